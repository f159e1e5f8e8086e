import { type AuthConnection, randomText, type SocialUrlOptions, social, type User } from '@authing/auth';
import { loginInWindow, type WindowLogin, type WindowLoginOptions } from '../windows/window-login.js';

/** How a social login goes, and who is told. */
export interface SocialAuthorizeOptions extends SocialUrlOptions, WindowLoginOptions {}

/**
 * Lets the user log in with a social provider, such as `github`, in a window, and makes them the signed-in one. Call it
 * in a click. Inside WeChat and Lark the page itself goes there instead. Route `GET /connections/social/{provider}`.
 *
 * @throws AuthingError `browser`: `popup_blocked`, `popup_closed`, `popup_timeout`; `api` when the login is refused or
 * asks for a further step, such as a second factor.
 */
export function authorize(
  connection: AuthConnection,
  provider: string,
  options: SocialAuthorizeOptions = {},
): Promise<User> {
  const begin = (): WindowLogin => {
    const { uuid = randomText(22) } = options;
    const address = (redirected: boolean) =>
      social.buildAuthorizeUrl(connection, provider, { ...options, uuid, redirected });
    return { id: uuid, eventType: 'socialLogin', address };
  };
  return loginInWindow(connection, begin, options);
}
