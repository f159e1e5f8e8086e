import type { Client, Context, Provider } from 'oidc-provider';
import type { KeyPair } from '../../crypto/keys.js';
import type { Local } from '../../server/local.js';
import { isRegistered } from '../../topics/applications/redirect-addresses.js';
import { SSO_COOKIE } from '../../topics/session/sso.js';
import { messagePage, pageHeaders, pageLang } from '../pages/page.js';
import { textsOf } from '../pages/texts.js';
import { unregisteredPage } from '../unregistered-page.js';
import { accountOf } from './account.js';
import { ClientAdapter, RecordAdapter } from './adapter.js';
import { claimsByScope } from './claims.js';
import { responseTypes, TOKEN_GRANT } from './clients.js';
import { lifetimes } from './lifetimes.js';
import { grantOf, interactionPolicy, introspectionAllowed, proofOfPublicClients, revocationAllowed } from './policy.js';
import { passwordGrant, tokenGrant } from './token-grant.js';
import { handOutAsJwt } from './tokens.js';

type Library = typeof import('oidc-provider');
export interface LoadedProvider {
  readonly library: Library;
  readonly provider: Provider;
  readonly keys: KeyPair;
}

const loaded = new WeakMap<Local, Promise<LoadedProvider>>();

/** The server's provider, loaded when it is first needed: importing it takes longer than starting everything else. */
export function providerOf(local: Local): Promise<LoadedProvider> {
  let provider = loaded.get(local);
  if (!provider) {
    provider = load(local);
    provider.catch(() => loaded.delete(local));
    loaded.set(local, provider);
  }
  return provider;
}

async function load(local: Local): Promise<LoadedProvider> {
  const [library, keys] = await Promise.all([importQuietly(), local.keys.token()]);
  local.store.protocolRecords.removeExpired();
  const provider = new library.Provider(`${local.url}/oidc`, configuration(local, library, keys));
  allowHttpRedirects(provider);
  compareRedirects(local, provider);
  handOutAsJwt(local, keys, provider.AccessToken);
  handOutAsJwt(local, keys, provider.ClientCredentials);
  provider.registerGrantType(TOKEN_GRANT, tokenGrant(local, library), ['token', 'redirect_uri', 'scope']);
  provider.registerGrantType('password', passwordGrant(local, library), ['username', 'password', 'scope']);
  provider.on('server_error', (_ctx, error) => process.stderr.write(`authing-local: /oidc: ${error.stack}\n`));
  return { library, provider, keys };
}

/** The library works on every Node this package supports but prints a notice on those it does not call supported. */
async function importQuietly(): Promise<Library> {
  const { warn } = console;
  console.warn = (...line: unknown[]) => {
    if (!String(line[0]).includes('Unsupported runtime')) warn(...line);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}

function configuration(local: Local, library: Library, keys: KeyPair): object {
  return {
    adapter: (model: string) =>
      model === 'Client' ? new ClientAdapter(local, library.Provider) : new RecordAdapter(local, model),
    jwks: { keys: [{ ...keys.privateKey.export({ format: 'jwk' }), kid: keys.kid, alg: 'RS256', use: 'sig' }] },
    routes: { jwks: '/.well-known/jwks.json' },
    claims: claimsByScope,
    scopes: ['openid', 'offline_access', ...Object.keys(claimsByScope)],
    responseTypes,
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    enabledJWA: { idTokenSigningAlgValues: ['RS256', 'HS256'] },
    extraParams: ['tenant_id', 'lang'],
    acceptQueryParamAccessTokens: true,
    conformIdTokenClaims: false,
    cookies: {
      names: { session: SSO_COOKIE, interaction: INTERACTION_COOKIE, resume: 'authing_resume' },
      long: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    features,
    pkce: { required: () => false },
    rotateRefreshToken: true,
    clientBasedCORS: () => true,
    ttl: lifetimes(local),
    interactions: { url: interactionPath, policy: interactionPolicy(local, library) },
    findAccount: (ctx: Context, id: string, token?: { grantId?: string }) => accountOf(local, ctx, id, token?.grantId),
    loadExistingGrant: grantOf(local, library),
    extraTokenClaims: proofOfPublicClients(local, library),
    renderError: errorPage(local),
  };
}

export const INTERACTION_COOKIE = 'authing_interaction';

const interactionPath = (_ctx: Context, { uid, prompt }: { uid: string; prompt: { name: string } }): string =>
  `/interaction/oidc/${uid}/${prompt.name}`;

// Never shown: /oidc/session/end is answered before the library sees it.
const leave = (ctx: Context): void => {
  ctx.body = '';
};

const features = {
  devInteractions: { enabled: false },
  claimsParameter: { enabled: true },
  webMessageResponseMode: { enabled: true, ack: 'individual-draft-01' },
  clientCredentials: { enabled: true },
  introspection: { enabled: true, allowedPolicy: introspectionAllowed },
  revocation: { enabled: true, allowedPolicy: revocationAllowed },
  dPoP: { enabled: false },
  resourceIndicators: { enabled: false },
  pushedAuthorizationRequests: { enabled: false },
  rpInitiatedLogout: { enabled: true, logoutSource: leave, postLogoutSuccessSource: leave },
};

const errorPage =
  (local: Local) =>
  (ctx: Context, { error, error_description }: { error: string; error_description?: string }): void => {
    const { lang: asked, ui_locales, client_id = '', redirect_uri = '' } = ctx.oidc?.params ?? {};
    const lang = pageLang({ headers: ctx.headers }, ui_locales ?? asked);
    const app = error === 'invalid_redirect_uri' ? local.store.applications.byId(client_id) : null;
    const detail = [error, error_description].filter(Boolean).join(': ');
    const reply = app
      ? unregisteredPage(lang, redirect_uri, app.redirectUris)
      : messagePage(lang, textsOf(lang).failedTitle, detail);
    ctx.set(pageHeaders);
    ctx.type = 'html';
    ctx.body = reply.body.toString();
  };

/** Addresses count as registered by the server's own rule, which knows `http://localhost:*`. */
function compareRedirects(local: Local, { Client }: Provider): void {
  Client.prototype.redirectUriAllowed = function allowed(this: Client, uri: string) {
    return isRegistered(local.store.applications.byId(this.clientId)?.redirectUris ?? [], uri);
  };
}

/** Redirect addresses without https are what development needs; the library forbids them for the implicit flow. */
function allowHttpRedirects({ Client }: Provider): void {
  const { invalidate } = Client.Schema.prototype;
  Client.Schema.prototype.invalidate = function check(this: unknown, message: string, code?: string) {
    if (code === 'implicit-force-https' || code === 'implicit-forbid-localhost') return;
    invalidate.call(this as never, message, code);
  };
}
