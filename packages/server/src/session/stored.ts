import { decodeToken, type OidcSession, type User } from '@authing/auth';
import { randomId } from './seal.js';

/** Who is signed in: a part of the user's record, or of the ID token's claims. */
export type SessionUser = Pick<User, 'id'> & Partial<Pick<User, (typeof MEMBERS)[number]>>;

const MEMBERS = [
  'username',
  'name',
  'nickname',
  'photo',
  'email',
  'emailVerified',
  'phone',
  'phoneVerified',
] as const satisfies readonly (keyof User)[];

/** A session as cookie or store keep it. Claims are in the ID token, and nowhere else. Times in milliseconds since 1970. */
export interface StoredSession {
  /** Tells this session from all others; it stays when tokens are renewed. */
  id: string;
  accessToken: string;
  refreshToken?: string;
  idToken?: string;
  scope?: string;
  /** Where the store keeps it: under another key it is nobody's. */
  key?: string;
  /** Of a login without ID token. */
  user?: SessionUser;
  /** When the access token ends, and when it is time to get the next one. */
  expiresAt: number;
  refreshAt: number;
  startedAt: number;
  /** When it was last written. */
  touchedAt: number;
}

type Tokens = Omit<StoredSession, 'id' | 'startedAt' | 'touchedAt'>;

/** What an OpenID Connect login or renewal leaves. */
export function ofOidc({ token, oidc: { refreshToken, idToken, scope, expiresAt, refreshAt } }: OidcSession): Tokens {
  return { accessToken: token, refreshToken, idToken, scope, expiresAt, refreshAt };
}

/** What a login by password, code or QR leaves: a user's token, which is renewed when a fifth of its life is left. */
export function ofUserToken(token: string, user: SessionUser | User | undefined): Tokens {
  const now = Date.now();
  const claims = decodeToken(token);
  const life = lifeOf(claims);
  const known = user ?? { id: String(claims.sub) };
  return {
    accessToken: token,
    user: pickUser(known as User),
    expiresAt: now + life,
    refreshAt: now + life * 0.8,
  };
}

/** By our own clock: the service's need not agree with it. A token that does not say when it ends is taken for a day. */
function lifeOf({ exp, iat }: Record<string, unknown>): number {
  const seconds = Number(exp) - Number(iat);
  return seconds > 0 ? seconds * 1000 : 86_400_000;
}

export function newSession(tokens: Tokens): StoredSession {
  const now = Date.now();
  return { id: randomId(), startedAt: now, touchedAt: now, ...tokens };
}

/** Whether an opened value is a session: it was sealed by us, perhaps by an older version. */
export const isStored = (value: unknown): value is StoredSession => {
  const { id, accessToken, startedAt, touchedAt } = Object(value) as Partial<StoredSession>;
  return typeof id === 'string' && typeof accessToken === 'string' && [startedAt, touchedAt].every(Number.isFinite);
};

function pickUser(user: User): SessionUser {
  const known = MEMBERS.flatMap((name) => (user[name] == null ? [] : [[name, user[name]]]));
  return { id: user.id, ...Object.fromEntries(known) };
}

/** Claims of OpenID Connect under the names of a user's record. */
export const userOfClaims = (claims: Record<string, unknown>): SessionUser =>
  pickUser({
    ...claims,
    id: String(claims.sub),
    photo: claims.picture,
    username: claims.username ?? claims.preferred_username,
    emailVerified: claims.email_verified,
    phone: claims.phone_number,
    phoneVerified: claims.phone_number_verified,
  } as unknown as User);
