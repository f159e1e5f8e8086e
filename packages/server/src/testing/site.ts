import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, afterEach, beforeAll, beforeEach, jest } from '@jest/globals';
import { Jar } from '../../../local/src/testing/jar.js';
import { type Authing, createAuthing } from '../create-authing.js';
import type { ServerOptions } from '../options.js';

export const BASE = 'https://shop.example.com';
export const SECRET = 'a secret of forty-two letters, for cookies.';
export const ann = { username: 'ann', password: 'correct horse 1', email: 'ann@example.com', nickname: 'Ann' };
const bob = { username: 'bob', password: 'battery staple 1', email: 'bob@example.com' };

/** A local server and sites that log in at it, for the tests of a file. */
export interface World {
  readonly server: LocalServer;
  /** A site as an application makes it. */
  site(options?: Partial<ServerOptions>): Authing;
  /** Moves the clocks of both. */
  later(milliseconds: number): void;
  /** Requests of the token endpoint. */
  tokenRequests(): number;
}

export function useWorld(application: object = {}, users: object[] = []): World {
  let server: LocalServer;
  beforeAll(async () => {
    const redirectUris = [`${BASE}/auth/callback`];
    const applications = [{ redirectUris, logoutRedirectUris: [BASE], ...application }];
    server = await startLocal({ passwordCost: 2, seed: { users: [ann, bob, ...users], applications } });
  });
  beforeEach(() => server.reset());
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => server.close());
  let moved = 0;
  beforeEach(() => {
    moved = 0;
  });
  const { now } = Date;
  return {
    get server() {
      return server;
    },
    site: (options = {}) =>
      createAuthing({
        appId: server.appId,
        appHost: server.url,
        secret: server.appSecret,
        baseUrl: BASE,
        cookieSecret: SECRET,
        retry: 0,
        ...options,
      }),
    later(milliseconds) {
      moved += milliseconds;
      server.clock.advance(milliseconds);
      jest.spyOn(Date, 'now').mockImplementation(() => now() + moved);
    },
    tokenRequests: () => server.requests.list().filter(({ path }) => path === '/oidc/token').length,
  };
}

/** A browser at a site: keeps its cookies, and has cookies at the service. Every path that is not Authing's tells who is signed in. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #service: Jar;

  constructor(
    readonly site: Authing,
    service: LocalServer,
    readonly user: { username: string; password: string } = ann,
  ) {
    this.#service = new Jar(service.url);
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  request(path: string, init: RequestInit = {}): Request {
    return new Request(new URL(path, BASE), {
      ...init,
      headers: { cookie: this.cookieHeader, ...(init.headers as object) },
    });
  }

  /** Asks for a path, as a page of the site does. */
  async go(path: string, init: RequestInit = {}): Promise<Response> {
    return this.keep(await serve(this.site, this.request(path, init)));
  }

  /** Sends a form of the site's own page. */
  post = (path: string, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin', origin: BASE }) =>
    this.go(path, { method: 'POST', headers });

  /** Keeps what an answer sets. */
  keep(response: Response): Response {
    for (const text of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
      if (/Max-Age=0(;|$)/.test(text)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  /** The login as far as the address of the site that the user comes back to. */
  async atTheService(login: Response): Promise<URL> {
    let page = await this.#service.open(login.headers.get('location')!);
    const { username, password } = this.user;
    if (page.text.includes('name="password"')) page = await page.submit({ account: username, password });
    if (page.text.includes('name="decision"')) page = await page.submit({ decision: 'allow' });
    return page.url;
  }

  /** A whole login by redirect. Gives the answer of the callback. */
  async logIn(returnTo = '/'): Promise<Response> {
    const login = await this.go(`/auth/login?returnTo=${encodeURIComponent(returnTo)}`);
    return this.go((await this.atTheService(login)).href);
  }

  /** Who is signed in, as the site's page says. */
  async who(): Promise<{ user: { id: string; email?: string }; accessToken: string; expiresAt: number } | null> {
    return (await this.go('/page')).json();
  }
}

async function serve(site: Authing, request: Request): Promise<Response> {
  const answer = await site.handle(request);
  if (answer) return answer;
  const session = await site.session(request);
  return site.commit(request, Response.json(session));
}
