import { forManagement } from '../../server/access.js';
import type { Call } from '../../server/call.js';
import type { EmailTemplateType, Resolvers } from '../../server/generated/resolvers.generated.js';
import { previewOf, templateOf, templateTypes } from './email-templates.js';

export const emailTemplates: Resolvers<Call> = {
  Query: {
    emailTemplates: forManagement((_, __, call) => templateTypes.map((type) => templateOf(call, type))),
    previewEmail: forManagement((_, { type }, call) => previewOf(call, type)),
  },
  Mutation: {
    configEmailTemplate: forManagement((_, { input }, call) => {
      const { redirectTo, hasURL, expiresIn, ...texts } = input;
      const former = templateOf(call, input.type);
      call.local.store.emailTemplates.put({
        ...former,
        ...texts,
        redirectTo: redirectTo ?? former.redirectTo,
        hasURL: hasURL ?? former.hasURL,
        expiresIn: expiresIn ?? former.expiresIn,
      });
      return templateOf(call, input.type);
    }),
    enableEmailTemplate: forManagement((_, { type }, call) => turn(call, type, true)),
    disableEmailTemplate: forManagement((_, { type }, call) => turn(call, type, false)),
  },
};

function turn(call: Call, type: EmailTemplateType, enabled: boolean) {
  call.local.store.emailTemplates.put({ ...templateOf(call, type), enabled });
  return templateOf(call, type);
}
