import type { AuthConnection } from '@authing/auth';
import type { VerifiedClaims } from '@authing/auth/verify';
import type { TokenRules } from '../bearer/require-token.js';
import type { Authing } from '../create-authing.js';
import { addressOf, type RequestLike } from '../request.js';
import type { AuthingSession } from '../session/session.js';
import type { WebhookEvent } from '../webhook/events.js';

/** `Authing` for one request: what adapters put where their framework keeps such things. */
export interface RequestAuth {
  /** Who is signed in, or null. */
  session(): Promise<AuthingSession | null>;
  /** Signs in by password, code or QR, and sets the cookie. Refuses what another site sent. */
  signIn(login: Parameters<Authing['signIn']>[0]): Promise<AuthingSession>;
  /** A connection in the name of the user. */
  connection(): Promise<AuthConnection>;
  /** Claims of the bearer token. */
  requireToken(rules?: TokenRules): Promise<VerifiedClaims>;
  /** The event of a webhook. */
  webhook(): Promise<WebhookEvent>;
  readonly authing: Authing;
}

export const authOf = (authing: Authing, request: RequestLike): RequestAuth => ({
  session: () => authing.session(request),
  signIn: (login) => authing.signIn(login, request),
  connection: () => authing.connectionFor(request),
  requireToken: (rules) => authing.requireToken(request, rules),
  webhook: () => authing.webhook(request),
  authing,
});

/** The answer to somebody who is not signed in: pages go to the login and come back, everything else is told. */
export function signedOut({ paths, baseUrl }: Authing, { method, url, headers }: RequestLike): Response {
  const isPage = method === 'GET' && /text\/html/.test(headers.get('accept') ?? '');
  const { pathname, search } = addressOf({ url }, baseUrl) ?? { pathname: '/', search: '' };
  const cache = { 'cache-control': 'private, no-store', vary: 'Cookie' };
  if (!isPage) return Response.json({ error: 'not_signed_in' }, { status: 401, headers: cache });
  const location = `${paths.login}?returnTo=${encodeURIComponent(pathname + search)}`;
  return new Response(null, { status: 303, headers: { ...cache, location } });
}
