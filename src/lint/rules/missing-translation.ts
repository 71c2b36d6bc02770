import { MILD_SUFFIX } from '../../scenario/localise-text.ts';
import type { Rule } from '../rule.ts';

export const missingTranslation: Rule = {
  code: 'missing-translation',
  severity: 'warning',
  title: 'A language that is there at all is there for every text.',
  examples: {
    bad: { 'title.sr': 'Lampa koja treperi' },
    good: { 'title.en': 'The lamp with the tired light' },
  },
  check: ({ texts }) => {
    const locales = new Set(texts.flatMap(({ text }) => Object.keys(text)));
    // Milder words stand only beside those that hurt.
    const languages = [...locales].filter((locale) => !locale.endsWith(MILD_SUFFIX));
    return languages.flatMap((locale) => {
      const missing = texts.filter(({ text }) => (text[locale] ?? '').trim() === '');
      const [first] = missing;
      if (!first) return [];
      const there = texts.length - missing.length;
      return [
        {
          at: first.at,
          message: `"${locale}" is there for ${String(there)} of ${String(texts.length)} texts; this is the first without it.`,
          hint: `Translate the other ${String(missing.length)}, or remove "${locale}"; whoever plays in it would see two languages mixed.`,
        },
      ];
    });
  },
};
