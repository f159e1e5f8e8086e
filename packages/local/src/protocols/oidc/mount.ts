import { parseBody, readBody } from '../../server/body.js';
import type { Mount, MountedExchange } from '../../server/handlers.js';
import { json, Reply } from '../../server/reply.js';
import { answerMounted } from '../handlers.js';
import { oauthMetadata } from '../oauth/metadata.js';
import { capture, replayed } from './captured-response.js';
import { type LoadedProvider, providerOf } from './provider.js';
import { endOidcSession } from './session-end.js';
import { storedId } from './tokens.js';

/** The routes of the contract that oidc-provider answers. */
const served: ReadonlySet<string> = new Set([
  'GET /oidc/.well-known/openid-configuration',
  'GET /oidc/.well-known/jwks.json',
  'GET /oidc/auth',
  'POST /oidc/auth',
  'POST /oidc/token',
  'POST /oidc/token/introspection',
  'POST /oidc/token/revocation',
  'GET /oidc/me',
  'POST /oidc/me',
  'GET /oidc/session/end',
]);

/** Metadata of both authorization servers where RFC 8414 puts it: before the path of the issuer. Bare, that of /oidc. */
export const authorizationServers: Mount = {
  prefix: '/.well-known/oauth-authorization-server',
  handle: (exchange) => answerMounted(exchange, keyOf(exchange), () => describeServer(exchange)),
};

async function describeServer({ local, req, path }: MountedExchange): Promise<Reply> {
  const issuer = path.slice(authorizationServers.prefix.length);
  if (issuer === '/oauth') return json(oauthMetadata(local));
  if (issuer !== '/oidc' && issuer !== '') return json({ error: 'invalid_request' }, 404);
  const { provider } = await providerOf(local);
  // The library takes the path it is mounted under from the difference of the two.
  const asked = { url: authorizationServers.prefix, originalUrl: oidc.prefix + authorizationServers.prefix };
  const discovery = Object.assign(replayed(req, '', Buffer.alloc(0)), asked);
  return capture(provider.callback(), discovery);
}

/** OpenID Connect under the service's paths. */
export const oidc: Mount = {
  prefix: '/oidc',
  handle: (exchange) => answerMounted(exchange, keyOf(exchange), () => answer(exchange)),
};

function keyOf({ req, path }: MountedExchange): string {
  const key = `${req.method} ${path}`;
  // The library's own step after a login: /oidc/auth/{uid}.
  return served.has(key) || !path.startsWith('/oidc/auth/') ? key : 'GET /oidc/auth';
}

async function answer(exchange: MountedExchange): Promise<Reply> {
  const { local, req, path, entry } = exchange;
  if (path === '/oidc/session/end') return endOidcSession(exchange);
  const raw = await readBody(req, local.settings.maxBodyBytes);
  const body = parseBody(raw, req.headers['content-type'] ?? '');
  entry.body = body;
  if (req.method === 'POST' && path === '/oidc/auth') return asGet(exchange, raw);
  const loaded = await providerOf(local);
  const ask = (form: Buffer) => capture(loaded.provider.callback(), replayed(req, oidc.prefix, form));
  if (!/^\/oidc\/token\/(introspection|revocation)$/.test(path)) return ask(raw);
  return aboutToken(loaded, body, ask);
}

/**
 * A request that came as a form goes on as one in the address: browsers keep the session's cookie back from forms of
 * other sites, but send it along with the redirect that follows.
 */
function asGet({ req }: MountedExchange, form: Buffer): Reply {
  const query = [(req.url ?? '').split('?')[1], form.toString()].filter((part) => part).join('&');
  return new Reply(303, '', { location: `/oidc/auth?${query}` });
}

/** The library knows its tokens by their id; callers send them as they got them, signed. */
async function aboutToken(
  { keys }: LoadedProvider,
  { token, ...body }: Record<string, unknown>,
  ask: (form: Buffer) => Promise<Reply>,
): Promise<Reply> {
  const form = new URLSearchParams();
  const id = storedId(token, keys);
  for (const [name, value] of Object.entries(body)) form.append(name, String(value));
  if (token !== undefined) form.append('token', id ?? 'no-good-token');
  const reply = await ask(Buffer.from(form.toString()));
  const answered = reply.status === 200 && reply.body.length > 0 ? JSON.parse(reply.body.toString()) : null;
  return answered?.active === true ? json({ ...answered, jti: id }) : reply;
}
