import {
  type CheckPasswordStrengthResultFragment,
  type CommonMessageFragment,
  encryptPassword,
  required,
  type UserFragment,
} from '@authing/core';
import type { AuthConnection } from '../connection.js';
import {
  CheckPasswordStrength,
  ResetPassword,
  ResetPasswordByFirstLoginToken,
  ResetPasswordByForceResetToken,
  UpdatePassword,
} from './password.generated.js';

/**
 * Whether a password fulfils the rules of the user pool, and which it breaks. The service has to see the password, so
 * it travels under TLS alone. Query `checkPasswordStrength`.
 */
export function checkPasswordStrength(
  connection: AuthConnection,
  password: string,
): Promise<CheckPasswordStrengthResultFragment> {
  return connection.graphql(CheckPasswordStrength, { password }, (reply) => reply.checkPasswordStrength);
}

/**
 * Sets a new password with a code from a text message. Mutation `resetPassword`.
 *
 * @param phoneCountryCode Such as `+86`.
 * @throws AuthingError `api`: `VERIFY_CODE_WRONG` (2001), `USER_NOT_FOUND` (2004).
 */
export function resetPasswordByPhoneCode(
  connection: AuthConnection,
  phone: string,
  code: string,
  newPassword: string,
  phoneCountryCode?: string,
): Promise<CommonMessageFragment> {
  return connection.graphql(
    ResetPassword,
    async (typed) => ({
      phone,
      code,
      newPassword: await encryptPassword(connection, newPassword, typed),
      phoneCountryCode,
    }),
    (reply) => required(reply.resetPassword, 'message'),
  );
}

/**
 * Sets a new password with a code from an email. Mutation `resetPassword`.
 *
 * @throws AuthingError `api`: `VERIFY_CODE_WRONG` (2001), `USER_NOT_FOUND` (2004).
 */
export function resetPasswordByEmailCode(
  connection: AuthConnection,
  email: string,
  code: string,
  newPassword: string,
): Promise<CommonMessageFragment> {
  return connection.graphql(
    ResetPassword,
    async (typed) => ({ email, code, newPassword: await encryptPassword(connection, newPassword, typed) }),
    (reply) => required(reply.resetPassword, 'message'),
  );
}

/**
 * Sets the first password of one's own after a login failed with `FIRST_LOGIN_RESET_PASSWORD` (1639): see
 * `isFirstLoginResetRequired`. Mutation `resetPasswordByFirstLoginToken`.
 *
 * @param params The token of that error, and the new password.
 */
export function resetPasswordByFirstLoginToken(
  connection: AuthConnection,
  params: { token: string; password: string },
): Promise<CommonMessageFragment> {
  return connection.graphql(
    ResetPasswordByFirstLoginToken,
    async (typed) => ({ token: params.token, password: await encryptPassword(connection, params.password, typed) }),
    (reply) => required(reply.resetPasswordByFirstLoginToken, 'message'),
  );
}

/**
 * Changes the password after a login failed with `FORCE_RESET_PASSWORD` (2058): see `isForcedResetRequired`. Mutation
 * `resetPasswordByForceResetToken`.
 *
 * @param params The token of that error, the old and the new password.
 */
export function resetPasswordByForceResetToken(
  connection: AuthConnection,
  params: { token: string; oldPassword: string; newPassword: string },
): Promise<CommonMessageFragment> {
  return connection.graphql(
    ResetPasswordByForceResetToken,
    async (typed) => ({
      token: params.token,
      oldPassword: await encryptPassword(connection, params.oldPassword, typed),
      newPassword: await encryptPassword(connection, params.newPassword, typed),
    }),
    (reply) => required(reply.resetPasswordByForceResetToken, 'message'),
  );
}

/**
 * Changes the password of the signed-in user. Leave the old one out when there never was one. Mutation
 * `updatePassword`.
 *
 * @throws AuthingError `api`: `OLD_PASSWORD_WRONG` (2203).
 */
export function updatePassword(
  connection: AuthConnection,
  newPassword: string,
  oldPassword?: string,
): Promise<UserFragment> {
  return connection.graphql(
    UpdatePassword,
    async (typed) => ({
      newPassword: await encryptPassword(connection, newPassword, typed),
      oldPassword: oldPassword ? await encryptPassword(connection, oldPassword, typed) : undefined,
    }),
    (reply) => reply.updatePassword,
  );
}
