import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll } from '@jest/globals';
import type { ErrorRequestHandler } from 'express';
import { Jar, type Page } from '../../packages/local/src/testing/jar.js';

export const ann = {
  id: '5f00000000000000000000aa',
  username: 'ann',
  password: 'secret-1',
  email: 'ann@example.com',
  name: 'Ann',
};

/** Libraries without types, as CommonJS programs load them. */
export const load = createRequire(import.meta.url);

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** The error handler of the Express applications: the status the library chose, and its text. */
export const telling: ErrorRequestHandler = (error, _request, response, _next) =>
  void response.status(error.status ?? 500).send(error.message);

/** A web application with a server to sign in at. Its handler is made when both addresses are known. */
export interface World {
  readonly server: LocalServer;
  /** Origin of the application: `http://127.0.0.1:<port>`. */
  readonly app: string;
  /** Issuer of OpenID Connect. */
  readonly issuer: string;
  /** A browser of its own. */
  browser(): Browser;
}

/** One application and one server for the tests of a file. `callbacks` are paths that logins come back to. */
export function useWorld(callbacks: readonly string[], handler?: (world: World) => Handler, settings = {}): World {
  let application: Server;
  let server: LocalServer;
  const world: World = {
    get server() {
      return server;
    },
    get app() {
      return `http://127.0.0.1:${(application.address() as AddressInfo).port}`;
    },
    get issuer() {
      return `${server.url}/oidc`;
    },
    browser: () => new Browser([server.url, world.app]),
  };
  beforeAll(async () => {
    let handle: Handler = (_request, response) => response.end('at the application');
    application = createServer((request, response) => handle(request, response)).listen(0, '127.0.0.1');
    await once(application, 'listening');
    const redirectUris = callbacks.map((path) => world.app + path);
    const logoutRedirectUris = [world.app, `${world.app}/`];
    server = await startLocal({
      seed: { users: [ann], applications: [{ redirectUris, logoutRedirectUris, settings }] },
    });
    // The first request loads oidc-provider, for longer than some clients wait.
    await fetch(`${world.issuer}/.well-known/openid-configuration`);
    if (handler) handle = handler(world);
  });
  afterAll(async () => {
    application?.closeAllConnections();
    application?.close();
    await server?.close();
  });
  return world;
}

/** A browser without windows that knows several sites. Fills in the login and consent pages and sends forms that send themselves. */
export class Browser {
  readonly #jars: Map<string, Jar>;

  constructor(origins: readonly string[]) {
    this.#jars = new Map(origins.map((origin) => [origin, new Jar(origin)]));
  }

  async open(url: string, init: RequestInit = {}): Promise<Page> {
    return this.#goOn(await this.#jar(url).open(url, init));
  }

  cookies(origin: string): Record<string, string> {
    return this.#jar(origin).cookies;
  }

  async #goOn(page: Page): Promise<Page> {
    if (page.url.origin !== page.jar.origin) return this.#jars.has(page.url.origin) ? this.open(page.url.href) : page;
    if (page.text.includes('name="password"')) {
      return this.#goOn(await page.submit({ account: ann.username, password: ann.password }));
    }
    if (page.text.includes('name="decision"')) return this.#goOn(await page.submit({ decision: 'allow' }));
    const action = /<form method="post" action="([^"]*)" data-send>/.exec(page.text)?.[1];
    if (!action) return page;
    const inputs = [...page.text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    const fields = Object.fromEntries(
      inputs.map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]),
    );
    return this.#goOn(await this.#jar(action).send(action, fields));
  }

  #jar(url: string): Jar {
    const jar = this.#jars.get(new URL(url).origin);
    if (!jar) throw new Error(`${url} is at no site of this world`);
    return jar;
  }
}
