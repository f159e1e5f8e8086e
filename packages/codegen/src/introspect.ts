/** Asks a live deployment for its schema and turns every way this fails into advice. */
import { getIntrospectionQuery } from 'graphql';
import { MAX_BYTES, megabytes } from './limits.js';
import { printable, said } from './printable.js';
import { messageOf, Problem } from './problem.js';

const TIMEOUT = 60_000;

type Headers = Readonly<Record<string, string>>;

interface Answer {
  data?: { __schema?: unknown } | null;
  errors?: { message?: unknown }[];
  message?: unknown;
}

const fail = (endpoint: string, ...sentences: string[]): never => {
  throw new Problem('source', `${endpoint}: ${sentences.join('\n  ')}`);
};

const handOver = 'Or have somebody hand you the schema as a file and run with --schema schema.graphql.';

/** A host alone means the path under which Authing answers. */
function endpointOf(source: string): URL {
  const url = URL.canParse(source)
    ? new URL(source)
    : fail(printable(source), 'not an address: --schema takes one such as https://id.example.com/graphql/v2');
  if (url.pathname === '/') url.pathname = '/graphql/v2';
  return url;
}

/** A `%` that begins no escape stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** User and password of an address, as the header that they are a way to write. */
function withCredentials(url: URL, headers: Headers): Headers {
  if (!url.username && !url.password) return headers;
  const pair = `${decoded(url.username)}:${decoded(url.password)}`;
  url.username = '';
  url.password = '';
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}`, ...headers };
}

/** The answer to the introspection query; `endpoint` can be shown: it has no query and no credentials. */
export async function introspect(source: string, given: Headers): Promise<{ answer: unknown; endpoint: string }> {
  const url = endpointOf(source);
  const headers = withCredentials(url, given);
  const endpoint = `${url.origin}${url.pathname}`;
  // Older servers refuse to be asked for deprecated input fields, newer ones leave them out unless asked.
  const full = await ask(url, endpoint, headers, true);
  const answer = full.data?.__schema ? full : await ask(url, endpoint, headers, false);
  if (!answer.data?.__schema) refused(answer, endpoint, headers);
  return { answer, endpoint };
}

async function ask(url: URL, endpoint: string, headers: Headers, inputValueDeprecation: boolean): Promise<Answer> {
  const query = getIntrospectionQuery({ inputValueDeprecation });
  const { status, location, text } = await send(url, endpoint, headers, query);
  if (status === 401 || status === 403) {
    const token = "Give a token: --header 'authorization: Bearer …'.";
    fail(endpoint, `HTTP ${status}: not allowed to ask.`, token, handOver);
  }
  if (status >= 300 && status < 400) {
    const target = location !== null && URL.canParse(location, url) ? new URL(location, url).href : 'nowhere';
    fail(endpoint, `redirects to ${printable(target)}.`, 'Give that address, if it is the deployment.');
  }
  return read(text, status, endpoint);
}

async function send(url: URL, endpoint: string, headers: Headers, query: string) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify({ query }),
      // A redirect would carry the token to another host.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    return { status: response.status, location: response.headers.get('location'), text: await limitedText(response) };
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (Object(error).name === 'TimeoutError')
      return fail(endpoint, `no answer within ${TIMEOUT / 1000} seconds.`, handOver);
    return fail(endpoint, `cannot be reached: ${said(reasonOf(error), headers)}`, ...adviceFor(error));
  }
}

/** The body, read only as far as a schema can be long. */
async function limitedText({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > MAX_BYTES) throw new Error(`its answer is longer than ${megabytes}: no schema is`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

const causeOf = (error: unknown): { code?: string; message?: string } => Object(Object(error).cause ?? error);
const reasonOf = (error: unknown): string => causeOf(error).message || causeOf(error).code || messageOf(error);

function adviceFor(error: unknown): string[] {
  const { code = '' } = causeOf(error);
  if (!/CERT|SIGNATURE|SELF_SIGNED/.test(code)) return [];
  return ['If the deployment has a certificate of its own, name its authority in NODE_EXTRA_CA_CERTS=ca.pem.'];
}

function read(text: string, status: number, endpoint: string): Answer {
  try {
    return Object(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    const what = /^\s*<(!doctype|html)/i.test(text) ? 'a web page' : 'something that is not JSON';
    return fail(
      endpoint,
      `answers ${what} (HTTP ${status}).`,
      'The GraphQL address of a deployment usually ends in /graphql/v2.',
    );
  }
}

function refused({ errors, message }: Answer, endpoint: string, headers: Headers): never {
  // Authing puts an object with the text in place of the text.
  const given = [errors?.[0]?.message, message];
  const reasons = [...given.flatMap((one) => [one, Object(one).message]), 'no reason given'];
  const text = said(reasons.find((one) => typeof one === 'string') as string, headers);
  if (/introspection|__schema|__type/i.test(text)) {
    return fail(
      endpoint,
      `introspection is switched off (“${text}”).`,
      'Ask the operator to switch it on for the time of this run, or for your token.',
      handOver,
    );
  }
  return fail(
    endpoint,
    `gives no schema: ${text}`,
    "It may want a token: --header 'authorization: Bearer …'.",
    handOver,
  );
}
