import {
  type AuthConnection,
  type AuthingError,
  answerIn,
  getAccessTokenSilently,
  handleRedirectCallback,
  loginWithPopup,
  loginWithRedirect,
  logout,
  logoutWithRedirect,
  syncTabs,
} from '@authing/browser';
import { presentAddress } from '../redirect/return-address.js';
import { readTransaction } from '../redirect/transaction.js';
import type { AuthSource } from './source.js';
import { type AuthUser, keepSame, userOf } from './user.js';

/** Answers of the service that mean: nobody can be signed in without being asked. */
const INTERACTION = /^(login|consent|interaction|account_selection)_required$/;

/** How a page finds out who is signed in. */
interface PageOptions {
  /** Whether a session of the service is looked for when there is none here. */
  silent?: boolean | undefined;
  /** Whether the connection is kept in step with other tabs by the store. */
  isOwn: boolean;
}

/** The session of this page, by the functions that everybody else may call as well. */
export function pageSource(client: AuthConnection, { silent, isOwn }: PageOptions): AuthSource {
  const { session } = client;
  const same = keepSame<AuthUser | null>();
  const isSignedIn = () => {
    const { token, oidc } = session.state();
    return !!token && (!oidc?.expiresAt || !!oidc.refreshToken || Date.now() < oidc.expiresAt);
  };
  /** Whether the user is back from the login page, now or before a reload. */
  const isBack = () => !!answerIn(new URL(location.href)) || !!readTransaction(client)?.answer;
  let isRead = !session.ready;

  return {
    client,
    user: () => same(isSignedIn() ? userOf(session.state()) : null),
    token() {
      const { token, oidc } = session.state();
      return token && (!oidc || Date.now() < oidc.expiresAt) ? token : null;
    },
    refreshAt: () => session.state().oidc?.refreshAt ?? Number.POSITIVE_INFINITY,
    isPending: () => typeof document === 'undefined' || !isRead || isBack() || (!!silent && !isSignedIn()),
    async start() {
      // The answer leaves the address before anything is waited for: a router must not read it.
      const callback = handleRedirectCallback(client);
      await session.ready;
      isRead = true;
      const result = await callback;
      if (!result && silent && !isSignedIn()) await getAccessTokenSilently(client).catch(unlessInteraction);
      return result;
    },
    follow(changed) {
      const stops = [session.subscribe(changed), isOwn ? syncTabs(client) : () => {}];
      // What another tab did while nobody followed.
      session.reload()?.then(changed);
      return () => {
        for (const stop of stops) stop();
      };
    },
    login: (options) => loginWithRedirect(client, { returnTo: presentAddress(), ...options }),
    loginWithPopup: (options) => loginWithPopup(client, options),
    leavesForLogout: () => !!session.state().oidc,
    logout: (options) =>
      session.state().oidc
        ? logoutWithRedirect(client, { returnTo: client.options.redirectUri, ...options })
        : logout(client),
    getAccessToken: (options) => getAccessTokenSilently(client, options),
  };
}

function unlessInteraction(error: AuthingError): void {
  if (!INTERACTION.test(String(error.code))) throw error;
}
