const WIDTH = 120;

/** A description as TSDoc lines: one line when it fits, wrapped otherwise, nothing when there is none. */
export function docBlock(description: string | undefined, indent: string): string[] {
  if (!description) return [];
  const text = description.replaceAll('*/', '* /').replace(/\s+/g, ' ').trim();
  const line = `${indent}/** ${text} */`;
  if (line.length <= WIDTH) return [line];
  return [
    `${indent}/**`,
    ...wrap(text, WIDTH - indent.length - 3).map((part) => `${indent} * ${part}`),
    `${indent} */`,
  ];
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
