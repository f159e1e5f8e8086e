import { AuthingError, configError } from '../errors.js';
import { type Dispatcher, undici } from '../undici.js';
import { socketReason } from './network-error.js';
import { type ProxySetting, proxyFor } from './proxy-variables.js';
import { type Adapter, because } from './transport.js';

/** What is used of undici: named here so that its types are not needed. */
interface Undici {
  ProxyAgent: new (options: object) => Dispatcher;
  Pool: new (origin: URL | string, options: object) => Dispatcher;
}

/**
 * The adapter for an origin that HTTP_PROXY or HTTPS_PROXY leads to through a proxy; undefined for one that is reached
 * directly. `connections` is the largest number of sockets.
 *
 * @throws AuthingError `config` (`proxy`) for a proxy that cannot be used, or without undici.
 */
export async function throughProxy(origin: string, connections: number): Promise<Adapter | undefined> {
  const setting = proxyFor(new URL(origin), process.env);
  if (!setting) return;
  const { uri, token } = readProxy(setting);
  const { ProxyAgent, Pool } = await loadUndici(setting.variable);
  const factory = (address: URL | string, options: object) => new Pool(address, { ...options, connections });
  // An https address is reached through a tunnel (CONNECT), an http address by asking the proxy for it.
  const send = undici(new ProxyAgent({ uri, token, factory, proxyTunnel: false }));
  const proxy = ` through the proxy ${new URL(uri).host} (${setting.variable})`;
  return async (call, deadline) => {
    const response = await send(call, deadline).catch((cause) => {
      throw because(cause, proxy + reasonOf(cause, call.url));
    });
    if (response.status === 407) throw because(new Error('refused by the proxy'), proxy + refusal('407'));
    return response;
  };
}

/** The library is found beside this package or in the application: bundlers are not to ask for it. */
async function loadUndici(variable: string): Promise<Undici> {
  const name = 'undici';
  try {
    return await import(/* webpackIgnore: true */ /* @vite-ignore */ name);
  } catch (cause) {
    throw new AuthingError(
      'config',
      'proxy',
      `${variable} is set, and proxies need the package undici: npm install undici. Without a proxy: add the host to NO_PROXY, or give the option agent`,
      { cause },
    );
  }
}

/** Address of the proxy, and the header value its user name and password make. */
function readProxy({ variable, value }: ProxySetting): { uri: string; token?: string | undefined } {
  let url: URL | undefined;
  try {
    url = new URL(/^[\w+.-]+:\/\//.test(value) ? value : `http://${value}`);
    const { protocol, origin, username, password } = url;
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    const token = username && `Basic ${Buffer.from(credentials).toString('base64')}`;
    if (/^https?:$/.test(protocol)) return { uri: origin, token: token || undefined };
  } catch {
    // The value is not repeated: it may hold a password.
  }
  throw configError('proxy', `${variable} must be the address of an HTTP proxy, such as http://proxy.example.com:8080`);
}

/** Why a request through a proxy failed. */
function reasonOf(cause: unknown, address: string): string {
  const [, status] = /\((\d{3})\)/.exec((cause as Error | undefined)?.message ?? '') ?? [];
  return status ? refusal(status) : socketReason(cause, address);
}

const refusal = (status: string) =>
  `: the proxy refused with HTTP ${status}.${status === '407' ? ' Are user name and password in its address right?' : ''}`;
