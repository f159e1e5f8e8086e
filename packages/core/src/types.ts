import type { CustomData } from './custom-data.js';
import type { UserFragment } from './generated/graphql.generated.js';

/** A user of the pool. An interface, so that a deployment can add its own fields by augmentation. */
export interface User extends UserFragment {
  /** Values of custom fields by key, where they were asked for. */
  customData?: CustomData;
}
