import { forAnyone, forManagement, forUser } from '../../server/access.js';
import { type Call, succeeded } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import type { Resolvers } from '../../server/generated/resolvers.generated.js';
import { sendMail, sendVerificationLink } from '../codes/mails.js';
import { userView } from '../users/user-view.js';
import { bindEmail, bindPhone, unbindEmail, unbindPhone, updateEmail, updatePhone } from './contacts.js';

export const contacts: Resolvers<Call> = {
  Mutation: {
    sendEmail: forAnyone((_, { email, scene }, call) => {
      sendMail(call, email, scene);
      return succeeded(call, 'Sent', '发送成功');
    }),
    sendFirstLoginVerifyEmail: forManagement((_, { userId }, call) => {
      const user = call.local.store.users.byId(call.pool.id, userId);
      if (!user) throw errors.userNotFound();
      sendVerificationLink(call, user, 'FIRST_EMAIL_LOGIN_VERIFY');
      return succeeded(call, 'Sent', '发送成功');
    }),
    bindPhone: forUser((_, { phoneCode, ...phone }, call) => userView(bindPhone(call, phone, phoneCode))),
    bindEmail: forUser((_, { email, emailCode }, call) => userView(bindEmail(call, email, emailCode))),
    unbindPhone: forUser((_, _args, call) => userView(unbindPhone(call))),
    unbindEmail: forUser((_, _args, call) => userView(unbindEmail(call))),
    updatePhone: forUser(
      (_, { phone, phoneCountryCode, phoneCode, oldPhone, oldPhoneCountryCode, oldPhoneCode }, call) => {
        const old = { phone: oldPhone ?? undefined, phoneCountryCode: oldPhoneCountryCode };
        return userView(updatePhone(call, { phone, phoneCountryCode }, phoneCode, old, oldPhoneCode));
      },
    ),
    updateEmail: forUser((_, { email, emailCode, oldEmail, oldEmailCode }, call) =>
      userView(updateEmail(call, email, emailCode, oldEmail, oldEmailCode)),
    ),
  },
};
