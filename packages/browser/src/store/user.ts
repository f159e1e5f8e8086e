import { decodeToken, type OidcTokens, type SessionState, type User } from '@authing/browser';

/**
 * The signed-in user as every kind of login tells it: a record of the service, or the claims of an ID token under the
 * names of a record. `id` is empty for a token that does not say whose it is.
 */
export type AuthUser = Partial<Omit<User, 'token' | 'tokenExpiredAt'>> & Pick<User, 'id'>;

/** Claims that a record has under other names. Protocol claims (`exp`, `nonce`) are left out: they change with each renewal. */
const NAMES = {
  sub: 'id',
  picture: 'photo',
  phone_number: 'phone',
  phone_number_verified: 'phoneVerified',
  email_verified: 'emailVerified',
  given_name: 'givenName',
  family_name: 'familyName',
  middle_name: 'middleName',
  preferred_username: 'preferredUsername',
  updated_at: 'updatedAt',
  external_id: 'externalId',
} as const;
const SAME = 'name nickname username email profile website gender birthdate zoneinfo locale unionid'.split(' ');

/** The user of claims, as a record names its members. */
function userOfClaims(claims: OidcTokens['claims']): AuthUser {
  const names = [...Object.entries(NAMES), ...SAME.map((name) => [name, name])] as [string, string][];
  const known = names.filter(([claim]) => claims[claim] != null);
  return Object.fromEntries(known.map(([claim, name]) => [name, claims[claim]])) as AuthUser;
}

/** The user of a session; null without one. */
export function userOf({ token, user, oidc }: SessionState): AuthUser | null {
  if (!token) return null;
  if (user) {
    const { token: _, tokenExpiredAt: __, ...record } = user;
    return record;
  }
  if (oidc?.claims) return userOfClaims(oidc.claims);
  const { sub, data } = decodeToken(token);
  return { id: String(Object(data).id ?? sub ?? '') };
}

/** Gives the value it gave before as long as the next one says the same: what compares by identity then sees no change. */
export function keepSame<Value>(): (next: Value) => Value {
  let kept: { value: Value; text: string } | undefined;
  return (value) => {
    const text = JSON.stringify(value);
    if (kept?.text !== text) kept = { value, text };
    return kept.value;
  };
}
