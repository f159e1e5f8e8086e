import type { Lang } from '../../server/errors.js';
import type { Reply } from '../../server/reply.js';
import { markup } from './markup.js';
import { page } from './page.js';
import { textsOf } from './texts.js';

export function signedOut(lang: Lang, cookie: string): Reply {
  const { signedOutTitle, signedOutText } = textsOf(lang);
  const content = markup`<h1>${signedOutTitle}</h1><p>${signedOutText}</p>`;
  return page({ lang, title: signedOutTitle, content, headers: { 'set-cookie': cookie } });
}
