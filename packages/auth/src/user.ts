import { readUser, type User, type UserInReply } from '@authing/core';
import type { AuthConnection } from './connection.js';
import { present } from './reply.js';

/** A user of a reply, where the contract lets the service send none. */
export type UserReply = UserInReply | null | undefined;

/** The user of a reply with custom data as a plain object. */
export const toUser = (reply: UserReply): User => readUser(present(reply, 'user'));

/** Makes the user of a reply the signed-in one. */
export const signIn = (connection: AuthConnection, reply: UserReply): User => connection.session.signIn(toUser(reply));
