import type { UserSession } from '@authing/auth';

/** The token the listeners of a session heard of last. */
export const told = /* @__PURE__ */ new WeakMap<UserSession, string | undefined>();

/** Tells the listeners of a session, unless they know: a tab may learn of one change in two ways. */
export function announceChange(session: UserSession): void {
  const token = session.token();
  if (told.get(session) === token) return;
  told.set(session, token);
  session.announce();
}
