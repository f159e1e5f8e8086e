import { parseBody, readBody } from '../../server/body.js';
import type { MountedExchange } from '../../server/handlers.js';
import { Input } from '../../server/input.js';
import { parseQuery } from '../../server/query.js';
import { type Reply, redirect } from '../../server/reply.js';
import { isRegistered } from '../../topics/applications/redirect-addresses.js';
import { endSso } from '../../topics/session/sso.js';
import { messagePage, pageLang } from '../pages/page.js';
import { signedOut } from '../pages/signed-out.js';
import { textsOf } from '../pages/texts.js';
import { unregisteredPage } from '../unregistered-page.js';
import { readIdToken } from './id-token.js';

/**
 * Ends the browser's session and goes to `post_logout_redirect_uri`, which must be registered with the application
 * that the ID token or `client_id` names. Without the address a page says that it is done.
 */
export async function endOidcSession({ local, req }: MountedExchange): Promise<Reply> {
  const raw = await readBody(req, local.settings.maxBodyBytes);
  const sent = {
    ...parseQuery((req.url ?? '').split('?')[1] ?? ''),
    ...parseBody(raw, req.headers['content-type'] ?? ''),
  };
  const input = new Input(sent);
  const lang = pageLang({ headers: req.headers }, input.optionalText('ui_locales'));
  const hint = input.optionalText('id_token_hint');
  const app = hint
    ? (await readIdToken(local, hint))?.app
    : local.store.applications.byId(input.optionalText('client_id') ?? '');
  if (hint && !app) return messagePage(lang, textsOf(lang).failedTitle, 'invalid_request: id_token_hint is not good');
  const target = input.optionalText('post_logout_redirect_uri');
  if (target && !isRegistered(app?.logoutRedirectUris ?? [], target)) {
    return unregisteredPage(lang, target, app?.logoutRedirectUris ?? []);
  }
  const cookie = endSso({ local, headers: req.headers });
  if (!target) return signedOut(lang, cookie);
  return redirect(withState(target, input.optionalText('state')), { 'set-cookie': cookie });
}

function withState(target: string, state: string | undefined): string {
  if (state === undefined) return target;
  const url = new URL(target);
  url.searchParams.set('state', state);
  return url.href;
}
