// Generated from schema/authing.graphql and schema/fragments. Do not edit; run `pnpm generate`.
import type { EmailTemplateType, NodeFragment, Operator, PolicyAssignmentTargetType, PolicyEffect, UDFDataType, UDFTargetType } from '@authing/core';
/** A new account, as an administrator creates it. */
export interface CreateUserInput {
  /** Login name, unique in the pool; case matters. */
  username?: string | null | undefined;
  /** Mail address, unique in the pool; case does not matter. */
  email?: string | null | undefined;
  /** Whether the user has proven to own the mail address. */
  emailVerified?: boolean | null | undefined;
  /** Phone number, unique in the pool. */
  phone?: string | null | undefined;
  /** Whether the user has proven to own the phone number. */
  phoneVerified?: boolean | null | undefined;
  /** Identifier at a social provider, the same in all applications of one owner there. */
  unionid?: string | null | undefined;
  /** Identifier at a social provider, valid for one application there. */
  openid?: string | null | undefined;
  /** Name shown to others. */
  nickname?: string | null | undefined;
  /** Address of the avatar picture. */
  photo?: string | null | undefined;
  /** The password, encrypted with the service's public key. */
  password?: string | null | undefined;
  /** Ways in which the account came into being. */
  registerSource?: Array<string> | null | undefined;
  /** Browser the user came with (its user agent text). */
  browser?: string | null | undefined;
  /** Profile received from the social provider, as text. */
  oauth?: string | null | undefined;
  /** How often the user has logged in. */
  loginsCount?: number | null | undefined;
  /** When the user last logged in, ISO 8601. */
  lastLogin?: string | null | undefined;
  /** Company the user works for. */
  company?: string | null | undefined;
  /** Address from which the user last logged in. */
  lastIP?: string | null | undefined;
  /** When the user registered, ISO 8601. */
  signedUp?: string | null | undefined;
  /** Whether the account is locked; a locked user cannot log in. */
  blocked?: boolean | null | undefined;
  /** Whether the account is marked as deleted. */
  isDeleted?: boolean | null | undefined;
  /** Device the user came with. */
  device?: string | null | undefined;
  /** Full name as it is displayed. */
  name?: string | null | undefined;
  /** First name or names. */
  givenName?: string | null | undefined;
  /** Last name or names. */
  familyName?: string | null | undefined;
  /** Middle name or names. */
  middleName?: string | null | undefined;
  /** Address of the user's profile page. */
  profile?: string | null | undefined;
  /** Short name the user would like to be called. */
  preferredUsername?: string | null | undefined;
  /** Address of the user's web page. */
  website?: string | null | undefined;
  /** `M` male, `F` female, `U` unknown. */
  gender?: string | null | undefined;
  /** Day of birth. */
  birthdate?: string | null | undefined;
  /** Time zone, such as `Asia/Shanghai`. */
  zoneinfo?: string | null | undefined;
  /** Language and region, such as `zh-CN`. */
  locale?: string | null | undefined;
  /** Postal address in one text. */
  address?: string | null | undefined;
  /** Complete postal address, ready for a label; may hold line breaks. */
  formatted?: string | null | undefined;
  /** Street and house number; may hold line breaks. */
  streetAddress?: string | null | undefined;
  /** City or town, as in OpenID Connect's address claim. */
  locality?: string | null | undefined;
  /** State, province or prefecture, as in OpenID Connect's address claim. */
  region?: string | null | undefined;
  /** Postal code. */
  postalCode?: string | null | undefined;
  /** Country. */
  country?: string | null | undefined;
  /** Identifier of the user in the customer's own system. */
  externalId?: string | null | undefined;
  /** Country calling code of `phone`. */
  phoneCountryCode?: string | null | undefined;
}

/** An identity at a provider that a new user gets from the start. */
export interface CreateUserIdentityInput {
  /** Identifier of the identity provider, such as `github` or `wechat:pc`. */
  provider: string;
  /** Identifier of the user at the provider. */
  userIdInIdp: string;
  /** Identifier at the provider, valid for one application there. */
  openid?: string | null | undefined;
  /** Whether the provider is a social one; otherwise an enterprise one. */
  isSocial?: boolean | null | undefined;
  /** The connection (a provider as configured in the pool) it comes through. */
  connectionId?: string | null | undefined;
  /** Access token issued by the provider. */
  accessToken?: string | null | undefined;
  /** Refresh token issued by the provider. */
  refreshToken?: string | null | undefined;
}

/** An identity at a provider to find a user by. */
export interface FindUserByIdentityInput {
  /** Identifier of the connection, as given in the console. */
  identifier?: string | null | undefined;
  /** Identifier of the user at the provider. */
  userIdInIdp?: string | null | undefined;
  /** Whether the provider is a social one; otherwise an enterprise one. */
  isSocial?: boolean | null | undefined;
  /** Identifier of the identity provider, such as `github` or `wechat:pc`. */
  provider?: string | null | undefined;
}

/** Restricts a search to members of a department. */
export interface SearchUserDepartmentOpt {
  /** Id of the node. */
  departmentId?: string | null | undefined;
  /** Whether members of the nodes below count too. */
  includeChildrenDepartments?: boolean | null | undefined;
}

/** Restricts a search to members of a group. */
export interface SearchUserGroupOpt {
  /** Code of the group. */
  code?: string | null | undefined;
}

/** Restricts a search to holders of a role. */
export interface SearchUserRoleOpt {
  /** Code of the permission space the role belongs to. */
  namespace?: string | null | undefined;
  /** Code of the role. */
  code: string;
}

/** Restricts a search to those who may do certain actions. */
export interface AuthorizedTargetsActionsInput {
  /** Whether all of the actions or only one must be allowed. */
  op: Operator;
  /** The actions. */
  list: Array<string | null | undefined>;
}

/** Who may do what with a resource. */
export interface AuthorizeResourceOpt {
  /** Kind of object. */
  targetType: PolicyAssignmentTargetType;
  /** Which one: a user id, role code, group code, node id or access key, as `targetType` says. */
  targetIdentifier: string;
  /** What they may do. */
  actions?: Array<string> | null | undefined;
}

/** One sentence of a policy: these actions on this resource are allowed, or denied. */
export interface PolicyStatementInput {
  /** Resource as `type:id` or `type:*`, or `*` for all. */
  resource: string;
  /** The actions, as `type:verb` or `type:*`. */
  actions: Array<string>;
  /** Whether they are allowed or denied. */
  effect?: PolicyEffect | null | undefined;
  /** Circumstances under which the sentence holds. */
  condition?: Array<PolicyStatementConditionInput> | null | undefined;
}

/** A circumstance under which a statement holds. */
export interface PolicyStatementConditionInput {
  /** What is compared. */
  param: string;
  /** How it is compared. */
  operator: string;
  /** What it is compared with. */
  value: unknown;
}

/** A custom value to set on one of several objects. */
export interface SetUdfValueBatchInput {
  /** Id (for roles: code) of the object. */
  targetId: string;
  /** Key of the field. */
  key: string;
  /** The value as JSON text; its type must match the field. */
  value: string;
}

/** Changes to the settings of the user pool; what is left out stays as it is. */
export interface UpdateUserpoolInput {
  /** Name for people. */
  name?: string | null | undefined;
  /** Address of the logo picture. */
  logo?: string | null | undefined;
  /** First label of the pool's domain, unique in the service. */
  domain?: string | null | undefined;
  /** Free text for people. */
  description?: string | null | undefined;
  /** Codes of the kinds, from `userpoolTypes`. */
  userpoolTypes?: Array<string> | null | undefined;
  /** Whether mail addresses count as verified from the start. */
  emailVerifiedDefault?: boolean | null | undefined;
  /** Whether a new user gets a greeting by mail. */
  sendWelcomeEmail?: boolean | null | undefined;
  /** Whether registration is closed; accounts can then only be created by administrators. */
  registerDisabled?: boolean | null | undefined;
  /**
   * Whether logging in to one application logs in to all of them.
   * @deprecated Marked as deprecated in authing-js-sdk 4.x.
   */
  appSsoEnabled?: boolean | null | undefined;
  /** Web origins that may call the service, one per line, `*` standing for a label (`https://*.example.com`). */
  allowedOrigins?: string | null | undefined;
  /** Life of a user's token, in seconds. */
  tokenExpiresAfter?: number | null | undefined;
  /** Limits registrations from one address. */
  frequentRegisterCheck?: FrequentRegisterCheckConfigInput | null | undefined;
  /** Asks for a captcha after repeated failed logins from one address. */
  loginFailCheck?: LoginFailCheckConfigInput | null | undefined;
  /** Makes users change their password now and then. */
  passwordUpdatePolicy?: PasswordUpdatePolicyInput | null | undefined;
  /** What happens after repeated failed logins. */
  loginFailStrategy?: string | null | undefined;
  /** Reacts to repeated wrong passwords for one account. */
  loginPasswordFailCheck?: LoginPasswordFailCheckConfigInput | null | undefined;
  /** What changing a phone number takes. */
  changePhoneStrategy?: ChangePhoneStrategyInput | null | undefined;
  /** What changing a mail address takes. */
  changeEmailStrategy?: ChangeEmailStrategyInput | null | undefined;
  /** How logging in by QR code works. */
  qrcodeLoginStrategy?: QrcodeLoginStrategyInput | null | undefined;
  /** How logging in by launching a WeChat mini program works. */
  app2WxappLoginStrategy?: App2WxappLoginStrategyInput | null | undefined;
  /** Which registration whitelists are in force. */
  whitelist?: RegisterWhiteListConfigInput | null | undefined;
  /** The pool's own provider of text messages. */
  customSMSProvider?: CustomSmsProviderInput | null | undefined;
  /** Whether logging in takes a verified mail address. */
  loginRequireEmailVerified?: boolean | null | undefined;
  /** Number of digits of a code. */
  verifyCodeLength?: number | null | undefined;
  /** How often a code may be tried. */
  verifyCodeMaxAttempts?: number | null | undefined;
}

/** Limits registrations from one address. */
export interface FrequentRegisterCheckConfigInput {
  /** Length of the period watched, in seconds. */
  timeInterval?: number | null | undefined;
  /** How many times are tolerated within the period. */
  limit?: number | null | undefined;
  /** Whether it is in force. */
  enabled?: boolean | null | undefined;
}

/** Asks for a captcha after repeated failed logins from one address. */
export interface LoginFailCheckConfigInput {
  /** Length of the period watched, in seconds. */
  timeInterval?: number | null | undefined;
  /** How many times are tolerated within the period. */
  limit?: number | null | undefined;
  /** Whether it is in force. */
  enabled?: boolean | null | undefined;
}

/** Reacts to repeated wrong passwords for one account. */
export interface LoginPasswordFailCheckConfigInput {
  /** Length of the period watched, in seconds. */
  timeInterval?: number | null | undefined;
  /** How many times are tolerated within the period. */
  limit?: number | null | undefined;
  /** Whether it is in force. */
  enabled?: boolean | null | undefined;
}

/** Makes users change their password now and then. */
export interface PasswordUpdatePolicyInput {
  /** Whether it is in force. */
  enabled?: boolean | null | undefined;
  /** After how long a new password is demanded. */
  forcedCycle?: number | null | undefined;
  /** How many former passwords cannot be used again. */
  differenceCycle?: number | null | undefined;
}

/** What changing a phone number takes. */
export interface ChangePhoneStrategyInput {
  /** Whether the old number must be verified too. */
  verifyOldPhone?: boolean | null | undefined;
}

/** What changing a mail address takes. */
export interface ChangeEmailStrategyInput {
  /** Whether the old address must be verified too. */
  verifyOldEmail?: boolean | null | undefined;
}

/** How logging in by QR code works. */
export interface QrcodeLoginStrategyInput {
  /** Life of a code, in seconds. */
  qrcodeExpiresAfter?: number | null | undefined;
  /** Whether the page that shows the code learns the whole profile on scanning, not only nickname and photo. */
  returnFullUserInfo?: boolean | null | undefined;
  /** Whether a browser may exchange the ticket for the user; otherwise only servers may. */
  allowExchangeUserInfoFromBrowser?: boolean | null | undefined;
  /** Life of a ticket, in seconds. */
  ticketExpiresAfter?: number | null | undefined;
}

/** How logging in by launching a WeChat mini program works. */
export interface App2WxappLoginStrategyInput {
  /** Life of a ticket, in seconds. The misspelling is the server's. */
  ticketExpriresAfter?: number | null | undefined;
  /** Whether exchanging a ticket for the user takes the pool's secret. */
  ticketExchangeUserInfoNeedSecret?: boolean | null | undefined;
}

/** Which registration whitelists are in force. With a list in force only its entries may register. */
export interface RegisterWhiteListConfigInput {
  /** Whether the list of phone numbers is. */
  phoneEnabled?: boolean | null | undefined;
  /** Whether the list of mail addresses is. */
  emailEnabled?: boolean | null | undefined;
  /** Whether the list of login names is. */
  usernameEnabled?: boolean | null | undefined;
}

/** The pool's own provider of text messages. */
export interface CustomSmsProviderInput {
  /** Whether it is in force. */
  enabled?: boolean | null | undefined;
  /** Which provider. */
  provider?: string | null | undefined;
  /** Its settings, as text. */
  config?: string | null | undefined;
}

/** The text of a mail template. */
export interface ConfigEmailTemplateInput {
  /** The occasion it is for. */
  type: EmailTemplateType;
  /** Name for people. */
  name: string;
  /** Subject line of the mail. */
  subject: string;
  /** Who the mail comes from. */
  sender: string;
  /** The mail as HTML with placeholders. */
  content: string;
  /** Where the link in the mail leads in the end. */
  redirectTo?: string | null | undefined;
  /** Whether the mail holds a link. */
  hasURL?: boolean | null | undefined;
  /** How long the link or code in the mail is good. */
  expiresIn?: number | null | undefined;
}

/** A new pipeline function. */
export interface CreateFunctionInput {
  /** Name for people. */
  name: string;
  /** Its source text. */
  sourceCode: string;
  /** Free text for people. */
  description?: string | null | undefined;
  /** Address of the deployed function. */
  url?: string | null | undefined;
}

/** Changes to a pipeline function; fields left out stay as they are. */
export interface UpdateFunctionInput {
  /** Which function. */
  id: string;
  /** Name for people. */
  name?: string | null | undefined;
  /** Its source text. */
  sourceCode?: string | null | undefined;
  /** Free text for people. */
  description?: string | null | undefined;
  /** Address of the deployed function. */
  url?: string | null | undefined;
}

/** A social provider to configure. */
export interface CreateSocialConnectionInstanceInput {
  /** Identifier of the identity provider, such as `github` or `wechat:pc`. */
  provider: string;
  /** Its settings. */
  fields?: Array<CreateSocialConnectionInstanceFieldInput | null | undefined> | null | undefined;
}

/** A setting of the provider. */
export interface CreateSocialConnectionInstanceFieldInput {
  /** Key of the setting. */
  key: string;
  /** Its value. */
  value: string;
}

/** A new kind of social provider. No operation takes it. */
export interface CreateSocialConnectionInput {
  /** Identifier of the identity provider, such as `github` or `wechat:pc`. */
  provider: string;
  /** Name for people. */
  name: string;
  /** Address of the logo picture. */
  logo: string;
  /** Free text for people. */
  description?: string | null | undefined;
  /** The settings it asks for. */
  fields?: Array<SocialConnectionFieldInput> | null | undefined;
}

/** A setting that a social provider asks for. No operation takes it. */
export interface SocialConnectionFieldInput {
  /** Key of the setting. */
  key?: string | null | undefined;
  /** Name of the setting for people. */
  label?: string | null | undefined;
  /** How it is entered. */
  type?: string | null | undefined;
  /** Hint shown in the empty field. */
  placeholder?: string | null | undefined;
  /** Settings inside this one. */
  children?: Array<SocialConnectionFieldInput | null | undefined> | null | undefined;
}

/** Definition of a custom field. */
export interface UserDefinedFieldFragment {
  /** Kind of object. */
  targetType: UDFTargetType;
  /** Type of its values. */
  dataType: UDFDataType;
  /** Key of the field, unique for its kind of object. */
  key: string;
  /** Name of the field for people. */
  label: string | null;
  /** For `SELECT`: the values to choose from, as JSON text. */
  options: string | null;
}

/** Texts and settings of one kind of mail. */
export interface EmailTemplateFragment {
  /** The occasion it is for. */
  type: EmailTemplateType;
  /** Name for people. */
  name: string;
  /** Subject line of the mail. */
  subject: string;
  /** Who the mail comes from. */
  sender: string;
  /** The mail as HTML with placeholders. */
  content: string;
  /** Where the link in the mail leads in the end. */
  redirectTo: string | null;
  /** Whether the mail holds a link. */
  hasURL: boolean | null;
  /** How long the link or code in the mail is good. */
  expiresIn: number | null;
  /** Whether it is used. */
  enabled: boolean | null;
  /** Whether it comes with the service. */
  isSystem: boolean | null;
}

/** A pipeline function: the customer's code that runs in the service during login or registration. */
export interface FunctionFragment {
  /** Identifier of the function, given by the service. */
  id: string;
  /** Name for people. */
  name: string;
  /** Its source text. */
  sourceCode: string;
  /** Free text for people. */
  description: string | null;
  /** Address of the deployed function. */
  url: string | null;
}

/** A set of users that policies can be assigned to as one. */
export interface GroupFragment {
  /** Code of the group, unique in the pool. */
  code: string;
  /** Name for people. */
  name: string;
  /** Free text for people. */
  description: string | null;
  /** When it was created, ISO 8601. */
  createdAt: string | null;
  /** When it was last changed, ISO 8601. */
  updatedAt: string | null;
}

/** The one-time-password setup of a user. */
export interface MfaFragment {
  /** Identifier of the setup. */
  id: string;
  /** The user it belongs to. */
  userId: string;
  /** The user pool it belongs to. */
  userPoolId: string;
  /** Whether it is asked for at login. */
  enable: boolean;
  /** The shared secret an authenticator app computes codes from. Whoever knows it can pass the second factor. */
  secret: string | null;
}

/** An organisation: a tree of departments. */
export interface OrgFragment {
  /** Identifier of the organisation, given by the service. */
  id: string;
  /** The topmost node. */
  rootNode: NodeFragment;
  /** All nodes of the tree as a flat list; `children` of each gives the shape. */
  nodes: Array<NodeFragment>;
}

/** Somebody who may use a resource. */
export interface ResourcePermissionAssignmentFragment {
  /** Kind of object. */
  targetType: PolicyAssignmentTargetType | null;
  /** Which one: a user id, role code, group code, node id or access key, as `targetType` says. */
  targetIdentifier: string | null;
  /** What they may do with it. */
  actions: Array<string> | null;
}

/** A named set of permissions that can be assigned. */
export interface PolicyFragment {
  /** Code of the permission space it belongs to. */
  namespace: string;
  /** Code of the policy, unique within its space. */
  code: string;
  /** Whether it comes with the service; then it can neither be changed nor deleted. */
  isDefault: boolean;
  /** Free text for people. */
  description: string | null;
  /** What it allows and denies. */
  statements: Array<PolicyStatementFragment>;
  /** When it was created, ISO 8601. */
  createdAt: string | null;
  /** When it was last changed, ISO 8601. */
  updatedAt: string | null;
}

/** One sentence of a policy: these actions on this resource are allowed, or denied. */
export interface PolicyStatementFragment {
  /** Resource as `type:id` or `type:*`, or `*` for all. */
  resource: string;
  /** The actions, as `type:verb` or `type:*`. */
  actions: Array<string>;
  /** Whether they are allowed or denied. */
  effect: PolicyEffect | null;
  /** Circumstances under which the sentence holds. */
  condition: Array<{
    /** What is compared. */
    param: string;
    /** How it is compared. */
    operator: string;
    /** What it is compared with. */
    value: unknown;
  }> | null;
}

/** A policy given to somebody. */
export interface PolicyAssignmentFragment {
  /** Code of the policy. */
  code: string;
  /** Kind of object. */
  targetType: PolicyAssignmentTargetType;
  /** Which one: a user id, role code, group code, node id or access key, as `targetType` says. */
  targetIdentifier: string;
}

/** A social provider the service knows. */
export interface SocialConnectionFragment {
  /** Identifier of the identity provider, such as `github` or `wechat:pc`. */
  provider: string;
  /** Name for people. */
  name: string;
  /** Address of the logo picture. */
  logo: string;
  /** Free text for people. */
  description: string | null;
  /** The settings it asks for. */
  fields: Array<{
    /** Key of the setting. */
    key: string | null;
    /** Name of the setting for people. */
    label: string | null;
    /** How it is entered. */
    type: string | null;
    /** Hint shown in the empty field. */
    placeholder: string | null;
  }> | null;
}

/** A social provider as configured in the pool. */
export interface SocialConnectionInstanceFragment {
  /** Identifier of the identity provider, such as `github` or `wechat:pc`. */
  provider: string;
  /** Whether end users may use it. */
  enabled: boolean;
  /** Its settings. */
  fields: Array<{
    /** Key of the setting. */
    key: string;
    /** Its value; may be a secret. */
    value: string;
  } | null> | null;
}

/** A token for the administrator of a user pool. */
export interface AccessTokenResFragment {
  /** The token. */
  accessToken: string | null;
  /** When the token expires, seconds since 1970. */
  exp: number | null;
  /** When the token was issued, seconds since 1970. */
  iat: number | null;
}

/** A renewed token for the administrator of a user pool. */
export interface RefreshAccessTokenResFragment {
  /** The new token. */
  accessToken: string | null;
  /** When the token expires, seconds since 1970. */
  exp: number | null;
  /** When the token was issued, seconds since 1970. */
  iat: number | null;
}

/** An entry of a registration whitelist. */
export interface WhiteListFragment {
  /** When it was created, ISO 8601. */
  createdAt: string | null;
  /** When it was last changed, ISO 8601. */
  updatedAt: string | null;
  /** The login name, mail address or phone number. */
  value: string;
}

