import type { CommonMessageFragment, MfaAssociation, MfaAuthenticator, TotpSource, User } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import { signInAnew } from '../user.js';

export * from './face.js';

/** Token of a login that waits for its second factor: `error.data.mfaToken`, see `isMfaRequired`. */
export interface MfaTokenOption {
  /** Default: the token of the session. */
  mfaToken?: string;
}

/** Which authenticator is meant, and in whose name. */
export interface AuthenticatorOptions extends MfaTokenOption {
  /** Kind of authenticator: `totp`. */
  authenticatorType: string;
  /** The user's own one, or the one of the application. */
  source?: TotpSource;
}

const OWN_TOTP = { authenticatorType: 'totp', source: 'SELF' } as const;

/**
 * Authenticators of the user; none is an empty list. Route `GET /api/v2/mfa/authenticator`.
 *
 * @param options Default: the user's own `totp` one. Once you give options, name the `source` too.
 */
export function getMfaAuthenticators(
  connection: AuthConnection,
  options: { type: string; source?: TotpSource } & MfaTokenOption = { type: 'totp', source: 'SELF' },
): Promise<MfaAuthenticator[]> {
  return connection.rest('GET /api/v2/mfa/authenticator', () => {
    const { type, source, mfaToken } = options;
    return { query: { type, source }, token: mfaToken ?? true };
  });
}

/**
 * Begins to bind an authenticator app: gives the secret, as text and as QR code, and the recovery code. Nothing changes
 * until `confirmAssociateMfaAuthenticator`. Route `POST /api/v2/mfa/totp/associate`.
 */
export function associateMfaAuthenticator(
  connection: AuthConnection,
  options: AuthenticatorOptions = OWN_TOTP,
): Promise<MfaAssociation> {
  return connection.rest('POST /api/v2/mfa/totp/associate', () => {
    const { authenticatorType, source, mfaToken } = options;
    return { body: { authenticator_type: authenticatorType, source }, token: mfaToken ?? true };
  });
}

/**
 * Finishes the binding with the first code the app shows. Route `POST /api/v2/mfa/totp/associate/confirm`.
 *
 * @throws AuthingError `api` when the code is wrong.
 */
export function confirmAssociateMfaAuthenticator(
  connection: AuthConnection,
  options: AuthenticatorOptions & { totp?: string } = OWN_TOTP,
): Promise<CommonMessageFragment> {
  const request = () => {
    const { authenticatorType, totp, source, mfaToken } = options;
    return { body: { authenticator_type: authenticatorType, totp, source }, token: mfaToken ?? true };
  };
  const done = () => ({ code: 200, message: 'The authenticator is bound' });
  return connection.rest('POST /api/v2/mfa/totp/associate/confirm', request, done);
}

/** Takes the authenticator app from the signed-in user. Route `DELETE /api/v2/mfa/totp/associate`. */
export function deleteMfaAuthenticator(connection: AuthConnection): Promise<CommonMessageFragment> {
  const done = () => ({ code: 200, message: 'The authenticator is removed' });
  return connection.rest('DELETE /api/v2/mfa/totp/associate', {}, done);
}

/**
 * Completes a login with the code of the authenticator app and makes the user the signed-in one. Route
 * `POST /api/v2/mfa/totp/verify`.
 *
 * @param options The code as text: it may begin with 0.
 * @throws AuthingError `api`: `TOTP_WRONG` (6001), or when the `mfaToken` ran out.
 */
export function verifyTotpMfa(connection: AuthConnection, options: { totp: string; mfaToken: string }): Promise<User> {
  return connection.rest(
    'POST /api/v2/mfa/totp/verify',
    () => secondFactor(options),
    (user, asked) => signInAnew(connection, user, asked),
  );
}

/**
 * Completes a login with the recovery code and makes the user the signed-in one. The code is used up; a new one is
 * issued, see `getMfaAuthenticators`. Route `POST /api/v2/mfa/totp/recovery`.
 *
 * @throws AuthingError `api`: `TOTP_RECOVERY_CODE_WRONG` (6002), or when the `mfaToken` ran out.
 */
export function verifyTotpRecoveryCode(
  connection: AuthConnection,
  options: { recoveryCode: string; mfaToken: string },
): Promise<User> {
  return connection.rest(
    'POST /api/v2/mfa/totp/recovery',
    () => secondFactor(options),
    (user, asked) => signInAnew(connection, user, asked),
  );
}

/**
 * Completes a login with a code from a text message and makes the user the signed-in one. Route
 * `POST /api/v2/applications/mfa/sms/verify`.
 *
 * @throws AuthingError `api`: `VERIFY_CODE_WRONG` (2001), or when the `mfaToken` ran out.
 */
export function verifyAppSmsMfa(
  connection: AuthConnection,
  options: { phone: string; code: string; mfaToken: string; phoneCountryCode?: string },
): Promise<User> {
  return connection.rest(
    'POST /api/v2/applications/mfa/sms/verify',
    () => secondFactor(options),
    (user, asked) => signInAnew(connection, user, asked),
  );
}

/**
 * Completes a login with a code from an email and makes the user the signed-in one. Route
 * `POST /api/v2/applications/mfa/email/verify`.
 *
 * @throws AuthingError `api`: `VERIFY_CODE_WRONG` (2001), or when the `mfaToken` ran out.
 */
export function verifyAppEmailMfa(
  connection: AuthConnection,
  options: { email: string; code: string; mfaToken: string },
): Promise<User> {
  return connection.rest(
    'POST /api/v2/applications/mfa/email/verify',
    () => secondFactor(options),
    (user, asked) => signInAnew(connection, user, asked),
  );
}

/** Whether a phone number or address may become the second factor of the user. Route `POST /api/v2/applications/mfa/check`. */
export function phoneOrEmailBindable(
  connection: AuthConnection,
  options: { phone?: string; email?: string; mfaToken: string },
): Promise<boolean> {
  return connection.rest('POST /api/v2/applications/mfa/check', () => ({ ...secondFactor(options), repeatable: true }));
}

/** A request in the name of a login that waits for its second factor. */
const secondFactor = <Body>({ mfaToken, ...body }: Body & { mfaToken: string }) => ({ body, token: mfaToken });

/** @deprecated Use `associateMfaAuthenticator`. */
export const assosicateMfaAuthenticator = associateMfaAuthenticator;

/** @deprecated Use `confirmAssociateMfaAuthenticator`. */
export const confirmAssosicateMfaAuthenticator = confirmAssociateMfaAuthenticator;
