import { createHash, createPublicKey, type JsonWebKey, randomBytes, verify } from 'node:crypto';
import type { LocalServer } from '../start.js';
import { Jar, type Page } from './jar.js';

export interface Account {
  readonly account: string;
  readonly password: string;
}
export type Parameters = Record<string, string | undefined>;
/** An answer of the authorization endpoint, from wherever its response mode puts it. */
export interface AuthorizationAnswer {
  readonly page: Page;
  /** Times the login page was shown on the way. */
  readonly logins: number;
  readonly values: URLSearchParams;
}
export interface TokenAnswer {
  readonly status: number;
  readonly body: Record<string, string>;
}
export type IdToken = Record<string, unknown> & { sub: string; aud: string; iss: string; nonce?: string };

const REDIRECT_URI = 'http://localhost:3000/callback';
export const newText = (bytes = 16): string => randomBytes(bytes).toString('base64url');
export const s256 = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

/** An application that checks everything OpenID Connect asks it to check, in one browser. */
export class RelyingParty {
  readonly jar: Jar;

  constructor(
    readonly server: LocalServer,
    readonly user: Account,
    readonly responseType = 'code',
    readonly responseMode?: string,
  ) {
    this.jar = new Jar(server.url);
  }

  get hasCode(): boolean {
    return this.responseType.split(' ').includes('code');
  }

  /** The parameters of a request that is well in order. */
  request(extra: Parameters = {}): Record<string, string> {
    const all: Parameters = {
      client_id: this.server.appId,
      redirect_uri: REDIRECT_URI,
      response_type: this.responseType,
      response_mode: this.responseMode,
      scope: 'openid',
      state: newText(),
      nonce: newText(),
      ...extra,
    };
    return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
  }

  /** Sends the browser to the authorization endpoint, through the pages it is shown. */
  authorize(extra: Parameters = {}): Promise<AuthorizationAnswer> {
    return this.#sendExactly(this.request(extra), 'GET');
  }

  async #sendExactly(request: Record<string, string>, method: 'GET' | 'POST'): Promise<AuthorizationAnswer> {
    const answer = await this.#browse(request, method);
    if (answer.values.get('state') !== (request.state ?? null)) throw new Error('The state is not the one sent');
    return answer;
  }

  /** As `authorize`, for requests that end on a page of the server. */
  async rejected(extra: Parameters): Promise<Page> {
    const { page } = await this.#browse(this.request(extra), 'GET');
    return page;
  }

  async #browse(request: Record<string, string>, method: 'GET' | 'POST'): Promise<AuthorizationAnswer> {
    const { jar, server } = this;
    const endpoint = `${server.url}/oidc/auth`;
    let page = await (method === 'POST'
      ? jar.send(endpoint, request)
      : jar.open(`${endpoint}?${new URLSearchParams(request)}`));
    let [logins, pages] = [0, 0];
    while (page.text.includes('name="password"') || page.text.includes('name="decision"')) {
      pages += 1;
      if (pages > 5) throw new Error(`The server goes on showing pages, last ${page.url}`);
      const isLogin = page.text.includes('name="password"');
      if (isLogin) logins += 1;
      page = await page.submit(isLogin ? { ...this.user } : { decision: 'allow' });
    }
    return { page, logins, values: valuesOf(page) };
  }

  async token(form: Parameters, auth: 'basic' | 'post' | 'none' = 'basic'): Promise<TokenAnswer> {
    const { url, appId, appSecret } = this.server;
    const sent = Object.entries(form).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const body = new URLSearchParams(sent);
    const headers: Record<string, string> = {};
    if (auth === 'basic') headers.authorization = `Basic ${Buffer.from(`${appId}:${appSecret}`).toString('base64')}`;
    else body.set('client_id', appId);
    if (auth === 'post') body.set('client_secret', appSecret);
    const response = await fetch(`${url}/oidc/token`, { method: 'POST', body, headers });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  }

  redeem(code: string | null, extra: Parameters = {}, auth: 'basic' | 'post' | 'none' = 'basic'): Promise<TokenAnswer> {
    const form = { grant_type: 'authorization_code', code: code ?? '', redirect_uri: REDIRECT_URI, ...extra };
    return this.token(form, auth);
  }

  /** A whole login: tokens of both endpoints, every ID token checked. */
  async login(extra: Parameters = {}, method: 'GET' | 'POST' = 'GET', auth: 'basic' | 'post' = 'basic') {
    const request = this.request(extra);
    const answer = await this.#sendExactly(request, method);
    const { values } = answer;
    if (values.has('error')) throw new Error(`${values.get('error')}: ${values.get('error_description')}`);
    const code = values.get('code');
    const front = await this.#checked(values.get('id_token'), request.nonce, {
      at_hash: values.get('access_token'),
      c_hash: code,
    });
    const redeemed = code ? await this.redeem(code, {}, auth) : null;
    if (redeemed && redeemed.status !== 200) throw new Error(`${redeemed.body.error}: no tokens for the code`);
    const back = redeemed ? await this.#checked(redeemed.body.id_token ?? null, request.nonce, {}) : null;
    const claims = (back ?? front) as IdToken;
    if (front && back && front.sub !== back.sub) throw new Error('Two ID tokens name two users');
    const accessToken = redeemed?.body.access_token ?? values.get('access_token');
    const idToken = redeemed?.body.id_token ?? (values.get('id_token') as string);
    return { ...answer, code, claims, accessToken, idToken, refreshToken: redeemed?.body.refresh_token };
  }

  async userInfo(accessToken: string, way: 'get' | 'post-header' | 'post-body' = 'get') {
    const init: RequestInit =
      way === 'post-body'
        ? { method: 'POST', body: new URLSearchParams({ access_token: accessToken }) }
        : { method: way === 'get' ? 'GET' : 'POST', headers: { authorization: `Bearer ${accessToken}` } };
    const response = await fetch(`${this.server.url}/oidc/me`, init);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  /** Null for no token. @throws Error when the token breaks one of the rules for ID tokens */
  async #checked(token: string | null, nonce: string | undefined, hashed: Record<string, string | null>) {
    if (!token) return null;
    const [head = '', payload = '', signature = ''] = token.split('.');
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
    const { keys } = (await (await fetch(`${this.server.url}/oidc/.well-known/jwks.json`)).json()) as {
      keys: (JsonWebKey & { kid: string })[];
    };
    const jwk = keys.find(({ kid }) => kid === read(head).kid);
    if (!jwk || read(head).alg !== 'RS256') throw new Error('The ID token names no key of the server');
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    const isSigned = verify('RSA-SHA256', Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, 'base64url'));
    const claims: IdToken & { exp: number; iat: number } = read(payload);
    const now = Date.now() / 1000;
    const faults = {
      signature: !isSigned,
      iss: claims.iss !== `${this.server.url}/oidc`,
      aud: claims.aud !== this.server.appId,
      exp: !(claims.exp > now),
      iat: !(Math.abs(claims.iat - now) < 120),
      sub: !claims.sub || claims.sub.length > 255,
      nonce: claims.nonce !== nonce,
      ...Object.fromEntries(
        Object.entries(hashed).map(([name, value]) => [name, value !== null && claims[name] !== halfHash(value)]),
      ),
    };
    const wrong = Object.entries(faults).filter(([, isWrong]) => isWrong);
    if (wrong.length > 0) throw new Error(`The ID token is wrong in ${wrong.map(([name]) => name)}`);
    return claims as IdToken;
  }
}

const halfHash = (value: string): string =>
  createHash('sha256').update(value).digest().subarray(0, 16).toString('base64url');

/** From the fragment, the form that posts itself, or the query. */
function valuesOf(page: Page): URLSearchParams {
  if (page.url.hash) return new URLSearchParams(page.url.hash.slice(1));
  const inputs = [...page.text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  if (inputs.length > 0) return new URLSearchParams(inputs.map(([, name = '', value = '']) => [name, value]));
  return page.url.searchParams;
}
