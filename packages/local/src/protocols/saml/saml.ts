import type { KeyPair } from '../../crypto/keys.js';
import type { Call } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import { Reply } from '../../server/reply.js';
import { forAnyone, type RestRequest, type Routes } from '../../server/rest.js';
import type { Application } from '../../topics/applications/applications.store.js';
import type { User } from '../../topics/users/users.store.js';
import { addressOf, requireSso } from '../login-route.js';
import { claimsFor } from '../oidc/claims.js';
import { forPeople } from '../page-route.js';
import { markup } from '../pages/markup.js';
import { messagePage, page, pageLang } from '../pages/page.js';
import { textsOf } from '../pages/texts.js';
import { isUnderRegistered } from '../registered.js';
import type { SsoSession } from '../sso.js';
import { certificateOf } from './certificate.js';
import { type AuthnRequest, readAuthnRequest } from './request.js';
import { nameIdFormats, samlMetadata, samlResponse } from './response.js';

/** SAML 2.0 identity provider: redirect binding in, POST binding out, assertion signed. */
export const saml: Routes = {
  'GET /api/v2/saml-idp/{appId}': forPeople(login),
  'GET /api/v2/saml-idp/{appId}/metadata': forAnyone(async (call, request) => {
    const { id } = appOf(call, request);
    const address = `${call.local.url}/api/v2/saml-idp/${id}`;
    const xml = samlMetadata(`${address}/metadata`, address, certificateOf(await call.local.keys.token()));
    return new Reply(200, xml, { 'content-type': 'application/samlmetadata+xml; charset=utf-8' });
  }),
};

async function login(call: Call, request: RestRequest): Promise<Reply> {
  const app = appOf(call, request);
  const encoded = request.query.optionalText('SAMLRequest');
  const asked = encoded ? readAuthnRequest(encoded) : null;
  const destination = asked?.assertionConsumerServiceUrl ?? app.redirectUris[0] ?? '';
  if (!isUnderRegistered(app, destination)) {
    const { failedTitle, unregisteredRedirect } = textsOf(pageLang(call));
    return messagePage(pageLang(call), failedTitle, unregisteredRedirect(destination));
  }
  const session = requireSso(call, app, addressOf(`/api/v2/saml-idp/${app.id}`, request));
  if (session instanceof Reply) return session;
  const response = answer(call, app, asked, destination, session, await call.local.keys.token());
  return postPage(call, destination, { SAMLResponse: response, RelayState: request.query.optionalText('RelayState') });
}

function appOf({ local }: Call, { params }: RestRequest): Application {
  const app = local.store.applications.byId(params.text('appId'));
  if (!app) throw errors.appNotFound();
  return app;
}

function answer(
  { local }: Call,
  app: Application,
  asked: AuthnRequest | null,
  destination: string,
  { user, loginAt }: SsoSession,
  keys: KeyPair,
): string {
  const claims = Object.entries(claimsFor(local, user, ['profile', 'email', 'phone']));
  const attributes = claims.filter(([, value]) => value !== null && value !== undefined);
  const response = samlResponse({
    keys,
    certificate: certificateOf(keys),
    issuer: `${local.url}/api/v2/saml-idp/${app.id}/metadata`,
    destination,
    audience: asked?.issuer || destination,
    inResponseTo: asked?.id ?? null,
    nameId: nameIdOf(user, asked?.nameIdFormat ?? null),
    attributes: Object.fromEntries(attributes.map(([name, value]) => [name, String(value)])),
    now: local.clock.now(),
    loginAt: loginAt * 1000,
  });
  return Buffer.from(response).toString('base64');
}

/** The user's id, or the email when that is asked for and there is one. */
function nameIdOf({ id, email }: User, format: string | null): { format: string; value: string } {
  if (format === nameIdFormats.email && email) return { format, value: email };
  const known = format === nameIdFormats.unspecified ? nameIdFormats.unspecified : nameIdFormats.persistent;
  return { format: known, value: id };
}

/** Sends the form by script, or by hand where there are none. */
function postPage(call: Call, destination: string, fields: Record<string, string | undefined>): Reply {
  const lang = pageLang(call);
  const texts = textsOf(lang);
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const content = markup`<h1>${texts.relayTitle}</h1>
<form method="post" action="${destination}" data-send>
${given.map(([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`)}
<button>${texts.continue}</button>
</form>`;
  return page({ lang, title: texts.relayTitle, content, script: '/_pages/relay.js' });
}
