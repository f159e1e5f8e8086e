// Generated from schema/authing.openapi.yaml by `pnpm generate`: do not edit.

import type {
  CommonMessageFragment,
  RegisterProfile,
  UserCustomDataFragment,
  UserFragment,
} from './graphql.generated.js';

/** A user as REST routes answer it. */
export interface RestUser extends UserFragment {
  /** Custom data, when asked for; values are text that the data type tells how to read. */
  customData?: UserCustomDataFragment[] | null;
}

/** Why a code is sent by text message. */
export type SmsScene = 'login' | 'register' | 'reset' | 'bind' | 'unbind' | 'mfa-bind' | 'mfa-verify' | 'mfa-unbind' | 'complete-phone' | (string & {});

/** Which authenticator is meant: the one bound for the application, or the user's own one. */
export type TotpSource = 'APPLICATION' | 'SELF' | (string & {});

/** What scans the code: a WeChat mini program, one's own app, or WeChat following an official account. */
export type QrCodeScene = 'WXAPP_AUTH' | 'APP_AUTH' | 'WECHATMP_AUTH' | (string & {});

/** Kind of credential presented at sign-in; it decides which payload member is read. */
export type SignInConnection = 'PASSWORD' | 'PASSCODE' | 'LDAP' | 'AD' | (string & {});

/** How the caller has encrypted the password. */
export type PasswordEncryptType = 'sm2' | 'rsa' | 'none' | (string & {});

/** What a successful sign-in hands out: an authorization code, or the tokens themselves. */
export type SignInResponseType = 'code' | 'id_token token' | (string & {});

/** Protocol spoken with an enterprise identity provider. */
export type EnterpriseProtocol = 'oidc' | 'oauth' | 'saml' | 'cas' | 'azure-ad' | (string & {});

/** How the client asks for tokens. */
export type GrantType = 'authorization_code' | 'refresh_token' | 'client_credentials' | 'http://authing.cn/oidc/grant_type/authing_token' | (string & {});

/** Kind of real-name principal: `P` a person, `E` an enterprise. */
export type PrincipalKind = 'P' | 'E' | (string & {});

/** What the host tells anyone about itself. */
export interface PublicKeyInfo {
  /** RSA public key in PEM form, for encrypting passwords. */
  publicKey: string;
}

/** A key with its value. */
export interface KeyValue {
  /** Name. */
  key: string;
  /** Value as text. */
  value: string;
}

/** Registration with a code sent by email. */
export interface RegisterByEmailCodeBody {
  /** Email address. */
  email: string;
  /** Code from the email. */
  code: string;
  /** Further fields of the new user. */
  profile?: RegisterProfile;
  /** Run the whole login flow after registration, hooks and login counter included. Default false. */
  forceLogin?: boolean;
  /** Issue a token without running the login flow. Default false. */
  generateToken?: boolean;
  /** The end user's address, when a server calls on the user's behalf. */
  clientIp?: string;
  /** Custom data in its older form; `customData` wins over it. */
  params?: KeyValue[];
  /** Custom data of the new user, by field key. */
  customData?: Record<string, unknown>;
  /** Context for the pool's own code. */
  context?: Record<string, unknown>;
  /** Proof that the phone number in the profile has been verified. */
  phoneToken?: string;
}

/** Answer of an account link; its members are not documented. Uncertain: the answer is not documented. */
export type LinkResult = Record<string, unknown>;

/** How well an account is protected. */
export interface SecurityLevel {
  /** Whether a verified email address is bound. */
  email: boolean;
  /** Whether a second factor is bound. */
  mfa: boolean;
  /** Whether a password is set. */
  password: boolean;
  /** Whether a phone number is bound. */
  phone: boolean;
  /** Strength of the password: 1 low, 2 medium, 3 high; null when unknown. */
  passwordSecurityLevel: 1 | 2 | 3 | null | (number & {});
  /** Overall score, at most 100. */
  score: number;
}

/** Form of a token request. Which members are needed depends on `grant_type` and on how the client authenticates. */
export interface TokenRequest {
  /** How the client asks for tokens. */
  grant_type: GrantType;
  /** Application id, or the access key id of a programmatic access account. Left out with HTTP Basic. */
  client_id?: string;
  /** Secret of the application or of the access account; only with `client_secret_post`. */
  client_secret?: string;
  /** Authorization code, for `authorization_code`. */
  code?: string;
  /** The redirect address the code was asked for with. */
  redirect_uri?: string;
  /** PKCE verifier whose challenge went into the authorization request. */
  code_verifier?: string;
  /** Refresh token, for `refresh_token`. */
  refresh_token?: string;
  /** Space-separated scopes asked for. */
  scope?: string;
  /** ID token to exchange, for the Authing token grant. */
  token?: string;
}

/** Tokens issued by a token endpoint. */
export interface TokenSet {
  /** Access token. */
  access_token: string;
  /** How the access token is presented, `Bearer`. */
  token_type: string;
  /** Seconds until the access token expires. */
  expires_in?: number;
  /** ID token, when the scope holds `openid`. */
  id_token?: string;
  /** Refresh token, when the scope holds `offline_access`; the old one ends when a new one is issued. */
  refresh_token?: string;
  /** Space-separated scopes granted. */
  scope?: string;
  [key: string]: unknown;
}

/** Form of a revocation or introspection request. */
export interface TokenForm {
  /** Token meant. */
  token: string;
  /** Application id; left out with HTTP Basic. */
  client_id?: string;
  /** Application secret; only with `client_secret_post`. */
  client_secret?: string;
}

/** What the issuer says about a token (RFC 7662). */
export interface TokenIntrospection {
  /** Whether the token is good now. When false nothing else is given. */
  active: boolean;
  /** Id of the user the token speaks for. */
  sub?: string;
  /** Application the token was issued to. */
  client_id?: string;
  /** Expiry, in seconds since 1970. */
  exp?: number;
  /** Time of issue, in seconds since 1970. */
  iat?: number;
  /** Issuer. */
  iss?: string;
  /** Id of the token. */
  jti?: string;
  /** Space-separated scopes granted. */
  scope?: string;
  /** How the token is presented. */
  token_type?: string;
  [key: string]: unknown;
}

/** OpenID Connect claims about the user; which ones are present depends on the scope. */
export interface UserInfo {
  /** Id of the user. */
  sub: string;
  /** Full name. */
  name?: string | null;
  /** First name. */
  given_name?: string | null;
  /** Last name. */
  family_name?: string | null;
  /** Middle name. */
  middle_name?: string | null;
  /** Nickname. */
  nickname?: string | null;
  /** Name the user wishes to be called by. */
  preferred_username?: string | null;
  /** Address of the user's profile page. */
  profile?: string | null;
  /** Address of the user's picture. */
  picture?: string | null;
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
  /** Email address. */
  email?: string | null;
  /** Whether the email address has been verified. */
  email_verified?: boolean;
  /** Phone number. */
  phone_number?: string | null;
  /** Whether the phone number has been verified. */
  phone_number_verified?: boolean;
  /** Postal address. */
  address?: UserInfoAddress | null;
  /** Last change of the user. */
  updated_at?: string | null;
  /** Id of the user in the customer's own system. */
  external_id?: string | null;
  /** Id shared by the applications of one third-party account. */
  unionid?: string | null;
  [key: string]: unknown;
}

/** Postal address in OpenID Connect form. */
export interface UserInfoAddress {
  /** Country. */
  country?: string | null;
  /** State or province. */
  region?: string | null;
  /** Postal code. */
  postal_code?: string | null;
  /** The whole address as one text. */
  formatted?: string | null;
}

/**
 * Claims of a token that has been checked. A token that fails the check is answered with a code and a message instead.
 */
export interface TokenClaims {
  /** Id of the user. */
  sub?: string;
  /** Issuer. */
  iss?: string;
  /** Audience, normally the application id. */
  aud?: string | string[];
  /** Expiry, in seconds since 1970. */
  exp?: number;
  /** Time of issue, in seconds since 1970. */
  iat?: number;
  /** Failure: business code. */
  code?: number;
  /** Failure: text for people. */
  message?: string;
  [key: string]: unknown;
}

/** Discovery document of the issuer (OpenID Connect Discovery). */
export interface OpenIdConfiguration {
  /** Issuer identifier. */
  issuer: string;
  /** Where users are sent to log in. */
  authorization_endpoint: string;
  /** Where tokens are issued. */
  token_endpoint: string;
  /** Where claims are read. */
  userinfo_endpoint?: string;
  /** Where the signing keys are published. */
  jwks_uri: string;
  /** Where users are sent to log out. */
  end_session_endpoint?: string;
  /** Where tokens are examined. */
  introspection_endpoint?: string;
  /** Where tokens are revoked. */
  revocation_endpoint?: string;
  /** Scopes on offer. */
  scopes_supported?: string[];
  /** Response types on offer. */
  response_types_supported?: string[];
  /** Response modes on offer. */
  response_modes_supported?: string[];
  /** Grant types on offer. */
  grant_types_supported?: string[];
  /** Subject types on offer. */
  subject_types_supported?: string[];
  /** Algorithms ID tokens may be signed with. */
  id_token_signing_alg_values_supported?: string[];
  /** Ways a client may authenticate. */
  token_endpoint_auth_methods_supported?: string[];
  /** PKCE methods on offer. */
  code_challenge_methods_supported?: string[];
  /** Claims on offer. */
  claims_supported?: string[];
  [key: string]: unknown;
}

/** The public keys of an issuer, as a JSON Web Key Set. */
export interface JwkSet {
  /** The keys. */
  keys: Jwk[];
}

/** A JSON Web Key (RFC 7517). Private members appear only where an administrator reads an application. */
export interface Jwk {
  /** Key type. */
  kty: string;
  /** Key id. */
  kid?: string;
  /** Algorithm the key is meant for. */
  alg?: string;
  /** What the key is used for. */
  use?: string;
  /** RSA modulus. */
  n?: string;
  /** RSA exponent. */
  e?: string;
  /** RSA private exponent. */
  d?: string;
  /** RSA first prime. */
  p?: string;
  /** RSA second prime. */
  q?: string;
  /** RSA private member `dp`. */
  dp?: string;
  /** RSA private member `dq`. */
  dq?: string;
  /** RSA private member `qi`. */
  qi?: string;
}

/** Answer of a CAS 2.0 ticket check: one of the two members of a service response. */
export interface CasValidation {
  /** Holds the user when the ticket is good. */
  serviceResponse?: CasServiceResponse;
  /** Why the ticket was refused, in the form some hosts use without the outer member. */
  authenticationFailure?: CasFailure;
}

/** CAS 2.0 service response. */
export interface CasServiceResponse {
  /** The user, when the ticket is good. */
  authenticationSuccess?: CasSuccess;
  /** Why the ticket was refused. */
  authenticationFailure?: CasFailure;
}

/** The user a good ticket stands for. */
export interface CasSuccess {
  /** Id of the user. */
  user: string;
  /** Claims about the user. */
  attributes?: UserInfo;
}

/** Why a ticket was refused. */
export interface CasFailure {
  /** CAS error code, such as `INVALID_TICKET`. */
  code: string;
  /** Text for people. */
  description: string;
}

/** The single sign-on session the browser's cookies stand for. */
export interface TrackedSession {
  /** The session. */
  session: SsoSession;
  /** Its user. */
  userInfo: RestUser;
}

/** A single sign-on session. */
export interface SsoSession {
  /** Id of the session. */
  _id?: string;
  /** The cookie that carries it. */
  cookie?: SsoSessionCookie;
}

/** Properties of the session cookie. */
export interface SsoSessionCookie {
  /** Life of the cookie in milliseconds. */
  originalMaxAge?: number;
  /** When the cookie ends. */
  expires?: string;
  /** Whether it travels over https only. */
  secure?: boolean;
  /** Whether scripts cannot read it. */
  httpOnly?: boolean;
  /** Path it is valid for. */
  path?: string;
  /** Cross-site rule of the cookie. */
  sameSite?: string;
  /** Application that started the session. */
  appId?: string;
  /** Kind of session. */
  type?: string;
  /** User of the session. */
  userId?: string;
}

/** Sign-in with one kind of credential. */
export interface SignInRequest {
  /** Kind of credential presented at sign-in; it decides which payload member is read. */
  connection: SignInConnection;
  /** Credential for `PASSWORD`. */
  passwordPayload?: SignInByPassword;
  /** Credential for `PASSCODE`. */
  passCodePayload?: SignInByPassCode;
  /** Credential for `AD`. */
  adPayload?: SignInByDirectory;
  /** Credential for `LDAP`. */
  ldapPayload?: SignInByDirectory;
  /** Further wishes. */
  options?: SignInOptions;
  /** Application id; needed when the application authenticates by form. */
  client_id?: string;
  /** Application secret; needed when the application authenticates by form. */
  client_secret?: string;
}

/** Password together with one of the names of the user. */
export interface SignInByPassword {
  /** Password, encrypted as `options.passwordEncryptType` says. */
  password: string;
  /** User name, phone number or email address, whichever matches. */
  account?: string;
  /** Email address. */
  email?: string;
  /** User name. */
  username?: string;
  /** Phone number; with `phoneCountryCode` without the country code. */
  phone?: string;
}

/** One-time code together with where it was sent. */
export interface SignInByPassCode {
  /** Code received. */
  passCode: string;
  /** Email address. */
  email?: string;
  /** Phone number; with `phoneCountryCode` without the country code. */
  phone?: string;
  /** Country code of the phone number, such as `+86`. */
  phoneCountryCode?: string;
}

/** Account of a directory service. */
export interface SignInByDirectory {
  /** Password of the directory account. */
  password: string;
  /** Account name in the directory. */
  sAMAccountName: string;
}

/** Wishes for a sign-in. */
export interface SignInOptions {
  /** Space-separated scopes asked for. */
  scope?: string;
  /** The end user's address, when a server calls on the user's behalf. */
  clientIp?: string;
  /** Context for the pool's own code. */
  context?: Record<string, unknown>;
  /** Tenant the user signs in to. */
  tenantId?: string;
  /** Custom data of the user, by field key. */
  customData?: Record<string, unknown>;
  /** Create the user when unknown. */
  autoRegister?: boolean;
  /** Text of the captcha picture, once the service asks for one. */
  captchaCode?: string;
  /** Token that came with the captcha picture. */
  captchaToken?: string;
  /** How the caller has encrypted the password. */
  passwordEncryptType?: PasswordEncryptType;
  /** What a successful sign-in hands out: an authorization code, or the tokens themselves. */
  responseType?: SignInResponseType;
  /** Redirect address, for a sign-in that answers with a code. */
  redirectUri?: string;
  /** Client-side wish to navigate to the redirect address; the service does not act on it. */
  autoRedirect?: boolean;
  /** State to be handed back with the code. */
  state?: string;
  /** Nonce to be put in the ID token. */
  nonce?: string;
}

/** What a sign-in hands out. */
export interface SignInResult {
  /** How the access token is presented, `Bearer`. */
  token_type: string;
  /** Space-separated scopes granted. */
  scope?: string;
  /** Access token. */
  access_token?: string;
  /** ID token. */
  id_token?: string;
  /** Refresh token. */
  refresh_token?: string;
  /** Seconds until the access token expires. The wire name lacks the s. */
  expire_in?: number;
  /** Authorization code, when asked for. */
  code?: string;
}

/** A bound one-time password authenticator. */
export interface MfaAuthenticator {
  /** Id. */
  id: string;
  /** When it was created. */
  createdAt: string;
  /** When it was last changed. */
  updatedAt: string;
  /** Id of the user. */
  userId: string;
  /** Whether it takes part in logins. */
  enable: boolean;
  /** Shared secret in base32. */
  secret: string;
  /** Kind of authenticator, `totp`. */
  authenticatorType: string;
  /** Code that stands in once for a lost authenticator. */
  recoveryCode: string;
}

/** A one-time password authenticator that waits for its first code. */
export interface MfaAssociation {
  /** Kind of authenticator, `totp`. */
  authenticator_type: string;
  /** Shared secret in base32. */
  secret: string;
  /** `otpauth:` address for authenticator apps: 30 seconds, 6 digits, SHA-1. */
  qrcode_uri: string;
  /** The same address as a picture in a data URL. */
  qrcode_data_url: string;
  /** Code that stands in once for a lost authenticator. */
  recovery_code: string;
}

/** A freshly made QR code. */
export interface QrCode {
  /** Key of the code, for polling. */
  random: string;
  /** Address of the picture. */
  url: string;
  /** Logo to lay over the middle of the code. */
  customLogo?: string | null;
  /** Seconds the code is good for; 120 in the samples. */
  expiresIn?: number;
}

/** Where a QR code stands. */
export interface QrCodeState {
  /** Key of the code. */
  random: string;
  /** 0 unused, 1 scanned, 2 confirmed, 3 cancelled, 4 second factor asked for, 5 failed, -1 expired. */
  status: number;
  /** From status 2 on: what the user is exchanged for; good for 300 seconds. */
  ticket?: string | null;
  /** From status 1 on: who scanned it. Nickname and photo only, unless the pool is configured otherwise. */
  userInfo?: QrCodeUser | null;
  /** With status 4 the code, message and data of the further step; with status 5 the error. */
  scannedResult?: Record<string, unknown> | null;
}

/** Who scanned a QR code. */
export interface QrCodeUser {
  /** Nickname. */
  nickname?: string | null;
  /** Address of the picture. */
  photo?: string | null;
  /** Id. */
  id?: string;
  /** Email address. */
  email?: string | null;
  /** Whether the email address has been verified. */
  emailVerified?: boolean;
  /** Id shared by the applications of one third-party account. */
  unionid?: string | null;
  /** Id of the third-party account. */
  openid?: string | null;
  /** Third-party data as text. */
  oauth?: string | null;
  /** How the user registered. */
  registerMethod?: string | null;
  /** User name. */
  username?: string | null;
  /** Company. */
  company?: string | null;
  /** Token of the user, when the pool hands it out while polling. */
  token?: string | null;
  /** Phone number; with `phoneCountryCode` without the country code. */
  phone?: string | null;
  /** When the latest token expires. */
  tokenExpiredAt?: string | null;
  /** How often the user has logged in. */
  loginsCount?: number;
  /** Address of the last login. */
  lastIP?: string | null;
  /** When the user registered. */
  signedUp?: string | null;
  /** Whether the user is blocked. */
  blocked?: boolean;
  /** Whether the user has been deleted. */
  isDeleted?: boolean;
}

/** Where to send the browser to link an account. */
export interface LinkUrl {
  /** Address to navigate to. */
  url: string;
}

/** A third-party account linked to the user. Uncertain: taken from types of the 4.x client, never observed. */
export interface LinkedIdentity {
  /** Id of the link. */
  identityId: string;
  /** Id of the external identity provider. */
  extIdpId: string;
  /** Identifier of the provider. */
  provider: string;
  /** Kind of the external id. */
  type: string;
  /** Id of the user at the provider. */
  userIdInIdp: string;
  /** What the provider says about the user. */
  userInfoInIdp?: Record<string, unknown>;
  /** Access token at the provider. */
  accessToken?: string | null;
  /** Refresh token at the provider. */
  refreshToken?: string | null;
  /** Connections the account has been used through. */
  originConnIds?: string[];
}

/**
 * Public settings of an application: all a login page needs. Reading it also prepares the identity providers for a
 * login.
 */
export interface ApplicationConfig {
  /** Id. */
  id: string;
  /** Where static files are served from. */
  cdnBase?: string;
  /** Id of the user pool. */
  userPoolId: string;
  /** Id of the pool of pools. */
  rootUserPoolId?: string;
  /** RSA public key for passwords, in PEM form. */
  publicKey?: string;
  /** Demand on new passwords: 0 none, 1 low, 2 medium, 3 high. */
  passwordStrength?: number;
  /** Style sheet of the hosted pages. */
  css?: string | null;
  /** Name. */
  name?: string;
  /** Address of the logo. */
  logo?: string | null;
  /** Addresses users may be sent back to. */
  redirectUris?: string[];
  /** Whether registration is closed. */
  registerDisabled?: boolean;
  /** Ways to register shown on the page: `email`, `phone`. */
  registerTabs?: ApplicationConfigTabs;
  /**
   * Ways to log in shown on the page: `ldap`, `app-qrcode`, `password`, `phone-code`, `wechat-miniprogram-qrcode`,
   * `ad`.
   */
  loginTabs?: ApplicationConfigTabs;
  /** Social providers on offer. */
  socialConnections?: ApplicationConfigSocial[];
  /** Whether agreements are shown at login. */
  agreementEnabled?: boolean;
  /** Whether further fields are asked for at registration. */
  extendsFieldsEnabled?: boolean;
  /** Enterprise identity providers on offer. */
  identityProviders?: ApplicationConfigProvider[];
  /** Parts of the hosted pages, shown or hidden. */
  ssoPageComponentDisplay?: { [key: string]: boolean };
  /** Protocol spoken: `oidc`, `oauth`, `saml` or `cas`. */
  protocol?: string;
  /** OpenID Connect settings. */
  oidcConfig?: OidcClientMetadata;
  /** Whether users log in by sub-account. */
  enableSubAccount?: boolean;
  /** Whether the pool is exempt from checks of the service. */
  userPoolInWhitelist?: boolean;
  /** Where the user portal finds its files, and its legal notices. */
  userPortal?: Record<string, unknown>;
  /** Address of the web socket host. */
  websocket?: string;
  /** Digits of a verification code. */
  verifyCodeLength?: number;
}

/** Tabs of a hosted page. */
export interface ApplicationConfigTabs {
  /** Tabs shown, in order. */
  list: string[];
  /** Tab open at first. */
  default: string;
  /** Captions by tab. */
  title?: { [key: string]: string };
}

/** A social provider on a login page. */
export interface ApplicationConfigSocial {
  /** Identifier of the provider. */
  provider: string;
  /** Name. */
  name?: string;
  /** Where the login at the provider starts. */
  authorizationUrl?: string;
}

/** An enterprise identity provider on a login page. */
export interface ApplicationConfigProvider {
  /** Identifier chosen by the administrator. */
  identifier: string;
  /** Protocol spoken: `oidc`, `oauth`, `saml` or `cas`. */
  protocol: EnterpriseProtocol;
  /** Name shown to users. */
  displayName?: string;
  /** Address of the logo. */
  logo?: string | null;
  /** Settings of the connection, by protocol. */
  config?: EnterpriseConnectionConfig;
}

/** Settings of an enterprise connection. Which members are present depends on the protocol. */
export interface EnterpriseConnectionConfig {
  /** oidc: authorization endpoint of the provider. The wire name lacks an n. */
  authorizationEdpoint?: string;
  /** oidc: issuer. */
  issuerUrl?: string;
  /** oidc: response type. */
  responseType?: string;
  /** oidc: how the result comes back. */
  mode?: 'FRONT_CHANNEL' | 'BACK_CHANNEL' | (string & {});
  /** oidc, oauth: client id at the provider. */
  clientId?: string;
  /** oidc: space-separated scopes. */
  scopes?: string;
  /** oidc: where the provider sends the user back. */
  redirectUri?: string;
  /** saml: address with the request, ready to open. */
  samlRequest?: string;
  /** saml: login address of the provider. */
  signInEndPoint?: string;
  /** saml: logout address of the provider. */
  signOutEndPoint?: string;
  /** saml: whether requests are signed. */
  signSamlRequest?: boolean;
  /** saml: signature algorithm. */
  signatureAlgorithm?: string;
  /** saml: digest algorithm. */
  digestAlgorithm?: string;
  /** saml: binding. */
  protocolBinding?: string;
  /** cas: address to open. */
  casConnectionLoginUrl?: string;
  /** oauth: address to open. */
  authUrl?: string;
  /** oauth: authorization endpoint. */
  authEndPoint?: string;
  /** oauth: token endpoint. */
  tokenEndPoint?: string;
  /** oauth: scopes. */
  scope?: string;
  /** oauth: template of the address to open. */
  authUrlTemplate?: string;
  /** azure-ad: address to open. */
  authorizationUrl?: string;
}

/** OpenID Connect settings an application makes public. */
export interface OidcClientMetadata {
  /** Application id. */
  client_id: string;
  /** Grant types allowed. */
  grant_types?: string[];
  /** Addresses users may be sent back to. */
  redirect_uris?: string[];
  /** Response types allowed. */
  response_types?: string[];
  /** Scopes allowed. */
  scope?: string;
}

/** Which enterprise connection is meant. */
export interface StartInteractionConnection {
  /** Identifier of the provider. The wire name lacks a d. */
  providerIentifier: string;
}

/** A verified real-name principal. */
export interface PrincipalDetail {
  /** Id. */
  id: string;
  /** When it was created. */
  createdAt: string;
  /** When it was last changed. */
  updatedAt: string;
  /** Id of the user pool. */
  userPoolId: string;
  /** Id of the user. */
  userId: string;
  /** Kind of real-name principal: `P` a person, `E` an enterprise. */
  principalType: PrincipalKind;
  /** Name of the person or the enterprise. */
  principalName: string;
  /** Identity card number of the person, or registration code of the enterprise. */
  principalCode: string;
  /** When it was verified. */
  authenticationTime: string;
}

/** A real-name principal to verify. */
export interface PrincipalBody {
  /** Kind of real-name principal: `P` a person, `E` an enterprise. */
  type: PrincipalKind;
  /** Name of the person or the enterprise. */
  name: string;
  /** Identity card number of the person, or registration code of the enterprise. */
  idCard: string;
  /** Bank card number of the person, or name of the enterprise's legal representative. */
  ext: string;
}

/** A browser or device as the user's own page describes it. */
export interface DeviceInput {
  /** Lasting id of the device, made by the client. */
  deviceUniqueId: string;
  /** Lasting id of the browser, made by the client. */
  browserId?: string;
  /** Browser name and version. */
  name?: string;
  /** Kind of device, `Browser`. */
  type?: string;
  /** Operating system. */
  os?: string;
  /** Version as the browser gives it. */
  version?: string;
  /** Code name the browser gives. */
  appCodeName?: string;
  /** Vendor the browser gives. */
  vendor?: string;
  /** Product name the browser gives. */
  product?: string;
  /** Build the browser gives. */
  productSub?: string;
  /** User agent text. */
  userAgent?: string;
  /** Language of the browser. */
  language?: string;
  /** Whether the browser believes to be online. */
  onLine?: boolean;
  /** Whether cookies are enabled. */
  cookie?: boolean;
  /** Height of the screen in pixels. */
  screenHeight?: number;
  /** Width of the screen in pixels. */
  screenWidth?: number;
  /** Bits per pixel. */
  colorDepth?: number;
  /** Media types the browser lists, as JSON text. */
  mimeTypes?: string;
  /** How many media types the browser lists. */
  mimeTypesLength?: number;
  /** Plug-ins the browser lists, as JSON text. */
  plugins?: string;
  /** How many plug-ins the browser lists. */
  pluginsLength?: number;
  /** Hash of the user agent. */
  userAgentFingerprint?: string;
  /** Hash of the audio stack. */
  audioFingerprint?: string;
  /** Hash of the canvas rendering. */
  canvasFingerprint?: string;
  /** Hash of the screen resolution. */
  screenResolutionFingerprint?: string;
  /** Hash of the WebGL rendering. */
  webglFingerprint?: string;
  /** Hash of the fonts. */
  fontsFingerprint?: string;
  /** Hash of the plug-ins. */
  pluginsFingerprint?: string;
}

/** A device the user has logged in from. Uncertain: taken from types of the 4.x client, never observed. */
export interface MyDevice {
  /** The device. */
  device?: Record<string, unknown> | null;
  /** Address it last used. */
  lastIp: string;
  /** When it last logged in. */
  lastLoginTime: string;
  /** Whether a session is open on it. */
  online: boolean;
}

/** An event that is to be published to its subscribers. */
export interface EventBody {
  /** Name of the event. */
  eventType: string;
  /** Who publishes it. */
  source: string;
  /** Content as text. */
  eventData: string;
}

/** A stored file. Uncertain: only the two members the 4.x client reads are known. */
export interface UploadResult {
  /** Public address; present unless the file is private. */
  url?: string;
  /** Key of the file; used for private files. */
  key?: string;
}

/** What a user sees of an application. */
export interface ApplicationPublicDetail {
  /** Application id. */
  id: string;
  /** When it was created. */
  createdAt: string;
  /** When it was last changed. */
  updatedAt: string;
  /** Name. */
  name: string;
  /** Address of the logo. */
  logo?: string | null;
  /** Domain of the application. */
  domain?: string | null;
  /** What the application is. */
  description?: string | null;
  /** Protocol spoken: `oidc`, `oauth`, `saml` or `cas`. */
  protocol: string;
}

/** A page of applications as a user sees them. */
export interface ApplicationPublicDetails {
  /** Count over all pages. */
  totalCount: number;
  /** Applications of this page. */
  list: ApplicationPublicDetail[];
}

/** Every REST route by its key, with what it takes and what it gives. `@authing/management` adds its own. */
export interface Routes {
  /** Reads the RSA public key with which passwords are encrypted. */
  'GET /api/v2/.well-known': {
    data: PublicKeyInfo;
  };
  /** Registers a user with a code sent by email. */
  'POST /api/v2/register/email-code': {
    body: RegisterByEmailCodeBody;
    data: RestUser;
  };
  /** Sends a verification code by text message. The code is good for 60 seconds. */
  'POST /api/v2/sms/send': {
    body: {
      /** Phone number; with `phoneCountryCode` without the country code. */
      phone: string;
      /** Country code of the phone number, such as `+86`. */
      phoneCountryCode?: string;
      /** Why a code is sent by text message. */
      scene?: SmsScene;
    };
    data: CommonMessageFragment;
  };
  /** Logs in with a code sent by email. No earlier token is sent along. */
  'POST /api/v2/login/email-code': {
    body: {
      /** Email address. */
      email: string;
      /** Code from the email. */
      code: string;
      /** Country code of the phone number, such as `+86`. */
      phoneCountryCode?: string;
      /** The end user's address, when a server calls on the user's behalf. */
      clientIp?: string;
      /** Custom data of the user: JSON text of a list of key and value. */
      params?: string | null;
      /** Context for the pool's own code: JSON text of an object. */
      context?: string | null;
    };
    data: RestUser;
  };
  /** Logs in with an account of the pool's LDAP directory. The password travels as typed. */
  'POST /api/v2/ldap/verify-user': {
    body: {
      /** Account name in the directory. */
      username: string;
      /** Password of the directory account. */
      password: string;
      /** The end user's address, when a server calls on the user's behalf. */
      clientIp?: string;
      /** Whether users come with custom data. Default false. */
      withCustomData?: boolean;
    };
    data: RestUser;
  };
  /**
   * Logs in with an account of the pool's Active Directory. Served by the web socket host of the deployment, not by the
   * application's host. The password travels as typed.
   */
  'POST /api/v2/ad/verify-user': {
    body: {
      /** Account name in the directory. */
      username: string;
      /** Password of the directory account. */
      password: string;
      /** The end user's address, when a server calls on the user's behalf. */
      clientIp?: string;
      /** Whether users come with custom data. Default false. */
      withCustomData?: boolean;
    };
    data: RestUser;
  };
  /** Signs in with one of several kinds of credential and hands out a code or tokens. */
  'POST /api/v3/signin': {
    body: SignInRequest;
    data: SignInResult;
  };
  /** Links the account of one token to the account of another. */
  'POST /api/v2/users/link': {
    body: {
      /** Token of the account that stays. */
      primaryUserToken: string;
      /** Token of the account that is linked to it. */
      secondaryUserToken: string;
    };
    data: LinkResult;
  };
  /** Removes a third-party account from the account of a token. */
  'POST /api/v2/users/unlink': {
    body: {
      /** Token of the account that stays. */
      primaryUserToken: string;
      /** Identifier of the social provider. */
      provider: string;
    };
    data: LinkResult;
  };
  /** Ends the user's session in an application. */
  'GET /api/v2/logout': {
    query?: {
      /** Application id. */
      app_id?: string;
    };
    data: unknown;
  };
  /**
   * Ends sessions of a user. An end user ends the current one with `deviceId` `current`; an administrator names the
   * user.
   */
  'GET /logout': {
    query?: {
      /** Id of the application. */
      appId?: string;
      /** Which session; `current` is the one of the caller. */
      deviceId?: string;
      /** Id of the user. */
      userId?: string;
    };
    data: unknown;
  };
  /**
   * Lists the organisations the signed-in user belongs to, each as the chain of nodes from the root to the user's node.
   */
  'GET /api/v2/users/me/orgs': {
    data: unknown[];
  };
  /** Rates how well the signed-in user's account is protected. */
  'GET /api/v2/users/me/security-level': {
    data: SecurityLevel;
  };
  /** Lists the applications the signed-in user may enter. */
  'GET /api/v2/users/me/applications/allowed': {
    query?: {
      /** Page wanted, from 1. The client sends 1 unless told otherwise. */
      page?: number;
      /** Entries on a page. The client sends 10 unless told otherwise. */
      limit?: number;
    };
    data: ApplicationPublicDetails;
  };
  /** Stores a picture. */
  'POST /api/v2/upload': {
    query: {
      /** Where it is stored: `avatar` or `face-photo`. */
      folder: string;
      /** Whether the file gets a key instead of a public address. Default false. */
      private?: boolean;
    };
    form: FormData;
    data: UploadResult;
  };
  /** Reads the discovery document of the issuer. */
  'GET /oidc/.well-known/openid-configuration': {
    data: OpenIdConfiguration;
  };
  /** Reads the keys with which the issuer signs tokens. */
  'GET /oidc/.well-known/jwks.json': {
    data: JwkSet;
  };
  /** Starts an OpenID Connect login. The browser navigates here and comes back to the redirect address. */
  'GET /oidc/auth': {
    query: {
      /** Application id. */
      client_id: string;
      /** Where the browser comes back to. */
      redirect_uri: string;
      /** What comes back. The client sends `code` unless told otherwise. */
      response_type: 'code' | 'code id_token token' | 'code id_token' | 'code token' | 'id_token token' | 'id_token' | 'none' | (string & {});
      /** Space-separated scopes; `openid profile email phone address` unless the caller says otherwise. */
      scope: string;
      /** Opaque value that comes back unchanged. */
      state?: string;
      /** Value that comes back inside the ID token. */
      nonce?: string;
      /** How the answer comes back. */
      response_mode?: 'query' | 'fragment' | 'form_post' | (string & {});
      /** What the user is asked; `consent` is needed for `offline_access`. */
      prompt?: string;
      /** PKCE challenge. */
      code_challenge?: string;
      /** How the challenge was made from the verifier. */
      code_challenge_method?: 'plain' | 'S256' | (string & {});
      /** Tenant the user signs in to. */
      tenant_id?: string;
    };
    data: unknown;
    navigated: true;
  };
  /** Issues tokens for a code, a refresh token, client credentials or an ID token. */
  'POST /oidc/token': {
    form: TokenRequest;
    data: TokenSet;
  };
  /** Says whether a token is good and what it stands for. */
  'POST /oidc/token/introspection': {
    form: TokenForm;
    data: TokenIntrospection;
    repeatable: true;
  };
  /** Revokes a token. */
  'POST /oidc/token/revocation': {
    form: TokenForm;
    data: unknown;
  };
  /** Reads the claims about the user of an access token. */
  'GET /oidc/me': {
    query?: {
      /** Access token, when it is not in the Authorization header. */
      access_token?: string;
    };
    data: UserInfo;
  };
  /** Reads the claims about the user of an access token. */
  'POST /oidc/me': {
    query?: {
      /** Access token, when it is neither in the Authorization header nor in the form. */
      access_token?: string;
    };
    form?: {
      /** Access token, when it is neither in the Authorization header nor in the query. */
      access_token?: string;
    };
    data: UserInfo;
    repeatable: true;
  };
  /** Ends the single sign-on session. The browser navigates here. */
  'GET /oidc/session/end': {
    query?: {
      /** ID token of the session; needed together with the address to return to. */
      id_token_hint?: string;
      /** Where the browser goes afterwards; must be registered with the application. */
      post_logout_redirect_uri?: string;
      /** Opaque value that comes back unchanged. */
      state?: string;
    };
    data: unknown;
    navigated: true;
  };
  /** Checks an ID token or an access token on the server. */
  'GET /api/v2/oidc/validate_token': {
    query?: {
      /** ID token to check. */
      id_token?: string;
      /** Access token to check; give one of the two. */
      access_token?: string;
    };
    data: TokenClaims;
  };
  /** Starts an OAuth 2.0 login. The browser navigates here and comes back to the redirect address. */
  'GET /oauth/auth': {
    query: {
      /** Application id. */
      client_id: string;
      /** Where the browser comes back to. */
      redirect_uri: string;
      /** What comes back. The client sends `code` unless told otherwise. */
      response_type: 'code' | 'token' | (string & {});
      /** Space-separated scopes; `user` unless the caller says otherwise. */
      scope: string;
      /** Opaque value that comes back unchanged. */
      state?: string;
    };
    data: unknown;
    navigated: true;
  };
  /** Issues tokens for a code, a refresh token, client credentials or an ID token. */
  'POST /oauth/token': {
    form: TokenRequest;
    data: TokenSet;
  };
  /** Says whether a token is good and what it stands for. */
  'POST /oauth/token/introspection': {
    form: TokenForm;
    data: TokenIntrospection;
    repeatable: true;
  };
  /** Revokes a token. Clients that authenticate with HTTP Basic are refused here. */
  'POST /oauth/token/revocation': {
    form: TokenForm;
    data: unknown;
  };
  /** Reads the claims about the user of an access token. */
  'GET /oauth/me': {
    query?: {
      /** Access token, when it is not in the Authorization header. */
      access_token?: string;
    };
    data: UserInfo;
  };
  /** Reads the claims about the user of an access token. */
  'POST /oauth/me': {
    query?: {
      /** Access token, when it is neither in the Authorization header nor in the form. */
      access_token?: string;
    };
    form?: {
      /** Access token, when it is neither in the Authorization header nor in the query. */
      access_token?: string;
    };
    data: UserInfo;
    repeatable: true;
  };
  /** Starts a SAML 2.0 login. The browser navigates here. */
  'GET /api/v2/saml-idp/{appId}': {
    path: {
      /** Id of the application. */
      appId: string;
    };
    data: unknown;
    navigated: true;
  };
  /** Starts a CAS login. The browser navigates here and comes back to the service with a ticket. */
  'GET /cas-idp/{appId}': {
    path: {
      /** Id of the application. */
      appId: string;
    };
    query?: {
      /** Address of the service that gets the ticket. */
      service?: string;
    };
    data: unknown;
    navigated: true;
  };
  /** Ends the CAS session. The browser navigates here. */
  'GET /cas-idp/logout': {
    query?: {
      /** Where the browser goes afterwards. */
      url?: string;
    };
    data: unknown;
    navigated: true;
  };
  /** Checks a ticket as CAS 1.0 does. */
  'GET /cas-idp/{appId}/validate': {
    path: {
      /** Id of the application. */
      appId: string;
    };
    query: {
      /** The service the ticket was issued for. */
      service: string;
      /** Ticket to check. */
      ticket: string;
    };
    data: string;
  };
  /** Checks a ticket as CAS 2.0 does. */
  'GET /cas-idp/{appId}/serviceValidate': {
    path: {
      /** Id of the application. */
      appId: string;
    };
    query: {
      /** The service the ticket was issued for. */
      service: string;
      /** Ticket to check. */
      ticket: string;
      /** Form of the answer. The client sends `JSON` unless told otherwise. */
      format?: 'JSON' | 'XML' | (string & {});
    };
    data: CasValidation | string;
  };
  /** Reads the single sign-on session of the browser's cookies. */
  'GET /cas/session': {
    data: TrackedSession | null;
  };
  /** Logs out at the hosted page, whatever the protocol. The browser navigates here. */
  'GET /login/profile/logout': {
    query?: {
      /** Where the browser goes afterwards. */
      redirect_uri?: string;
    };
    data: unknown;
    navigated: true;
  };
  /** Lists the authenticators bound to the user. */
  'GET /api/v2/mfa/authenticator': {
    query?: {
      /** Kind of authenticator; only `totp` is known. */
      type?: string;
      /** Which authenticator is meant: the one bound for the application, or the user's own one. */
      source?: TotpSource;
    };
    data: MfaAuthenticator[];
  };
  /** Starts to bind a one-time password authenticator. Nothing changes until the first code is confirmed. */
  'POST /api/v2/mfa/totp/associate': {
    body: {
      /** Kind of authenticator, `totp`. */
      authenticator_type: string;
      /** Which authenticator is meant: the one bound for the application, or the user's own one. */
      source?: TotpSource;
    };
    data: MfaAssociation;
  };
  /** Removes the user's one-time password authenticator. */
  'DELETE /api/v2/mfa/totp/associate': {
    data: unknown;
  };
  /** Finishes the binding of a one-time password authenticator with its first code. */
  'POST /api/v2/mfa/totp/associate/confirm': {
    body: {
      /** Kind of authenticator, `totp`. */
      authenticator_type: string;
      /** Code the authenticator shows. */
      totp?: string;
      /** Which authenticator is meant: the one bound for the application, or the user's own one. */
      source?: TotpSource;
    };
    data: unknown;
  };
  /** Gives a one-time password as the second factor of a login. A wrong one is answered with code 6001. */
  'POST /api/v2/mfa/totp/verify': {
    body: {
      /** Code the authenticator shows. */
      totp: string;
    };
    data: RestUser;
  };
  /** Gives the recovery code as the second factor of a login. It is used up, and a new one is issued. */
  'POST /api/v2/mfa/totp/recovery': {
    body: {
      /** Recovery code. */
      recoveryCode: string;
    };
    data: RestUser;
  };
  /** Gives a code from a text message as the second factor of a login. */
  'POST /api/v2/applications/mfa/sms/verify': {
    body: {
      /** Phone number; with `phoneCountryCode` without the country code. */
      phone: string;
      /** Code from the text message. */
      code: string;
      /** Country code of the phone number, such as `+86`. */
      phoneCountryCode?: string;
    };
    data: RestUser;
  };
  /** Gives a code from an email as the second factor of a login. */
  'POST /api/v2/applications/mfa/email/verify': {
    body: {
      /** Email address. */
      email: string;
      /** Code from the email. */
      code: string;
    };
    data: RestUser;
  };
  /** Asks whether a phone number or an email address may be bound as a second factor. */
  'POST /api/v2/applications/mfa/check': {
    body: {
      /** Email address. */
      email?: string;
      /** Phone number; with `phoneCountryCode` without the country code. */
      phone?: string;
    };
    data: boolean;
    repeatable: true;
  };
  /** Binds a face as a second factor, from two pictures of it. */
  'POST /api/v2/mfa/face/associate': {
    body: {
      /** First picture: its key, or its address when external. */
      photoA: string;
      /** Second picture: its key, or its address when external. */
      photoB: string;
      /** Whether the pictures are given by address. */
      isExternal?: boolean;
    };
    data: RestUser;
  };
  /** Gives a face as the second factor of a login. */
  'POST /api/v2/mfa/face/verify': {
    body: {
      /** Picture: its key. */
      photo: string;
    };
    data: RestUser;
  };
  /** Makes a QR code for a login by scanning. */
  'POST /api/v2/qrcode/gene': {
    body: {
      /** What scans the code: a WeChat mini program, one's own app, or WeChat following an official account. */
      scene: QrCodeScene;
      /** Whether the logo is drawn into the picture. Send false. */
      autoMergeQrCode?: boolean;
      /** Context for the pool's own code. */
      context?: Record<string, unknown>;
      /** Custom data of the user, by field key. */
      params?: Record<string, unknown>;
      /** Id of the connection that scans. */
      extIdpConnId?: string;
      /** Whether users come with custom data. Default false. */
      withCustomData?: boolean;
    };
    data: QrCode;
  };
  /** Tells where a QR code stands. */
  'GET /api/v2/qrcode/check': {
    query: {
      /** Key of the code. */
      random: string;
    };
    data: QrCodeState;
  };
  /**
   * Exchanges the ticket of a confirmed QR code for its user. Unless the pool is configured otherwise only servers may
   * do it.
   */
  'POST /api/v2/qrcode/userinfo': {
    body: {
      /** Ticket from polling. */
      ticket: string;
    };
    data: RestUser;
  };
  /** Says, from the app that scanned it, that a QR code has been scanned. Comes before confirming. */
  'POST /api/v2/qrcode/scanned': {
    body: {
      /** Key of the code. */
      random: string;
    };
    data: unknown;
  };
  /** Lets, from the app that scanned it, the page with the QR code log in. */
  'POST /api/v2/qrcode/confirm': {
    body: {
      /** Key of the code. */
      random: string;
    };
    data: unknown;
  };
  /** Refuses, from the app that scanned it, the login of the page with the QR code. */
  'POST /api/v2/qrcode/cancel': {
    body: {
      /** Key of the code. */
      random: string;
    };
    data: unknown;
  };
  /** Starts a social login. A window opens here and reports by message, form or redirect. */
  'GET /connections/social/{provider}': {
    path: {
      /** Identifier of the social provider, such as `github` or `wechat:pc`. */
      provider: string;
    };
    query: {
      /** Application id. */
      app_id: string;
      /** Always `1`: the result is wanted by a client, not by the hosted page. */
      from_guard: '1';
      /** Protocol the tokens are issued for; `oidc` unless the caller says otherwise. */
      protocol: string;
      /** Id of this attempt, chosen by the client. */
      uuid: string;
      /** Whether the user comes with linked identities. Default `0`. */
      with_identities?: '0' | '1' | (string & {});
      /** Whether the user comes with custom data. Default `0`. */
      with_custom_data?: '0' | '1' | (string & {});
      /** Parameters handed to the provider: JSON text of an object. */
      authorization_params?: string;
      /** Where the browser goes at the end. */
      target_url?: string;
      /** How the result comes back. */
      relay_method?: 'web_message' | 'form_post' | 'query' | (string & {});
      /** Version of the login widget. */
      guard_version?: string;
      /** Context for the pool's own code: JSON text of an object. */
      context?: string;
      /** Custom data of the user: JSON text of an object. */
      custom_data?: string;
      /** Tenant the user signs in to. */
      tenant_id?: string;
      /** The page itself navigates, as inside WeChat and Lark. */
      redirected?: '1';
      /** The page itself navigates, as inside WeChat and Lark. */
      from_hosted_guard?: '1';
      /** Where the hosted flow goes on when the page itself navigates. */
      redirect_url?: string;
    };
    data: unknown;
    navigated: true;
  };
  /** Makes the address at which the signed-in user links a third-party account. */
  'GET /api/v3/generate-link-extidp-url': {
    query: {
      /** Identifier of the connection. */
      ext_idp_conn_identifier: string;
      /** ID token of the user. */
      id_token: string;
      /** Application id. */
      app_id: string;
    };
    data: LinkUrl;
  };
  /** Removes a third-party account from the signed-in user. */
  'POST /api/v3/unlink-extidp': {
    body: {
      /** Id of the external identity provider. */
      extIdpId: string;
    };
    data: unknown;
  };
  /** Lists the third-party accounts linked to the signed-in user. */
  'GET /api/v3/get-identities': {
    data: LinkedIdentity[];
  };
  /** Reads the public settings of an application, its identity providers included. */
  'GET /api/v2/applications/{appId}/public-config': {
    path: {
      /** Id of the application. */
      appId: string;
    };
    data: ApplicationConfig;
  };
  /** Tells the service that a login at an OpenID Connect provider begins. */
  'POST /api/v2/connections/oidc/start-interaction': {
    body: {
      /** State that will go to the provider. */
      state: string;
      /** Protocol spoken: `oidc`, `oauth`, `saml` or `cas`. */
      protocol: EnterpriseProtocol;
      /** Id of the user pool. */
      userPoolId: string;
      /** Id of the application. */
      appId: string;
      /** Address of the page that starts the login. */
      referer: string;
      /** The connection meant. */
      connection: StartInteractionConnection;
    };
    data: unknown;
  };
  /** Reads the verified real-name principal of the signed-in user. */
  'GET /api/v2/users/principal_authentication': {
    data: PrincipalDetail | null;
  };
  /** Verifies a real-name principal for the signed-in user. */
  'POST /api/v2/users/principal_authentication': {
    body: PrincipalBody;
    data: unknown;
  };
  /** Registers the device the user is signed in on. */
  'POST /api/v3/create-device': {
    body: DeviceInput;
    data: unknown;
  };
  /** Lists the devices the signed-in user has used. */
  'GET /api/v3/mydevices/list': {
    data: MyDevice[];
  };
  /** Forgets a device of the signed-in user. */
  'POST /api/v3/mydevices/unbind': {
    body: {
      /** Id of the device. */
      deviceId: string;
    };
    data: unknown;
  };
  /** Ends the signed-in user's session on a device. */
  'POST /api/v3/mydevices/revoke-session': {
    body: {
      /** Id of the device. */
      deviceId: string;
    };
    data: unknown;
  };
  /** Publishes an event of the signed-in user. */
  'POST /api/v3/pub-userEvent': {
    body: EventBody;
    data: unknown;
  };
}
