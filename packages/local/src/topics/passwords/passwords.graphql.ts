import { verifyPassword } from '../../crypto/password-hash.js';
import { forAnyone, forUser } from '../../server/access.js';
import { type Call, requireUser, succeeded } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import type { Resolvers } from '../../server/generated/resolvers.generated.js';
import { userView } from '../users/user-view.js';
import { resetByFirstLoginToken, resetByForceResetToken, resetPassword, updatePassword } from './password-changes.js';
import { passwordProblem, readPassword } from './passwords.js';

export const passwords: Resolvers<Call> = {
  Query: {
    checkPasswordStrength: forAnyone(async (_, { password }, call) => {
      const problem = passwordProblem(call.pool, await readPassword(call.local, password));
      return { valid: problem === null, message: problem?.messageIn(call.lang) ?? null };
    }),
    checkPassword: forUser((_, { password }, call) => checkOwnPassword(call, password ?? '')),
  },
  Mutation: {
    resetPassword: forAnyone(async (_, input, call) => {
      await resetPassword(call, input);
      return succeeded(call);
    }),
    resetPasswordByFirstLoginToken: forAnyone(async (_, { token, password }, call) => {
      await resetByFirstLoginToken(call, token, password);
      return succeeded(call);
    }),
    resetPasswordByForceResetToken: forAnyone(async (_, { token, oldPassword, newPassword }, call) => {
      await resetByForceResetToken(call, token, oldPassword, newPassword);
      return succeeded(call);
    }),
    updatePassword: forUser(async (_, { newPassword, oldPassword }, call) =>
      userView(await updatePassword(call, newPassword, oldPassword)),
    ),
  },
};

async function checkOwnPassword(call: Call, sent: string) {
  const matches = await verifyPassword(await readPassword(call.local, sent), requireUser(call).passwordHash ?? '');
  if (matches) return succeeded(call);
  const error = errors.passwordWrong();
  return { code: error.code, message: error.messageIn(call.lang) };
}
