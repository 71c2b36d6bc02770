import type { LocaleText } from './text-schema.ts';

/** Added to a locale, it is the same language in words that hurt less: "en-x-mild". */
export const MILD_SUFFIX = '-x-mild';

/**
 * The text in the wanted locale, else in a less exact one of its language, else in the fallback
 * locale, else any.
 */
export function localiseText(text: LocaleText, locale: string, fallback = 'en'): string {
  const found = text[locale];
  if (found !== undefined) return found;
  const end = locale.lastIndexOf('-');
  if (end > 0) return localiseText(text, locale.slice(0, end), fallback);
  return text[fallback] ?? Object.values(text)[0] ?? '';
}
