/** HTML that may be sent as it is. */
export class Markup {
  constructor(readonly text: string) {}
}
type Part = Markup | string | number | null | undefined | false | readonly Part[];

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For text and attribute values of HTML and XML. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"']/g, (mark) => entities[mark] as string);

/** HTML in which every inserted text is escaped; null, undefined and false insert nothing. */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(strings.map((text, i) => text + render(parts[i])).join(''));
}

function render(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return part.map(render).join('');
  return part === null || part === undefined || part === false ? '' : escapeMarkup(String(part));
}
