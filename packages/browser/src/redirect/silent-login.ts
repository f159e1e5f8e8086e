import {
  AuthingError,
  type AuthorizationOptions,
  completeAuthorization,
  createAuthorization,
  type OidcSession,
  type OidcTokens,
} from '@authing/auth';
import { browserError } from '../windows/errors.js';
import { landedAt } from '../windows/landing.js';
import { loginRequired } from './login-required.js';
import type { SessionConnection } from './session-connection.js';
import { windowName } from './window-name.js';

const PATIENCE = 10_000;
/** Milliseconds a page of the service may stay in the frame: with `prompt=none` it sends the browser on at once. */
const PASSING = 1_000;

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
  const answer = await landingInFrame(url, windowName(transaction.state), transaction.redirectUri);
  return completeAuthorization(connection, transaction, answer, before);
}

/** Where the frame ends. A frame that the page or the service forbids shows a page that nobody can look into. */
function landingInFrame(url: string, name: string, redirectUri: string): Promise<string> {
  const frame = document.createElement('iframe');
  const ends = new AbortController();
  const { signal } = ends;
  const timers: ReturnType<typeof setTimeout>[] = [];
  const landing = new Promise<string>((resolve, reject) => {
    const refuse = () =>
      reject(
        browserError(
          'frame_blocked',
          'A hidden frame of the service is forbidden here: allow it in the content security policy',
        ),
      );
    const look = () => {
      const answer = landedAt(frame.contentWindow!, redirectUri);
      if (answer) resolve(answer);
      return answer;
    };
    const late = () => reject(new AuthingError('timeout', 'timeout', 'The hidden frame gave no answer in time'));
    timers.push(setInterval(look, 50), setTimeout(late, PATIENCE));
    frame.addEventListener('load', () => look() ?? timers.push(setTimeout(() => look() ?? refuse(), PASSING)), {
      signal,
    });
  });
  Object.assign(frame, { hidden: true, name, src: url });
  // A script in the head runs before there is a body.
  (document.body ?? document.documentElement).append(frame);
  return landing.finally(() => {
    ends.abort();
    for (const timer of timers) clearTimeout(timer);
    frame.remove();
  });
}
