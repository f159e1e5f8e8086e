export { type AuthingError, isAuthingError } from '@authing/auth';
export type { VerifiedClaims } from '@authing/auth/verify';
export type { TokenRules } from './bearer/require-token.js';
export { type Authing, type Changes, createAuthing } from './create-authing.js';
export type {
  CookieOptions,
  Lock,
  ResourceOptions,
  Routes,
  ServerOptions,
  SessionLife,
  SessionStore,
} from './options.js';
export type { RequestLike } from './request.js';
export type { Cookie, CookieAttributes } from './session/cookies.js';
export type { AuthingSession } from './session/session.js';
export type { SessionUser } from './session/stored.js';
export {
  type WebhookEvent,
  type WebhookEventName,
  type WebhookPayloads,
  type WebhookRecord,
  type WebhookUser,
  webhookEventNames,
} from './webhook/events.js';
