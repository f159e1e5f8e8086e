import type { SessionState } from '@authing/auth';
import type { SessionConnection } from '../redirect/session-connection.js';
import { pause } from '../util/pause.js';
import { exclusively } from './exclusive.js';
import { soon } from './lease.js';
import { loginRequired, type ObtainSilently, obtainTokens } from './obtain.js';

/**
 * The part of a session that replaces its tokens. An entry of its own, loaded when a renewal is due. It imports no code of
 * other packages, and rejects with what an AuthingError is made of.
 */

export { landingInFrame } from './hidden-frame.js';
export { exclusively };

/** What a renewal replaces. */
export interface Renewal {
  before: string | undefined;
  silently?: ObtainSilently | undefined;
}

/**
 * Milliseconds a failure is given again for, before the service is asked anew: at first and at most. Each further failure doubles
 * them. They end when the page comes online.
 */
const COOL_DOWN = 10_000;
const LONGEST_COOL_DOWN = 30_000;
/** Milliseconds after which a storage that does not show yet what another page wrote is looked at again. */
const LOOK_AGAIN = [0, 50, 300];

/**
 * Replaces the token `before` of the session, in one page for all that share the storage, and gives the token the session has
 * then. A failure is given again for a while before the service is asked anew: ten seconds at first, thirty at most. What `tabs/renew.ts` loads.
 *
 * @throws PartFailure `api` (`login_required`) when the service ended the session.
 */
export async function renew(connection: SessionConnection, { before, silently }: Renewal): Promise<string> {
  const { session } = connection;
  const failure = failures.get(session);
  // A clock that is set back does not prolong it.
  if (failure && failure.token === before && Math.abs(Date.now() - failure.at) < failure.length) throw failure.error;
  const found = async () => {
    await session.reload();
    const token = session.token();
    return token === before ? undefined : token || Promise.reject(loginRequired());
  };
  let fresh: string | undefined;
  return exclusively(connection, 'renewal', {
    found,
    isShared: async () => (await stored(connection))?.token === before,
    async work() {
      fresh = await replace(connection, { before, silently }, found);
      return fresh;
    },
    isSaved: () => isSaved(connection, (state) => state?.token, fresh),
  });
}

/** Every change is compared with the token it replaces: a sign-in or sign-out meanwhile wins, here and in the storage. */
async function replace(
  connection: SessionConnection,
  { before, silently }: Renewal,
  found: () => Promise<string | undefined>,
): Promise<string> {
  const { session } = connection;
  const asked = { at: session.next(), token: before };
  let fresh: SessionState;
  try {
    fresh = await obtainTokens(connection, session.state(), silently);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'invalid_grant') throw rememberFailure(session, before, error);
    // Its token may be used up because another page has a new one: that is looked for before anything is given up.
    for (const delay of LOOK_AGAIN) {
      await pause(delay);
      const newer = await found();
      if (newer) return newer;
    }
    await session.store({}, asked);
    return (await found()) ?? Promise.reject(loginRequired());
  }
  const newer = await found();
  if (newer) return newer;
  const isKept = await session.store({ ...session.state(), ...fresh }, asked);
  return isKept ? fresh.token! : ((await found()) ?? Promise.reject(loginRequired()));
}

/**
 * Whether the storage has what this session has, of what `part` names; tries to store it if not. Something else than
 * `fresh` in the session has been changed by somebody else, who stores it.
 */
export async function isSaved(
  connection: SessionConnection,
  part: (state: SessionState | undefined) => string | undefined,
  fresh: string | undefined,
): Promise<boolean> {
  const { session } = connection;
  const state = session.state();
  if (!fresh || part(state) !== fresh || part(await stored(connection)) === fresh) return true;
  await session.store(state, { at: 0, token: state.token });
  return part(await stored(connection)) === fresh;
}

async function stored({ options: { storage }, session }: SessionConnection): Promise<SessionState | undefined> {
  try {
    return JSON.parse(String(await soon(storage?.getItem(session.key)))) ?? undefined;
  } catch {
    // Blocked or corrupt: nobody else has it either.
  }
}

interface Failure {
  token: string | undefined;
  error: unknown;
  count: number;
  /** Milliseconds since 1970, and how many it cools down for. */
  at: number;
  length: number;
}

/** By session: the token that could not be replaced, and why. */
const failures = /* @__PURE__ */ new WeakMap<object, Failure>();

function rememberFailure(session: object, token: string | undefined, error: unknown): unknown {
  const last = failures.get(session);
  // There is no such event outside a page.
  if (!last) globalThis.addEventListener?.('online', () => failures.delete(session), { once: true });
  const count = last && last.token === token ? last.count + 1 : 0;
  // Pages that failed together do not come back together.
  const spread = crypto.getRandomValues(new Uint8Array(1))[0]! / 512;
  const length = Math.min(COOL_DOWN * 2 ** count, LONGEST_COOL_DOWN) * (1 - spread);
  failures.set(session, { token, error, count, at: Date.now(), length });
  return error;
}
