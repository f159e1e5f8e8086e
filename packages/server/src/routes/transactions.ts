import type { AuthorizationTransaction } from '@authing/auth';
import type { Settings } from '../options.js';
import { type Cookie, cookie } from '../session/cookies.js';
import { createSealer } from '../session/seal.js';

/** A login under way, as its cookie keeps it. */
export interface LoginTransaction extends AuthorizationTransaction {
  /** Absolute address on this site. */
  returnTo: string;
}

/** Milliseconds. */
const LIFETIME = 600_000;
/** Tabs that log in at the same time. */
const MOST = 5;
/** Bytes of their cookies: they come with every request, and servers refuse those whose headers are over 8 to 16 kB. */
const ROOM = 4_000;

type Cookies = ReadonlyMap<string, string>;

/** Logins under way, each in a cookie of its own: logins in two tabs do not disturb each other. */
export function createTransactions(settings: Settings) {
  const sealer = createSealer(settings.secrets, `login to ${settings.appId}`);
  const prefix = `${settings.cookieName}-login.`;
  // A part of what the address shows anyway.
  const nameOf = (state: string) => prefix + state.replace(/[^\w-]/g, '').slice(0, 16);
  const gone = (name: string) => cookie(settings, name, '', 0);
  const read = async (text: string | undefined): Promise<LoginTransaction | null> => {
    const opened = text ? await sealer.open(text) : null;
    const value = opened?.value as LoginTransaction | undefined;
    return value && Date.now() - value.startedAt < LIFETIME ? value : null;
  };
  return {
    /** The cookies for a new login: its own, and those that are too old or too many are taken away. */
    async begin(transaction: LoginTransaction, cookies: Cookies): Promise<Cookie[]> {
      const others = await Promise.all(
        [...cookies]
          .filter(([name]) => name.startsWith(prefix))
          .map(async ([name, text]) => ({ name, size: text.length, is: await read(text) })),
      );
      const value = await sealer.seal(transaction);
      let room = ROOM - value.length;
      const kept = others
        .filter(({ is }) => is)
        .sort((one, other) => other.is!.startedAt - one.is!.startedAt)
        .slice(0, MOST - 1)
        .filter(({ size }) => {
          room -= size;
          return room >= 0;
        });
      const dropped = others.filter((other) => !kept.includes(other));
      // A redirect from the login page is a navigation from another site: strict cookies would not come along.
      const own = cookie(
        { ...settings, cookie: { ...settings.cookie, sameSite: 'lax' } },
        nameOf(transaction.state),
        value,
        LIFETIME / 1000,
      );
      return [...dropped.map(({ name }) => gone(name)), own];
    },

    /** The login that an answer belongs to, and the cookie to take away; null when this browser began no such login. */
    async find(state: string, cookies: Cookies): Promise<{ transaction: LoginTransaction; done: Cookie } | null> {
      const name = nameOf(state);
      const transaction = await read(cookies.get(name));
      return transaction?.state === state ? { transaction, done: gone(name) } : null;
    },
  };
}
