import type { Call } from '../../server/call.js';
import { customDataOf } from '../custom-data/custom-data.js';
import { type ProfileField, profileFields, type User } from './users.store.js';

export interface UserView extends Omit<User, InternalField> {
  arn: string;
  isDeleted: boolean;
  token?: string;
  tokenExpiredAt: string | null;
  newlyCreated?: boolean;
}
type InternalField = (typeof internal)[number];

/** What never leaves the server. */
const internal = [
  'seq',
  'archived',
  'archivedAt',
  'phoneKey',
  'passwordHash',
  'passwordLevel',
  'passwordChangedAt',
  'forceResetPassword',
  'lockedUntil',
  'parentUserId',
] as const;

export const userArn = (user: Pick<User, 'id' | 'userPoolId'>): string =>
  `arn:cn:authing:${user.userPoolId}:user:${user.id}`;

/** A user as callers see it, over GraphQL and REST. */
export function userView(user: User, extra: Partial<UserView> = {}): UserView {
  const view = { ...user, arn: userArn(user), isDeleted: user.archived, ...extra };
  for (const name of internal) delete (view as Partial<User>)[name];
  return view;
}

/** As REST routes answer it; custom data only when asked for, as the service does. */
export const userJson = (call: Call, user: User, options: { withCustomData?: boolean } = {}) =>
  options.withCustomData ? withCustomData(call, userView(user)) : userView(user);

export const withCustomData = <View extends UserView>(call: Call, view: View) => ({
  ...view,
  customData: customDataOf(call, 'USER', view.id),
});

type ProfileInput = { readonly [Field in ProfileField]?: string | null };

/** The plain profile members of an input; everything else in it is left out. */
export function profileOf(input: object | null | undefined): Partial<Record<ProfileField, string | null>> {
  const given = (input ?? {}) as ProfileInput;
  return Object.fromEntries(
    profileFields.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]),
  );
}
