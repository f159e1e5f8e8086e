/** A YAML or JSON file, its value and the lines its parts stand on. */
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';

export interface YamlSource {
  value: unknown;
  /** `file:line` of the part under a path, or of the nearest part around it. */
  placeOf(path: readonly (string | number)[]): string;
}

/** Reading YAML takes far more memory than reading JSON does. */
const MAX_YAML = 2 * 1024 * 1024;

/** @throws Error whose message begins with `file:line:column` */
export function readYaml(text: string, file: string): YamlSource {
  const json = jsonIn(text);
  if (json !== undefined) return { value: json, placeOf: (path) => placeInJson(text, file, path) };
  if (text.length > MAX_YAML)
    throw new Error(`${file}: YAML longer than ${MAX_YAML / 1024 / 1024} MB is not read: give it as JSON`);
  return parsedYaml(text, file);
}

function jsonIn(text: string): unknown {
  if (!/^\s*\{\s*["}]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A long file is not read once more for the sake of a line. */
const placeInJson = (text: string, file: string, path: readonly (string | number)[]): string =>
  text.length > MAX_YAML ? file : parsedYaml(text, file).placeOf(path);

function parsedYaml(text: string, file: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  // A tag that is not known is a warning for the library: its value would be taken for something else.
  const [error] = [...document.errors, ...document.warnings];
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
