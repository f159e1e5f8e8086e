import type { AuthConnection } from '@authing/auth';
import type { ServerOptions, Settings } from '../options.js';

const WELL_KNOWN = '/.well-known/oauth-protected-resource';
const SHARED = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };

/** What clients, MCP clients among them, read to learn where tokens for this API come from (RFC 9728). */
export function createMetadata(
  { base }: AuthConnection,
  { resource = {} }: ServerOptions,
  { origin, prefix }: Settings,
) {
  const { identifier = origin + prefix, scopes } = resource;
  const { pathname } = new URL(identifier);
  const document = JSON.stringify({
    resource: identifier,
    authorization_servers: [`${base}/oidc`],
    jwks_uri: `${base}/oidc/.well-known/jwks.json`,
    bearer_methods_supported: ['header'],
    ...(scopes && { scopes_supported: scopes }),
  });
  return {
    /** RFC 9728, 3.1: the path of the resource follows. */
    path: WELL_KNOWN + (pathname === '/' ? '' : pathname),
    /** The same for everybody, and read by pages of other origins: browsers ask first whether a header of MCP may come along. */
    answer(method: string): Response | undefined {
      if (method === 'OPTIONS') return new Response(null, { status: 204, headers: SHARED });
      if (method !== 'GET' && method !== 'HEAD') return undefined;
      return new Response(method === 'GET' ? document : null, {
        headers: { ...SHARED, 'content-type': 'application/json', 'cache-control': 'public, max-age=3600' },
      });
    },
  };
}
