import type { UserSession } from '@authing/auth';

/** The token the listeners of a session heard of last. */
export const announced = /* @__PURE__ */ new WeakMap<UserSession, string | undefined>();

/** Tells the listeners of a session, unless they know: a tab may learn of one change in two ways. */
export function announceChange(session: UserSession): void {
  const token = session.token();
  if (announced.get(session) === token) return;
  announced.set(session, token);
  session.announce();
}
