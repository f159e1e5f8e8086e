import { badRequest } from './errors.js';

export interface Match<Value> {
  /** The key it was added under, e.g. `GET /api/v2/users/{userId}`. */
  readonly key: string;
  readonly value: Value;
  /** Decoded. */
  readonly params: Readonly<Record<string, string>>;
}
interface Entry<Value> {
  readonly key: string;
  readonly parts: readonly string[];
  readonly value: Value;
}

/** Finds what serves a request by keys in OpenAPI's form. Fixed parts win over `{parameters}`, left to right. */
export class Router<Value> {
  readonly #entries = new Map<string, Entry<Value>[]>();

  constructor(table: Readonly<Record<string, Value>>) {
    for (const [key, value] of Object.entries(table)) this.#add(key, value);
    const rank = ({ parts }: Entry<Value>) => parts.map((part) => (isParameter(part) ? '1' : '0')).join('');
    for (const list of this.#entries.values()) list.sort((a, b) => rank(a).localeCompare(rank(b)));
  }

  /** @throws 400 for a path that cannot be decoded */
  match(method: string, path: string): Match<Value> | null {
    const parts = path.split('/').slice(1);
    const found = this.#entries.get(`${method} ${parts.length}`)?.find((entry) => fits(entry.parts, parts));
    return found ? { key: found.key, value: found.value, params: paramsOf(found.parts, parts) } : null;
  }

  /** True when the path is known under another method. */
  knows(path: string): boolean {
    const parts = path.split('/').slice(1);
    return [...this.#entries.values()]
      .flat()
      .some((entry) => entry.parts.length === parts.length && fits(entry.parts, parts));
  }

  #add(key: string, value: Value): void {
    const [method, path] = key.split(' ') as [string, string];
    const parts = path.split('/').slice(1);
    const bucket = `${method} ${parts.length}`;
    this.#entries.set(bucket, [...(this.#entries.get(bucket) ?? []), { key, parts, value }]);
  }
}

const isParameter = (part: string): boolean => part.startsWith('{');

const fits = (pattern: readonly string[], parts: readonly string[]): boolean =>
  pattern.every((part, i) => (isParameter(part) ? parts[i] !== '' : part === parts[i]));

function paramsOf(pattern: readonly string[], parts: readonly string[]): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [i, part] of pattern.entries()) {
    if (isParameter(part)) params[part.slice(1, -1)] = decode(parts[i] as string);
  }
  return params;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw badRequest('The path is not well-formed');
  }
}
