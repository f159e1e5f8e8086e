import type { Local } from '../../server/local.js';
import type { Application } from '../../topics/applications/applications.store.js';

const protocols = ['oidc', 'oauth', 'saml', 'cas', 'azure-ad'] as const;
type EnterpriseProtocol = (typeof protocols)[number];
export interface EnterpriseConnection {
  readonly protocol: EnterpriseProtocol;
  readonly identifier: string;
  readonly displayName: string;
  readonly logo: string | null;
}

/** One connection of each protocol that every application has: `local-oidc`, `local-saml` … */
const builtIn: readonly EnterpriseConnection[] = protocols.map((protocol) => ({
  protocol,
  identifier: `local-${protocol}`,
  displayName: `Local ${protocol}`,
  logo: null,
}));

const isProtocol = (text: string): text is EnterpriseProtocol => (protocols as readonly string[]).includes(text);

/** Those of the application's settings, those made for the application over the API, and the built-in ones. */
export function connectionsOf({ store }: Local, app: Application): EnterpriseConnection[] {
  const seeded = (app.settings.identityProviders ?? []) as Partial<EnterpriseConnection>[];
  const switchedOn = store.extIdps.states.list({ targetType: 'APP', targetId: app.id, enabled: true });
  const made = switchedOn.map(({ connectionId }) => store.extIdps.connection(app.userPoolId, connectionId));
  return [
    ...seeded.map(complete),
    ...made.map((one) => one && complete({ ...one, protocol: one.type as EnterpriseProtocol })),
    ...builtIn,
  ].filter((connection) => connection !== null);
}

function complete({
  protocol,
  identifier,
  displayName,
  logo,
}: Partial<EnterpriseConnection>): EnterpriseConnection | null {
  if (!protocol || !isProtocol(protocol) || !identifier) return null;
  return { protocol, identifier, displayName: displayName ?? identifier, logo: logo ?? null };
}

/** Settings of a connection as clients read them, by protocol; all lead to the stand-in of this server. */
export function clientConfig(local: Local, app: Application, { protocol, identifier }: EnterpriseConnection): object {
  const page = `${local.url}/connections/enterprise/${protocol}/${encodeURIComponent(identifier)}`;
  const address = `${page}?app_id=${app.id}`;
  const byProtocol: Record<EnterpriseProtocol, object> = {
    oidc: {
      authorizationEdpoint: address,
      issuerUrl: page,
      responseType: 'code',
      mode: 'FRONT_CHANNEL',
      clientId: app.id,
      scopes: 'openid profile email',
      redirectUri: `${page}/callback`,
    },
    oauth: { authUrl: address, authEndPoint: page, authUrlTemplate: address, clientId: app.id, scope: 'user' },
    saml: { samlRequest: address, signInEndPoint: page, protocolBinding: 'HTTP-Redirect', signSamlRequest: false },
    cas: { casConnectionLoginUrl: address },
    'azure-ad': { authorizationUrl: address },
  };
  return byProtocol[protocol];
}
