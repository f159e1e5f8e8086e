import type { Call } from '../../server/call.js';
import type { EmailTemplateType } from '../../server/generated/resolvers.generated.js';
import type { EmailTemplate } from './email-templates.store.js';

type SystemTemplate = Pick<EmailTemplate, 'name' | 'subject' | 'content' | 'hasURL' | 'expiresIn'>;

const withCode = (name: string, sentence: string): SystemTemplate => ({
  name,
  subject: `{{app_name}}: ${name}`,
  content: `<p>Hello {{nickname}},</p><p>${sentence} Your code is <b>{{verify_code}}</b>.</p>`,
  hasURL: false,
  expiresIn: 300,
});

const withoutCode = (name: string, sentence: string): SystemTemplate => ({
  ...withCode(name, sentence),
  content: `<p>Hello {{nickname}},</p><p>${sentence}</p>`,
  expiresIn: null,
});

/** The mails a pool sends while it has no own. */
const system: Record<EmailTemplateType, SystemTemplate> = {
  RESET_PASSWORD: withCode('Reset your password', 'you asked for a new password.'),
  PASSWORD_RESETED_NOTIFICATION: withoutCode('Password changed', 'your password was reset.'),
  CHANGE_PASSWORD: withCode('Change your password', 'you are changing your password.'),
  WELCOME: withoutCode('Welcome', 'welcome to {{app_name}}.'),
  VERIFY_EMAIL: {
    ...withCode('Verify your address', 'please follow <a href="{{url}}">this link</a>.'),
    hasURL: true,
    expiresIn: 86_400,
  },
  CHANGE_EMAIL: withCode('Change your address', 'you are changing your mail address.'),
};

/** Placeholders as a preview fills them in. */
const samples: Record<string, string> = { nickname: 'Jane', verify_code: '1234', url: 'https://example.com/verify' };

export const templateTypes = Object.keys(system) as EmailTemplateType[];

/** The pool's own template, else the system's. */
export function templateOf({ local, pool }: Call, type: EmailTemplateType): EmailTemplate & { isSystem: boolean } {
  const found = local.store.emailTemplates.find(pool.id, type);
  if (found) return { ...found, isSystem: false };
  const sender = `${pool.name} <no-reply@${pool.domain}.local>`;
  return { userPoolId: pool.id, type, sender, redirectTo: null, enabled: false, ...system[type], isSystem: true };
}

/** The mail that is sent as things are: the pool's own counts only while it is enabled. */
export function previewOf(call: Call, type: EmailTemplateType): string {
  const template = templateOf(call, type);
  const values = { ...samples, app_name: call.pool.name };
  const content = template.enabled ? template.content : system[type].content;
  return content.replace(/{{\s*(\w+)\s*}}/g, (placeholder, name: string) =>
    escapeHtml(values[name as keyof typeof values] ?? placeholder),
  );
}

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
