import { createHash, createSign } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { KeyPair } from '../../crypto/keys.js';
import type { Call } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import { Reply, redirect } from '../../server/reply.js';
import { forAnyone, type RestRequest, type Routes } from '../../server/rest.js';
import type { Application } from '../../topics/applications/applications.store.js';
import { endSso, readSso, type SsoSession } from '../../topics/session/sso.js';
import type { User } from '../../topics/users/users.store.js';
import { callThrough } from '../login.js';
import { requireSso } from '../login-route.js';
import { claimsFor } from '../oidc/claims.js';
import { forPeople } from '../page-route.js';
import { markup } from '../pages/markup.js';
import { page, pageLang } from '../pages/page.js';
import { signedOut } from '../pages/signed-out.js';
import { textsOf } from '../pages/texts.js';
import { isUnderRegistered } from '../redirect-origins.js';
import { unregisteredPage } from '../unregistered-page.js';
import { certificateOf } from './certificate.js';
import { type AuthnRequest, asRedirected, readAuthnRequest, readLogoutRequest } from './request.js';
import { logoutResponse, nameIdFormats, noPassive, samlMetadata, samlResponse } from './response.js';

/** What an administrator may say about an application's SAML. */
interface SamlConfig {
  /** Entity id of the service provider, for answers that nobody asked for. */
  audience?: string;
  /** Where those go; without it the first redirect address. */
  acsUrl?: string;
  /** Where logout answers go; without it the first logout address. */
  singleLogoutUrl?: string;
}
const samlConfigOf = (app: Application): SamlConfig => (app.settings.samlConfig ?? {}) as SamlConfig;

const pathOf = ({ id }: Application): string => `/api/v2/saml-idp/${id}`;

/** SAML 2.0 identity provider: requests by redirect or POST, answers by POST, responses and assertions signed. */
export const saml: Routes = {
  'GET /api/v2/saml-idp/{appId}': forPeople(login),
  'POST /api/v2/saml-idp/{appId}': forPeople((call, request) => goOnByRedirect(request, pathOf(appOf(call, request)))),
  'GET /api/v2/saml-idp/{appId}/logout': forPeople(logout),
  'POST /api/v2/saml-idp/{appId}/logout': forPeople((call, request) =>
    goOnByRedirect(request, `${pathOf(appOf(call, request))}/logout`, { answer: 'post' }),
  ),
  'GET /api/v2/saml-idp/{appId}/metadata': forAnyone(async (call, request) => {
    const address = call.local.url + pathOf(appOf(call, request));
    const xml = samlMetadata(`${address}/metadata`, address, certificateOf(await call.local.keys.token()));
    return new Reply(200, xml, { 'content-type': 'application/samlmetadata+xml; charset=utf-8' });
  }),
};

/** Browsers keep the session's cookie back from forms of other sites, but send it with the redirect that follows. */
function goOnByRedirect({ body }: RestRequest, path: string, extra: Record<string, string> = {}): Reply {
  const relayState = body.optionalText('RelayState');
  const SAMLRequest = asRedirected(body.text('SAMLRequest'));
  const query = new URLSearchParams({
    SAMLRequest,
    ...(relayState !== undefined && { RelayState: relayState }),
    ...extra,
  });
  return new Reply(303, '', { location: `${path}?${query}` });
}

async function login(call: Call, request: RestRequest): Promise<Reply> {
  const app = appOf(call, request);
  const encoded = request.query.optionalText('SAMLRequest');
  const asked = encoded ? readAuthnRequest(encoded) : null;
  const config = samlConfigOf(app);
  const destination = asked?.assertionConsumerServiceUrl ?? config.acsUrl ?? app.redirectUris[0] ?? '';
  if (!isUnderRegistered(app, destination)) return unregisteredPage(pageLang(call), destination, app.redirectUris);
  const message = await messageOf(call, app, destination, asked?.id ?? null);
  const send = (response: string) =>
    postPage(call, destination, { SAMLResponse: encode(response), ...relayOf(request) });
  if (asked?.isPassive && (asked.forceAuthn || !readSso(callThrough(call, app)))) return send(noPassive(message));
  const session = requireSso(call, app, pathOf(app), request, asked?.forceAuthn);
  if (session instanceof Reply) return session;
  const audience = asked?.issuer || config.audience || destination;
  return send(samlResponse({ ...message, audience, ...subjectOf(call, session, asked) }));
}

/** Ends the browser's session; the answer goes where the application says, never where the request does. */
async function logout(call: Call, request: RestRequest): Promise<Reply> {
  const app = appOf(call, request);
  const encoded = request.query.optionalText('SAMLRequest');
  const id = encoded ? readLogoutRequest(encoded) : null;
  const target = samlConfigOf(app).singleLogoutUrl ?? app.logoutRedirectUris[0];
  const cookie = endSso(call);
  if (!id || !target) return signedOut(pageLang(call), cookie);
  const message = await messageOf(call, app, target, id);
  const response = logoutResponse(message);
  if (request.query.optionalText('answer') === 'post') {
    return postPage(call, target, { SAMLResponse: encode(response), ...relayOf(request) }, cookie);
  }
  return redirect(signedAddress(target, response, relayOf(request), message.keys), { 'set-cookie': cookie });
}

/** The redirect binding: deflated, with a signature over the query as it is sent. */
function signedAddress(
  target: string,
  response: string,
  relay: Record<string, string>,
  { privateKey }: KeyPair,
): string {
  const query = new URLSearchParams({
    SAMLResponse: deflateRawSync(response).toString('base64'),
    ...relay,
    SigAlg: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  });
  const signature = createSign('RSA-SHA256').update(query.toString()).sign(privateKey, 'base64');
  return `${target}${target.includes('?') ? '&' : '?'}${query}&${new URLSearchParams({ Signature: signature })}`;
}

const encode = (xml: string): string => Buffer.from(xml).toString('base64');

function relayOf({ query }: RestRequest): Record<string, string> {
  const RelayState = query.optionalText('RelayState');
  return RelayState === undefined ? {} : { RelayState };
}

function appOf({ local }: Call, { params }: RestRequest): Application {
  const app = local.store.applications.byId(params.text('appId'));
  if (!app) throw errors.appNotFound();
  return app;
}

async function messageOf({ local }: Call, app: Application, destination: string, inResponseTo: string | null) {
  const keys = await local.keys.token();
  const issuer = `${local.url}${pathOf(app)}/metadata`;
  return { keys, certificate: certificateOf(keys), issuer, destination, inResponseTo, now: local.clock.now() };
}

function subjectOf({ local }: Call, { id, user, loginAt }: SsoSession, asked: AuthnRequest | null) {
  const claims = Object.entries(claimsFor(local, user, ['profile', 'email', 'phone']));
  const attributes = claims.filter(([, value]) => value !== null && value !== undefined);
  return {
    nameId: nameIdOf(user, asked?.nameIdFormat ?? null),
    attributes: Object.fromEntries(attributes.map(([name, value]) => [name, String(value)])),
    loginAt: loginAt * 1000,
    // The session's own id would open it to whoever reads the assertion.
    sessionIndex: `_${createHash('sha256').update(id).digest('hex')}`,
  };
}

/** The user's id, or the email when that is asked for and there is one. */
function nameIdOf({ id, email }: User, format: string | null): { format: string; value: string } {
  if (format === nameIdFormats.email && email) return { format, value: email };
  const known = format === nameIdFormats.unspecified ? nameIdFormats.unspecified : nameIdFormats.persistent;
  return { format: known, value: id };
}

/** Sends the form by script, or by hand where there are none. */
function postPage(call: Call, destination: string, fields: Record<string, string>, cookie?: string): Reply {
  const lang = pageLang(call);
  const texts = textsOf(lang);
  const content = markup`<h1>${texts.relayTitle}</h1>
<form method="post" action="${destination}" data-send>
${Object.entries(fields).map(([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`)}
<button>${texts.continue}</button>
</form>`;
  const headers: Record<string, string> = cookie ? { 'set-cookie': cookie } : {};
  return page({ lang, title: texts.relayTitle, content, headers, script: '/_pages/relay.js' });
}
