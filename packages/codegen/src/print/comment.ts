/** Comments of generated files. Everything a schema says about itself gets into the code here and nowhere else. */
const WIDTH = 120;

/** Line terminators, other controls, and the marks by which a text is shown in another order than it is read in. */
const INVISIBLE = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/**
 * A line that stays a line of the comment it is put into. The two characters that end a comment are parted; a tag such as `@ts-expect-error` or
 * `@internal` would speak to a compiler.
 */
const commentLine = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(INVISIBLE, ' ')
    .replaceAll('*/', '* /')
    .replace(/(?<![\w\\])@(?=[A-Za-z])/g, '\\@')
    // `stripInternal` looks for these letters wherever they stand in a comment.
    .replace(/@(?=internal)/gi, '@ ')
    .trimEnd();

/** A TSDoc block of lines that are fit for it. */
function block(lines: readonly string[], indent: string, isShort: boolean): string[] {
  if (lines.length === 1 && isShort) return [`${indent}/** ${lines[0]} */`];
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`), `${indent} */`];
}

/** A description (and deprecation) as a TSDoc block, lines as they are; nothing when there is none. */
export function comment(description: string, deprecation: string, indent = ''): string[] {
  const lines = description.split('\n').map(commentLine).filter(Boolean);
  if (deprecation) lines.push(`@deprecated ${commentLine(deprecation)}`);
  return lines.length > 0 ? block(lines, indent, true) : [];
}

/** A description as TSDoc lines: one line when it fits, wrapped otherwise, nothing when there is none. */
export function docBlock(description: unknown, indent: string): string[] {
  const text = typeof description === 'string' ? commentLine(description.replace(/\s+/g, ' ').trim()) : '';
  if (!text) return [];
  const isShort = indent.length + text.length + 7 <= WIDTH;
  return block(isShort ? [text] : wrap(text, WIDTH - indent.length - 3), indent, isShort);
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
