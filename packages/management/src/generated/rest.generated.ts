// Generated from schema/authing.openapi.yaml by `pnpm generate`: do not edit.

import type {
  ApplicationPublicDetail,
  AuthorizedResourceFragment,
  CommonMessageFragment,
  EventBody,
  JwkSet,
  MfaAuthenticator,
  PolicyAssignmentTargetType,
  PrincipalBody,
  PrincipalDetail,
  ResourceType,
  RestUser,
  UserPoolFragment,
} from '@authing/core';

/** Whom an application access policy names: a user, a role, a group or an organisation node. */
export type AccessTargetType = 'USER' | 'ROLE' | 'GROUP' | 'ORG' | (string & {});

/** What happens to a user whom no access policy of the application names. */
export type DefaultStrategy = 'ALLOW_ALL' | 'DENY_ALL' | (string & {});

/**
 * Who may sign in to an application: individual users, users of tenants, or both. The wire value `Tenant` really is in
 * mixed case.
 */
export type ApplicationType = 'INDIVIDUAL' | 'Tenant' | 'BOTH' | (string & {});

/** Language a text for users to agree to is written in. */
export type AgreementLanguage = 'zh-CN' | 'en-US' | (string & {});

/** A second factor an administrator can see and remove. */
export type MfaFactor = 'OTP' | 'FACE' | (string & {});

/** Field that a list of user keys refers to. */
export type BatchUserField = 'id' | 'username' | 'phone' | 'email' | 'externalId' | (string & {});

/** Verdict on one password rule. */
export interface PasswordCheck {
  /** Whether the password satisfies the rule. */
  valid: boolean;
  /** The rule, or why it is not satisfied. */
  message: string;
}

/** Second factors bound to a user. */
export interface MfaBound {
  /** Whether a one-time password authenticator is bound. */
  OTP: boolean;
  /** Whether a face is bound. */
  FACE: boolean;
}

/** One page of users, and how many there are in all. */
export interface UserPage {
  /** Count over all pages. */
  totalCount: number;
  /** Users of this page. */
  list: RestUser[];
}

/** Which users are wanted, by conditions on their fields. */
export interface UsersFilterBody {
  /** Page wanted, from 1. */
  page?: number;
  /** Entries on a page. */
  limit?: number;
  /** Conditions; their grammar is not documented. */
  filter?: unknown[];
}

/** Whether a user has a session. */
export interface LoginStatus {
  /** Whether a session is open. */
  isLogin: boolean;
  /** The user. */
  user?: RestUser | null;
  /** Applications the user is logged in to. */
  application?: Application[] | null;
}

/** A record of the user action log. Names follow the log store. */
export interface UserAction {
  /** Who acted, as `arn:cn:authing:<user pool id>:user:<user id>`. */
  operator_arn: string;
  /** Name of the operation. */
  operation_name: string;
  /** The operation in words. */
  operation_desc?: string;
  /** When it happened. */
  timestamp: string;
  /** When it was stored. */
  '@timestamp'?: string;
  /** Version of the record form. */
  '@version'?: string;
  /** User agent text. */
  user_agent?: string;
  /** User agent, parsed. */
  ua?: UserActionAgent;
  /** Address of the caller. */
  clientip?: string;
  /** Where that address is. */
  geoip?: GeoIp;
  /** Id of the user pool. */
  userpool_id?: string;
  /** Id of the application. */
  app_id?: string;
  /** The application. */
  app?: UserActionApplication;
  /** The user. */
  user?: UserActionUser;
  /** Text of the record. */
  message?: string;
  /** Further data as text. */
  extra_data?: string;
  /** Id of the request. */
  request_id?: string;
  /** Path called. */
  path?: string;
  /** Host called. */
  host?: string;
}

/** The user who did it, as they were at the time. */
export interface UserActionUser {
  /** Id. */
  id?: string;
  /** Id of the user pool. */
  userPoolId?: string;
  /** Name shown to users. */
  displayName?: string;
  /** Address of the picture. */
  photo?: string | null;
}

/** The application it was done in. */
export interface UserActionApplication {
  /** Id. */
  id?: string;
  /** Name. */
  name?: string;
  /** Identifier. */
  identifier?: string;
  /** Address of the logo. */
  logo?: string | null;
  /** Description. */
  description?: string | null;
}

/** A user agent, parsed. */
export interface UserActionAgent {
  /** Name of the browser. */
  name?: string;
  /** Build. */
  build?: string;
  /** Operating system with version. */
  os?: string;
  /** Operating system. */
  os_name?: string;
  /** Major version of the operating system. */
  os_major?: string;
  /** Minor version of the operating system. */
  os_minor?: string;
  /** Device. */
  device?: string;
  /** Major version. */
  major?: string;
  /** Minor version. */
  minor?: string;
  /** Patch version. */
  patch?: string;
}

/** A page of the user action log. */
export interface UserActions {
  /** Count over all pages. */
  totalCount: number;
  /** Records of this page. */
  list: UserAction[];
}

/** Where an internet address is. */
export interface GeoIp {
  /** The address. */
  ip?: string;
  /** Continent. */
  continent_code?: string;
  /** Country. */
  country_name?: string;
  /** Country, two letters. */
  country_code2?: string;
  /** Country, three letters. */
  country_code3?: string;
  /** Region. */
  region_name?: string;
  /** Region code. */
  region_code?: string;
  /** City. */
  city_name?: string;
  /** Time zone. */
  timezone?: string;
  /** Latitude in degrees. */
  latitude?: number;
  /** Longitude in degrees. */
  longitude?: number;
  /** Both again as one point. */
  location?: GeoPoint;
}

/** A point on the map, in degrees. */
export interface GeoPoint {
  /** Latitude in degrees. */
  lat: number;
  /** Longitude in degrees. */
  lon: number;
}

/** A record of the audit log. */
export interface AuditLog {
  /** When it happened. */
  timestamp: string;
  /** Id of the user pool. */
  userPoolId: string;
  /** Name of the user pool. */
  userPoolName?: string;
  /** Id of the user. */
  userId: string;
  /** Name of the user. */
  userName?: string;
  /** Address of the user's picture. */
  photoUrl?: string;
  /** Address of the caller. */
  clientIp?: string;
  /** User agent, parsed. */
  ua?: AuditLogAgent;
  /** Where the caller's address is. */
  geoip?: GeoIp;
  /** Id of the application. */
  appId?: string;
  /** Name of the application. */
  appName?: string;
  /** Logo of the application. */
  appLogo?: string;
  /** Parameters of the operation as text. */
  operationParam?: string;
  /** How the operation was called. */
  operationMode?: string;
  /** Kind of event. */
  eventType: string;
  /** The event in words. */
  eventDetails?: string;
  /** Result code. */
  eventResultCode?: string;
  /** Result in words. */
  eventResultMsg?: string;
}

/** A user agent, parsed. */
export interface AuditLogAgent {
  /** Device. */
  device?: string;
  /** Browser. */
  name?: string;
  /** Operating system. */
  os?: string;
}

/** A page of the audit log. */
export interface AuditLogs {
  /** Count over all pages. */
  totalCount: number;
  /** Records of this page. */
  list: AuditLog[];
}

/** A third-party account to link to a user. */
export interface IdentityLinkBody {
  /** Id of the user. */
  userId: string;
  /** Id of the user at the provider. */
  userIdInIdp: string;
  /** Whether the connection is social (true) or enterprise (false). */
  isSocial: boolean;
  /** Kind of the external id. */
  type?: string;
  /** Identifier of the connection. */
  identifier: string;
  /** Id of the external identity provider. */
  extIdpId: string;
}

/** A third-party account to unlink from a user. */
export interface IdentityUnlinkBody {
  /** Id of the user. */
  userId: string;
  /** Whether the connection is social (true) or enterprise (false). */
  isSocial: boolean;
  /** Kind of the external id. */
  type?: string;
  /** Identifier of the connection. */
  identifier: string;
  /** Id of the external identity provider. */
  extIdpId: string;
}

/** A node with its subtree, for import. */
export interface OrgTree {
  /** Name of the node. */
  name: string;
  /** Code of the node. */
  code?: string;
  /** What the node is. */
  description?: string;
  /** Nodes below. */
  children?: OrgTree[];
}

/** An organisation without its nodes. Uncertain: the answer is not documented. */
export interface OrgSummary {
  /** Id of the organisation. */
  id: string;
  /** Name of its topmost node. */
  name?: string;
  /** Code of its topmost node. */
  code?: string | null;
  /** What the organisation is. */
  description?: string | null;
  /** Id of its topmost node. */
  rootNodeId?: string;
  /** Id of the user pool. */
  userPoolId?: string;
  /** Id of the tenant it belongs to, if any. */
  tenantId?: string | null;
  /** When it was created. */
  createdAt?: string;
  /** When it was last changed. */
  updatedAt?: string;
}

/** A node with its members and its subtree. */
export interface OrgExport {
  /** Id of the node. */
  id?: string;
  /** Id of the organisation. */
  orgId?: string;
  /** Name of the node. */
  name: string;
  /** Code of the node. */
  code?: string | null;
  /** What the node is. */
  description?: string | null;
  /** Position among its siblings, smaller first. */
  order?: number | null;
  /** How far the node is below the topmost one. */
  depth?: number;
  /** Whether it is the topmost node. */
  root?: boolean;
  /** Users of this very node. */
  members?: RestUser[];
  /** Nodes below. */
  children: OrgExport[];
}

/** Verdict on a permission. */
export interface AllowedAnswer {
  /** Whether the user may do it. */
  allowed: boolean;
}

/** The resources of one target. */
export interface AuthorizedResourceRows {
  /** Count over all pages. */
  totalCount: number;
  /** Resources of the target. */
  list: AuthorizedResourceFragment[];
}

/** The resources of several targets. */
export interface AuthorizedResourcesBatch {
  /** One entry for each target, in the order asked. */
  list: AuthorizedResourceRows[];
}

/** Somebody who can hold permissions. */
export interface AclTarget {
  /** Whom a permission is given to; the values are those of the GraphQL enum `PolicyAssignmentTargetType`. */
  targetType: PolicyAssignmentTargetType;
  /** User id, role code, group code or node id. */
  targetIdentifier: string;
}

/** Resources to give to, or take from, several targets. */
export interface AuthorizeOption {
  /** Whom a permission is given to; the values are those of the GraphQL enum `PolicyAssignmentTargetType`. */
  targetType: PolicyAssignmentTargetType;
  /** User ids, role codes, group codes or node ids. */
  targetIdentifiers: string[];
  /** Resources meant. */
  resources: AuthorizeOptionResource[];
}

/** A resource with actions. */
export interface AuthorizeOptionResource {
  /** Code of the resource. */
  code: string;
  /** Actions meant. */
  actions: string[];
  /** Kind of a resource; the values are those of the GraphQL enum `ResourceType`. */
  resourceType: ResourceType;
}

/** Permissions to give or take. */
export interface AuthorizeResourcesBody {
  /** Code of the namespace. Default `default`. */
  namespace: string;
  /** Who gets or loses what. */
  opts: AuthorizeOption[];
}

/** An action a resource knows. */
export interface ResourceAction {
  /** Name of the action. */
  name: string;
  /** What the action does. */
  description: string;
}

/** A resource of a namespace. */
export interface Resource {
  /** Id. */
  id: string;
  /** When it was created. */
  createdAt: string;
  /** When it was last changed. */
  updatedAt: string;
  /** Id of the user pool. */
  userPoolId: string;
  /** Code, unique in its namespace. */
  code: string;
  /** Kind of a resource; the values are those of the GraphQL enum `ResourceType`. */
  type: ResourceType;
  /** Actions the resource knows. */
  actions: ResourceAction[];
  /** What the resource is. */
  description?: string | null;
  /** Id of the namespace. */
  namespaceId: number;
  /** Code of the namespace. Default `default`. */
  namespace?: string;
  /** Address of the API, for resources of type `API`. */
  apiIdentifier?: string | null;
}

/** One page of resources, and how many there are in all. */
export interface Resources {
  /** Count over all pages. */
  totalCount: number;
  /** Resources of this page. */
  list: Resource[];
}

/** A resource that is to be protected, with the actions it knows. */
export interface ResourceCreateBody {
  /** Code, unique in its namespace. */
  code: string;
  /** Kind of a resource; the values are those of the GraphQL enum `ResourceType`. */
  type: ResourceType;
  /** Actions the resource knows; at least one. */
  actions: ResourceAction[];
  /** Code of the namespace. Default `default`. */
  namespace: string;
  /** What the resource is. */
  description?: string;
  /** Address of the API, for resources of type `API`. */
  apiIdentifier?: string;
}

/** Changes to a resource. */
export interface ResourceUpdateBody {
  /** Code of the namespace. Default `default`. */
  namespace: string;
  /** The same code as in the path. */
  code?: string;
  /** Kind of a resource; the values are those of the GraphQL enum `ResourceType`. */
  type?: ResourceType;
  /** Actions the resource knows; replaces the old list. */
  actions?: ResourceAction[];
  /** What the resource is. */
  description?: string;
  /** Address of the API, for resources of type `API`. */
  apiIdentifier?: string;
}

/** One resource of a bulk insert. */
export interface ResourceBulkRow {
  /** Code, unique in its namespace. */
  code: string;
  /** Kind of a resource; the values are those of the GraphQL enum `ResourceType`. */
  type: ResourceType;
  /** Actions the resource knows. */
  actions: ResourceAction[];
  /** What the resource is. */
  description?: string;
  /** Address of the API, for resources of type `API`. */
  apiIdentifier?: string;
  /** Code of the namespace. Default `default`. */
  namespace?: string;
}

/** A namespace (permission group): the room in which codes of resources, roles and policies are unique. */
export interface Namespace {
  /** Id. */
  id: number;
  /** Name. */
  name: string;
  /** Code; the built-in one is `default`, that of an application is its id. */
  code: string;
  /** What the namespace is for. */
  description?: string | null;
  /** State of the namespace. */
  status: number;
  /** Id of the application. */
  appId?: string | null;
  /** Name of the application. */
  appName?: string | null;
}

/** A page of namespaces. The count is called `total` here. */
export interface Namespaces {
  /** Count over all pages. */
  total: number;
  /** Namespaces of this page. */
  list: Namespace[];
}

/** A key pair with which a program gets tokens by client credentials. */
export interface ProgrammaticAccessAccount {
  /** Access key id. */
  id: string;
  /** When it was created. */
  createdAt: string;
  /** When it was last changed. */
  updatedAt: string;
  /** Id of the application. */
  appId: string;
  /** Access key secret. */
  secret: string;
  /** Note of the administrator. */
  remarks?: string | null;
  /** Life of issued tokens in seconds. */
  tokenLifetime: number;
  /** Whether the pair may be used. */
  enabled: boolean;
  /** User who made it. */
  userId?: string | null;
}

/** A page of access accounts. */
export interface ProgrammaticAccessAccountList {
  /** Count over all pages. */
  totalCount: number;
  /** Accounts of this page. */
  list: ProgrammaticAccessAccount[];
}

/** Change to an access account: a new secret, or on and off. */
export interface ProgrammaticAccessAccountUpdate {
  /** Access key id. */
  id: string;
  /** New secret, chosen by the caller. */
  secret?: string;
  /** Whether the pair may be used. */
  enabled?: boolean;
}

/** Who is meant by an access policy. */
export interface AccessPolicyBody {
  /** Whom an application access policy names: a user, a role, a group or an organisation node. */
  targetType: AccessTargetType;
  /** User ids, role codes, group codes or node ids. */
  targetIdentifiers: string[];
  /** Code of the namespace. Default `default`. */
  namespace?: string;
  /** For organisation nodes: whether it holds for the nodes below too. */
  inheritByChildren?: boolean;
}

/** Who may, or may not, log in to an application. */
export interface ApplicationAccessPolicy {
  /** When it was set. */
  assignedAt: string;
  /** For organisation nodes: whether it holds for the nodes below too. */
  inheritByChildren?: boolean | null;
  /** Whether it is in force. */
  enabled: boolean;
  /** Id of the policy behind it. */
  policyId: string;
  /** Code of the policy behind it. */
  code: string;
  /** The policy behind it. */
  policy?: AccessPolicyRule;
  /** Whom an application access policy names: a user, a role, a group or an organisation node. */
  targetType: AccessTargetType;
  /** User id, role code, group code or node id. */
  targetIdentifier: string;
  /** The user, role, group or node itself. */
  target?: Record<string, unknown> | null;
  /** Code of the namespace. Default `default`. */
  namespace: string;
}

/** A page of access policies. */
export interface ApplicationAccessPolicies {
  /** Count over all pages. */
  totalCount: number;
  /** Policies of this page. */
  list: ApplicationAccessPolicy[];
}

/** The permission policy behind an access policy. */
export interface AccessPolicyRule {
  /** Id. */
  id: string;
  /** When it was created. */
  createdAt: string;
  /** When it was last changed. */
  updatedAt: string;
  /** Id of the user pool. */
  userPoolId: string;
  /** Whether the policy is a built-in one. */
  isDefault?: boolean;
  /** Whether the service made it. */
  isAuto?: boolean;
  /** Whether the console hides it. */
  hidden?: boolean;
  /** Code of the policy. */
  code: string;
  /** What the policy is for. */
  description?: string | null;
  /** What it allows and denies. */
  statements: AccessPolicyStatement[];
  /** Id of the namespace. */
  namespaceId?: number;
}

/** One statement of a policy. */
export interface AccessPolicyStatement {
  /** Resource meant; `*` stands for any. */
  resource: string;
  /** Actions meant. */
  actions: string[];
  /** Whether the statement allows or denies. */
  effect: 'ALLOW' | 'DENY' | (string & {});
  /** Conditions under which it holds. */
  condition?: unknown[] | null;
  /** Kind of the resource. */
  resourceType?: ResourceType | null;
}

/**
 * Assignments of a policy to one kind of target; the members are not documented. Uncertain: the answer is not
 * documented.
 */
export type AssignmentsByTarget = Record<string, unknown>;

/** An environment variable of the user pool. */
export interface EnvEntry {
  /** Name. */
  key: string;
  /** Value. */
  value: unknown;
}

/**
 * An application as its administrator sees it. Uncertain: the union of two descriptions that differ: which members an
 * answer holds depends on the route.
 */
export interface Application {
  /** Application id. */
  id: string;
  /** When it was created. */
  createdAt: string;
  /** When it was last changed. */
  updatedAt: string;
  /** Id of the user pool. */
  userPoolId: string;
  /** Name. */
  name: string;
  /** First label of the application's domain. */
  identifier: string;
  /** What the application is. */
  description?: string | null;
  /** Address of the logo. */
  logo?: string | null;
  /** Protocol spoken: `oidc`, `oauth`, `saml` or `cas`. */
  protocol: string;
  /** Application secret; not in every answer. */
  secret?: string;
  /**
   * Who may sign in to an application: individual users, users of tenants, or both. The wire value `Tenant` really is
   * in mixed case.
   */
  appType?: ApplicationType;
  /** Whether it belongs to the service. */
  isOfficial?: boolean;
  /** Whether it has been deleted. */
  isDeleted?: boolean;
  /** Whether it is the pool's default application. */
  isDefault?: boolean;
  /** Signing keys of the application, private members included. */
  jwks?: JwkSet;
  /** Addresses users may be sent back to. */
  redirectUris: string[];
  /** Addresses users may be sent to after logout. */
  logoutRedirectUris?: string[] | null;
  /** Style sheet of the hosted pages. */
  css?: string | null;
  /** Choices for the hosted pages. */
  ssoPageCustomizationSettings?: Record<string, unknown> | null;
  /** Ways to log in shown on the page. */
  loginTabs?: string[] | null;
  /** Way to log in shown first. */
  defaultLoginTab?: string;
  /** Ways to register shown on the page. */
  registerTabs?: string[] | null;
  /** Way to register shown first. */
  defaultRegisterTab?: string;
  /** How the page polls QR codes. */
  qrcodeScanning?: ApplicationQrcodeScanning;
  /** Whether it serves OpenID Connect. */
  oidcProviderEnabled?: boolean;
  /** Whether it serves OAuth 2.0. */
  oauthProviderEnabled?: boolean;
  /** Whether it serves SAML 2.0. */
  samlProviderEnabled?: boolean;
  /** Whether it serves CAS. */
  casProviderEnabled?: boolean;
  /** OpenID Connect settings. */
  oidcConfig?: ApplicationOidcConfig;
  /** OAuth 2.0 settings. */
  oauthConfig?: ApplicationOauthConfig;
  /** SAML settings. */
  samlConfig?: Record<string, unknown> | null;
  /** CAS settings. */
  casConfig?: Record<string, unknown> | null;
  /** Whether registration is closed. */
  registerDisabled?: boolean;
  /** Whether users are asked for consent. */
  showAuthorizationPage?: boolean;
  /** Whether users log in by sub-account. */
  enableSubAccount?: boolean;
  /** Whether an unverified email address blocks the login. */
  loginRequireEmailVerified?: boolean;
  /** Whether agreements are shown at login. */
  agreementEnabled?: boolean;
  /** Whether logins to it never ask for a second factor. */
  skipMfa?: boolean;
  /** Who may enter by default. */
  permissionStrategy?: ApplicationPermissionStrategy;
  /** LDAP connections on offer. */
  ldapConnections?: unknown[] | null;
  /** Active Directory connections on offer. */
  adConnections?: unknown[] | null;
  /** Social connections hidden from it. */
  disabledSocialConnections?: unknown[] | null;
  /** OpenID Connect connections hidden from it. */
  disabledOidcConnections?: unknown[] | null;
  /** SAML connections hidden from it. */
  disabledSamlConnections?: unknown[] | null;
  /** OAuth 2.0 connections hidden from it. */
  disabledOauth2Connections?: unknown[] | null;
  /** CAS connections hidden from it. */
  disabledCasConnections?: unknown[] | null;
  /** Azure AD connections hidden from it. */
  disabledAzureAdConnections?: unknown[] | null;
  /** Whether further fields are asked for at registration. */
  extendsFieldsEnabled?: boolean;
  /** Fields to be completed at registration. */
  extendsFields?: unknown[] | null;
  /** Further data of the application. */
  ext?: unknown;
}

/** How a login page polls QR codes. */
export interface ApplicationQrcodeScanning {
  /** Whether the page navigates after a scan. */
  redirect: boolean;
  /** Milliseconds between two polls. */
  interval: number;
}

/** OpenID Connect settings of an application. */
export interface ApplicationOidcConfig {
  /** Application id. */
  client_id?: string;
  /** Grant types allowed. */
  grant_types?: string[];
  /** Response types allowed. */
  response_types?: string[];
  /** Addresses users may be sent back to. */
  redirect_uris?: string[];
  /** Addresses users may be sent to after logout. */
  post_logout_redirect_uris?: string[];
  /** Algorithm ID tokens are signed with, `RS256` or `HS256`. */
  id_token_signed_response_alg?: string;
  /** How the client authenticates at the token endpoint. */
  token_endpoint_auth_method?: string;
  /** How the client authenticates for introspection. */
  introspection_endpoint_auth_method?: string;
  /** How the client authenticates for revocation. */
  revocation_endpoint_auth_method?: string;
  /** Life of an authorization code in seconds; 600 in the samples. */
  authorization_code_expire?: number;
  /** Life of an ID token in seconds; 1209600 in the samples. */
  id_token_expire?: number;
  /** Life of an access token in seconds; 1209600 in the samples. */
  access_token_expire?: number;
  /** Life of a refresh token in seconds; 2592000 in the samples. */
  refresh_token_expire?: number;
  /** Life of a CAS ticket in seconds. */
  cas_expire?: number;
  /** Whether users are not asked for consent. */
  skip_consent?: boolean;
}

/** OAuth 2.0 settings of an application. */
export interface ApplicationOauthConfig {
  /** Application id. */
  id?: string;
  /** Application secret. */
  client_secret?: string;
  /** Addresses users may be sent back to. */
  redirect_uris?: string[];
  /** Grant types allowed. */
  grants?: string[];
  /** Life of an access token in seconds. */
  access_token_lifetime?: number;
  /** Life of a refresh token in seconds. */
  refresh_token_lifetime?: number;
  /** How the client authenticates for introspection. */
  introspection_endpoint_auth_method?: string;
  /** How the client authenticates for revocation. */
  revocation_endpoint_auth_method?: string;
}

/** Who may enter an application by default. */
export interface ApplicationPermissionStrategy {
  /** Whether access is controlled at all. */
  enabled: boolean;
  /** What happens to a user whom no access policy of the application names. */
  defaultStrategy: DefaultStrategy;
  /** Id of the policy that lets in. */
  allowPolicyId?: string | null;
  /** Id of the policy that keeps out. */
  denyPolicyId?: string | null;
}

/** A page of applications. */
export interface Applications {
  /** Count over all pages. */
  totalCount: number;
  /** Applications of this page. */
  list: Application[];
}

/** One application with its secret and settings. */
export interface ApplicationDetail extends ApplicationPublicDetail {
  /** Application secret. */
  secret?: string;
  /** Signing keys of the application, private members included. */
  jwks?: JwkSet;
  /** Choices for the hosted pages. */
  ssoPageCustomizationSettings?: Record<string, unknown> | null;
  /** Addresses users may be sent back to. */
  redirectUris?: string[];
  /** Addresses users may be sent to after logout. */
  logoutRedirectUris?: string[] | null;
  /** Whether it serves OpenID Connect. */
  oidcProviderEnabled?: boolean;
  /** Whether it serves OAuth 2.0. */
  oauthProviderEnabled?: boolean;
  /** Whether it serves SAML 2.0. */
  samlProviderEnabled?: boolean;
  /** Whether it serves CAS. */
  casProviderEnabled?: boolean;
  /** Whether registration is closed. */
  registerDisabled?: boolean;
  /** OpenID Connect settings. */
  oidcConfig?: Record<string, unknown> | null;
  /** SAML settings. */
  samlConfig?: Record<string, unknown> | null;
  /** OAuth 2.0 settings. */
  oauthConfig?: Record<string, unknown> | null;
  /** CAS settings. */
  casConfig?: Record<string, unknown> | null;
  /** Whether users are asked for consent. */
  showAuthorizationPage?: boolean;
  /** Whether users log in by sub-account. */
  enableSubAccount?: boolean;
  /** Whether an unverified email address blocks the login. */
  loginRequireEmailVerified?: boolean;
  /** Whether agreements are shown at login. */
  agreementEnabled?: boolean;
  /** Social connections hidden from it. */
  disabledSocialConnections?: unknown[] | null;
  /** OpenID Connect connections hidden from it. */
  disabledOidcConnections?: unknown[] | null;
  /** SAML connections hidden from it. */
  disabledSamlConnections?: unknown[] | null;
  /** OAuth 2.0 connections hidden from it. */
  disabledOauth2Connections?: unknown[] | null;
  /** CAS connections hidden from it. */
  disabledCasConnections?: unknown[] | null;
  /** Azure AD connections hidden from it. */
  disabledAzureAdConnections?: unknown[] | null;
}

/** What a new application starts with. */
export interface ApplicationCreateBody {
  /** Name. */
  name: string;
  /** First label of the application's domain; unique. */
  identifier: string;
  /** Addresses users may be sent back to. */
  redirectUris: string[];
  /** Address of the logo. */
  logo?: string;
}

/** Changes to an application; members left out stay as they are. */
export interface ApplicationUpdateBody {
  /** Who may enter by default. */
  permissionStrategy?: ApplicationDefaultStrategyInput;
  /**
   * Who may sign in to an application: individual users, users of tenants, or both. The wire value `Tenant` really is
   * in mixed case.
   */
  appType?: ApplicationType;
}

/** Who may enter an application by default. */
export interface ApplicationDefaultStrategyInput {
  /** What happens to a user whom no access policy of the application names. */
  defaultStrategy: DefaultStrategy;
}

/** An application with its tenants. */
export interface ApplicationTenants {
  /** Application id. */
  id: string;
  /** Name. */
  name: string;
  /** Address of the logo. */
  logo?: string | null;
  /** Domain of the application. */
  domain?: string | null;
  /** What the application is. */
  description?: string | null;
  /** When it was created. */
  createdAt: string;
  /** When it was last changed. */
  updatedAt: string;
  /** Protocol spoken: `oidc`, `oauth`, `saml` or `cas`. */
  protocol?: string | null;
  /** Whether it comes from the integration catalogue. */
  isIntegrate?: boolean;
  /** Tenants of the application. */
  tenants: Tenant[];
}

/** A tenant of the user pool. */
export interface Tenant {
  /** Id. */
  id: string;
  /** When it was created. */
  createdAt: string;
  /** When it was last changed. */
  updatedAt: string;
  /** Id of the user pool. */
  userPoolId: string;
  /** Name of the tenant. */
  name: string;
  /** Address of the logo. */
  logo?: string | null;
  /** What the tenant is. */
  description?: string | null;
  /** Style sheet of the hosted pages. */
  css?: string | null;
  /** Choices for the hosted pages. */
  ssoPageCustomizationSettings?: TenantPageSettings | null;
  /** Way to log in shown first. */
  defaultLoginTab?: string;
  /** Way to register shown first. */
  defaultRegisterTab?: string;
  /** Settings of the password tab. */
  passwordTabConfig?: unknown;
  /** Ways to log in shown on the page. */
  loginTabs?: unknown;
  /** Ways to register shown on the page. */
  registerTabs?: unknown;
  /** Fields to be completed at registration. */
  extendsFields?: unknown;
}

/** Choices for the hosted pages of a tenant. */
export interface TenantPageSettings {
  /** Whether an unknown user is registered at login. */
  autoRegisterThenLogin?: boolean;
  /** Whether the link for forgotten passwords is hidden. */
  hideForgetPassword?: boolean;
  /** Whether enterprise logins are hidden. */
  hideIdp?: boolean;
  /** Whether social logins are hidden. */
  hideSocialLogin?: boolean;
}

/** A page of tenants. Uncertain: the answer is not documented; the shape is that of other pages. */
export interface TenantPage {
  /** Count over all pages. */
  totalCount: number;
  /** Tenants of this page. */
  list: Tenant[];
}

/**
 * Membership of a user in a tenant; members beyond these are not documented. Uncertain: the answer is not documented.
 */
export interface TenantMember {
  /** Id. */
  id?: string;
  /** Id of the tenant. */
  tenantId?: string;
  /** The user. */
  user?: RestUser;
  [key: string]: unknown;
}

/** A page of tenant members. Uncertain: the answer is not documented; the shape is that of other pages. */
export interface TenantMembers {
  /** Count over all pages. */
  totalCount: number;
  /** Members of this page. */
  list: TenantMember[];
}

/** What a new tenant starts with. */
export interface TenantCreateBody {
  /** Name of the tenant. */
  name: string;
  /** Application ids as one text, separated by commas. */
  appIds: string;
  /** Address of the logo. */
  logo?: string;
  /** What the tenant is. */
  description?: string;
}

/** Changes to a tenant, or to its hosted pages. */
export interface TenantUpdateBody {
  /** Name of the tenant. */
  name?: string;
  /** Application ids as one text, separated by commas. */
  appIds?: string;
  /** Address of the logo. */
  logo?: string;
  /** What the tenant is. */
  description?: string;
  /** Style sheet of the hosted pages. */
  css?: string;
  /** Choices for the hosted pages. */
  ssoPageCustomizationSettings?: TenantPageSettings;
}

/**
 * An external identity provider; members beyond these are not documented. Uncertain: the answer is not documented; the
 * members are those of the request.
 */
export interface ExtIdp {
  /** Id. */
  id: string;
  /** Name of the provider. */
  name?: string;
  /** Kind of the provider. */
  type?: string;
  /** Id of the tenant. */
  tenantId?: string | null;
  /** Its connections. */
  connections?: ExtIdpConnection[];
}

/**
 * A connection of an external identity provider; members beyond these are not documented. Uncertain: the answer is not
 * documented; the members are those of the request.
 */
export interface ExtIdpConnection {
  /** Id. */
  id: string;
  /** Kind of the connection. */
  type?: string;
  /** Identifier, unique in the pool. */
  identifier?: string;
  /** Name on the login button. */
  displayName?: string;
  /** Address of the logo. */
  logo?: string | null;
  /** Settings; which ones depends on the kind. */
  fields?: Record<string, unknown> | null;
  /** Fields by which an external user is matched with one of the pool. */
  userMatchFields?: string[] | null;
}

/** An external identity provider to create. */
export interface ExtIdpCreateBody {
  /** Id of the tenant. */
  tenantId?: string;
  /** Name of the provider. */
  name: string;
  /** Kind of the provider. */
  type: string;
  /** Its first connections. */
  connections: ExtIdpConnectionInput[];
}

/** A connection to create with its provider. */
export interface ExtIdpConnectionInput {
  /** Kind of the connection. */
  type: string;
  /** Identifier, unique in the pool. */
  identifier: string;
  /** Name on the login button. */
  displayName: string;
  /** Settings; which ones depends on the kind. */
  fields: Record<string, unknown>;
  /** Fields by which an external user is matched with one of the pool. */
  userMatchFields?: string[];
  /** Address of the logo. */
  logo?: string;
}

/** A connection to add to a provider. */
export interface ExtIdpConnectionCreateBody extends ExtIdpConnectionInput {
  /** Id of the external identity provider. */
  extIdpId: string;
}

/** Changes to a connection. */
export interface ExtIdpConnectionUpdateBody {
  /** Name on the login button. */
  displayName: string;
  /** Settings; which ones depends on the kind. */
  fields: Record<string, unknown>;
  /** Fields by which an external user is matched with one of the pool. */
  userMatchFields?: string[];
  /** Address of the logo. */
  logo?: string;
}

/** Turns connections on or off for an application or a tenant. */
export interface ConnectionStateBody {
  /** Id of the application. */
  appId?: string;
  /** Id of the tenant. */
  tenantId?: string;
  /** Whether the connection may be used. */
  enabled: boolean;
}

/** An agreement shown at login. */
export interface AgreementInput {
  /** Text; may hold an HTML link. */
  title: string;
  /** Whether the user must accept. Default true. */
  required?: boolean;
  /** Language a text for users to agree to is written in. */
  lang?: AgreementLanguage;
}

/** An agreement of an application. */
export interface AgreementDetail {
  /** Id of the agreement. */
  id: number;
  /** Text; may hold an HTML link. */
  title: string;
  /** Whether the user must accept. */
  required: boolean;
  /** Language a text for users to agree to is written in. */
  lang: AgreementLanguage;
  /** Id of the application. */
  appId: string;
  /** Id of the user pool. */
  userPoolId: string;
  /** Place in the list, smallest first. */
  order: number;
}

/** The agreements of an application. */
export interface AgreementList {
  /** Count over all pages. */
  totalCount: number;
  /** Agreements in their order. */
  list: AgreementDetail[];
}

/** A page of users who are active in an application. */
export interface ActiveUsers {
  /** Count over all pages. */
  totalCount: number;
  /** Users of this page. */
  list: ActiveUser[];
}

/** A user who is active in an application, as stored by the service. */
export interface ActiveUser {
  /** Id. */
  id: string;
  /** When it was created. */
  createdAt: string;
  /** When it was last changed. */
  updatedAt: string;
  /** Id of the user pool. */
  userPoolId: string;
  /** Whether the user is the owner of the pool. */
  isRoot?: boolean;
  /** State of the user. */
  status?: string;
  /** User name. */
  username?: string | null;
  /** Email address. */
  email?: string | null;
  /** Whether the email address has been verified. */
  emailVerified?: boolean;
  /** Phone number; with `phoneCountryCode` without the country code. */
  phone?: string | null;
  /** Whether the phone number has been verified. */
  phoneVerified?: boolean;
  /** Id shared by the applications of one third-party account. */
  unionid?: string | null;
  /** Id of the third-party account. */
  openid?: string | null;
  /** Third-party data as text. */
  oauth?: string | null;
  /** Nickname. */
  nickname?: string | null;
  /** Address of the picture. */
  photo?: string | null;
  /** Company. */
  company?: string | null;
  /** User agent of the last login. */
  browser?: string | null;
  /** Device of the last login. */
  device?: string | null;
  /** Stored form of the password. */
  password?: string | null;
  /** Salt of the stored password. */
  salt?: string | null;
  /** Latest token. */
  token?: string | null;
  /** When the latest token expires. */
  tokenExpiredAt?: string | null;
  /** How often the user has logged in. */
  loginsCount?: number;
  /** Address of the last login. */
  lastIp?: string | null;
  /** When the user last logged in. */
  lastLogin?: string | null;
  /** When a second factor was last given. */
  lastMfaTime?: string | null;
  /** When the user registered. */
  signedUp?: string | null;
  /** Whether the user is blocked. */
  blocked?: boolean;
  /** Whether the user has been deleted. */
  isDeleted?: boolean;
  /** Full name. */
  name?: string | null;
  /** First name. */
  givenName?: string | null;
  /** Last name. */
  familyName?: string | null;
  /** Middle name. */
  middleName?: string | null;
  /** Address of the user's profile page. */
  profile?: string | null;
  /** Name the user wishes to be called by. */
  preferredUsername?: string | null;
  /** Address of the user's web site. */
  website?: string | null;
  /** `M`, `F` or `U` for unknown. */
  gender?: string | null;
  /** Birthday. */
  birthdate?: string | null;
  /** Time zone. */
  zoneinfo?: string | null;
  /** Language and region. */
  locale?: string | null;
  /** Postal address. */
  address?: string | null;
  /** Whole address; the type on the wire is uncertain. */
  formatted?: unknown;
  /** Street and number. */
  streetAddress?: string | null;
  /** Town. */
  locality?: string | null;
  /** Region. */
  region?: string | null;
  /** Postal code. */
  postalCode?: string | null;
  /** City. */
  city?: string | null;
  /** Province. */
  province?: string | null;
  /** Country. */
  country?: string | null;
  /** How the user came to the pool. */
  registerSource?: string[];
  /** Confidential data of the service. */
  secretInfo?: string | null;
  /** Text messages sent to the user. */
  sendSmsCount?: number;
  /** Text messages allowed. */
  sendSmsLimitCount?: number;
  /** Id of the user in the customer's own system. */
  externalId?: string | null;
  /** Id of the main department. */
  mainDepartmentId?: string | null;
  /** Code of the main department. */
  mainDepartmentCode?: string | null;
  /** Strength of the password: 1 low, 2 medium, 3 high. */
  passwordSecurityLevel?: number;
  /** Third-party logins of the user. */
  thirdPartyIdentity?: ActiveUserIdentity[];
}

/** Tokens of a third-party login. */
export interface ActiveUserIdentity {
  /** Identifier of the provider. */
  provider?: string;
  /** Access token at the provider. */
  accessToken?: string;
  /** Refresh token at the provider. */
  refreshToken?: string;
  /** Scopes granted by the provider. */
  scope?: string;
  /** Life of the access token as the provider tells it. */
  expiresIn?: string;
  /** When it was last changed. */
  updatedAt?: string;
}

/** A query against a table of the device store. */
export interface DeviceTableQuery {
  /** Table: `device` for devices, `device_rely` for devices of users. */
  modelId: string;
  /** Whether columns are named by id instead of by name. Send false. */
  showFieldId: boolean;
  /** Whether related rows are included. Send true. */
  previewRelation: boolean;
  /** Page wanted, from 1. */
  page?: number;
  /** Entries on a page. */
  limit?: number;
}

/** A page of rows of the device store. */
export interface DeviceRows {
  /** Count over all pages. */
  totalCount: number;
  /** Rows of this page. */
  list: DeviceRow[];
}

/**
 * A row of the device store. Its columns are those of the table and not documented. Uncertain: the answer is not
 * documented.
 */
export type DeviceRow = Record<string, unknown>;

/** Whether a device may be used, and how long that lasts. */
export interface DeviceStatus {
  /** Name of the state. */
  status: string;
  /** How long the state still lasts; the unit is not documented. */
  diffTime?: number;
}

/** Which device is meant. */
export interface DeviceIdBody {
  /** Id of the device. */
  id: string;
}

/** Which device is to be suspended, and until when. */
export interface DeviceSuspendBody {
  /** Id of the device. */
  id: string;
  /** When the suspension ends; the unit is not documented. */
  endTime: number;
}

/** Which device of which user is meant. */
export interface DeviceUserBody {
  /** Id of the device. */
  id: string;
  /** Id of the user. */
  userId: string;
}

/** Which device of which user is to be suspended, and until when. */
export interface DeviceUserSuspendBody {
  /** Id of the device. */
  id: string;
  /** Id of the user. */
  userId: string;
  /** When the suspension ends; the unit is not documented. */
  endTime: number;
}

declare module '@authing/core' {
  interface Routes {
    /** Binds a one-time password authenticator with a known secret to a user. */
    'POST /api/v2/mfa/totp/import': {
      body: {
        /** Id of the user. */
        userId: string;
        /** Shared secret in base32. */
        secret: string;
        /** Recovery code to keep with it. */
        recoveryCode?: string;
      };
      data: MfaAuthenticator;
    };
    /** Tells which second factors are bound to a user. */
    'GET /api/v2/users/{userId}/mfa-bound': {
      path: {
        /** Id of the user. */
        userId: string;
      };
      data: MfaBound;
    };
    /** Removes a second factor from a user. */
    'DELETE /api/v2/users/{userId}/mfa-bound': {
      path: {
        /** Id of the user. */
        userId: string;
      };
      query: {
        /** A second factor an administrator can see and remove. */
        type: MfaFactor;
      };
      data: unknown;
    };
    /** Reads the verified real-name principal of a user. */
    'GET /api/v2/users/{userId}/management/principal_authentication': {
      path: {
        /** Id of the user. */
        userId: string;
      };
      data: PrincipalDetail | null;
    };
    /** Verifies a real-name principal for a user. */
    'POST /api/v2/users/{userId}/management/principal_authentication': {
      path: {
        /** Id of the user. */
        userId: string;
      };
      body: PrincipalBody;
      data: unknown;
    };
    /** Publishes an event of the user pool. */
    'POST /api/v3/pub-event': {
      body: EventBody;
      data: unknown;
    };
    /** Reads a user. */
    'GET /api/v2/users/{userId}': {
      path: {
        /** Id of the user. */
        userId: string;
      };
      query?: {
        /** Whether the user comes with custom data. Default false. */
        with_custom_data?: boolean;
      };
      data: RestUser;
    };
    /** Reads several users by one of their unique fields. */
    'POST /api/v2/users/batch': {
      body: {
        /** Values of the field, one per user. */
        ids: string[];
        /** Field that a list of user keys refers to. */
        type?: BatchUserField;
        /** Whether users come with custom data. Default false. */
        withCustomData?: boolean;
      };
      data: RestUser[];
      repeatable: true;
    };
    /** Searches users by conditions. */
    'POST /api/v2/users/filter': {
      body?: UsersFilterBody;
      data: UserPage;
      repeatable: true;
    };
    /** Lists the organisations a user belongs to, each as the chain of nodes from the root to the user's node. */
    'GET /api/v2/users/{userId}/orgs': {
      path: {
        /** Id of the user. */
        userId: string;
      };
      data: unknown[];
    };
    /** Ends every session of several users. */
    'POST /api/v2/users/kick': {
      body: {
        /** Ids of the users. */
        userIds: string[];
      };
      data: unknown;
    };
    /** Tells whether a user has a session. */
    'GET /api/v2/users/login-status': {
      query: {
        /** Id of the user. */
        userId: string;
        /** Id of the application. */
        appId?: string;
        /** Only sessions on this device. */
        deviceId?: string;
      };
      data: LoginStatus;
    };
    /** Lists the tenants a user belongs to. */
    'GET /api/v2/users/{userId}/tenants': {
      path: {
        /** Id of the user. */
        userId: string;
      };
      data: unknown;
    };
    /** Links a third-party account to a user. */
    'POST /api/v2/users/identity/link': {
      body: IdentityLinkBody;
      data: unknown;
    };
    /** Removes a third-party account from a user. */
    'POST /api/v2/users/identity/unlink': {
      body: IdentityUnlinkBody;
      data: unknown;
    };
    /** Marks a user as having left. */
    'POST /api/v3/resign-user': {
      body: {
        /** Id of the user. */
        userId: string;
      };
      data: unknown;
    };
    /** Marks several users as having left. */
    'POST /api/v3/resign-user-batch': {
      body: {
        /** Ids of the users. */
        userIds: string[];
      };
      data: unknown;
    };
    /** Counts the users who have logged in to an application. */
    'GET /api/v2/analysis/total-login-count': {
      query: {
        /** Id of the application. */
        appId: string;
      };
      data: unknown;
    };
    /** Counts the users of an application who have a value in a custom field. */
    'GET /api/v2/analysis/exist-defined-field-count': {
      query: {
        /** Key of the custom field. */
        definedFieldKey: string;
        /** Id of the application. */
        appId: string;
      };
      data: unknown;
    };
    /** Reads the log of what users did. */
    'GET /api/v2/analysis/user-action': {
      query?: {
        /** Page wanted, from 1. The client sends 1 unless told otherwise. */
        page?: number;
        /** Entries on a page. The client sends 10 unless told otherwise. */
        limit?: number;
        /** Only calls from this address. */
        clientip?: string;
        /** Only these operations. */
        operation_name?: string | string[];
        /** Only these actors, as `arn:cn:authing:<user pool id>:user:<user id>`. */
        operator_arn?: string | string[];
        /** Only these applications. */
        app_id?: string | string[];
        /** `1` leaves out what did not happen in an application. */
        exclude_non_app_records?: '1';
        /** Only this kind of event. */
        eventType?: string;
        /** Id of the user. */
        userId?: string;
        /** Only what happened from here on; the unit is not documented. */
        start?: number;
        /** Only what happened until here; the unit is not documented. */
        end?: number;
      };
      data: UserActions;
    };
    /** Reads the log of what administrators did. */
    'GET /api/v2/analysis/audit': {
      query?: {
        /** Page wanted, from 1. The client sends 1 unless told otherwise. */
        page?: number;
        /** Entries on a page. The client sends 10 unless told otherwise. */
        limit?: number;
        /** Only calls from this address. */
        clientip?: string;
        /** Only this application. */
        app_id?: string;
        /** Only this kind of event. */
        eventType?: string;
        /** Id of the user. */
        userId?: string;
        /** Only what happened from here on; the unit is not documented. */
        start?: number;
        /** Only what happened until here; the unit is not documented. */
        end?: number;
      };
      data: AuditLogs;
    };
    /** Checks a password against the rules of the pool. The password travels as typed. */
    'POST /api/v2/password/check': {
      body: {
        /** Password to check. */
        password: string;
      };
      data: PasswordCheck[];
      repeatable: true;
    };
    /** Searches the users of a role. */
    'POST /api/v2/roles/roleUsers': {
      body: {
        /** Code of the role. */
        code: string;
        /** Code of the namespace. Default `default`. */
        namespace?: string;
        /** Text to look for; empty finds all. */
        search?: string;
        /** Page wanted, from 1. */
        page?: number;
        /** Entries on a page. */
        limit?: number;
      };
      data: UserPage;
      repeatable: true;
    };
    /** Lists the organisations of the pool. */
    'GET /api/v2/orgs': {
      query?: {
        /** Page wanted, from 1. The client sends 1 unless told otherwise. */
        page?: number;
        /** Entries on a page. The client sends 10 unless told otherwise. */
        limit?: number;
      };
      data: OrgSummary[];
    };
    /** Counts the organisations of the pool. */
    'GET /api/v2/orgs/count': {
      data: {
        count: number;
      };
    };
    /** Creates an organisation from a tree. */
    'POST /api/v2/orgs/import': {
      body: {
        /** Form of the tree, `json`. */
        filetype: 'json';
        /** The tree itself, not as text. */
        file: OrgTree;
      };
      data: OrgSummary;
    };
    /** Exports one organisation or all of them as trees with their members. */
    'GET /api/v2/orgs/export': {
      query?: {
        /** Only this organisation. */
        org_id?: string;
      };
      data: OrgExport | OrgExport[];
    };
    /** Reads the organisation of a tenant. */
    'GET /api/v2/orgs/by-tenant': {
      query: {
        /** Id of the tenant. */
        tenant_id: string;
      };
      data: OrgSummary;
    };
    /** Starts to copy the address book of WeCom into the pool. */
    'POST /connections/enterprise/wechatwork/start-sync': {
      body: Record<string, never>;
      data: unknown;
    };
    /** Starts to copy the address book of DingTalk into the pool. */
    'POST /connections/enterprise/dingtalk/start-sync': {
      body: Record<string, never>;
      data: unknown;
    };
    /** Starts to copy an Active Directory into the pool. */
    'POST /api/v2/ad/sync': {
      body: {
        /** Id of the Active Directory connector. */
        connectionId: string;
      };
      data: unknown;
    };
    /** Asks whether a user may do something with a resource. */
    'POST /api/v2/acl/is-allowed': {
      body: {
        /** Id of the user. */
        userId: string;
        /** Resource, such as `books:1`. */
        resource: string;
        /** Action, such as `books:read`. */
        action: string;
        /** Code of the namespace. Default `default`. */
        namespace?: string;
        /** Id of the tenant. */
        tenantId?: string;
      };
      data: AllowedAnswer;
      repeatable: true;
    };
    /** Lists the resources of several targets in one call. The tenant goes in the tenant header. */
    'POST /api/v2/acl/list-authorized-resources-batch': {
      body: {
        /** Code of the namespace. Default `default`. */
        namespace: string;
        /** Whose resources are wanted. */
        targets: AclTarget[];
        /** Kind of a resource; the values are those of the GraphQL enum `ResourceType`. */
        resourceType?: ResourceType;
      };
      data: AuthorizedResourcesBatch;
      repeatable: true;
    };
    /** Gives resources to targets. The tenant goes in the tenant header. */
    'POST /api/v2/acl/authorize-resources': {
      body: AuthorizeResourcesBody;
      data: unknown;
    };
    /** Takes resources from targets. The tenant goes in the tenant header. */
    'POST /api/v2/acl/revoke-resources': {
      body: AuthorizeResourcesBody;
      data: unknown;
    };
    /** Takes one resource from several targets. */
    'POST /api/v2/acl/revoke-resource': {
      body: {
        /** Code of the namespace. Default `default`. */
        namespace: string;
        /** Code of the resource. */
        resource: string;
        /** Who loses it. */
        opts: AclTarget[];
      };
      data: unknown;
    };
    /** Lists the resources of a namespace. */
    'GET /api/v2/resources': {
      query?: {
        /** Code of the namespace. Default `default`. */
        namespace?: string;
        /** Kind of a resource; the values are those of the GraphQL enum `ResourceType`. */
        type?: ResourceType;
        /** Page wanted, from 1. The client sends 1 unless told otherwise. */
        page?: number;
        /** Entries on a page. The client sends 10 unless told otherwise. */
        limit?: number;
      };
      data: Resources;
    };
    /** Creates a resource. */
    'POST /api/v2/resources': {
      body: ResourceCreateBody;
      data: Resource;
    };
    /** Reads a resource, by its id or by namespace and code. */
    'GET /api/v2/resources/detail': {
      query?: {
        /** Id of the resource. */
        id?: string;
        /** Code of the namespace. Default `default`. */
        namespace?: string;
        /** Code of the resource. */
        code?: string;
      };
      data: Resource | null;
    };
    /** Creates several resources. */
    'POST /api/v2/resources/bulk': {
      body: {
        /** The resources. */
        bulk: ResourceBulkRow[];
      };
      data: unknown;
    };
    /** Changes a resource. */
    'POST /api/v2/resources/{code}': {
      path: {
        /** Code of the resource. */
        code: string;
      };
      body: ResourceUpdateBody;
      data: Resource;
    };
    /** Deletes a resource. */
    'DELETE /api/v2/resources/{code}': {
      path: {
        /** Code of the resource. */
        code: string;
      };
      query: {
        /** Code of the namespace. Default `default`. */
        namespace: string;
      };
      data: unknown;
    };
    /** Lists the access policies of an application. */
    'GET /api/v2/applications/{appId}/authorization/records': {
      path: {
        /** Id of the application. */
        appId: string;
      };
      query?: {
        /** Page wanted, from 1. The client sends 1 unless told otherwise. */
        page?: number;
        /** Entries on a page. The client sends 10 unless told otherwise. */
        limit?: number;
      };
      data: ApplicationAccessPolicies;
    };
    /** Puts an access policy of an application in force. */
    'POST /api/v2/applications/{appId}/authorization/enable-effect': {
      path: {
        /** Id of the application. */
        appId: string;
      };
      body: AccessPolicyBody;
      data: unknown;
    };
    /** Puts an access policy of an application out of force without deleting it. */
    'POST /api/v2/applications/{appId}/authorization/disable-effect': {
      path: {
        /** Id of the application. */
        appId: string;
      };
      body: AccessPolicyBody;
      data: unknown;
    };
    /** Deletes an access policy of an application. */
    'POST /api/v2/applications/{appId}/authorization/revoke': {
      path: {
        /** Id of the application. */
        appId: string;
      };
      body: AccessPolicyBody;
      data: unknown;
    };
    /** Lets targets enter an application. */
    'POST /api/v2/applications/{appId}/authorization/allow': {
      path: {
        /** Id of the application. */
        appId: string;
      };
      body: AccessPolicyBody;
      data: unknown;
    };
    /** Keeps targets out of an application. */
    'POST /api/v2/applications/{appId}/authorization/deny': {
      path: {
        /** Id of the application. */
        appId: string;
      };
      body: AccessPolicyBody;
      data: unknown;
    };
    /** Lists the access key pairs of an application. */
    'GET /api/v2/applications/{appId}/programmatic-access-accounts': {
      path: {
        /** Id of the application. */
        appId: string;
      };
      query?: {
        /** Page wanted, from 1. The client sends 1 unless told otherwise. */
        page?: number;
        /** Entries on a page. The client sends 10 unless told otherwise. */
        limit?: number;
      };
      data: ProgrammaticAccessAccountList;
    };
    /** Makes an access key pair for an application. */
    'POST /api/v2/applications/{appId}/programmatic-access-accounts': {
      path: {
        /** Id of the application. */
        appId: string;
      };
      body: {
        /** Life of issued tokens in seconds; 600 is usual. */
        tokenLifetime: number;
        /** Note of the administrator. */
        remarks?: string;
      };
      data: ProgrammaticAccessAccount;
    };
    /** Gives an access key pair a new secret, or turns it on or off. */
    'PATCH /api/v2/applications/programmatic-access-accounts': {
      body: ProgrammaticAccessAccountUpdate;
      data: ProgrammaticAccessAccount;
    };
    /** Deletes an access key pair. */
    'DELETE /api/v2/applications/programmatic-access-accounts': {
      query: {
        /** Access key id. */
        id: string;
      };
      data: unknown;
    };
    /** Lists the namespaces of the pool. */
    'GET /api/v2/resource-namespace/{userPoolId}': {
      path: {
        /** Id of the user pool. */
        userPoolId: string;
      };
      query?: {
        /** Page wanted, from 1. The client sends 1 unless told otherwise. */
        page?: number;
        /** Entries on a page. The client sends 10 unless told otherwise. */
        limit?: number;
      };
      data: Namespaces;
    };
    /** Creates a namespace. */
    'POST /api/v2/resource-namespace/{userPoolId}': {
      path: {
        /** Id of the user pool. */
        userPoolId: string;
      };
      body: {
        /** Code, unique in the pool. */
        code: string;
        /** Name. */
        name: string;
        /** What the namespace is for. */
        description?: string;
      };
      data: Namespace;
    };
    /** Changes a namespace. */
    'PUT /api/v2/resource-namespace/{userPoolId}/code/{code}': {
      path: {
        /** Id of the user pool. */
        userPoolId: string;
        /** Code of the namespace. */
        code: string;
      };
      body: {
        /** New name. */
        name?: string;
        /** New code. */
        code?: string;
        /** What the namespace is for. */
        description?: string;
      };
      data: Namespace;
    };
    /** Deletes a namespace. */
    'DELETE /api/v2/resource-namespace/{userPoolId}/code/{code}': {
      path: {
        /** Id of the user pool. */
        userPoolId: string;
        /** Code of the namespace. */
        code: string;
      };
      data: unknown;
    };
    /** Lists the assignments of a policy to one kind of target. */
    'GET /api/v2/policies/assignments/by-target': {
      query: {
        /** Code of the namespace. Default `default`. */
        namespace: string;
        /** Code of the policy. */
        policy_code: string;
        /** Whom a permission is given to; the values are those of the GraphQL enum `PolicyAssignmentTargetType`. */
        target_type: PolicyAssignmentTargetType;
      };
      data: AssignmentsByTarget;
    };
    /** Reads the user pool with its settings. */
    'GET /api/v2/userpools/detail': {
      data: UserPoolFragment;
    };
    /** Lists the environment variables of the pool's own code. */
    'GET /api/v2/env': {
      data: EnvEntry[];
    };
    /** Sets an environment variable of the pool's own code. */
    'POST /api/v2/env': {
      body: {
        /** Name. */
        key: string;
        /** Value. */
        value: unknown;
      };
      data: EnvEntry[];
    };
    /** Removes an environment variable of the pool's own code. */
    'DELETE /api/v2/env/{key}': {
      path: {
        /** Name of the variable. */
        key: string;
      };
      data: EnvEntry[];
    };
    /** Lists the applications of the pool. */
    'GET /api/v2/applications': {
      query?: {
        /** Page wanted, from 1. The client sends 1 unless told otherwise. */
        page?: number;
        /** Entries on a page. The client sends 10 unless told otherwise. */
        limit?: number;
      };
      data: Applications;
    };
    /** Creates an application. */
    'POST /api/v2/applications': {
      body: ApplicationCreateBody;
      data: Application;
    };
    /** Reads an application with its secret. */
    'GET /api/v2/applications/{appId}': {
      path: {
        /** Id of the application. */
        appId: string;
      };
      data: ApplicationDetail;
    };
    /** Changes who may enter an application, or for whom it is. */
    'POST /api/v2/applications/{appId}': {
      path: {
        /** Id of the application. */
        appId: string;
      };
      body: ApplicationUpdateBody;
      data: Application;
    };
    /** Deletes an application. */
    'DELETE /api/v2/applications/{appId}': {
      path: {
        /** Id of the application. */
        appId: string;
      };
      data: unknown;
    };
    /** Lists the users who are active in an application. */
    'GET /api/v2/applications/{appId}/active-users': {
      path: {
        /** Id of the application. */
        appId: string;
      };
      query?: {
        /** Page wanted, from 1. The client sends 1 unless told otherwise. */
        page?: number;
        /** Entries on a page. The client sends 10 unless told otherwise. */
        limit?: number;
      };
      data: ActiveUsers;
    };
    /** Gives an application a new secret; the old one ends. */
    'PATCH /api/v2/application/{appId}/refresh-secret': {
      path: {
        /** Id of the application. */
        appId: string;
      };
      data: Application;
    };
    /** Reads an application with its tenants. */
    'GET /api/v2/application/{appId}/tenants': {
      path: {
        /** Id of the application. */
        appId: string;
      };
      data: ApplicationTenants;
    };
    /** Lists the agreements of an application in their order. */
    'GET /api/v2/applications/{appId}/agreements': {
      path: {
        /** Id of the application. */
        appId: string;
      };
      data: AgreementList;
    };
    /** Adds an agreement to an application. */
    'POST /api/v2/applications/{appId}/agreements': {
      path: {
        /** Id of the application. */
        appId: string;
      };
      body: AgreementInput;
      data: AgreementDetail;
    };
    /** Changes an agreement. */
    'PUT /api/v2/applications/{appId}/agreements/{agreementId}': {
      path: {
        /** Id of the application. */
        appId: string;
        /** Id of the agreement. */
        agreementId: number;
      };
      body: AgreementInput;
      data: AgreementDetail;
    };
    /** Deletes an agreement. */
    'DELETE /api/v2/applications/{appId}/agreements/{agreementId}': {
      path: {
        /** Id of the application. */
        appId: string;
        /** Id of the agreement. */
        agreementId: number;
      };
      data: unknown;
    };
    /** Puts the agreements of an application in a new order. */
    'POST /api/v2/applications/{appId}/agreements/sort': {
      path: {
        /** Id of the application. */
        appId: string;
      };
      body: {
        /** Ids of all agreements in the new order. */
        ids: number[];
      };
      data: unknown;
    };
    /** Lists the tenants of the pool. */
    'GET /api/v2/tenants': {
      query?: {
        /** Page wanted, from 1. The client sends 1 unless told otherwise. */
        page?: number;
        /** Entries on a page. The client sends 10 unless told otherwise. */
        limit?: number;
      };
      data: TenantPage;
    };
    /** Creates a tenant. */
    'POST /api/v2/tenant': {
      body: TenantCreateBody;
      data: Tenant;
    };
    /** Reads a tenant. */
    'GET /api/v2/tenant/{tenantId}': {
      path: {
        /** Id of the tenant. */
        tenantId: string;
      };
      data: Tenant;
    };
    /** Changes a tenant or its hosted pages. */
    'POST /api/v2/tenant/{tenantId}': {
      path: {
        /** Id of the tenant. */
        tenantId: string;
      };
      body: TenantUpdateBody;
      data: Tenant;
    };
    /** Deletes a tenant. */
    'DELETE /api/v2/tenant/{tenantId}': {
      path: {
        /** Id of the tenant. */
        tenantId: string;
      };
      data: CommonMessageFragment;
    };
    /** Lists the members of a tenant. */
    'GET /api/v2/tenant/{tenantId}/users': {
      path: {
        /** Id of the tenant. */
        tenantId: string;
      };
      query?: {
        /** Page wanted, from 1. The client sends 1 unless told otherwise. */
        page?: number;
        /** Entries on a page. The client sends 10 unless told otherwise. */
        limit?: number;
      };
      data: TenantMembers;
    };
    /** Makes users members of a tenant. */
    'POST /api/v2/tenant/{tenantId}/user': {
      path: {
        /** Id of the tenant. */
        tenantId: string;
      };
      body: {
        /** Ids of the users. */
        userIds: string[];
      };
      data: unknown;
    };
    /** Removes a user from a tenant. */
    'DELETE /api/v2/tenant/{tenantId}/user': {
      path: {
        /** Id of the tenant. */
        tenantId: string;
      };
      query: {
        /** Id of the user. */
        userId: string;
      };
      data: unknown;
    };
    /** Makes users administrators of a tenant. */
    'PUT /api/v2/tenant/{tenantId}/admin': {
      path: {
        /** Id of the tenant. */
        tenantId: string;
      };
      body?: {
        /** Ids of the users. */
        userIds?: string[];
      };
      data: unknown;
    };
    /** Takes the administration of a tenant from a user. */
    'DELETE /api/v2/tenant/{tenantId}/admin/{userId}': {
      path: {
        /** Id of the tenant. */
        tenantId: string;
        /** Id of the user. */
        userId: string;
      };
      data: unknown;
    };
    /** Turns the membership of a user in a tenant on or off. */
    'PUT /api/v2/tenant/{tenantId}/{userId}': {
      path: {
        /** Id of the tenant. */
        tenantId: string;
        /** Id of the user. */
        userId: string;
      };
      body: {
        /** Whether the membership is in force. */
        isEnabled: boolean;
      };
      data: unknown;
    };
    /** Lists the external identity providers of a tenant. */
    'GET /api/v2/extIdp': {
      query: {
        /** Id of the tenant. */
        tenantId: string;
      };
      data: ExtIdp[];
    };
    /** Creates an external identity provider with connections. */
    'POST /api/v2/extIdp': {
      body: ExtIdpCreateBody;
      data: ExtIdp;
    };
    /** Reads an external identity provider. */
    'GET /api/v2/extIdp/{extIdpId}': {
      path: {
        /** Id of the external identity provider. */
        extIdpId: string;
      };
      data: ExtIdp;
    };
    /** Renames an external identity provider. */
    'PUT /api/v2/extIdp/{extIdpId}': {
      path: {
        /** Id of the external identity provider. */
        extIdpId: string;
      };
      body: {
        /** New name. */
        name: string;
      };
      data: ExtIdp;
    };
    /** Deletes an external identity provider with its connections. */
    'DELETE /api/v2/extIdp/{extIdpId}': {
      path: {
        /** Id of the external identity provider. */
        extIdpId: string;
      };
      data: unknown;
    };
    /** Turns all connections of an external identity provider on or off for an application or a tenant. */
    'PUT /api/v2/extIdp/{extIdpId}/connState': {
      path: {
        /** Id of the external identity provider. */
        extIdpId: string;
      };
      body: ConnectionStateBody;
      data: unknown;
    };
    /** Adds a connection to an external identity provider. */
    'POST /api/v2/extIdpConn': {
      body: ExtIdpConnectionCreateBody;
      data: ExtIdpConnection;
    };
    /** Changes a connection of an external identity provider. */
    'PUT /api/v2/extIdpConn/{extIdpConnectionId}': {
      path: {
        /** Id of the connection. */
        extIdpConnectionId: string;
      };
      body: ExtIdpConnectionUpdateBody;
      data: ExtIdpConnection;
    };
    /** Deletes a connection of an external identity provider. */
    'DELETE /api/v2/extIdpConn/{extIdpConnectionId}': {
      path: {
        /** Id of the connection. */
        extIdpConnectionId: string;
      };
      data: unknown;
    };
    /** Turns a connection on or off for an application or a tenant. */
    'PUT /api/v2/extIdpConn/{extIdpConnectionId}/state': {
      path: {
        /** Id of the connection. */
        extIdpConnectionId: string;
      };
      body: ConnectionStateBody;
      data: unknown;
    };
    /**
     * Looks for a connection with an identifier. The 4.x client read success as "taken"; whether a free identifier is
     * always answered with an error is not documented.
     */
    'POST /api/v2/check/extIdpConn/identifier': {
      body: {
        /** Identifier of the connection. */
        identifier: string;
      };
      data: unknown;
      repeatable: true;
    };
    /** Lists rows of the device store; used for the devices of the pool. */
    'POST /api/v3/metadata/filter': {
      body: DeviceTableQuery;
      data: DeviceRows;
      repeatable: true;
    };
    /** Reads one row of the device store; used for one device. */
    'GET /api/v3/metadata/get-row': {
      query: {
        /** Table, `device`. */
        modelId: string;
        /** Id of the row. */
        rowId: string;
        /** Whether columns are named by id instead of by name. Send false. */
        showFieldId?: boolean;
      };
      data: DeviceRow;
    };
    /** Lists the devices of users, of one user when asked. */
    'POST /api/v3/get-user-devices': {
      query?: {
        /** Id of the user. */
        userId?: string;
      };
      body: DeviceTableQuery;
      data: DeviceRows;
      repeatable: true;
    };
    /** Reads the state of a device. */
    'POST /api/v3/device-status': {
      body: DeviceIdBody;
      data: DeviceStatus;
      repeatable: true;
    };
    /** Deletes a device. */
    'POST /api/v3/delete-device': {
      body: DeviceIdBody;
      data: unknown;
    };
    /** Disables a device. */
    'POST /api/v3/disable-device': {
      body: DeviceIdBody;
      data: unknown;
    };
    /** Enables a device again. */
    'POST /api/v3/enable-device': {
      body: DeviceIdBody;
      data: unknown;
    };
    /** Suspends a device for a time. */
    'POST /api/v3/suspend-device': {
      body: DeviceSuspendBody;
      data: unknown;
    };
    /** Takes a device from a user. */
    'POST /api/v3/delete-device-by-user': {
      body: DeviceUserBody;
      data: unknown;
    };
    /** Disables a device for a user. */
    'POST /api/v3/disable-device-by-user': {
      body: DeviceUserBody;
      data: unknown;
    };
    /** Enables a device for a user again. */
    'POST /api/v3/enable-device-by-user': {
      body: DeviceUserBody;
      data: unknown;
    };
    /** Suspends a device for a user for a time. */
    'POST /api/v3/suspend-device-by-user': {
      body: DeviceUserSuspendBody;
      data: unknown;
    };
  }
}
