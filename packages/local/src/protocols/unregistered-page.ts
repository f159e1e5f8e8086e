import type { Lang } from '../server/errors.js';
import type { Reply } from '../server/reply.js';
import { unregistered } from '../topics/applications/redirect-addresses.js';
import { messagePage } from './pages/page.js';
import { textsOf } from './pages/texts.js';

/** The page for an address that the application has not registered. Nobody is sent to such an address. */
export function unregisteredPage(lang: Lang, address: string, registered: readonly string[]): Reply {
  const { zh, en } = unregistered(address, registered);
  return messagePage(lang, textsOf(lang).failedTitle, lang === 'en-US' ? en : zh);
}
