import { AuthingError, configError, type OidcTokens, searchParams } from '@authing/auth';
import type { RequestSecrets, TokenAnswer } from '../oauth/oauth.js';
import { providerOf, withOauth } from './provider.js';
import type { SessionConnection } from './session-connection.js';

/** What the user is asked for at the login page. */
export interface AuthorizationOptions {
  /** Where the user comes back to: registered in the console. Default: `redirectUri` of the connection. */
  redirectUri?: string;
  /** Default `openid profile email phone address offline_access`; without `offline_access` there is no refresh token. */
  scope?: string;
  /** `login` asks even who is signed in. Default: `consent` with `offline_access`, as the standard wants it. */
  prompt?: string;
  /** Tenant to sign in to. Default: that of the connection. */
  tenantId?: string;
  /** Further parameters of the authorization endpoint, such as `login_hint`. */
  authorizationParams?: Record<string, string>;
}

/** One login under way. */
export interface Authorization extends Omit<RequestSecrets, 'challenge'> {
  redirectUri: string;
  /** The provider it was sent to: the answer must come from the same. */
  issuer: string;
  /** Milliseconds since 1970. */
  startedAt: number;
}

const DEFAULT_SCOPE = 'openid profile email phone address offline_access';
const LIFETIME = 15 * 60_000;

/** A new login and the address it starts at. Route `GET /oidc/auth`. */
export async function createAuthorization(
  connection: SessionConnection,
  options: AuthorizationOptions,
): Promise<{ login: Authorization; url: string }> {
  const {
    scope = DEFAULT_SCOPE,
    redirectUri = connection.options.redirectUri,
    tenantId = connection.options.tenantId,
  } = options;
  if (!redirectUri) throw configError('redirect_uri', 'Give redirectUri, here or in the options of the connection');
  const { issuer, clientId } = providerOf(connection);
  const { challenge, ...secrets } = await withOauth((oauth) => oauth.createSecrets());
  const query = searchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope,
    state: secrets.state,
    nonce: secrets.nonce,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    prompt: options.prompt ?? (scope.includes('offline_access') ? 'consent' : undefined),
    tenant_id: tenantId,
    ...options.authorizationParams,
  });
  return { login: { ...secrets, redirectUri, issuer, startedAt: Date.now() }, url: `${issuer}/auth?${query}` };
}

/**
 * Turns the address the user came back at into tokens. Route `POST /oidc/token`.
 *
 * @param before The tokens it renews: the new ones must be about the same user.
 * @throws AuthingError `protocol` when the answer is not to this login, or comes too late; `api` with the provider's code.
 */
export async function completeAuthorization(
  connection: SessionConnection,
  login: Authorization,
  answer: URL,
  before?: OidcTokens,
): Promise<TokenAnswer> {
  const provider = providerOf(connection);
  const { issuer, startedAt, state, redirectUri, verifier, nonce } = login;
  if (issuer !== provider.issuer || Date.now() - startedAt > LIFETIME) {
    throw new AuthingError(
      'protocol',
      'login_expired',
      'The login took too long or went to another host: start it again',
    );
  }
  return withOauth(async ({ readCode, requestTokens }) => {
    const code = await readCode(provider, answer, state);
    const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier };
    return requestTokens(provider, form, { nonce, before });
  });
}

/** Windows and frames of a login carry its state in their name: there the page that opened them reads the answer. */
export const windowName = (state: string): string => `authing:${state}`;
