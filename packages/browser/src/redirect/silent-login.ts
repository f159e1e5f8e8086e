import {
  type AuthorizationOptions,
  completeAuthorization,
  createAuthorization,
  type OidcSession,
  type OidcTokens,
  withPart,
} from '@authing/auth';
import { landedAt } from '../windows/landing.js';
import { loginRequired } from './login-required.js';
import type { SessionConnection } from './session-connection.js';
import { windowName } from './window-name.js';

/**
 * The last two labels of a host: what browsers call a site, near enough. Where it errs (`co.uk`) a frame is tried in vain.
 */
const site = (host: string) => (/^[\d.]+$|:/.test(host) ? host : host.split('.').slice(-2).join('.'));

/**
 * Logs in through the service's own session, in a hidden frame. Browsers show the service its cookies there only when
 * it is of this page's site. Nobody is asked anything.
 */
export async function silentLogin(
  connection: SessionConnection,
  options: AuthorizationOptions,
  before?: OidcTokens,
): Promise<OidcSession> {
  if (site(new URL(connection.base).hostname) !== site(location.hostname)) throw loginRequired();
  const { transaction, url } = await createAuthorization(connection, { ...options, prompt: 'none' });
  const answer = await withPart(import('@authing/browser/renewal'), ({ landingInFrame }) =>
    landingInFrame(url, windowName(transaction.state), (frame) => landedAt(frame, transaction.redirectUri)),
  );
  return completeAuthorization(connection, transaction, answer, before);
}
