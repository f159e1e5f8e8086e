import type { Entry } from '../app/server.js';
import type { Translate } from '../texts/translator.js';

export const nameOf = ({ operation, route, method, path }: Entry): string => operation ?? route ?? `${method} ${path}`;

export const toneOf = ({ outcome }: Entry) => (outcome === 'ok' ? 'good' : outcome === 'error' ? 'bad' : 'warn');

/** The business code where there is one, else the HTTP status. */
export function codeOf({ outcome, code, status }: Entry, t: Translate): string {
  if (outcome === 'pending' || outcome === 'dropped') return t(outcome);
  return String(code !== null && code !== 200 ? code : status);
}

/** What went wrong, in a sentence; nothing for what went well. */
export function problemOf(entry: Entry, t: Translate): string | undefined {
  const { outcome, message, status } = entry;
  if (outcome === 'ok' || outcome === 'pending') return undefined;
  if (outcome === 'dropped') return t('wasDropped');
  const said = message ?? t('httpStatus', { status });
  return outcome === 'fault' ? t('wasFault', { said }) : said;
}
