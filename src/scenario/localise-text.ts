import type { LocaleText } from './text-schema.ts';

/** The text in the wanted locale, else in its language, else in the fallback locale, else any. */
export function localiseText(text: LocaleText, locale: string, fallback = 'en'): string {
  const language = locale.split('-')[0] ?? locale;
  return text[locale] ?? text[language] ?? text[fallback] ?? Object.values(text)[0] ?? '';
}
