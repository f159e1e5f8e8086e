import { useEffect, useState } from 'preact/hooks';
import { type Language, locales } from '../texts/translator.js';

const STORED = 'authing-local-language';

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
