import { type AuthConnection, AuthingError, guard, toUser, type User, type UserReply } from '@authing/auth';
import { inAppBrowser, leaveTo } from './in-app.js';
import { openPopup, type PopupOptions } from './popup.js';
import { messageOf, watchWindow } from './watch.js';

/** Which window is used, and who is told. The promise tells the same. */
export interface WindowLoginOptions extends PopupOptions {
  /** The user is signed in. */
  onSuccess?: (user: User) => void;
  /** It failed: with the service's code, or `popup_blocked`, `popup_closed` or `popup_timeout`. */
  onError?: (code: AuthingError['code'], message: string, data?: unknown) => void;
}

/** One login in a window. */
export interface WindowLogin {
  /** Names this attempt. */
  id: string;
  /** What the service calls its message. */
  eventType: 'socialLogin' | 'enterpriseLogin';
  /** Where the window goes, once it is open; or the page itself, where there are no windows. */
  address(inPage: boolean): string | Promise<string>;
}

/**
 * Lets the user log in in a window and makes them the signed-in one. Only a message of this window, from the service
 * and about this attempt, counts. Callbacks are called last, when the session is stored.
 */
export function loginInWindow(
  connection: AuthConnection,
  begin: () => WindowLogin,
  options: WindowLoginOptions,
): Promise<User> {
  const { onSuccess, onError } = options;
  const call = (callback: () => void) => void guard(connection.options.logger, 'a login callback', callback);
  const result = run(connection, begin, options, (user) => call(() => onSuccess?.(user)));
  // Who takes this callback need not take the promise as well: its failure is handled here.
  if (onError) result.catch(({ code, message, data }: AuthingError) => call(() => onError(code, message, data)));
  return result;
}

async function run(
  connection: AuthConnection,
  begin: () => WindowLogin,
  options: WindowLoginOptions,
  succeeded: (user: User) => void,
): Promise<User> {
  const at = connection.session.next();
  const login = begin();
  if (inAppBrowser()) return leaveTo(await login.address(true));
  const popup = openPopup(`authing-${login.id}`, options);
  try {
    popup.navigate(await login.address(false));
    const read = (data: unknown) => readMessage(data, login);
    const watch = { signal: connection.options.signal, ...options };
    const listen = messageOf(popup.window, new URL(connection.base).origin, read);
    const { code, message, data } = await watchWindow(popup.window, watch, listen);
    if (code !== 200) throw refusal(code, message, data);
    const user = connection.session.signIn(toLogin(data), { at, token: undefined });
    await connection.session.settled();
    succeeded(user);
    return user;
  } finally {
    popup.close();
  }
}

/** A refusal of the service; without a code it is none, and no success either. */
const refusal = (code: number, message: string, data: unknown): AuthingError =>
  code ? new AuthingError('api', code, message, { data }) : malformed('no code');

/** The user of a successful login, who has a token: without one nobody would be signed in. */
function toLogin(data: unknown): User {
  const { id, token } = Object(data);
  if (typeof id !== 'string' || !id || typeof token !== 'string' || !token) throw malformed('no user with a token');
  return toUser(data as UserReply);
}

const malformed = (what: string): AuthingError =>
  new AuthingError('protocol', 'unexpected_shape', `The window of the login answered with ${what}`);

/** `{ code, message, data, event }` of the service. `message` may be JSON that has the real code and text. */
function readMessage(received: unknown, { id, eventType }: WindowLogin) {
  const { code, message, data, event } = Object(received);
  const { source, eventType: type, uuid = id } = Object(event);
  if (source !== 'authing' || type !== eventType || uuid !== id) return;
  const inner = parse(message);
  const text = inner.message ?? message;
  return { code: Number(inner.code ?? code), message: typeof text === 'string' ? text : '', data };
}

function parse(text: unknown): { code?: unknown; message?: unknown } {
  try {
    return Object(JSON.parse(String(text)));
  } catch {
    return {};
  }
}
