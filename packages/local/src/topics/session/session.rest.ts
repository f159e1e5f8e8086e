import { audit } from '../../server/audit.js';
import { type Call, isManagement, requireUser, succeeded } from '../../server/call.js';
import { json } from '../../server/reply.js';
import { forAnyone, type Routes } from '../../server/rest.js';
import { requireNamedUser } from '../users/user-lookup.js';
import { userView } from '../users/user-view.js';
import { endSso, readSso, SSO_SECONDS } from './sso.js';

export const session: Routes = {
  'GET /api/v2/logout': forAnyone((call) => {
    signOut(call);
    return null;
  }),
  'GET /logout': forAnyone(
    (call, { query }) => {
      if (isManagement(call)) signOutUser(call, query.text('userId'), query.optionalText('appId'));
      else signOut(call);
      return succeeded(call);
    },
    { envelope: 'v2' },
  ),
  'GET /cas/session': forAnyone((call) => json(trackedSession(call))),
};

/** Ends the token that was sent and the browser's session. Signing out twice, or with a token that has run out, is no failure. */
function signOut(call: Call): void {
  if (readSso(call)) call.cookies.push(endSso(call));
  if (call.caller.kind !== 'user') return;
  audit(call, { operationType: 'logout', userId: requireUser(call).id });
  call.local.store.sessions.revoke(call.caller.session.id);
}

/** An administrator ends a user's sessions, of one application or of all. @throws 2004 */
function signOutUser(call: Call, userId: string, appId: string | undefined): void {
  const user = requireNamedUser(call, userId);
  audit(call, { operationType: 'logout', userId: user.id });
  call.local.store.sessions.revokeAll(user.id, { appId });
}

/** The single sign-on session of the browser's cookie; null without one. */
function trackedSession(call: Call) {
  const found = readSso(call);
  if (!found) return null;
  const cookie = {
    originalMaxAge: SSO_SECONDS * 1000,
    expires: new Date(found.expiresAt).toISOString(),
    secure: false,
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    appId: call.app?.id ?? null,
    type: 'user',
    userId: found.user.id,
  };
  return { session: { _id: found.id, cookie }, userInfo: userView(found.user) };
}
