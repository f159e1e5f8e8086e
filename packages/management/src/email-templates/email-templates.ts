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
export async function list(connection: ManagementConnection): Promise<EmailTemplateFragment[]> {
  return (await connection.graphql(EmailTemplates, {})).emailTemplates;
}

/** The HTML of a mail, its variables filled in with samples. Query `previewEmail`. */
export async function preview(connection: ManagementConnection, type: EmailTemplateType): Promise<string> {
  return (await connection.graphql(PreviewEmail, { type })).previewEmail;
}

/** Sets sender, subject and content of a mail. Mutation `configEmailTemplate`. */
export async function config(
  connection: ManagementConnection,
  input: ConfigEmailTemplateInput,
): Promise<EmailTemplateFragment> {
  return (await connection.graphql(ConfigEmailTemplate, { input })).configEmailTemplate;
}

/** Uses the pool's own template for a mail. Mutation `enableEmailTemplate`. */
export async function enable(
  connection: ManagementConnection,
  type: EmailTemplateType,
): Promise<EmailTemplateFragment> {
  return (await connection.graphql(EnableEmailTemplate, { type })).enableEmailTemplate;
}

/** Goes back to the service's template for a mail. Mutation `disableEmailTemplate`. */
export async function disable(
  connection: ManagementConnection,
  type: EmailTemplateType,
): Promise<EmailTemplateFragment> {
  return (await connection.graphql(DisableEmailTemplate, { type })).disableEmailTemplate;
}
