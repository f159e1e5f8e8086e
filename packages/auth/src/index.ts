export * from '@authing/core';
export type { CasUrlOptions } from './cas/urls.js';
export * from './client.js';
export { type AuthConnection, connect } from './connection.js';
export * as device from './device/device.js';
export type { EnterpriseLogin } from './enterprise/enterprise.js';
export * as enterprise from './enterprise/enterprise.js';
export * as event from './event/event.js';
export * from './input.js';
export * from './login-steps.js';
export * from './methods.js';
export type { AuthenticatorOptions, MfaTokenOption } from './mfa/mfa.js';
export * as mfa from './mfa/mfa.js';
export type { OauthUrlOptions } from './oauth2/urls.js';
export {
  type AuthorizationOptions,
  type AuthorizationTransaction,
  answerIn,
  completeAuthorization,
  createAuthorization,
  DEFAULT_SCOPE,
  type LogoutAddressOptions,
  logoutAddress,
  type OidcSession,
  renewTokens,
} from './oidc/authorization.js';
export * from './oidc/pkce.js';
export type { OidcConnection } from './oidc/provider.js';
export type { OidcUrlOptions } from './oidc/urls.js';
export * from './options.js';
export * from './password/security-level.js';
export type { EnterprisePrincipal, PersonPrincipal, PrincipalInput } from './principal/principal.js';
export * as principal from './principal/principal.js';
export * as qrcode from './qrcode/qrcode.js';
export { forScene } from './qrcode/scene.js';
export * from './qrcode/types.js';
export type * from './session/session-state.js';
export * from './session/user-session.js';
export type { SocialUrlOptions } from './social/social.js';
export * as social from './social/social.js';
export { type UploadOptions, upload } from './upload/upload.js';
export { toUser, type UserReply } from './user.js';
