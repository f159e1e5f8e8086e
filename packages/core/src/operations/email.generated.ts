// Generated from packages/core/src/operations/email.graphql. Do not edit; run `pnpm generate`.
import type { TypedDocument } from '../typed-document.js';
import type { CommonMessageFragment, EmailScene } from '../generated/graphql.generated.js';
export type SendEmailMutationVariables = {
  email: string;
  scene: EmailScene;
};

export type SendEmailMutation = { sendEmail: CommonMessageFragment };

export const SendEmail = 'mutation sendEmail($email:String!$scene:EmailScene!){sendEmail(email:$email scene:$scene){message code}}' as unknown as TypedDocument<SendEmailMutation, SendEmailMutationVariables>;

