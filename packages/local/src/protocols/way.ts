import type { Call } from '../server/call.js';
import type { RestRequest } from '../server/rest.js';
import type { Way } from './pages/way-pages.js';

/** What the application and its pool offer on the login page beside the password. */
export function offeredWays({ app, pool }: Pick<Call, 'app' | 'pool'>): Way[] {
  const { loginTabs, ssoPageComponentDisplay } = (app?.settings ?? {}) as {
    loginTabs?: { list?: readonly string[] };
    ssoPageComponentDisplay?: { forgetPasswordBtn?: boolean };
  };
  const hasCodes = loginTabs?.list?.includes('phone-code') ?? true;
  const hasForgot = ssoPageComponentDisplay?.forgetPasswordBtn ?? true;
  const offered = { password: true, code: hasCodes, register: !pool.settings.registerDisabled, forgot: hasForgot };
  return (Object.keys(offered) as Way[]).filter((way) => offered[way]);
}

/** The way that the page's address names; the password when it names none, or one that is not offered. */
export function wayOf({ call, request }: { call: Call; request: RestRequest }): Way {
  const asked = request.query.optionalText('way');
  return offeredWays(call).find((way) => way === asked) ?? 'password';
}
