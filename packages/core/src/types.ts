import { type CustomData, type CustomDataField, readCustomData } from './custom-data.js';
import type { UserFragment } from './generated/graphql.generated.js';

/** A user of the pool. An interface, so that a deployment can add its own fields by augmentation. */
export interface User extends UserFragment {
  /** Values of custom fields by key, where they were asked for. */
  customData?: CustomData;
}

/** A user as a reply has them: with the list of custom fields, where it was asked for. */
export type UserInReply = UserFragment & { customData?: readonly (CustomDataField | null)[] | null };

/** The user of a reply with custom data as a plain object. */
export function readUser<Reply extends UserInReply>({ customData, ...user }: Reply): Omit<Reply, 'customData'> & User {
  return customData === undefined ? user : { ...user, customData: readCustomData(customData) };
}
