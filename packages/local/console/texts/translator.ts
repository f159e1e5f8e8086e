import { type Key, texts, type ValuesOf } from './texts.js';

export type Language = 'en' | 'zh';

/** As Intl and the server name them. */
export const locales = { en: 'en-GB', zh: 'zh-CN' } as const;

/** The text of a key in the language that is shown, with its values in place. */
export type Translate = <K extends Key>(key: K, ...values: ValuesOf<K>) => string;

export function translator(language: Language): Translate {
  const index = language === 'en' ? 0 : 1;
  return (key, ...[values]) =>
    texts[key][index].replaceAll(/\{(\w+)\}/g, (_, name: string) => String((values as Record<string, unknown>)[name]));
}
