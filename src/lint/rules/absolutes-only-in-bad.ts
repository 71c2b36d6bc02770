import { chanceOfNone } from '../chance.ts';
import { ABSOLUTES } from '../english-words.ts';
import { TELLING } from '../marks.ts';
import { wordsOf } from '../read-words.ts';
import type { Rule } from '../rule.ts';

export const absolutesOnlyInBad: Rule = {
  code: 'absolutes-only-in-bad',
  severity: 'warning',
  title:
    'Words without exception, such as "never" or "everybody", are not a sign of a weak choice.',
  examples: {
    bad: {
      'nodes.open.choices[0].text.en':
        'Thank you for calling. Our help page always has an answer to questions like that.',
      'nodes.cause.choices[1].text.en':
        'That must be one for the maker. Their number is under the foot.',
      'nodes.fix.choices[0].text.en':
        'Nobody has to live with a lamp like that. You put it away, and I send you another one.',
      'nodes.fix.choices[1].text.en':
        'Everybody gets 10 euros back from us. For short work it is still good enough, too.',
      'nodes.date.choices[0].text.en':
        'It never takes long. As soon as there is news, somebody will tell you.',
    },
    good: {
      'nodes.open.choices[0].text.en':
        'Thank you for calling. Our help page always has an answer to questions like that.',
      'nodes.cause.choices[1].text.en':
        'That must be one for the maker. Their number should be under the foot somewhere.',
    },
  },
  check: ({ scenario, choices }) => {
    const { defaultLocale: locale } = scenario;
    if (!locale.startsWith('en')) return [];
    const late = choices.filter(({ list }) => list === 'choices');
    const references = late.filter(({ choice }) => choice.reference);
    const absolute = late.filter(({ choice }) =>
      wordsOf(choice.text[locale] ?? '').some((word) => ABSOLUTES.has(word)),
    );
    if (absolute.some(({ choice }) => choice.reference)) return [];
    if (chanceOfNone(absolute.length, references.length, late.length) >= TELLING) return [];
    return [
      {
        at: ['nodes'],
        message: `Not one best choice has a word such as "always", "never" or "everybody", and ${String(absolute.length)} others do.`,
        hint: 'Let a best choice have one where it is true, and take some out of the others.',
      },
    ];
  },
};
