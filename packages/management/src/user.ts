import {
  type Connection,
  encryptPassword,
  type IdentityFragment,
  mapPage,
  type Page,
  readUser,
  type Typed,
  type User,
  type UserInReply,
} from '@authing/core';

/** A user with the accounts at social and enterprise providers that belong to them. */
export interface UserWithIdentities extends User {
  identities?: (IdentityFragment | null)[] | null;
}

type Reply = UserInReply & Pick<UserWithIdentities, 'identities'>;

/** The user of a reply with custom data as a plain object. */
export const toUser = (reply: Reply): UserWithIdentities => readUser(reply);

/** The user of a reply, or null where there is none. */
export const toUserOrNull = (reply: Reply | null | undefined): UserWithIdentities | null =>
  reply ? toUser(reply) : null;

/** A page of users with custom data as plain objects; an empty one when what holds the users does not exist. */
export const toUsers = (page: Page<Reply> | null | undefined): Page<UserWithIdentities> =>
  page ? mapPage(page, toUser) : { totalCount: 0, list: [] };

/** A copy with the password as the service takes it. The caller's object keeps the one they typed. */
export async function withEncryptedPassword<Input extends { password?: string | null }>(
  connection: Connection,
  input: Input,
  typed: Typed,
): Promise<Input> {
  return input.password ? { ...input, password: await encryptPassword(connection, input.password, typed) } : input;
}
