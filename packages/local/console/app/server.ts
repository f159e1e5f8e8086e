import type { SignedIn } from '../../src/console/sessions.js';
import type { ConsoleState } from '../../src/console/state.js';
import type { Fault } from '../../src/server/faults.js';
import type { Application } from '../../src/topics/stores.js';

export type { ConsoleState, Fault, SignedIn };
export type Pool = ConsoleState['pools'][number];
export type Entry = ConsoleState['requests'][number];
export type Message = ConsoleState['outbox'][number];

/** What the cloud has not: the developer's own routes of the server. */
export const server = {
  state: (after: number) => ask<ConsoleState>('GET', `console?after=${after}`),
  operations: () => ask<string[]>('GET', 'operations'),
  application: (id: string) => ask<Application>('GET', `applications/${encodeURIComponent(id)}`),
  sessions: (query: { pool: string; user?: string }) =>
    ask<SignedIn[]>('GET', `sessions?${new URLSearchParams(query)}`),
  endSession: ({ kind, id }: SignedIn) => ask('DELETE', `sessions?${new URLSearchParams({ kind, id })}`),
  clearOutbox: () => ask('DELETE', 'outbox'),
  clearRequests: () => ask('DELETE', 'requests'),
  clearFaults: () => ask('DELETE', 'faults'),
  planFault: (fault: Fault & { on: string }) => ask('POST', 'faults', fault),
  moveClock: (by: { advance: number } | { reset: true }) => ask('POST', 'clock', by),
  reset: () => ask('POST', 'reset'),
  seed: (pool: string) => ask<object>('GET', `seed?${new URLSearchParams({ pool })}`),
  importSeed: (text: string) => ask('POST', 'seed', { text }),
  snapshot: () => ask<object>('GET', 'snapshot'),
  restore: (snapshot: object) => ask('POST', 'snapshot', snapshot),
};

/** The server cannot be reached at all. */
class ServerLost extends Error {}

async function ask<Answer = unknown>(method: string, path: string, body?: object): Promise<Answer> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const response = await fetch(`/_local/${path}`, init).catch(() => {
    throw new ServerLost();
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message ?? `HTTP ${response.status}`);
  return answer as Answer;
}
