import { Agent, request } from 'node:http';
import type { LocalServer } from '../start.js';
import { managementToken } from './client.js';

const AT_ONCE = 25;
const START_OVER_AFTER = 500;
const PATIENCE_MS = 15_000;

export interface MalformedCall {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly type: string;
  /** Whose token it is sent with; by default they change. */
  readonly as?: 'administrator' | 'user';
}

/** A POST of JSON to the GraphQL endpoint. */
export const graphqlCall = (body: object, as?: MalformedCall['as']): MalformedCall => ({
  as,
  method: 'POST',
  path: '/graphql/v2',
  body: JSON.stringify(body),
  type: 'application/json',
});

/**
 * Sends every call with changing tokens and tells which were not answered as they should: a status of 500 and more, a
 * stack, or nothing for long. 501 is what the server says of things it does not do.
 */
export async function problemsOf(server: LocalServer, calls: readonly MalformedCall[]): Promise<string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const problems: string[] = [];
  let tokens: Tokens = { administrator: '', user: '' };
  for (let i = 0; i < calls.length; i += AT_ONCE) {
    // Calls delete users and change secrets, so everything starts over now and then.
    if (i % START_OVER_AFTER === 0) tokens = await startOver(server);
    const batch = calls
      .slice(i, i + AT_ONCE)
      .map((call, n) => problemOf(server, agent, call, call.as ? tokens[call.as] : anybody(tokens, i + n)));
    problems.push(...(await Promise.all(batch)).filter((problem) => problem !== null));
  }
  agent.destroy();
  await startOver(server);
  return problems;
}

type Tokens = Record<NonNullable<MalformedCall['as']>, string>;

async function startOver(server: LocalServer): Promise<Tokens> {
  await server.reset();
  const { token } = await server.signIn({ email: 'a@example.com' });
  return { administrator: await managementToken(server), user: token };
}

/** Every caller there is: nobody, nonsense, a user, an administrator (most calls are theirs). */
function anybody({ administrator, user }: Tokens, turn: number): string {
  return ['', 'nonsense', user, administrator, administrator, administrator][turn % 6] ?? '';
}

async function problemOf(
  server: LocalServer,
  agent: Agent,
  call: MalformedCall,
  token: string,
): Promise<string | null> {
  const told = `${call.method} ${call.path.slice(0, 300)} ${call.body.slice(0, 300)}`;
  const answer = await send(server, agent, call, token).catch((error: Error) => error);
  if (answer instanceof Error) return `${answer.message}: ${told}`;
  if (answer.status >= 500 && answer.status !== 501) return `${answer.status} ${told} ${answer.text}`;
  return /\n {4}at /.test(answer.text) ? `a stack in the answer to ${told}` : null;
}

function send(
  server: LocalServer,
  agent: Agent,
  { method, path, body, type }: MalformedCall,
  token: string,
): Promise<{ status: number; text: string }> {
  const headers = { ...(type ? { 'content-type': type } : {}), ...(token ? { authorization: `Bearer ${token}` } : {}) };
  return new Promise((resolve, reject) => {
    const req = request(server.url + path, { method, headers, agent, timeout: PATIENCE_MS }, (res) => {
      let text = '';
      res.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      res.on('end', () => resolve({ status: res.statusCode ?? 0, text }));
    });
    req.on('timeout', () => req.destroy(new Error('no answer')));
    req.on('error', reject).end(method === 'GET' ? undefined : body);
  });
}
