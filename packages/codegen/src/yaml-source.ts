/** A YAML or JSON file, its value and the lines its parts stand on. */
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';

export interface YamlSource {
  value: unknown;
  /** `file:line` of the part under a path, or of the nearest part around it. */
  placeOf(path: readonly (string | number)[]): string;
}

/** @throws Error whose message begins with `file:line:column` */
export function readYaml(text: string, file: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new Error(`${file}:${line}:${col}: ${error.message}`);
  }
  // Aliases multiply what they name: the library refuses files that grow by it.
  return {
    value: document.toJS({ maxAliasCount: 100 }),
    placeOf: (path) => `${file}:${lines.linePos(offsetOf(document, path)).line || 1}`,
  };
}

function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const [parent, last] = [path.slice(0, length - 1), path[length - 1]];
    const around = parent.length > 0 ? document.getIn(parent, true) : document.contents;
    const key = isMap(around)
      ? around.items.find(({ key }) => (key as { value?: unknown }).value === last)?.key
      : undefined;
    const node = key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
