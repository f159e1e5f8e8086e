/** Lists of names in braces: of an import, an export, a destructuring. */
import type ts from 'typescript';
import type { Work } from './work.js';

/** Takes elements out of a list. Comments and line breaks between the others stay. */
export function dropElements(work: Work, all: readonly ts.Node[], dropped: ReadonlySet<ts.Node>): void {
  const { text, edits, source } = work;
  for (const [index, element] of all.entries()) {
    if (!dropped.has(element)) continue;
    let start = element.getStart(source);
    let { end } = element;
    const comma = /^\s*,/.exec(text.slice(end));
    if (comma) {
      end += comma[0].length;
      // Alone on its line: the line goes too.
      const line = /(^|\n)[ \t]*$/.exec(text.slice(0, start));
      const rest = /^[ \t]*(\r?\n)?/.exec(text.slice(end))!;
      if (line && rest[1]) start -= line[0].length - line[1]!.length;
      end += rest[1] && !line ? 0 : rest[0].length;
    } else {
      const before = all
        .slice(0, index)
        .filter((one) => !dropped.has(one))
        .at(-1);
      const gap = before && text.slice(before.end, start);
      if (before && /^\s*,\s*$/.test(gap!)) start = before.end;
    }
    edits.replace(start, end, '');
  }
}

/** Takes a whole statement out; what is written instead stands in its place. */
export function replaceStatement({ text, edits, source }: Work, statement: ts.Node, by: string): void {
  const { end } = statement;
  const lineBreak = /^\r?\n/.exec(text.slice(end))?.[0] ?? '';
  edits.replace(statement.getStart(source), by ? end : end + lineBreak.length, by);
}
