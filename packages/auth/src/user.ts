import { type CustomDataField, readCustomData, type User, type UserFragment } from '@authing/core';
import type { AuthConnection } from './connection.js';
import { present } from './reply.js';

/** A user of a reply: the fields of the fragment, with or without the list of custom fields. */
export type UserReply = (UserFragment & { customData?: readonly (CustomDataField | null)[] | null }) | null | undefined;

/** The user of a reply with custom data as a plain object. */
export function toUser(reply: UserReply): User {
  const { customData, ...user } = present(reply, 'user');
  return customData ? { ...user, customData: readCustomData(customData as CustomDataField[]) } : user;
}

/** Makes the user of a reply the signed-in one. */
export const signIn = (connection: AuthConnection, reply: UserReply): User => connection.session.signIn(toUser(reply));
