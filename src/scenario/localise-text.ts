import type { LocaleText } from './text-schema.ts';

/** The text in the wanted locale, else in its language, else in the fallback locale, else any. */
export function localiseText(text: LocaleText, locale: string, fallback = 'en'): string {
  return (
    text[locale] ??
    text[locale.split('-')[0] ?? locale] ??
    text[fallback] ??
    Object.values(text)[0] ??
    ''
  );
}
