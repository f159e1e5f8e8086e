import type { AuthConnection } from '@authing/auth';
import type { ServerOptions, Settings } from '../options.js';

const WELL_KNOWN = '/.well-known/oauth-protected-resource';

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
    // The same for everybody, and read by pages of other origins.
    answer: () =>
      new Response(document, {
        headers: {
          'content-type': 'application/json',
          'access-control-allow-origin': '*',
          'cache-control': 'public, max-age=3600',
        },
      }),
  };
}
