import { type AuthConnection, social, type SocialUrlOptions, type User, randomText } from '@authing/auth';
import { inAppBrowser, leaveTo } from '../windows/in-app.js';
import { loginInWindow, type WindowLoginOptions } from '../windows/window-login.js';

/** How a social login goes, and who is told. */
export interface SocialAuthorizeOptions extends SocialUrlOptions, WindowLoginOptions {}

/**
 * Lets the user log in with a social provider, such as `github`, in a window, and makes them the signed-in one. Call it
 * in a click. Inside WeChat and Lark the page itself goes there instead. Route `GET /connections/social/{provider}`.
 *
 * @throws AuthingError `browser`: `popup_blocked`, `popup_closed`, `popup_timeout`; `api` when the login is refused or
 * asks for a further step, such as a second factor.
 */
export async function authorize(connection: AuthConnection, provider: string, options: SocialAuthorizeOptions = {}): Promise<User> {
  const { uuid = randomText(22) } = options;
  const url = social.buildAuthorizeUrl(connection, provider, { ...options, uuid, redirected: inAppBrowser() });
  if (inAppBrowser()) return leaveTo(url);
  return loginInWindow(connection, { id: uuid, eventType: 'socialLogin', address: () => url }, options);
}
