import type { Local } from '../../server/local.js';
import type { User } from '../../topics/users/users.store.js';

/** Which claims a scope brings; the last five are the service's own. */
export const claimsByScope = {
  openid: ['sub', 'jti'],
  profile: [
    'name',
    'given_name',
    'family_name',
    'middle_name',
    'nickname',
    'preferred_username',
    'profile',
    'picture',
    'website',
    'gender',
    'birthdate',
    'zoneinfo',
    'locale',
    'updated_at',
    'username',
  ],
  email: ['email', 'email_verified'],
  phone: ['phone_number', 'phone_number_verified'],
  address: ['address'],
  username: ['username'],
  roles: ['roles'],
  unionid: ['unionid'],
  external_id: ['external_id'],
  extended_fields: ['extended_fields'],
} as const;

/** Everything the claims know about a user, whatever the scope. */
export function claimsOf(local: Local, user: User): Record<string, unknown> {
  const { country, region, postalCode, formatted, streetAddress, locality } = user;
  const values = local.store.fields.values(user.userPoolId, 'USER', user.id);
  return {
    sub: user.id,
    name: user.name,
    given_name: user.givenName,
    family_name: user.familyName,
    middle_name: user.middleName,
    nickname: user.nickname,
    preferred_username: user.preferredUsername,
    profile: user.profile,
    picture: user.photo,
    website: user.website,
    gender: user.gender,
    birthdate: user.birthdate,
    zoneinfo: user.zoneinfo,
    locale: user.locale,
    updated_at: user.updatedAt,
    username: user.username,
    email: user.email,
    email_verified: user.emailVerified,
    phone_number: user.phone,
    phone_number_verified: user.phoneVerified,
    address: {
      country,
      region,
      postal_code: postalCode,
      formatted: formatted ?? user.address,
      street_address: streetAddress,
      locality,
    },
    roles: local.store.roles.held('USER', user.id).map(({ code }) => code),
    unionid: user.unionid,
    external_id: user.externalId,
    extended_fields: Object.fromEntries(values.map(({ key, value }) => [key, value])),
  };
}

/** The claims that scopes bring, for the protocols that have no library of their own. */
export function claimsFor(local: Local, user: User, scopes: Iterable<string>): Record<string, unknown> {
  const names: ReadonlySet<string> = new Set(
    [...scopes].flatMap((scope) => (claimsByScope as Record<string, readonly string[]>)[scope] ?? []),
  );
  return Object.fromEntries(Object.entries(claimsOf(local, user)).filter(([name]) => names.has(name)));
}
