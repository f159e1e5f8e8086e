import { accessTexts } from './access.js';
import { applicationTexts } from './applications.js';
import { dataTexts } from './data.js';
import { shellTexts } from './shell.js';
import type { Text } from './text.js';
import { trafficTexts } from './traffic.js';
import { userTexts } from './users.js';

/** Every text of the console. */
export const texts = {
  ...shellTexts,
  ...userTexts,
  ...accessTexts,
  ...applicationTexts,
  ...trafficTexts,
  ...dataTexts,
} as const satisfies Record<string, Text>;

export type Key = keyof typeof texts;

type Names<Pattern extends string> = Pattern extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** What has to be given with a key: the values its English text names, and no more where it names none. */
export type ValuesOf<K extends Key> = [Names<(typeof texts)[K][0]>] extends [never]
  ? []
  : [values: Readonly<Record<Names<(typeof texts)[K][0]>, string | number>>];
