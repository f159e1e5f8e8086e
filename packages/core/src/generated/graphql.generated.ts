// Generated from schema/authing.graphql and schema/fragments. Do not edit; run `pnpm generate`.
/** By which date a list is sorted, and in which direction. */
export const SortByEnum = {
  /** Newest first. */
  CreatedatDesc: 'CREATEDAT_DESC',
  /** Oldest first. */
  CreatedatAsc: 'CREATEDAT_ASC',
  /** Last changed first. */
  UpdatedatDesc: 'UPDATEDAT_DESC',
  /** Longest unchanged first. */
  UpdatedatAsc: 'UPDATEDAT_ASC',
} as const;
export type SortByEnum = (typeof SortByEnum)[keyof typeof SortByEnum] | (string & {});

/** Where an account stands in its life. */
export const UserStatus = {
  /** Stopped for a while; cannot log in. */
  Suspended: 'Suspended',
  /** The person has left the company. */
  Resigned: 'Resigned',
  /** In normal use. */
  Activated: 'Activated',
  /** Put away; listed by `archivedUsers`. */
  Archived: 'Archived',
} as const;
export type UserStatus = (typeof UserStatus)[keyof typeof UserStatus] | (string & {});

/** What a protected resource is. */
export const ResourceType = {
  /** Business data, such as `books:1`. */
  Data: 'DATA',
  /** An interface of a program. */
  Api: 'API',
  /** A menu entry. It is either granted or not; there are no single actions. */
  Menu: 'MENU',
  /** Some part of a user interface. */
  Ui: 'UI',
  /** A button. It is either granted or not; there are no single actions. */
  Button: 'BUTTON',
} as const;
export type ResourceType = (typeof ResourceType)[keyof typeof ResourceType] | (string & {});

/** Whom a permission can be given to. */
export const PolicyAssignmentTargetType = {
  /** One user, named by id. */
  User: 'USER',
  /** All holders of a role, named by its code. */
  Role: 'ROLE',
  /** All members of a group, named by its code. */
  Group: 'GROUP',
  /** All members of an organisation node, named by its id. */
  Org: 'ORG',
  /** A program with an access key. */
  AkSk: 'AK_SK',
} as const;
export type PolicyAssignmentTargetType = (typeof PolicyAssignmentTargetType)[keyof typeof PolicyAssignmentTargetType] | (string & {});

/** What a statement of a policy does. */
export const PolicyEffect = {
  /** Grants the actions. */
  Allow: 'ALLOW',
  /** Forbids the actions. */
  Deny: 'DENY',
} as const;
export type PolicyEffect = (typeof PolicyEffect)[keyof typeof PolicyEffect] | (string & {});

/** How several conditions combine. */
export const Operator = {
  /** All must hold. */
  And: 'AND',
  /** One is enough. */
  Or: 'OR',
} as const;
export type Operator = (typeof Operator)[keyof typeof Operator] | (string & {});

/** Which kind of object a custom field belongs to. */
export const UDFTargetType = {
  /** A node of an organisation. */
  Node: 'NODE',
  /** An organisation. */
  Org: 'ORG',
  /** A user. */
  User: 'USER',
  /** The user pool itself. */
  Userpool: 'USERPOOL',
  /** A role. */
  Role: 'ROLE',
  /** A permission. */
  Permission: 'PERMISSION',
  /** An application. */
  Application: 'APPLICATION',
} as const;
export type UDFTargetType = (typeof UDFTargetType)[keyof typeof UDFTargetType] | (string & {});
/** `UDFTargetType` under its name of 4.x. */
export const UdfTargetType = UDFTargetType;
export type UdfTargetType = UDFTargetType;

/** Type of a custom field. Values always travel as JSON text. */
export const UDFDataType = {
  /** Text. */
  String: 'STRING',
  /** A number. */
  Number: 'NUMBER',
  /** A point in time: ISO 8601 text or milliseconds since 1970. */
  Datetime: 'DATETIME',
  /** `true` or `false`. */
  Boolean: 'BOOLEAN',
  /** A JSON object. */
  Object: 'OBJECT',
  /** One of the values listed in the field's `options`. */
  Select: 'SELECT',
} as const;
export type UDFDataType = (typeof UDFDataType)[keyof typeof UDFDataType] | (string & {});
/** `UDFDataType` under its name of 4.x. */
export const UdfDataType = UDFDataType;
export type UdfDataType = UDFDataType;

/** Which identifier a registration whitelist holds. */
export const WhitelistType = {
  /** User names. */
  Username: 'USERNAME',
  /** Mail addresses; case does not matter. */
  Email: 'EMAIL',
  /** Phone numbers. */
  Phone: 'PHONE',
} as const;
export type WhitelistType = (typeof WhitelistType)[keyof typeof WhitelistType] | (string & {});

/** What a mail sent by `sendEmail` is for; decides the template and what its code is good for. */
export const EmailScene = {
  /** Reset a forgotten password. */
  ResetPassword: 'RESET_PASSWORD',
  /** A code for resetting a forgotten password. */
  RESET_PASSWORD_VERIFY_CODE: 'RESET_PASSWORD_VERIFY_CODE',
  /** Prove that the address belongs to the user. */
  VerifyEmail: 'VERIFY_EMAIL',
  /** Prove the address at the first login. */
  FIRST_EMAIL_LOGIN_VERIFY: 'FIRST_EMAIL_LOGIN_VERIFY',
  /** Prove the address because an administrator asked for it in the console. */
  CONSOLE_CONDUCTED_VERIFY: 'CONSOLE_CONDUCTED_VERIFY',
  /** Change the mail address. */
  ChangeEmail: 'CHANGE_EMAIL',
  /** A code for binding a mail address. */
  EMAIL_BIND_VERIFY_CODE: 'EMAIL_BIND_VERIFY_CODE',
  /** A code for removing a mail address. */
  EMAIL_UNBIND_VERIFY_CODE: 'EMAIL_UNBIND_VERIFY_CODE',
  /** Pass the second factor. */
  MfaVerify: 'MFA_VERIFY',
  /** A code for general use. */
  VerifyCode: 'VERIFY_CODE',
  /** A code for registering. */
  REGISTER_VERIFY_CODE: 'REGISTER_VERIFY_CODE',
  /** A code for logging in. */
  LOGIN_VERIFY_CODE: 'LOGIN_VERIFY_CODE',
  /** A code for the second factor. */
  MFA_VERIFY_CODE: 'MFA_VERIFY_CODE',
  /** A code for completing a profile after login. */
  INFORMATION_COMPLETION_VERIFY_CODE: 'INFORMATION_COMPLETION_VERIFY_CODE',
} as const;
export type EmailScene = (typeof EmailScene)[keyof typeof EmailScene] | (string & {});

/** The occasions for which the service sends mails. */
export const EmailTemplateType = {
  /** Somebody forgot the password and asks for a new one. */
  ResetPassword: 'RESET_PASSWORD',
  /** The password was reset. The misspelling is the server's. */
  PasswordResetedNotification: 'PASSWORD_RESETED_NOTIFICATION',
  /** Somebody is changing the password. */
  ChangePassword: 'CHANGE_PASSWORD',
  /** Greeting for a new user. */
  Welcome: 'WELCOME',
  /** Proof that a mail address belongs to the user. */
  VerifyEmail: 'VERIFY_EMAIL',
  /** Somebody is changing the mail address. */
  ChangeEmail: 'CHANGE_EMAIL',
} as const;
export type EmailTemplateType = (typeof EmailTemplateType)[keyof typeof EmailTemplateType] | (string & {});

/** Changes to an account; fields left out stay as they are. */
export interface UpdateUserInput {
  /** Mail address, unique in the pool; case does not matter. */
  email?: string | null | undefined;
  /** Identifier at a social provider, the same in all applications of one owner there. */
  unionid?: string | null | undefined;
  /** Identifier at a social provider, valid for one application there. */
  openid?: string | null | undefined;
  /** Whether the user has proven to own the mail address. */
  emailVerified?: boolean | null | undefined;
  /** Phone number, unique in the pool. */
  phone?: string | null | undefined;
  /** Whether the user has proven to own the phone number. */
  phoneVerified?: boolean | null | undefined;
  /** Login name, unique in the pool; case matters. */
  username?: string | null | undefined;
  /** Name shown to others. */
  nickname?: string | null | undefined;
  /** The new password, encrypted with the service's public key. Only administrators may set it here. */
  password?: string | null | undefined;
  /** Address of the avatar picture. */
  photo?: string | null | undefined;
  /** Company the user works for. */
  company?: string | null | undefined;
  /** Browser the user came with (its user agent text). */
  browser?: string | null | undefined;
  /** Device the user came with. */
  device?: string | null | undefined;
  /** Profile received from the social provider, as text. */
  oauth?: string | null | undefined;
  /** When the token expires, ISO 8601. A time in the past ends all tokens of the user. */
  tokenExpiredAt?: string | null | undefined;
  /** How often the user has logged in. */
  loginsCount?: number | null | undefined;
  /** When the user last logged in, ISO 8601. */
  lastLogin?: string | null | undefined;
  /** Address from which the user last logged in. */
  lastIP?: string | null | undefined;
  /** Whether the account is locked; a locked user cannot log in. */
  blocked?: boolean | null | undefined;
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
  /** City. */
  city?: string | null | undefined;
  /** Province. */
  province?: string | null | undefined;
  /** Country. */
  country?: string | null | undefined;
  /** Identifier of the user in the customer's own system. */
  externalId?: string | null | undefined;
  /** Country calling code of `phone`. */
  phoneCountryCode?: string | null | undefined;
  /** Id of the user's main department. */
  mainDepartmentId?: string | null | undefined;
  /** Code of the user's main department. */
  mainDepartmentCode?: string | null | undefined;
  /** When the account itself expires. */
  expiredAt?: string | null | undefined;
  /** The user's direct superior. */
  directManagement?: string | null | undefined;
}

/** Login with mail address and password. */
export interface LoginByEmailInput {
  /** Mail address; case does not matter. */
  email: string;
  /** The password, encrypted with the service's public key. */
  password: string;
  /** What the user read in the captcha picture; asked for after repeated failures from one address (code 2000). */
  captchaCode?: string | null | undefined;
  /** Whether to create the account if nobody has it yet. */
  autoRegister?: boolean | null | undefined;
  /** Address of the end user, for risk control. Give it when a server calls on somebody's behalf. */
  clientIp?: string | null | undefined;
  /** Data for the pipeline functions, as JSON text. */
  params?: string | null | undefined;
  /** Data for the pipeline functions of this one request, as JSON text. */
  context?: string | null | undefined;
}

/** Login with login name and password. */
export interface LoginByUsernameInput {
  /** Login name; case matters. */
  username: string;
  /** The password, encrypted with the service's public key. */
  password: string;
  /** What the user read in the captcha picture; asked for after repeated failures from one address (code 2000). */
  captchaCode?: string | null | undefined;
  /** Whether to create the account if nobody has it yet. */
  autoRegister?: boolean | null | undefined;
  /** Address of the end user, for risk control. Give it when a server calls on somebody's behalf. */
  clientIp?: string | null | undefined;
  /** Data for the pipeline functions, as JSON text. */
  params?: string | null | undefined;
  /** Data for the pipeline functions of this one request, as JSON text. */
  context?: string | null | undefined;
}

/** Login with the code of a text message. */
export interface LoginByPhoneCodeInput {
  /** Phone number the code was sent to. */
  phone: string;
  /** Code from the text message; valid for 60 seconds. */
  code: string;
  /** Country calling code of `phone`. */
  phoneCountryCode?: string | null | undefined;
  /** Whether to create the account if nobody has it yet. */
  autoRegister?: boolean | null | undefined;
  /** Address of the end user, for risk control. Give it when a server calls on somebody's behalf. */
  clientIp?: string | null | undefined;
  /** Data for the pipeline functions, as JSON text. */
  params?: string | null | undefined;
  /** Data for the pipeline functions of this one request, as JSON text. */
  context?: string | null | undefined;
}

/** Login with phone number and password. */
export interface LoginByPhonePasswordInput {
  /** Phone number. */
  phone: string;
  /** The password, encrypted with the service's public key. */
  password: string;
  /** What the user read in the captcha picture; asked for after repeated failures from one address (code 2000). */
  captchaCode?: string | null | undefined;
  /** Whether to create the account if nobody has it yet. */
  autoRegister?: boolean | null | undefined;
  /** Address of the end user, for risk control. Give it when a server calls on somebody's behalf. */
  clientIp?: string | null | undefined;
  /** Data for the pipeline functions, as JSON text. */
  params?: string | null | undefined;
  /** Data for the pipeline functions of this one request, as JSON text. */
  context?: string | null | undefined;
}

/** Registration with mail address and password. */
export interface RegisterByEmailInput {
  /** Mail address, not yet used in the pool. */
  email: string;
  /** The password, encrypted with the service's public key. */
  password: string;
  /** More about the user. */
  profile?: RegisterProfile | null | undefined;
  /** Whether to log the new user in completely: pipeline and webhooks run and the login is counted. */
  forceLogin?: boolean | null | undefined;
  /** Whether to hand out a token without a complete login; the login is not counted. */
  generateToken?: boolean | null | undefined;
  /** Address of the end user, for risk control. Give it when a server calls on somebody's behalf. */
  clientIp?: string | null | undefined;
  /** Data for the pipeline functions, as JSON text. */
  params?: string | null | undefined;
  /** Data for the pipeline functions of this one request, as JSON text. */
  context?: string | null | undefined;
  /** Token that proves the phone number in `profile` was verified before. */
  phoneToken?: string | null | undefined;
}

/** Registration with login name and password. */
export interface RegisterByUsernameInput {
  /** Login name, not yet used in the pool. */
  username: string;
  /** The password, encrypted with the service's public key. */
  password: string;
  /** More about the user. */
  profile?: RegisterProfile | null | undefined;
  /** Whether to log the new user in completely: pipeline and webhooks run and the login is counted. */
  forceLogin?: boolean | null | undefined;
  /** Whether to hand out a token without a complete login; the login is not counted. */
  generateToken?: boolean | null | undefined;
  /** Address of the end user, for risk control. Give it when a server calls on somebody's behalf. */
  clientIp?: string | null | undefined;
  /** Data for the pipeline functions, as JSON text. */
  params?: string | null | undefined;
  /** Data for the pipeline functions of this one request, as JSON text. */
  context?: string | null | undefined;
  /** Token that proves the phone number in `profile` was verified before. */
  phoneToken?: string | null | undefined;
  /** Token that proves the mail address in `profile` was verified before. */
  emailToken?: string | null | undefined;
}

/** Registration with phone number and the code of a text message. */
export interface RegisterByPhoneCodeInput {
  /** Phone number the code was sent to, not yet used in the pool. */
  phone: string;
  /** Code from the text message; valid for 60 seconds. */
  code: string;
  /** Country calling code of `phone`. */
  phoneCountryCode?: string | null | undefined;
  /** A password for later logins, encrypted with the service's public key. */
  password?: string | null | undefined;
  /** More about the user. */
  profile?: RegisterProfile | null | undefined;
  /** Whether to log the new user in completely: pipeline and webhooks run and the login is counted. */
  forceLogin?: boolean | null | undefined;
  /** Whether to hand out a token without a complete login; the login is not counted. */
  generateToken?: boolean | null | undefined;
  /** Address of the end user, for risk control. Give it when a server calls on somebody's behalf. */
  clientIp?: string | null | undefined;
  /** Data for the pipeline functions, as JSON text. */
  params?: string | null | undefined;
  /** Data for the pipeline functions of this one request, as JSON text. */
  context?: string | null | undefined;
  /** Token that proves the mail address in `profile` was verified before. */
  emailToken?: string | null | undefined;
}

/** What a registration may say about the user beside the login itself. */
export interface RegisterProfile {
  /** Address the user registers from. */
  ip?: string | null | undefined;
  /** Phone number, unique in the pool. */
  phone?: string | null | undefined;
  /** Mail address, unique in the pool; case does not matter. */
  email?: string | null | undefined;
  /** Profile received from the social provider, as text. */
  oauth?: string | null | undefined;
  /** Login name, unique in the pool; case matters. */
  username?: string | null | undefined;
  /** Name shown to others. */
  nickname?: string | null | undefined;
  /** Company the user works for. */
  company?: string | null | undefined;
  /** Address of the avatar picture. */
  photo?: string | null | undefined;
  /** Device the user came with. */
  device?: string | null | undefined;
  /** Browser the user came with (its user agent text). */
  browser?: string | null | undefined;
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
  /** Values of custom fields. */
  udf?: Array<UserDdfInput> | null | undefined;
}

/** Value of a custom field at registration. */
export interface UserDdfInput {
  /** Key of the field. */
  key: string;
  /** The value as JSON text. */
  value: string;
}

/** A custom value to set. */
export interface UserDefinedDataInput {
  /** Key of the field. */
  key: string;
  /** The value as JSON text; its type must match the field. */
  value?: string | null | undefined;
}

/** The outcome of an operation that returns nothing else. */
export interface CommonMessageFragment {
  /** Explanation in the language of the request. */
  message: string | null;
  /** 200 if it worked, otherwise a business code. */
  code: number | null;
}

/** Value of a custom field. */
export interface UserDefinedDataFragment {
  /** Key of the field. */
  key: string;
  /** How `value` is to be read. */
  dataType: UDFDataType;
  /** The value as text, to be read as `dataType` says. */
  value: string;
  /** Name of the field for people. */
  label: string | null;
}

/** A department: a node in the tree of an organisation. */
export interface NodeFragment {
  /** Identifier of the node, given by the service. */
  id: string;
  /** The organisation it belongs to. */
  orgId: string | null;
  /** Name for people. */
  name: string;
  /** Names in other languages, as JSON text. */
  nameI18n: string | null;
  /** Free text for people. */
  description: string | null;
  /** Descriptions in other languages, as JSON text. */
  descriptionI18n: string | null;
  /** Position among its siblings, smaller first. */
  order: number | null;
  /** Code of the node, unique within the organisation. */
  code: string | null;
  /** Whether it is the topmost node. */
  root: boolean | null;
  /** How far it is below the topmost node. */
  depth: number | null;
  /** Ids of the nodes from the topmost one to this one. */
  path: Array<string>;
  /** Codes of the nodes from the topmost one to this one. */
  codePath: Array<string | null>;
  /** Names of the nodes from the topmost one to this one. */
  namePath: Array<string>;
  /** When it was created, ISO 8601. */
  createdAt: string | null;
  /** When it was last changed, ISO 8601. */
  updatedAt: string | null;
  /** Ids of the nodes directly below. */
  children: Array<string> | null;
}

/** A user's membership in a department. */
export interface UserDepartmentFragment {
  /** The node of the organisation. */
  department: (NodeFragment & {
    /** Whether the department is a virtual one. Asked for only with a user's departments; its type is inferred. */
    isVirtualNode: boolean | null;
  });
  /** Whether it is the user's main department. */
  isMainDepartment: boolean;
  /** When the user joined it. */
  joinedAt: string | null;
}

/** Whether a password satisfies the rules of the pool. */
export interface CheckPasswordStrengthResultFragment {
  /** True if it does. */
  valid: boolean;
  /** What is wrong with it. */
  message: string | null;
}

/** A resource that somebody may use. */
export interface AuthorizedResourceFragment {
  /** The resource, such as `books:1` or `books:*`. */
  code: string;
  /** Kind of resource. */
  type: ResourceType | null;
  /** What may be done with it. Menu entries and buttons have none. */
  actions: Array<string> | null;
  /** For `API`: identifier of the interface. */
  apiIdentifier: string | null;
}

/** A bundle of permissions that users, groups and departments can hold. */
export interface RoleFragment {
  /** Identifier of the role, given by the service. */
  id: string;
  /** Code of the permission space it belongs to. */
  namespace: string;
  /** Code of the role, unique within its permission space. */
  code: string;
  /** Name of the object across all of Authing (`arn:cn:authing:…`). */
  arn: string;
  /** Free text for people. */
  description: string | null;
  /** When it was created, ISO 8601. */
  createdAt: string | null;
  /** When it was last changed, ISO 8601. */
  updatedAt: string | null;
}

/** A bundle of permissions that users, groups and departments can hold. */
export interface RoleWithParentFragment extends RoleFragment {
  /** The role it inherits from. */
  parent: RoleFragment | null;
}

/** A renewed token of a user. */
export interface RefreshTokenFragment {
  /** The new token. */
  token: string | null;
  /** When the token was issued, seconds since 1970. */
  iat: number | null;
  /** When the token expires, seconds since 1970. */
  exp: number | null;
}

/** What the server thinks of a token. */
export interface JwtTokenStatusFragment {
  /** 200 for a good token, otherwise a business code. */
  code: number | null;
  /** Explanation in the language of the request. */
  message: string | null;
  /** Whether the token is good. */
  status: boolean | null;
  /** When the token expires, seconds since 1970. */
  exp: number | null;
  /** When the token was issued, seconds since 1970. */
  iat: number | null;
  /** Whose token it is. */
  data: {
    /** Id of the user. */
    id: string | null;
    /** The user pool the user belongs to. */
    userPoolId: string | null;
    /** Name of the user across all of Authing. */
    arn: string | null;
  } | null;
}

/** A person who can log in to applications of the user pool. */
export interface UserFragment {
  /** Identifier of the user, given by the service; used wherever a user id is asked for. */
  id: string;
  /** Name of the user across all of Authing: `arn:cn:authing:<userPoolId>:user:<userId>`. */
  arn: string;
  /** Where the account stands in its life. */
  status: UserStatus | null;
  /** The user pool the account belongs to. */
  userPoolId: string;
  /** Login name, unique in the pool; case matters. */
  username: string | null;
  /** Mail address, unique in the pool; case does not matter. */
  email: string | null;
  /** Whether the user has proven to own the mail address. */
  emailVerified: boolean | null;
  /** Phone number, unique in the pool. */
  phone: string | null;
  /** Whether the user has proven to own the phone number. */
  phoneVerified: boolean | null;
  /** Identifier at a social provider, the same in all applications of one owner there. */
  unionid: string | null;
  /** Identifier at a social provider, valid for one application there. */
  openid: string | null;
  /** Name shown to others. */
  nickname: string | null;
  /** Ways in which the account came into being. */
  registerSource: Array<string> | null;
  /** Address of the avatar picture. */
  photo: string | null;
  /** Profile received from the social provider, as text. */
  oauth: string | null;
  /** Token of the user. Only logins, and registrations with `forceLogin` or `generateToken`, answer with one. */
  token: string | null;
  /** When the token expires, ISO 8601. A time in the past ends all tokens of the user. */
  tokenExpiredAt: string | null;
  /** How often the user has logged in. */
  loginsCount: number | null;
  /** When the user last logged in, ISO 8601. */
  lastLogin: string | null;
  /** Address from which the user last logged in. */
  lastIP: string | null;
  /** When the user registered, ISO 8601. */
  signedUp: string | null;
  /** Whether the account is locked; a locked user cannot log in. */
  blocked: boolean | null;
  /** Whether the account is marked as deleted. */
  isDeleted: boolean | null;
  /** Device the user came with. */
  device: string | null;
  /** Browser the user came with (its user agent text). */
  browser: string | null;
  /** Company the user works for. */
  company: string | null;
  /** Full name as it is displayed. */
  name: string | null;
  /** First name or names. */
  givenName: string | null;
  /** Last name or names. */
  familyName: string | null;
  /** Middle name or names. */
  middleName: string | null;
  /** Address of the user's profile page. */
  profile: string | null;
  /** Short name the user would like to be called. */
  preferredUsername: string | null;
  /** Address of the user's web page. */
  website: string | null;
  /** `M` male, `F` female, `U` unknown. */
  gender: string | null;
  /** Day of birth. */
  birthdate: string | null;
  /** Time zone, such as `Asia/Shanghai`. */
  zoneinfo: string | null;
  /** Language and region, such as `zh-CN`. */
  locale: string | null;
  /** Postal address in one text. */
  address: string | null;
  /** Complete postal address, ready for a label; may hold line breaks. */
  formatted: string | null;
  /** Street and house number; may hold line breaks. */
  streetAddress: string | null;
  /** City or town, as in OpenID Connect's address claim. */
  locality: string | null;
  /** State, province or prefecture, as in OpenID Connect's address claim. */
  region: string | null;
  /** Postal code. */
  postalCode: string | null;
  /** City. */
  city: string | null;
  /** Province. */
  province: string | null;
  /** Country. */
  country: string | null;
  /** When it was created, ISO 8601. */
  createdAt: string | null;
  /** When it was last changed, ISO 8601. */
  updatedAt: string | null;
  /** Identifier of the user in the customer's own system. */
  externalId: string | null;
  /** Country calling code of `phone`. */
  phoneCountryCode: string | null;
  /** Whether this login has just created the account. */
  newlyCreated: boolean | null;
  /** When the account itself expires. */
  expiredAt: string | null;
  /** The user's direct superior. */
  directManagement: string | null;
}

/** A person who can log in to applications of the user pool. */
export interface UserWithCustomDataFragment extends UserFragment {
  /** Values of the pool's custom fields. */
  customData: Array<UserCustomDataFragment | null> | null;
}

/** Value of a custom field of a user. */
export interface UserCustomDataFragment {
  /** Key of the field. */
  key: string;
  /** The value as text, to be read as `dataType` says. */
  value: string | null;
  /** How `value` is to be read. */
  dataType: UDFDataType;
  /** Name of the field for people. */
  label: string | null;
}

/** An account at a social or enterprise provider that is linked to a user. */
export interface IdentityFragment {
  /** Identifier at the provider, valid for one application there. */
  openid: string | null;
  /** Identifier of the user at the provider. */
  userIdInIdp: string | null;
  /** The user it is linked to. */
  userId: string | null;
  /** The connection (a provider as configured in the pool) it came through. */
  connectionId: string | null;
  /** Whether the provider is a social one; otherwise an enterprise one. */
  isSocial: boolean | null;
  /** Identifier of the identity provider, such as `github` or `wechat:pc`. */
  provider: string | null;
  /** Which kind of identifier `userIdInIdp` is. */
  type: string | null;
  /** The user pool it belongs to. */
  userPoolId: string | null;
  /** The provider's record in the pool. */
  extIdpId: string | null;
}

/** A directory of users with its own settings, applications and permissions. */
export interface UserPoolSummaryFragment {
  /** Identifier of the pool, given by the service. */
  id: string;
  /** Name for people. */
  name: string;
  /** First label of the pool's domain, unique in the service. */
  domain: string;
  /** Free text for people. */
  description: string | null;
  /** The administrator's secret. Whoever knows it can do anything in the pool; it belongs on servers only. */
  secret: string;
  /** Secret that tokens of the pool are signed with. */
  jwtSecret: string;
  /** The account that owns the pool. */
  ownerId: string | null;
  /** Address of the logo picture. */
  logo: string;
  /** When it was created, ISO 8601. */
  createdAt: string | null;
  /** When it was last changed, ISO 8601. */
  updatedAt: string | null;
  /** Whether mail addresses count as verified from the start. */
  emailVerifiedDefault: boolean;
  /** Whether a new user gets a greeting by mail. */
  sendWelcomeEmail: boolean;
  /** Whether registration is closed; accounts can then only be created by administrators. */
  registerDisabled: boolean;
  /**
   * Whether logging in to one application logs in to all of them.
   * @deprecated Marked as deprecated in authing-js-sdk 4.x.
   */
  appSsoEnabled: boolean;
  /** Whether the WeChat code is shown although registration is closed. */
  showWxQRCodeWhenRegisterDisabled: boolean | null;
  /** Web origins that may call the service, one per line, `*` standing for a label (`https://*.example.com`). */
  allowedOrigins: string | null;
  /** Life of a user's token, in seconds. */
  tokenExpiresAfter: number | null;
  /** Whether the pool is marked as deleted. */
  isDeleted: boolean | null;
  /** What happens after repeated failed logins. */
  loginFailStrategy: string | null;
  /** The plan that was booked. */
  packageType: number | null;
  /** Whether users live in a database of the customer. */
  useCustomUserStore: boolean | null;
  /** Whether logging in takes a verified mail address. */
  loginRequireEmailVerified: boolean | null;
  /** Number of digits of a code. */
  verifyCodeLength: number | null;
  /** How often a code may be tried. */
  verifyCodeMaxAttempts: number | null;
}

/** A directory of users with its own settings, applications and permissions. */
export interface UserPoolFragment extends UserPoolSummaryFragment {
  /** The kinds of pool it is. */
  userpoolTypes: Array<UserPoolTypeFragment> | null;
  /** Limits registrations from one address. */
  frequentRegisterCheck: {
    /** Length of the period watched, in seconds. */
    timeInterval: number | null;
    /** How many times are tolerated within the period. */
    limit: number | null;
    /** Whether it is in force. */
    enabled: boolean | null;
  } | null;
  /** Asks for a captcha after repeated failed logins from one address. */
  loginFailCheck: {
    /** Length of the period watched, in seconds. */
    timeInterval: number | null;
    /** How many times are tolerated within the period. */
    limit: number | null;
    /** Whether it is in force. */
    enabled: boolean | null;
  } | null;
  /** Reacts to repeated wrong passwords for one account. */
  loginPasswordFailCheck: {
    /** Length of the period watched, in seconds. */
    timeInterval: number | null;
    /** How many times are tolerated within the period. */
    limit: number | null;
    /** Whether it is in force. */
    enabled: boolean | null;
  } | null;
  /** What changing a phone number takes. */
  changePhoneStrategy: {
    /** Whether the old number must be verified too. */
    verifyOldPhone: boolean | null;
  } | null;
  /** What changing a mail address takes. */
  changeEmailStrategy: {
    /** Whether the old address must be verified too. */
    verifyOldEmail: boolean | null;
  } | null;
  /** How logging in by QR code works. */
  qrcodeLoginStrategy: {
    /** Life of a code, in seconds. */
    qrcodeExpiresAfter: number | null;
    /** Whether the page that shows the code learns the whole profile on scanning, not only nickname and photo. */
    returnFullUserInfo: boolean | null;
    /** Whether a browser may exchange the ticket for the user; otherwise only servers may. */
    allowExchangeUserInfoFromBrowser: boolean | null;
    /** Life of a ticket, in seconds. */
    ticketExpiresAfter: number | null;
  } | null;
  /** How logging in by launching a WeChat mini program works. */
  app2WxappLoginStrategy: {
    /** Life of a ticket, in seconds. The misspelling is the server's. */
    ticketExpriresAfter: number | null;
    /** Whether exchanging a ticket for the user takes the pool's secret. */
    ticketExchangeUserInfoNeedSecret: boolean | null;
  } | null;
  /** Which registration whitelists are in force. */
  whitelist: {
    /** Whether the list of phone numbers is. */
    phoneEnabled: boolean | null;
    /** Whether the list of mail addresses is. */
    emailEnabled: boolean | null;
    /** Whether the list of login names is. */
    usernameEnabled: boolean | null;
  } | null;
  /** The pool's own provider of text messages. */
  customSMSProvider: {
    /** Whether it is in force. */
    enabled: boolean | null;
    /** Which provider. */
    provider: string | null;
    /** Its settings, as text. */
    config: string | null;
  } | null;
}

/** What a user pool was made for. */
export interface UserPoolTypeFragment {
  /** Its code. */
  code: string | null;
  /** Name for people. */
  name: string | null;
  /** Free text for people. */
  description: string | null;
  /** Address of a picture. */
  image: string | null;
  /** SDKs made for it. */
  sdks: Array<string | null> | null;
}

