import type { PartFailure, TokenRequest } from '@authing/core';
import {
  AuthorizationResponseError,
  calculatePKCECodeChallenge,
  clockSkew,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
  getValidatedIdTokenClaims,
  processGenericTokenEndpointResponse,
  ResponseBodyError,
  validateAuthResponse,
} from 'oauth4webapi';
import type { AuthConnection } from '../connection.js';
import { proofFor } from '../oauth2/client-proof.js';
import type { OidcTokens } from '../session/session-state.js';

/**
 * The part of an OpenID Connect login that needs oauth4webapi. An entry of its own, loaded with the first request, so
 * that a page without redirect login does not carry it. It imports no code of ours: a bundler that does not split would
 * keep all of that for it.
 */

/**
 * What an OpenID Connect login needs of a connection: the address of the service and the options. It keeps no session.
 * One that calls the service sends the token request, too: through its adapter, agent or proxy.
 */
export type OidcConnection = Pick<AuthConnection, 'base' | 'options'> & Partial<Pick<AuthConnection, 'rest'>>;

/** Sends a form to the token endpoint and gives the tokens of the answer. Rejects with an error that says what was refused. */
export type SendForm = (form: TokenRequest, headers: Record<string, string> | undefined) => Promise<object>;

/** Secrets of one authorization request. */
export interface RequestSecrets {
  state: string;
  nonce: string;
  verifier: string;
  /** Base64url of the SHA-256 of the verifier, which may be seen. */
  challenge: string;
}

/** The access token, and what is kept with it. */
export interface TokenAnswer {
  token: string;
  oidc: OidcTokens;
}

/** What an answer is compared with: the nonce of the login, or the tokens it renews. */
export interface Expected {
  nonce?: string;
  before?: OidcTokens;
}

/** 256 random bits each, from WebCrypto. */
export async function createSecrets(): Promise<RequestSecrets> {
  const verifier = generateRandomCodeVerifier();
  const challenge = await calculatePKCECodeChallenge(verifier);
  return { state: generateRandomState(), nonce: generateRandomNonce(), verifier, challenge };
}

/**
 * The code of an answer of the authorization endpoint. Rejects with PartFailure: `api` with the provider's error code;
 * `protocol` when issuer or state are not ours.
 */
export async function readCode(connection: OidcConnection, answer: URLSearchParams, state: string): Promise<string> {
  try {
    return validateAuthResponse(serverOf(connection), clientOf(connection), answer, state).get('code') ?? '';
  } catch (error) {
    throw toFailure(error);
  }
}

/**
 * Tokens for a code or a refresh token. The ID token's issuer, audience, expiry and algorithm are checked, the nonce
 * when one is given, and that a renewed token is still about the same user. It came over TLS from the token endpoint
 * itself, which OpenID Connect (3.1.3.7) takes for its signature.
 *
 * @param send Default: `fetch`.
 *
 * Rejects with PartFailure: `api` with the provider's error code, such as `invalid_grant`; `network`, `timeout`, `protocol`.
 */
export async function requestTokens(
  connection: OidcConnection,
  form: TokenRequest,
  expected: Expected,
  send?: SendForm,
): Promise<TokenAnswer> {
  try {
    const response = await post(connection, form, send);
    const client = { ...clientOf(connection), [clockSkew]: await clockOffset(response.clone()) };
    const tokens = await processGenericTokenEndpointResponse(serverOf(connection), client, response);
    const claims = getValidatedIdTokenClaims(tokens);
    await checkHash(claims, tokens);
    return keep(tokens, claims, expected);
  } catch (error) {
    throw withoutSecrets(toFailure(error), form);
  }
}

/**
 * Tokens for a refresh token, which is used up by it.
 *
 * @param scope A part of what was granted. Default: all of it.
 */
export function renew(
  connection: OidcConnection,
  before: OidcTokens,
  scope?: string,
  send?: SendForm,
): Promise<TokenAnswer> {
  const form = { grant_type: 'refresh_token', refresh_token: before.refreshToken ?? '', ...(scope && { scope }) };
  return requestTokens(connection, form, { before }, send);
}

const clientOf = ({ options }: OidcConnection) => ({ client_id: options.appId });

const serverOf = ({ base }: OidcConnection) => ({
  issuer: `${base}/oidc`,
  id_token_signing_alg_values_supported: ALGORITHMS,
});

/** Ours, never the token's choice. HS256 is the service's default; a page cannot check it and need not. */
const ALGORITHMS = ['HS256', 'RS256', 'PS256', 'ES256'];

/** `at_hash` is the first half of a SHA-256, which is what a code challenge is the whole of; 21 letters are 126 of its bits. */
async function checkHash(claims: OidcTokens['claims'] | undefined, { access_token: token }: Tokens): Promise<void> {
  const hash = claims?.at_hash;
  if (hash && (await calculatePKCECodeChallenge(token)).slice(0, 21) !== String(hash).slice(0, 21))
    throw refused('at_hash', 'The ID token was issued with another access token');
}

async function post({ base, options }: OidcConnection, form: TokenRequest, send?: SendForm): Promise<Response> {
  const { appId, secret, timeout } = options;
  // A page has no secret, and proves by PKCE that it asks for its own login.
  const proof = secret ? proofFor(options, 'tokenEndPointAuthMethod', unusable) : { form: { client_id: appId } };
  const whole = { ...(proof.form as object), ...form };
  if (send) {
    const headers = { 'content-type': 'application/json' };
    return new Response(JSON.stringify(await send(whole, proof.headers)), { headers });
  }
  return (options.fetch ?? fetch)(`${base}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams(whole as Record<string, string>),
    headers: proof.headers,
    redirect: 'manual',
    signal: timeout ? globalThis.AbortSignal?.timeout?.(timeout) : undefined,
  });
}

type Tokens = Awaited<ReturnType<typeof processGenericTokenEndpointResponse>>;

function keep(tokens: Tokens, idClaims: OidcTokens['claims'] | undefined, { nonce, before }: Expected): TokenAnswer {
  const claims = idClaims ?? before?.claims;
  if (!claims || (nonce && claims.nonce !== nonce))
    throw refused('nonce', 'The ID token is missing or belongs to another login');
  if (before && before.claims.sub !== claims.sub) throw refused('sub', 'The renewed token is about another user');
  const now = Date.now();
  // 0 is what services say that do not know: taken at its word, each call would ask for a new token.
  const life = (tokens.expires_in || 3600) * 1000;
  // Pages that logged in within one minute renew within six, with a token of an hour.
  const spread = (life / 12) * (crypto.getRandomValues(new Uint8Array(1))[0]! / 256);
  const margin = Math.min(60_000, life / 5) + spread;
  return {
    token: tokens.access_token,
    oidc: {
      refreshToken: tokens.refresh_token ?? before?.refreshToken,
      idToken: tokens.id_token ?? before?.idToken,
      scope: tokens.scope ?? before?.scope,
      claims,
      expiresAt: now + life,
      refreshAt: now + life - margin,
    },
  };
}

/**
 * How many seconds this machine's clock is behind the service's, as its new ID token shows. Beyond a quarter of an hour
 * the token is old rather than the clock wrong.
 */
async function clockOffset(response: Response): Promise<number> {
  try {
    const payload = (await response.json()).id_token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
    const offset = JSON.parse(atob(payload)).iat - Math.floor(Date.now() / 1000);
    return Math.abs(offset) < 900 ? offset : 0;
  } catch {
    // No ID token, or none that can be read: that is found out by the one who checks it.
    return 0;
  }
}

const refused = (code: string, message: string): PartFailure => ({ kind: 'protocol', code, message });
const unusable = (code: string, message: string): PartFailure => ({ kind: 'config', code, message });

/** A provider may repeat what it was sent. */
function withoutSecrets(failure: PartFailure, { refresh_token, code, code_verifier }: TokenRequest): PartFailure {
  for (const secret of [refresh_token, code, code_verifier])
    if (secret) failure.message = failure.message.split(secret).join('…');
  return failure;
}

/** Nothing of the original is kept: oauth4webapi hangs codes and tokens on its errors. */
function toFailure(error: unknown): PartFailure {
  if (Object(error).kind) return error as PartFailure;
  if (error instanceof ResponseBodyError || error instanceof AuthorizationResponseError) {
    const { error: code, error_description: text } = error;
    const { status } = error as { status?: number };
    return { kind: 'api', code, message: text ?? `Refused with ${code}`, status };
  }
  const { name, code, message } = error as { name: string; code?: unknown; message: string };
  if (typeof code === 'string') return refused(code, message);
  const kind = name === 'TimeoutError' ? 'timeout' : 'network';
  return { kind, code: kind, message: 'The token endpoint gave no answer' };
}
