import { isUniqueViolation } from '../../db/database.js';
import type { Call } from '../../server/call.js';
import { errors, invalidArgument } from '../../server/errors.js';
import { newSecret } from '../../server/ids.js';
import type { Input } from '../../server/input.js';
import type { Application, ApplicationSettings } from './applications.store.js';
import type { OidcConfig } from './oidc-config.js';
import { withoutWildcard } from './redirect-addresses.js';

/** An application of the pool. @throws 2011 */
export function requireApplication({ local, pool }: Call, id: string): Application {
  const app = local.store.applications.byId(id);
  if (app?.userPoolId !== pool.id) throw errors.appNotFound();
  return app;
}

/** @throws 2007 without a name, 2008 when the name is taken, 2039 when the identifier is */
export function createApplication({ local, pool }: Call, body: Input): Application {
  const name = requireName(body.optionalText('name'));
  const { applications } = local.store;
  if (applications.table.find({ userPoolId: pool.id, name })) throw errors.appNameTaken();
  return uniquely(() =>
    applications.create({
      userPoolId: pool.id,
      name,
      identifier: identifierIn(body),
      redirectUris: addressesIn(body, 'redirectUris'),
      logo: body.optionalText('logo') ?? null,
    }),
  );
}

/** Changes the members that are given. @throws 2007, 400 */
export function updateApplication({ local }: Call, app: Application, body: Input): Application {
  const patch: Partial<Omit<Application, 'settings'>> = {
    ...(body.has('name') && { name: requireName(body.optionalText('name')) }),
    ...(body.has('description') && { description: body.optionalText('description') ?? null }),
    ...(body.has('logo') && { logo: body.optionalText('logo') ?? null }),
    ...(body.has('redirectUris') && { redirectUris: addressesIn(body, 'redirectUris') }),
    ...(body.has('logoutRedirectUris') && { logoutRedirectUris: addressesIn(body, 'logoutRedirectUris') }),
  };
  return local.store.applications.update(app, { ...patch, settings: settingsIn(body) });
}

export function refreshSecret({ local }: Call, app: Application): Application {
  return local.store.applications.update(app, { secret: newSecret() });
}

/** With its namespace, roles, policies, agreements, key pairs and the sessions opened through it. */
export function deleteApplication({ local }: Call, app: Application): void {
  local.db.transaction(() => {
    local.store.sessions.table.delete({ userPoolId: app.userPoolId, appId: app.id });
    local.store.applications.table.delete({ id: app.id });
  });
}

function requireName(name: string | undefined): string {
  if (!name || name.length > 100) throw errors.appNameInvalid();
  return name;
}

function identifierIn(body: Input): string {
  const identifier = body.text('identifier');
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(identifier))
    throw invalidArgument('identifier must be letters, digits and hyphens');
  return identifier;
}

function addressesIn(body: Input, name: string): string[] {
  const addresses = body.texts(name);
  for (const address of addresses)
    if (!URL.canParse(withoutWildcard(address))) throw invalidArgument(`${name} must be absolute addresses`);
  return addresses;
}

const strategies = ['ALLOW_ALL', 'DENY_ALL'];
const types = ['INDIVIDUAL', 'Tenant', 'BOTH'];

function settingsIn(body: Input): Partial<ApplicationSettings> {
  const strategy = body.nested('permissionStrategy').optionalText('defaultStrategy');
  if (strategy !== undefined && !strategies.includes(strategy))
    throw invalidArgument('defaultStrategy must be ALLOW_ALL or DENY_ALL');
  const appType = body.optionalText('appType');
  if (appType !== undefined && !types.includes(appType)) throw errors.appTypeInvalid();
  return {
    ...(strategy && { permissionStrategy: { defaultStrategy: strategy } }),
    ...(appType && { appType }),
    ...(body.has('registerDisabled') && { registerDisabled: body.flag('registerDisabled') }),
    ...(body.has('mfa') && { mfa: factorsIn(body) }),
    ...(body.get('tokenExpiresAfter') !== undefined && { tokenExpiresAfter: secondsIn(body, 'tokenExpiresAfter') }),
    ...(body.has('oidcConfig') && { oidcConfig: oidcConfigIn(body.nested('oidcConfig')) }),
  };
}

const factors = ['SMS', 'EMAIL', 'OTP', 'FACE'];

function factorsIn(body: Input): string[] {
  const given = body.texts('mfa');
  const unknown = given.find((factor) => !factors.includes(factor));
  if (unknown !== undefined) throw invalidArgument(`mfa must hold ${factors.join(', ')}, not ${unknown}`);
  return given;
}

/** Null, or nothing: as it is by default. */
function secondsIn(body: Input, name: string): number | null {
  const seconds = body.optionalNumber(name) ?? null;
  if (seconds !== null && !(Number.isInteger(seconds) && seconds > 0))
    throw invalidArgument(`${name} must be a whole number of seconds, at least 1`);
  return seconds;
}

const algorithms = ['RS256', 'HS256'] as const;
const oidcLifetimes = [
  'access_token_expires_in',
  'id_token_expires_in',
  'refresh_token_expires_in',
  'authorization_code_expires_in',
] as const;

/** Replaces the whole configuration; what is null is left to its default. */
function oidcConfigIn(body: Input): OidcConfig {
  const { id_token_signed_response_alg: _, ...rest } = body.values as OidcConfig;
  const algorithm = algorithms.find((name) => name === body.optionalText('id_token_signed_response_alg'));
  if (!algorithm && body.has('id_token_signed_response_alg'))
    throw invalidArgument(`id_token_signed_response_alg must be ${algorithms.join(' or ')}`);
  const config: OidcConfig = { ...rest, ...(algorithm && { id_token_signed_response_alg: algorithm }) };
  for (const name of oidcLifetimes) {
    const seconds = secondsIn(body, name);
    if (seconds === null) delete config[name];
    else config[name] = seconds;
  }
  return config;
}

function uniquely<Result>(write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    if (isUniqueViolation(error)) throw errors.domainTaken();
    throw error;
  }
}
