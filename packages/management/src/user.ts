import {
  type Connection,
  type CustomDataField,
  encryptPassword,
  type IdentityFragment,
  type Page,
  readCustomData,
  type User,
  type UserFragment,
} from '@authing/core';

/** A user as a reply has them: custom data as a list, when it was asked for. */
type UserReply = UserFragment & {
  customData?: readonly (CustomDataField | null)[] | null;
  identities?: (IdentityFragment | null)[] | null;
};

/** A user with the accounts at social and enterprise providers that belong to them. */
export interface UserWithIdentities extends User {
  identities?: (IdentityFragment | null)[] | null;
}

/** The user of a reply with custom data as a plain object. */
export function toUser({ customData, ...user }: UserReply): UserWithIdentities {
  if (customData === undefined) return user;
  const fields = (customData ?? []).filter((field) => field !== null);
  return { ...user, customData: readCustomData(fields) };
}

/** The user of a reply, or null where there is none. */
export const toUserOrNull = (reply: UserReply | null | undefined): UserWithIdentities | null =>
  reply ? toUser(reply) : null;

/** A page of users with custom data as plain objects; an empty one when what holds the users does not exist. */
export const toUsers = (
  page: { totalCount: number; list: UserReply[] } | null | undefined,
): Page<UserWithIdentities> =>
  page ? { totalCount: page.totalCount, list: page.list.map(toUser) } : { totalCount: 0, list: [] };

/** A copy with the password as the service takes it. The caller's object keeps the one they typed. */
export async function withEncryptedPassword<Input extends { password?: string | null }>(
  connection: Connection,
  input: Input,
): Promise<Input> {
  return input.password ? { ...input, password: await encryptPassword(connection, input.password) } : input;
}
