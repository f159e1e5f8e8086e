// Generated from packages/management/src/email-templates/email-templates.graphql. Do not edit; run `pnpm generate`.
import type { EmailTemplateType, TypedDocument } from '@authing/core';
import type { ConfigEmailTemplateInput, EmailTemplateFragment } from '../generated/graphql.generated.js';
export type EmailTemplatesQueryVariables = Record<string, never>;

export type EmailTemplatesQuery = { emailTemplates: Array<EmailTemplateFragment> };

export type PreviewEmailQueryVariables = {
  type: EmailTemplateType;
};

export type PreviewEmailQuery = { previewEmail: string };

export type ConfigEmailTemplateMutationVariables = {
  input: ConfigEmailTemplateInput;
};

export type ConfigEmailTemplateMutation = { configEmailTemplate: EmailTemplateFragment };

export type EnableEmailTemplateMutationVariables = {
  type: EmailTemplateType;
};

export type EnableEmailTemplateMutation = { enableEmailTemplate: EmailTemplateFragment };

export type DisableEmailTemplateMutationVariables = {
  type: EmailTemplateType;
};

export type DisableEmailTemplateMutation = { disableEmailTemplate: EmailTemplateFragment };

export const EmailTemplates = 'query emailTemplates{emailTemplates{type name subject sender content redirectTo hasURL expiresIn enabled isSystem}}' as unknown as TypedDocument<EmailTemplatesQuery, EmailTemplatesQueryVariables>;

export const PreviewEmail = 'query previewEmail($type:EmailTemplateType!){previewEmail(type:$type)}' as unknown as TypedDocument<PreviewEmailQuery, PreviewEmailQueryVariables>;

export const ConfigEmailTemplate = 'mutation configEmailTemplate($input:ConfigEmailTemplateInput!){configEmailTemplate(input:$input){type name subject sender content redirectTo hasURL expiresIn enabled isSystem}}' as unknown as TypedDocument<ConfigEmailTemplateMutation, ConfigEmailTemplateMutationVariables>;

export const EnableEmailTemplate = 'mutation enableEmailTemplate($type:EmailTemplateType!){enableEmailTemplate(type:$type){type name subject sender content redirectTo hasURL expiresIn enabled isSystem}}' as unknown as TypedDocument<EnableEmailTemplateMutation, EnableEmailTemplateMutationVariables>;

export const DisableEmailTemplate = 'mutation disableEmailTemplate($type:EmailTemplateType!){disableEmailTemplate(type:$type){type name subject sender content redirectTo hasURL expiresIn enabled isSystem}}' as unknown as TypedDocument<DisableEmailTemplateMutation, DisableEmailTemplateMutationVariables>;

