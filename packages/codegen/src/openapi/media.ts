/** Forms in which bodies are sent and answers are read. */
import type { Content, Schema } from './document.js';

/** The forms of a body that `connection.rest` can send, best first, and the member that takes each. */
const BODY_FORMS = [
  { mediaType: /^(application\/([\w.-]+\+)?json|\*\/\*)$/, member: 'body', form: 'JSON' },
  { mediaType: /^application\/x-www-form-urlencoded$/, member: 'form', form: 'a form' },
  { mediaType: /^multipart\//, member: 'form', form: 'a multipart form' },
] as const;

/** One form of a body or an answer: what the wire carries, and the member of a request that it is given as. */
export interface Form {
  mediaType: string;
  form: string;
  member?: 'body' | 'form';
  schema: Schema;
}

/** All forms of a body or an answer, those that the SDK can send first. */
export function formsOf({ content = {} }: Pick<Content, 'content'>): Form[] {
  const forms = Object.entries(content).map(([type, media]): Form => {
    const mediaType = type.replace(/;.*/, '').trim().toLowerCase();
    const known = BODY_FORMS.find((one) => one.mediaType.test(mediaType));
    return { mediaType, form: known?.form ?? mediaType, member: known?.member, schema: media?.schema ?? true };
  });
  const known = BODY_FORMS.flatMap(({ form }) => forms.filter((one) => one.form === form));
  return [...known, ...forms.filter(({ member }) => !member)];
}
