/** What a request carried: enough of HttpRequest to know what is confidential in it. */
export interface Sent {
  url: string;
  headers: Record<string, string>;
  body?: unknown;
  /** Passwords that it carried encrypted: the service knows them. */
  typed?: readonly string[];
}

/** Names of what is confidential, and of fields whose content is the application's own. */
const SECRET =
  /pass|pwd|secret|token|verifier|ticket|totp|assertion|captcha|(mail|phone|sms|verify|recovery)_?code|authorization|cookie|(api|access).?key|^(context|params)$/i;

/** A text cannot be cleared of a secret shorter than this: it would lose every other letter, and show which. */
const SHORT = 4;

/** An id in a path is no longer than this; what is may be a token. */
const LONGEST_ID = 40;

/**
 * `text` without what the request carried in confidence, in whatever form: a service that writes its input into a message
 * must not put a password into somebody's log. Undefined when a short secret is in it.
 */
export function redact(text: string, sent: Sent): string | undefined {
  for (const secret of secretsOf(sent)) {
    if (!text.includes(secret)) continue;
    if (secret.length < SHORT) return undefined;
    text = text.split(secret).join('…');
  }
  return text;
}

/** What of an error may repeat the request. */
interface Said {
  kind: string;
  code: unknown;
  message: string;
  requestId?: string;
}

/** Takes out of an error what the service repeated of the request. */
export function clean(error: Said, sent: Sent): void {
  const { kind, code, requestId, message } = error;
  // Words with nothing else between them, and numbers, are codes that programs compare.
  error.code = Number(code) || /^[a-z_]+$/i.test(String(code)) ? code : (redact(String(code), sent) ?? 'unknown');
  error.message = redact(message, sent) ?? (kind === 'api' ? `Refused with code ${error.code}` : 'Expected JSON');
  if (requestId) error.requestId = redact(requestId, sent) ?? '…';
}

/** Longest first: one may be a part of another. */
function secretsOf({ url, headers, body, typed = [] }: Sent): string[] {
  const found = new Set<string>();
  const add = (value: string) => {
    // Half a character cannot be sent in an address.
    const encoded = encodeURIComponent(value.replace(/\p{Surrogate}/gu, ''));
    for (const form of [value, JSON.stringify(value).slice(1, -1), encoded, encoded.replace(/%20/g, '+')])
      if (form) found.add(form);
  };
  typed.forEach(add);
  const [path, query] = url.split('?') as [string, string?];
  const [scheme, credentials = ''] = headers.authorization?.split(' ') ?? [];
  const pairs: [string, unknown][] = [...pairsOf(query), ...Object.entries(headers), ['token', credentials]];
  // Basic is a name and a secret, both encoded as in a form.
  if (scheme === 'Basic') pairs.push(...pairsOf(`token=${fromBase64(credentials).replace(/^[^:]*:/, '')}`));
  if (typeof body === 'string') search(body, add);
  else if (body) pairs.push(...(body as URLSearchParams));
  // Here a code is an authorization code.
  search(JSON.stringify(pairs.map(([name, value]) => ({ [name === 'code' ? 'token' : name]: value }))), add);
  for (const part of path.split('/')) if (part.length > LONGEST_ID) add(plain(part));
  return [...found].sort((a, b) => b.length - a.length);
}

/** Empty where it is not Base64, or nobody can tell. */
function fromBase64(text: string): string {
  try {
    return atob(text);
  } catch {
    return '';
  }
}

/** Names and values of a query. By the language alone: mini programs have no URLSearchParams. */
const pairsOf = (query = ''): [string, string][] =>
  query.split('&').map((pair) => {
    const [name = '', ...value] = pair.split('=').map((part) => plain(part.replace(/\+/g, ' ')));
    return [name, value.join('=')];
  });

/** A text without percent encoding, as it is where it has none. */
function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Adds the values in JSON whose names tell, or `all` of them. A text that is no JSON has none. */
function search(json: string, add: (secret: string) => void, all = false): void {
  try {
    JSON.parse(json, function (this: object, name, value) {
      if (all || SECRET.test(name) || (/code$/i.test(name) && isOneTimeCode(name, value, this))) {
        const isObject = Object(value) === value;
        if (!isObject && value !== null) add(String(value));
        if (!all) search(isObject ? JSON.stringify(value) : value, add, true);
      }
      return value;
    });
  } catch {
    // A text of its own.
  }
}

/** Codes of digits, and the one that belongs to an address or a number; other codes name roles, resources and the like. */
const isOneTimeCode = (name: string, value: unknown, holder: object) =>
  /^\d+$/.test(String(value)) || (name === 'code' && ('email' in holder || 'phone' in holder));

/** How the failure of an exchange is told. `unreached` goes on where "could not reach the host" ends. */
interface Failure {
  name?: unknown;
  message?: unknown;
  stack?: unknown;
  code?: unknown;
  cause?: unknown;
  unreached?: unknown;
}

/** Causes of causes that are kept. */
const DEPTH = 5;

/**
 * What the caller's own `fetch` or `adapter` threw, with its name, message, code, stack and causes: other members of such
 * errors hold the request, headers included. Where it was not the network that failed, the option is named.
 */
export function ownFailure(thrown: unknown, option: 'fetch' | 'adapter', sent: Sent): unknown {
  if (thrown === undefined) return thrown;
  const copy = copyOf(thrown, sent, DEPTH);
  const { code, cause, unreached } = Object(thrown) as Failure;
  const ofNetwork = code || cause || /fetch|network|load failed/i.test(copy.message);
  const said = ofNetwork && unreached ? String(unreached) : `: the option ${option} threw ${copy.name}, see cause`;
  return Object.defineProperty(copy, 'unreached', { value: redact(said, sent) ?? '', configurable: true });
}

function copyOf(thrown: unknown, sent: Sent, depth: number): Error {
  const {
    name = 'Error',
    message = '',
    stack,
    code,
    cause,
  }: Failure = thrown instanceof Error ? thrown : { message: String(thrown) };
  const clean = (text: unknown) => redact(String(text), sent) ?? '…';
  const copy = new Error(clean(message));
  const members: Failure = { name: clean(name), stack: clean(stack ?? copy.stack) };
  if (code !== undefined) members.code = clean(code);
  if (cause !== undefined && depth) members.cause = copyOf(cause, sent, depth - 1);
  for (const [key, value] of Object.entries(members)) Object.defineProperty(copy, key, { value, configurable: true });
  return copy;
}
