import { type Bound, Client, defineMethods, defineResources, oncePerClass } from '@authing/core';
import * as acl from './acl/acl.js';
import { type ApplicationsAccessor, defineApplications } from './applications/accessors.js';
import * as clientCalls from './client-calls/client-calls.js';
import type { RestRequestConfig } from './client-calls/rest-request.js';
import { connect, type ManagementConnection } from './connection.js';
import * as browserFingerprint from './devices/devices.js';
import * as emailTemplates from './email-templates/email-templates.js';
import * as event from './events/events.js';
import * as functions from './functions/functions.js';
import * as groups from './groups/groups.js';
import * as mfa from './mfa/mfa.js';
import type { ManagementOptions } from './options.js';
import * as org from './org/org.js';
import * as policies from './policies/policies.js';
import * as principal from './principal/principal.js';
import * as roles from './roles/roles.js';
import * as socialConnections from './social-connections/social-connections.js';
import * as statistics from './statistics/statistics.js';
import * as tenant from './tenant/tenant.js';
import * as udf from './udf/udf.js';
import * as userAction from './user-actions/user-actions.js';
import * as userpool from './userpool/userpool.js';
import * as userpools from './userpools/userpools.js';
import * as users from './users/users.js';
import * as whitelist from './whitelist/whitelist.js';

/** Everything the administrator of a user pool can do. Each accessor is the module of the same name, bound to one connection. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor sees to every member of the interface below
export class ManagementClient extends Client<ManagementOptions, ManagementConnection> {
  declare readonly acl: Bound<typeof acl>;
  declare readonly applications: ApplicationsAccessor;
  declare readonly browserFingerprint: Bound<typeof browserFingerprint>;
  declare readonly event: Bound<typeof event>;
  declare readonly org: Bound<typeof org>;
  declare readonly policies: Bound<typeof policies>;
  declare readonly statistics: Bound<typeof statistics>;
  declare readonly tenant: Bound<typeof tenant>;
  declare readonly userAction: Bound<typeof userAction>;
  declare readonly users: Bound<typeof users>;
  declare readonly roles: Bound<typeof roles>;
  declare readonly emailTemplates: Bound<typeof emailTemplates>;
  declare readonly functions: Bound<typeof functions>;
  declare readonly groups: Bound<typeof groups>;
  declare readonly mfa: Bound<typeof mfa>;
  declare readonly principal: Bound<typeof principal>;
  declare readonly socialConnections: Bound<typeof socialConnections>;
  declare readonly udf: Bound<typeof udf>;
  declare readonly userpool: Bound<typeof userpool>;
  declare readonly userpools: Bound<typeof userpools>;
  declare readonly whitelist: Bound<typeof whitelist>;

  constructor(options: ManagementOptions | ManagementConnection) {
    super(options, connect);
    oncePerClass(ManagementClient, defineMembers);
  }

  /** A copy of the options in effect, without secret and tokens: changing it changes nothing. */
  get options(): Readonly<
    Omit<ManagementConnection['options'], 'secret' | 'token' | 'accessToken'> & {
      secret?: undefined;
      token?: undefined;
      accessToken?: undefined;
    }
  > {
    return { ...this.connection.options, secret: undefined, token: undefined, accessToken: undefined };
  }
}

function defineMembers(prototype: object): void {
  defineMethods(prototype, clientCalls);
  defineResources(prototype, {
    acl,
    browserFingerprint,
    emailTemplates,
    event,
    functions,
    groups,
    mfa,
    org,
    policies,
    principal,
    roles,
    socialConnections,
    statistics,
    tenant,
    udf,
    userAction,
    userpool,
    userpools,
    users,
    whitelist,
  });
  defineApplications(prototype);
}

// `Bound` cannot carry type parameters along: these two say theirs again.
export interface ManagementClient extends Omit<Bound<typeof clientCalls>, 'makeGraphqlRequest' | 'makeRestRequest'> {
  makeGraphqlRequest<Result = Record<string, unknown>, Variables = Record<string, unknown>>(
    request: clientCalls.GraphqlRequest<Result, Variables>,
  ): Promise<Result>;
  makeRestRequest<Result = unknown>(config: RestRequestConfig): Promise<Result>;
}
