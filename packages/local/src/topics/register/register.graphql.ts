import { forAnyone } from '../../server/access.js';
import type { Call } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import type { Resolvers } from '../../server/generated/resolvers.generated.js';
import { usePhoneCode } from '../codes/codes.js';
import { DEFAULT_COUNTRY_CODE } from '../users/phone.js';
import { register } from './register.js';

export const registration: Resolvers<Call> = {
  Mutation: {
    registerByEmail: forAnyone((_, { input }, call) => register(call, { email: input.email }, withPassword(input))),
    registerByUsername: forAnyone((_, { input }, call) =>
      register(call, { username: input.username }, withPassword(input)),
    ),
    registerByPhoneCode: forAnyone((_, { input }, call) => {
      const { phone, phoneCountryCode = DEFAULT_COUNTRY_CODE, code } = input;
      usePhoneCode(call, input, code, 'register');
      return register(call, { phone, phoneCountryCode, phoneVerified: true }, input);
    }),
  },
};

function withPassword<Input extends { password: string }>(input: Input): Input {
  if (input.password === '') throw errors.passwordRequired();
  return input;
}
