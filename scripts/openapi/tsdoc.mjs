/** A description as TSDoc lines: one line when it fits, wrapped otherwise, nothing when there is none. */
const WIDTH = 120;

export function docBlock(description, indent) {
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

function wrap(text, width) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}
