import type { EmailTemplateType } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type { ConfigEmailTemplateInput, EmailTemplateFragment } from '../generated/graphql.generated.js';
import {
  ConfigEmailTemplate,
  DisableEmailTemplate,
  EmailTemplates,
  EnableEmailTemplate,
  PreviewEmail,
} from './email-templates.generated.js';

/** The templates of the mails the pool sends, one per occasion. Query `emailTemplates`. */
export function list(connection: ManagementConnection): Promise<EmailTemplateFragment[]> {
  return connection.graphql(EmailTemplates, {}, ({ emailTemplates }) => emailTemplates);
}

/** The HTML of a mail, its variables filled in with samples. Query `previewEmail`. */
export function preview(connection: ManagementConnection, type: EmailTemplateType): Promise<string> {
  return connection.graphql(PreviewEmail, { type }, ({ previewEmail }) => previewEmail);
}

/** Sets sender, subject and content of a mail. Mutation `configEmailTemplate`. */
export function config(
  connection: ManagementConnection,
  input: ConfigEmailTemplateInput,
): Promise<EmailTemplateFragment> {
  return connection.graphql(ConfigEmailTemplate, { input }, ({ configEmailTemplate }) => configEmailTemplate);
}

/** Uses the pool's own template for a mail. Mutation `enableEmailTemplate`. */
export function enable(connection: ManagementConnection, type: EmailTemplateType): Promise<EmailTemplateFragment> {
  return connection.graphql(EnableEmailTemplate, { type }, ({ enableEmailTemplate }) => enableEmailTemplate);
}

/** Goes back to the service's template for a mail. Mutation `disableEmailTemplate`. */
export function disable(connection: ManagementConnection, type: EmailTemplateType): Promise<EmailTemplateFragment> {
  return connection.graphql(DisableEmailTemplate, { type }, ({ disableEmailTemplate }) => disableEmailTemplate);
}
