import { type AuthConnection, AuthingError, toUser, type User, type UserReply } from '@authing/auth';
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
  /** Where the window goes, once it is open. */
  address(): string | Promise<string>;
}

/**
 * Lets the user log in in a window and makes them the signed-in one. Only a message of this window, from the service
 * and about this attempt, counts.
 */
export function loginInWindow(connection: AuthConnection, login: WindowLogin, options: WindowLoginOptions): Promise<User> {
  const { onSuccess, onError } = options;
  const result = run(connection, login, options);
  // Told last, when the session is stored. Who takes the callbacks need not take the promise as well.
  result.then(onSuccess, (error: AuthingError) => onError?.(error.code, error.message, error.data)).catch((error) => {
    connection.options.logger?.warn?.('authing: a login callback threw', error);
  });
  return result;
}

async function run(connection: AuthConnection, login: WindowLogin, options: WindowLoginOptions): Promise<User> {
  const popup = openPopup(`authing-${login.id}`, options);
  try {
    popup.navigate(await login.address());
    const read = (data: unknown) => readMessage(data, login);
    const watch = { signal: connection.options.signal, ...options };
    const listen = messageOf(popup.window, new URL(connection.base).origin, read);
    const { code, message, data } = await watchWindow(popup.window, watch, listen);
    if (code !== 200) throw new AuthingError('api', code, message, { data });
    return connection.session.signIn(toUser(data as UserReply));
  } finally {
    popup.close();
  }
}

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
