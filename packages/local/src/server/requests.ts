/** One request as the server saw it. Secrets are in it in clear: it never leaves the machine. */
export interface RequestEntry {
  readonly id: number;
  /** ISO 8601. */
  readonly at: string;
  readonly method: string;
  /** Path without query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** GraphQL: the root field, e.g. `loginByEmail`. */
  operation: string | null;
  /** REST: the route, e.g. `POST /api/v2/users/{userId}`. */
  route: string | null;
  variables: unknown;
  body: unknown;
  /** HTTP status; 0 while running and when the connection was dropped. */
  status: number;
  /** Business code. */
  code: number | null;
  outcome: 'pending' | 'ok' | 'error' | 'fault' | 'dropped';
  message: string | null;
  /** Milliseconds. */
  duration: number;
}

/** Set by the console on its own calls: they are no news and never meet a fault. */
const OWN = 'x-authing-local';

export const isByConsole = (headers: RequestEntry['headers']): boolean => headers[OWN] === 'console';

/** The last requests, oldest first; those of the console are left out. */
export class Requests {
  readonly #entries: RequestEntry[] = [];
  #lastId = 0;

  constructor(readonly capacity = 1000) {}

  open(seen: Pick<RequestEntry, 'at' | 'method' | 'path' | 'headers' | 'query'>): RequestEntry {
    this.#lastId += 1;
    const entry: RequestEntry = {
      ...seen,
      id: this.#lastId,
      operation: null,
      route: null,
      variables: null,
      body: null,
      status: 0,
      code: null,
      outcome: 'pending',
      message: null,
      duration: 0,
    };
    if (!isByConsole(seen.headers)) this.#entries.push(entry);
    if (this.#entries.length > this.capacity) this.#entries.shift();
    return entry;
  }

  /** All, or those of one operation or route. */
  list(name?: string): RequestEntry[] {
    return this.#entries.filter(({ operation, route }) => name === undefined || operation === name || route === name);
  }

  last = (name?: string): RequestEntry | undefined => this.list(name).at(-1);

  clear(): void {
    this.#entries.length = 0;
  }
}
