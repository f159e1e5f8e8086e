import type { Call } from '../../server/call.js';
import { Reply as Answer, type Reply, redirect } from '../../server/reply.js';
import type { RestRequest, Routes } from '../../server/rest.js';
import type { Application } from '../../topics/applications/applications.store.js';
import { isRegistered } from '../../topics/applications/redirect-addresses.js';
import { ssoUid } from '../../topics/session/sso.js';
import { requireSso } from '../login-route.js';
import { forPeople } from '../page-route.js';
import { messagePage, pageLang } from '../pages/page.js';
import { textsOf } from '../pages/texts.js';
import { unregisteredPage } from '../unregistered-page.js';
import { issue, type OauthGrant, tokenSet } from './tokens.js';

export const oauthAuthorize: Routes = { 'GET /oauth/auth': forPeople(authorize) };

function authorize(call: Call, request: RestRequest): Reply {
  const { query } = request;
  const lang = pageLang(call, query.optionalText('lang'));
  const app = call.local.store.applications.byId(query.optionalText('client_id') ?? '');
  const redirectUri = query.optionalText('redirect_uri') ?? app?.redirectUris[0] ?? '';
  if (!app) return messagePage(lang, textsOf(lang).failedTitle, 'invalid_client: There is no such client');
  if (!isRegistered(app.redirectUris, redirectUri)) {
    return unregisteredPage(lang, redirectUri, app.redirectUris);
  }
  const type = query.optionalText('response_type');
  const answer = { type: type ?? '', redirectUri, state: query.optionalText('state') };
  if (type !== 'code' && type !== 'token') return goBack(answer, { error: 'unsupported_response_type' });
  const session = requireSso(call, app, '/oauth/auth', request);
  return session instanceof Answer ? session : grant(call, request, app, session.user.id, answer);
}

interface Destination {
  readonly type: string;
  readonly redirectUri: string;
  readonly state: string | undefined;
}

function grant(call: Call, { query }: RestRequest, app: Application, accountId: string, answer: Destination): Reply {
  const challenge = query.optionalText('code_challenge');
  const about: OauthGrant = {
    clientId: app.id,
    accountId,
    scope: query.optionalText('scope') || 'user',
    grantId: ssoUid(call),
    redirectUri: answer.redirectUri,
    ...(challenge && {
      challenge: { value: challenge, method: query.optionalText('code_challenge_method') ?? 'plain' },
    }),
  };
  if (answer.type === 'code') return goBack(answer, { code: issue(call.local, 'OauthCode', about) });
  const { refresh_token: _, ...tokens } = tokenSet(call.local, about) as Record<string, unknown>;
  return goBack(answer, tokens);
}

/** Codes and errors go into the query, tokens into the fragment, which no server sees. */
function goBack({ type, redirectUri, state }: Destination, values: Record<string, unknown>): Reply {
  const url = new URL(redirectUri);
  const sent = new URLSearchParams(type === 'token' ? '' : url.search);
  for (const [name, value] of Object.entries({ ...values, state }))
    if (value !== undefined) sent.set(name, String(value));
  if (type === 'token') url.hash = sent.toString();
  else url.search = sent.toString();
  return redirect(url.href);
}
