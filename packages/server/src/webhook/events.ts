/**
 * A record in a payload. Which members it has depends on the version of the service: each may be missing.
 */
export type WebhookRecord = { readonly id?: string; readonly [member: string]: unknown };

/** A user in a payload: the whole record, with the hash of the password and the user's token among it. */
export interface WebhookUser {
  readonly id?: string;
  readonly username?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly nickname?: string | null;
  readonly name?: string | null;
  readonly photo?: string | null;
  readonly [member: string]: unknown;
}

interface MfaVerified {
  userId: string;
  isValid: boolean;
  type: 'OTP' | 'FACE' | 'SMS' | 'EMAIL';
}
interface OfUser {
  user: WebhookUser;
}
interface Whitelisted {
  phones?: string[];
  emails?: string[];
  usernames?: string[];
}
interface Permitted {
  policyCodes?: string[];
  /** Ids; some deployments send them in place of the codes. */
  policies?: string[];
  targetType: 'USER' | 'ROLE' | 'GROUP' | 'ORG';
  targetIdentifiers: string[];
  userPoolId: string;
  namespace?: unknown;
}
interface RoleCreated {
  role: WebhookRecord;
  namespace: unknown;
}
interface RoleMembers {
  userIds?: string[];
  groupIds?: string[];
  nodeIds?: string[];
}
interface ApplicationMfa {
  type: string;
  applicationId: string;
}
interface OfApplication {
  application: WebhookRecord;
}
interface GroupMembers {
  group: WebhookRecord;
  users: unknown[];
}
interface NodeChange {
  node: WebhookRecord;
  organization: WebhookRecord;
  parentNode?: WebhookRecord;
}
interface NodeMember {
  node: WebhookRecord;
  user: WebhookUser;
}

/** Payloads by event name, as far as the guide of the service and its samples tell them. */
export interface WebhookPayloads {
  test: { description: string };
  register: WebhookUser;
  'user:created': WebhookUser;
  login: WebhookUser;
  'refresh-token': {
    user: WebhookUser;
    nextIdToken: string;
    nextAccessToken: string;
    currRefreshToken: string;
    nextRefreshToken: string;
  };
  'mfa:verified': MfaVerified;
  kick: { users: unknown[]; application: WebhookRecord };
  'unusual-location:login': unknown;
  'user:updated': { user: WebhookUser; updates: WebhookRecord };
  'user:udv-changed': { user: WebhookUser; udv: WebhookRecord; udf: WebhookRecord };
  'user:deleted': { users: unknown[] };
  'user:password-changed': WebhookUser & { userId?: string };
  'user:password-update-remind': { userpool: WebhookRecord; user: WebhookUser };
  'user:email-verified': { userId: string; email: string };
  'user:archived': OfUser;
  'user:unarchived': OfUser;
  'user:blocked': OfUser;
  'user:unblocked': OfUser;
  'user:register-whitelist-added': Whitelisted;
  'user:register-whitelist-deleted': Whitelisted;
  'user:link-account': {
    primaryUser: WebhookUser;
    secondaryUser?: WebhookUser;
    user: WebhookUser;
    extIdp: WebhookRecord;
    identity: WebhookRecord;
  };
  'user:organization-node-update': unknown;
  'permission:add': Permitted;
  'permission:revoke': Permitted;
  'resource:created': { resource: WebhookRecord; namespace: unknown };
  'resource:updated': { resource: WebhookRecord; updates: WebhookRecord };
  'resource:delete': { codes: string[]; namespace: unknown };
  'role:created': RoleCreated;
  'role:updated': { role: WebhookRecord; updates: WebhookRecord };
  'role:deleted': string;
  'role:assigned': RoleMembers;
  'role:unassigned': RoleMembers;
  'role:udv-changed': { role: WebhookRecord; udv: WebhookRecord; udf: WebhookRecord };
  'role:disable': unknown;
  'subject:remove': unknown;
  'application:mfa:enabled': ApplicationMfa;
  'application:mfa:disabled': ApplicationMfa;
  'application:created': OfApplication;
  'application:deleted': OfApplication;
  'application:updated': { application: WebhookRecord; updates: WebhookRecord };
  'application:secret-refreshed': { application: WebhookRecord; secret: string; oldSecret: string };
  'group:created': { group: WebhookRecord };
  'group:updated': { group: WebhookRecord; updates: WebhookRecord };
  'group:deleted': { id: string };
  'group:member-added': GroupMembers;
  'group:member-removed': GroupMembers;
  'organization:created': { organization: WebhookRecord; rootNode: WebhookRecord };
  'organization:deleted': { organization: WebhookRecord };
  'organization:imported': { organization: WebhookRecord; source: string };
  'organization:tree-updated': {
    organization: WebhookRecord;
    newNodes: WebhookRecord[];
    modifyNodes: WebhookRecord[];
    removeNodes: WebhookRecord[];
    source: string;
  };
  'organization:node-added': NodeChange;
  'organization:node-updated': { node: WebhookRecord; updates: WebhookRecord };
  'organization:node-moved': NodeChange & { oldParent?: WebhookRecord };
  'organization:node-deleted': { nodes: WebhookRecord[] };
  'organization:member-added': NodeMember;
  'organization:member-removed': NodeMember;
  'organization:udv-changed': { department: WebhookRecord; udv: WebhookRecord; udf: WebhookRecord };
  'privilege-namespace:created': { namespace: WebhookRecord };
  'privilege-namespace:updated': { namespace: WebhookRecord; updates: WebhookRecord };
  'privilege-namespace:deleted': { namespaces: unknown[] };
  'user-pool:cooperator-added': { userId: string; policies: unknown[] };
  'user-pool:cooperator-removed': { userId: string };
  'user-pool:secret-refreshed': { userPool: WebhookRecord; secret: string; oldSecret: string };
  'user-pool:updated': { userPool: WebhookRecord; updates: WebhookRecord };
  'user-pool:udf-added': { udf: WebhookRecord };
  'user-pool:udf-deleted': { udf: WebhookRecord };
  'user-pool:env-added': { envInfo: unknown };
  'user-pool:env-updated': { envInfo: unknown };
  'user-pool:env-deleted': { envsInfo: unknown };
  'user-pool:launchpad-app-installed': { applicationIds: string[] };
  'user-pool:launchpad-app-uninstalled': { applicationIds: string[] };
  'data-resource:created': unknown;
  'data-resource:updated': unknown;
  'data-resource:deleted': unknown;
  'data-strategy-permission:add': unknown;
  'data-strategy-permission:revoke': unknown;
  // Other spellings of `role:created`, `role:deleted` and `mfa:verified`: which of them is sent depends on the deployment.
  'role:add': RoleCreated;
  'role:delete': string;
  mfaVerify: MfaVerified;
}

/** Name of an event that is known. */
export type WebhookEventName = keyof WebhookPayloads;

interface EventOf<Name extends string, Data> {
  /** The name, or `other` for an event that is not known here: `name` tells it. */
  readonly eventName: Name;
  /** The name as it was sent. */
  readonly name: string;
  /** The payload. Not enumerable: it holds hashes and tokens, and does not belong in a log. */
  readonly data: Data;
  /** Id of the user pool, where the service sent it. Not enumerable. */
  readonly userPoolId?: string;
}

/** An event, told apart by `eventName`. */
export type WebhookEvent =
  | { [Name in WebhookEventName]: EventOf<Name, WebhookPayloads[Name]> }[WebhookEventName]
  | EventOf<'other', unknown>;

const KNOWN: Record<WebhookEventName, true> = {
  test: true,
  register: true,
  'user:created': true,
  login: true,
  'refresh-token': true,
  'mfa:verified': true,
  kick: true,
  'unusual-location:login': true,
  'user:updated': true,
  'user:udv-changed': true,
  'user:deleted': true,
  'user:password-changed': true,
  'user:password-update-remind': true,
  'user:email-verified': true,
  'user:archived': true,
  'user:unarchived': true,
  'user:blocked': true,
  'user:unblocked': true,
  'user:register-whitelist-added': true,
  'user:register-whitelist-deleted': true,
  'user:link-account': true,
  'user:organization-node-update': true,
  'permission:add': true,
  'permission:revoke': true,
  'resource:created': true,
  'resource:updated': true,
  'resource:delete': true,
  'role:created': true,
  'role:updated': true,
  'role:deleted': true,
  'role:assigned': true,
  'role:unassigned': true,
  'role:udv-changed': true,
  'role:disable': true,
  'subject:remove': true,
  'application:mfa:enabled': true,
  'application:mfa:disabled': true,
  'application:created': true,
  'application:deleted': true,
  'application:updated': true,
  'application:secret-refreshed': true,
  'group:created': true,
  'group:updated': true,
  'group:deleted': true,
  'group:member-added': true,
  'group:member-removed': true,
  'organization:created': true,
  'organization:deleted': true,
  'organization:imported': true,
  'organization:tree-updated': true,
  'organization:node-added': true,
  'organization:node-updated': true,
  'organization:node-moved': true,
  'organization:node-deleted': true,
  'organization:member-added': true,
  'organization:member-removed': true,
  'organization:udv-changed': true,
  'privilege-namespace:created': true,
  'privilege-namespace:updated': true,
  'privilege-namespace:deleted': true,
  'user-pool:cooperator-added': true,
  'user-pool:cooperator-removed': true,
  'user-pool:secret-refreshed': true,
  'user-pool:updated': true,
  'user-pool:udf-added': true,
  'user-pool:udf-deleted': true,
  'user-pool:env-added': true,
  'user-pool:env-updated': true,
  'user-pool:env-deleted': true,
  'user-pool:launchpad-app-installed': true,
  'user-pool:launchpad-app-uninstalled': true,
  'data-resource:created': true,
  'data-resource:updated': true,
  'data-resource:deleted': true,
  'data-strategy-permission:add': true,
  'data-strategy-permission:revoke': true,
  'role:add': true,
  'role:delete': true,
  mfaVerify: true,
};

/** The names that are known: for a list of handlers, or to compare with the console. */
export const webhookEventNames = Object.keys(KNOWN) as readonly WebhookEventName[];

export const isKnownEvent = (name: string): name is WebhookEventName => Object.hasOwn(KNOWN, name);
