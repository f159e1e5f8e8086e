import { type AuthingError, isAuthingError, type KnownErrorCode } from '@authing/core';

/** An error that asks for a further step, with what that step needs. */
export type FlowError<Code extends number, Data> = AuthingError & { readonly code: Code; readonly data: Data };

/** A second factor the application offers. */
export interface MfaPolicy {
  mfaPolicy: 'SMS' | 'EMAIL' | 'OTP' | 'FACE' | 'PASSKEY' | (string & {});
  /** 1: on. */
  status: number;
  /** Place in the order to offer them in. */
  sort?: number;
}

/** Payload of a login that waits for its second factor. */
export interface MfaRequired {
  /** Goes to the `mfa.verify…` methods. Good for some minutes. */
  mfaToken: string;
  /** Factors the application offers, with code 1636. */
  applicationMfa?: MfaPolicy[];
  faceMfaEnabled?: boolean;
  totpMfaEnabled?: boolean;
  /** Address and number of the user, and those bound for the second factor. */
  email?: string | null;
  phone?: string | null;
  phoneCountryCode?: string | null;
  mfaEmail?: string | null;
  mfaPhone?: string | null;
  mfaPhoneCountryCode?: string | null;
  nickname?: string | null;
  username?: string | null;
  avatar?: string | null;
}

/** Payload of a login that waits for a new password. */
export interface ResetRequired {
  /** Goes to `resetPasswordByFirstLoginToken` or `resetPasswordByForceResetToken`. */
  token: string;
}

/** Payload whose members the service does not publish. */
export type FlowData = Record<string, unknown>;

/** A second factor is asked for (1635 the user's own, 1636 one of the application): go on with `error.data.mfaToken`. */
export function isMfaRequired(error: unknown): error is FlowError<1635 | 1636, MfaRequired> {
  return asks(error, [1635, 1636], 'mfaToken');
}

/** The first login asks for a password of one's own (1639): `resetPasswordByFirstLoginToken` with `error.data.token`. */
export function isFirstLoginResetRequired(error: unknown): error is FlowError<1639, ResetRequired> {
  return asks(error, [1639], 'token');
}

/** The password has to be changed (2058): `resetPasswordByForceResetToken` with `error.data.token`. */
export function isForcedResetRequired(error: unknown): error is FlowError<2058, ResetRequired> {
  return asks(error, [2058], 'token');
}

/** A picture code has to be sent along (2000): log in again with `captchaCode`. */
export function isCaptchaRequired(error: unknown): error is FlowError<2000, FlowData | undefined> {
  return asks(error, [2000]);
}

/** The identity has no account yet: bind an existing one (1640), or bind or create one (1641). */
export function isIdentityBindingRequired(error: unknown): error is FlowError<1640 | 1641, FlowData | undefined> {
  return asks(error, [1640, 1641]);
}

/** The user has to fill in missing fields before the login completes (1642). */
export function isProfileCompletionRequired(error: unknown): error is FlowError<1642, FlowData | undefined> {
  return asks(error, [1642]);
}

/** One of the codes, and the payload has the member the next step needs. Bare numbers: bundles stay without the table of all codes. */
function asks(error: unknown, codes: readonly KnownErrorCode[], member?: string): boolean {
  if (!isAuthingError(error) || !codes.includes(error.code as KnownErrorCode)) return false;
  return !member || typeof (error.data as FlowData | undefined)?.[member] === 'string';
}
