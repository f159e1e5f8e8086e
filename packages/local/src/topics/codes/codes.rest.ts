import { type Call, succeeded } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import { forAnyone, type RestRequest, type Routes } from '../../server/rest.js';
import { signIn } from '../login/login.js';
import { createAccount, register } from '../register/register.js';
import { withCustomData } from '../users/user-view.js';
import type { User } from '../users/users.store.js';
import { sendSmsCode, useEmailCode } from './codes.js';

export const codes: Routes = {
  'POST /api/v2/sms/send': forAnyone((call, { body }) => {
    const phone = { phone: body.text('phone'), phoneCountryCode: body.optionalText('phoneCountryCode') };
    sendSmsCode(call, phone, body.optionalText('scene') ?? null);
    return succeeded(call, 'Sent', '发送成功');
  }),
  'POST /api/v2/register/email-code': forAnyone((call, { body }) => {
    const email = body.text('email');
    useEmailCode(call, email, body.text('code'), 'register');
    return register(call, { email, emailVerified: true }, registerInput(body));
  }),
  'POST /api/v2/login/email-code': forAnyone(async (call, { body }) => {
    const email = body.text('email');
    const user = call.local.store.users.byEmail(call.pool.id, email);
    if (!user && !body.flag('autoRegister')) throw errors.userNotFound();
    useEmailCode(call, email, body.text('code'), 'login');
    const input = registerInput(body);
    const owner = user ? verified(call, user) : await createAccount(call, { email, emailVerified: true }, input);
    return withCustomData(call, await signIn(call, owner, input));
  }),
};

/** Whoever reads the code in a mailbox has proved to own it. */
const verified = (call: Call, user: User): User =>
  user.emailVerified ? user : call.local.store.users.update(user, { emailVerified: true });

/** Clients send these as JSON text or as values. */
const asText = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : typeof value === 'string' ? value : JSON.stringify(value);

function registerInput(body: RestRequest['body']) {
  const customData = body.optionalObject('customData');
  const pairs = customData && Object.entries(customData).map(([key, value]) => ({ key, value: JSON.stringify(value) }));
  return {
    profile: body.optionalObject('profile'),
    params: pairs ? JSON.stringify(pairs) : asText(body.get('params')),
    forceLogin: body.flag('forceLogin'),
    generateToken: body.flag('generateToken'),
    clientIp: body.optionalText('clientIp'),
  };
}
