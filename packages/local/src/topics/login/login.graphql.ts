import { forAnyone } from '../../server/access.js';
import type { Call } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import type { LoginByPhoneCodeInput, Resolvers } from '../../server/generated/resolvers.generated.js';
import { usePhoneCode } from '../codes/codes.js';
import { createAccount, requireEmailForm } from '../register/register.js';
import { DEFAULT_COUNTRY_CODE } from '../users/phone.js';
import type { User } from '../users/users.store.js';
import { noteFailedLogin, requireCaptcha, type SignInInput, signIn, signInWithPassword } from './login.js';

interface PasswordLogin extends SignInInput {
  readonly password: string;
  readonly autoRegister?: boolean | null;
}
type Account = Partial<Pick<User, 'username' | 'email' | 'phone'>>;

export const login: Resolvers<Call> = {
  Mutation: {
    loginByEmail: forAnyone((_, { input }, call) => {
      requireEmailForm(input.email);
      return passwordLogin(call, { email: input.email }, input);
    }),
    loginByUsername: forAnyone((_, { input }, call) => passwordLogin(call, { username: input.username }, input)),
    loginByPhonePassword: forAnyone((_, { input }, call) => passwordLogin(call, { phone: input.phone }, input)),
    loginByPhoneCode: forAnyone((_, { input }, call) => phoneCodeLogin(call, input)),
    loginBySubAccount: forAnyone((_, { account, password, ...input }, call) =>
      subAccountLogin(call, account, password, input),
    ),
  },
};

async function passwordLogin(call: Call, account: Account, input: PasswordLogin) {
  requireCaptcha(call, input);
  const user = call.local.store.users.find(call.pool.id, account);
  if (user) return signInWithPassword(call, user, input.password, input);
  if (!input.autoRegister) throw unknownUser(call, input);
  return { ...(await signIn(call, await createAccount(call, account, input), input)), newlyCreated: true };
}

/** Whoever reads the code on a phone has proved to own it. */
async function phoneCodeLogin(call: Call, input: LoginByPhoneCodeInput) {
  const { users } = call.local.store;
  const { phone, phoneCountryCode = DEFAULT_COUNTRY_CODE } = input;
  const user = users.byPhone(call.pool.id, phone, phoneCountryCode);
  if (!user && !input.autoRegister) throw unknownUser(call, input);
  usePhoneCode(call, input, input.code, 'login');
  if (!user) {
    const created = await createAccount(call, { phone, phoneCountryCode, phoneVerified: true }, input);
    return { ...(await signIn(call, created, input)), newlyCreated: true };
  }
  return signIn(call, user.phoneVerified ? user : users.update(user, { phoneVerified: true }), input);
}

function subAccountLogin(call: Call, account: string, password: string, input: SignInInput) {
  requireCaptcha(call, input);
  const user = call.local.store.users.byUsername(call.pool.id, account);
  if (!user?.parentUserId) throw unknownUser(call, input);
  return signInWithPassword(call, user, password, input);
}

function unknownUser(call: Call, input: SignInInput) {
  noteFailedLogin(call, input);
  return errors.userNotFound();
}
