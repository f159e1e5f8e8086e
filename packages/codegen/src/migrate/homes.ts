/** Which package has a name now. */
import { literalEnums } from './literal-enums.js';
import { newNames, pages } from './names.js';
import { OLD } from './old.js';
import type { Target, Work } from './work.js';

export const MANAGEMENT = '@authing/management';
export const authPackage = (target: Target): string => (target === 'browser' ? '@authing/browser' : '@authing/auth');

/** A name's new home. `text` stands where more than a name takes its place. */
export interface Place {
  home: string;
  name: string;
  /** `Page<User>`, and the names in it. */
  text?: string;
  names: readonly string[];
}

/** Where a name of 4.x is now; undefined when nothing took its place. `others` are the names the file takes too. */
export function placeOf(work: Work, imported: string, others: readonly string[]): Place | undefined {
  const item = own(pages, imported);
  const name = item ? 'Page' : (own(newNames, imported) ?? imported);
  const names = item ? ['Page', item] : [name];
  const homes = names.reduce<readonly string[]>(
    (all, one) => all.filter((home) => work.homesOf(one).includes(home)),
    preferred(work, others),
  );
  const [home] = homes;
  if (!home) return undefined;
  return { home, name, names, ...(item && { text: `Page<${item}>` }) };
}

/** What every package has comes from the one whose client is used: by the statement, else the file, else its package. */
function preferred({ target, text, clients }: Work, names: readonly string[]): readonly string[] {
  const auth = authPackage(target);
  const isManaging = [names.join(' '), text, clients].map(managesAlone).find((one) => one !== undefined);
  return isManaging ? [MANAGEMENT, auth] : [auth, MANAGEMENT];
}

/** Undefined where no client is named. */
function managesAlone(text: string): boolean | undefined {
  if (/\bAuthenticationClient(Options)?\b/.test(text)) return false;
  return /\bManagementClient(Options)?\b/.test(text) ? true : undefined;
}

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

export const literalsOf = (name: string) => own(literalEnums, name);
export const goneText = (name: string): string =>
  `${name} has no counterpart: it is still taken from ${OLD}. Describe it yourself`;
