import { type AuthorizationOptions, completeAuthorization, createAuthorization, type OidcSession } from '@authing/auth';
import { pause } from '../util/pause.js';
import { landedAt } from '../windows/landing.js';
import { loginRequired } from './login-required.js';
import type { SessionConnection } from './session-connection.js';
import { windowName } from './window-name.js';

const PATIENCE = 10_000;

/**
 * The last two labels of a host: what browsers call a site, near enough. Where it errs (`co.uk`) a frame is tried in vain.
 */
const site = (host: string) => (/^[\d.]+$|:/.test(host) ? host : host.split('.').slice(-2).join('.'));

/**
 * Logs in through the service's own session, in a hidden frame. Browsers show the service its cookies there only when
 * it is of this page's site. Nobody is asked anything.
 */
export async function silentLogin(connection: SessionConnection, options: AuthorizationOptions): Promise<OidcSession> {
  if (site(new URL(connection.base).hostname) !== site(location.hostname)) throw loginRequired();
  const { transaction, url } = await createAuthorization(connection, { ...options, prompt: 'none' });
  const answer = await landingInFrame(url, windowName(transaction.state), transaction.redirectUri);
  if (!answer) throw loginRequired();
  return completeAuthorization(connection, transaction, answer, connection.session.state().oidc);
}

async function landingInFrame(url: string, name: string, redirectUri: string): Promise<string | undefined> {
  const frame = document.createElement('iframe');
  Object.assign(frame, { hidden: true, name, src: url });
  document.body.append(frame);
  try {
    for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(50)) {
      const answer = landedAt(frame.contentWindow!, redirectUri);
      if (answer) return answer;
    }
  } finally {
    frame.remove();
  }
}
