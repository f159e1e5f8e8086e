import { type Asked, readUser, required, type User, type UserInReply } from '@authing/core';
import type { AuthConnection } from './connection.js';

/** A user of a reply, where the contract lets the service send none. */
export type UserReply = UserInReply | null | undefined;

/** The user of a reply with custom data as a plain object. */
export const toUser = (reply: UserReply): User => readUser(required(reply, 'user'));

/** Hands the user of a reply to the session, which decides whether it is still the newest, and returns the user. */
export const signIn = ({ session }: AuthConnection, reply: UserReply, asked: Asked): User =>
  session.signIn(toUser(reply), asked);

/** As `signIn`, for a login whose call carried another token than the session's: that of a second factor. */
export const signInAnew = (connection: AuthConnection, reply: UserReply, { at }: Asked): User =>
  signIn(connection, reply, { at, token: undefined });
