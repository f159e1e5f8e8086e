import { decodeToken, hide } from '@authing/auth';
import { frozen } from './seal.js';
import { type SessionUser, type StoredSession, userOfClaims } from './stored.js';

/** Who is signed in, as a request's session says. Plain data; user and claims cannot be changed. */
export interface AuthingSession {
  user: SessionUser;
  /** Token for calls in the name of the user. Keep it on the server. */
  accessToken: string;
  /** Claims of the ID token, or of the user's token after a login without redirect. */
  claims: Record<string, unknown>;
  /** What the access token is for, as far as the service said. */
  scope?: string;
  /** When the access token ends, in milliseconds since 1970. It is renewed before. */
  expiresAt: number;
  /** Address that ends this session when it is opened: for a link. Not enumerable. */
  readonly logoutUrl: string;
}

const known = new WeakMap<StoredSession, Pick<AuthingSession, 'user' | 'claims'>>();

function whoIs(stored: StoredSession): Pick<AuthingSession, 'user' | 'claims'> {
  let who = known.get(stored);
  if (!who) {
    const claims = decodeToken(stored.idToken ?? stored.accessToken);
    who = { user: stored.user ?? userOfClaims(claims), claims };
    known.set(stored, frozen(who));
  }
  return who;
}

/** The session as the application sees it. */
export function toSession(stored: StoredSession, logoutPath: string): AuthingSession {
  const { accessToken, scope, expiresAt, id } = stored;
  const session = { ...whoIs(stored), accessToken, ...(scope && { scope }), expiresAt };
  // Opening it signs the user out, so that it does not go wherever the session is copied to.
  hide(session, { logoutUrl: `${logoutPath}?token=${id}` });
  return session as AuthingSession;
}
