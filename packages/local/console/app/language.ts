import { useEffect, useState } from 'preact/hooks';
import { type Key, texts, type ValuesOf } from '../texts/texts.js';

export type Language = 'en' | 'zh';
const STORED = 'authing-local-language';

/** As Intl and the server name them. */
export const locales = { en: 'en-GB', zh: 'zh-CN' } as const;

/** The text of a key in the language that is shown, with its values in place. */
export type Translate = <K extends Key>(key: K, ...values: ValuesOf<K>) => string;

export function translator(language: Language): Translate {
  const index = language === 'en' ? 0 : 1;
  return (key, ...[values]) =>
    texts[key][index].replaceAll(/\{(\w+)\}/g, (_, name: string) => String((values as Record<string, unknown>)[name]));
}

/** The browser's language until another one is chosen; the choice is kept. */
export function useLanguage(): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState<Language>(
    () => (localStorage.getItem(STORED) as Language | null) ?? (navigator.language.startsWith('zh') ? 'zh' : 'en'),
  );
  useEffect(() => {
    document.documentElement.lang = locales[language];
  }, [language]);
  return [
    language,
    (chosen) => {
      localStorage.setItem(STORED, chosen);
      setLanguage(chosen);
    },
  ];
}
