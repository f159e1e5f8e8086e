import type { LocalEvent } from '../../server/events.js';
import type { Local } from '../../server/local.js';
import { userView } from '../users/user-view.js';

/** What a webhook is told. */
export interface WebhookEvent {
  readonly eventName: string;
  readonly data: unknown;
}

/** By what the server publishes: the service's names for it. Registration by anybody fires two. */
const names: Readonly<Record<string, readonly string[]>> = {
  'authing.user.register': ['register', 'user:created'],
  'authing.user.create': ['register', 'user:created'],
  'authing.user.login': ['login'],
  'authing.user.update': ['user:updated'],
  'authing.user.delete': ['user:deleted'],
  'authing.user.updatePassword': ['user:password-changed'],
  'authing.user.linkAccount': ['user:link-account'],
};

/** Every event that this server fires. */
export const webhookEvents: readonly string[] = ['test', ...new Set(Object.values(names).flat())];

/** The events to tell of; none for what has no name there, and for a failed login of nobody. */
export function webhookEventsOf({ store }: Local, { code, userPoolId, userId }: LocalEvent): WebhookEvent[] {
  if (!userId) return [];
  const found = store.users.byId(userPoolId, userId);
  const user = found ? userView(found) : { id: userId };
  return (names[code] ?? []).map((eventName) => ({ eventName, data: dataOf(eventName, user) }));
}

function dataOf(eventName: string, user: object): unknown {
  if (eventName === 'user:deleted') return { users: [user] };
  return eventName === 'user:updated' || eventName === 'user:link-account' ? { user } : user;
}
