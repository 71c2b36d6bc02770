import { type PlacedChoice, placeOf } from '../../scenario/checks/check-context.ts';
import { lengthIn } from '../marks.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** Part of the mean by which a choice may be longer or shorter. */
const TOLERANCE = 0.25;

export const choiceLengthDiffers: Rule = {
  code: 'choice-length-differs',
  severity: 'warning',
  title: 'The choices of a decision are within a quarter of their mean length.',
  examples: {
    bad: { 'nodes.date.choices[0].text.en': 'Soon, I should think. Somebody will tell you.' },
    good: {
      'nodes.date.choices[0].text.en':
        "It shouldn't take long. As soon as there's any news, we'll tell you.",
    },
  },
  check: ({ decisions }) => {
    const found = new Map<string, RuleFinding>();
    for (const offer of decisions.flatMap(({ offers }) => offers)) {
      for (const locale of localesOf(offer)) {
        const length = lengthIn(locale);
        const mean = offer.reduce((sum, placed) => sum + length(placed), 0) / offer.length;
        const far = offer.filter((placed) => Math.abs(length(placed) - mean) > mean * TOLERANCE);
        for (const placed of far) {
          const numbers = { length: length(placed), mean };
          found.set(`${locale} ${placed.choice.id}`, describe(placed, locale, numbers));
        }
      }
    }
    return [...found.values()];
  },
};

/** Languages in which every choice has a text. */
function localesOf(offer: readonly PlacedChoice[]): readonly string[] {
  const [first, ...others] = offer.map(({ choice }) => Object.keys(choice.text));
  return (first ?? []).filter((locale) => others.every((locales) => locales.includes(locale)));
}

function describe(
  placed: PlacedChoice,
  locale: string,
  { length, mean }: { readonly length: number; readonly mean: number },
): RuleFinding {
  const percent = Math.round((Math.abs(length - mean) / mean) * 100);
  const direction = length > mean ? 'longer' : 'shorter';
  return {
    at: placeOf(placed, 'text', locale),
    message: `Choice "${placed.choice.id}" is ${String(percent)} % ${direction} than the mean of its decision (${String(length)} characters, mean ${String(Math.round(mean))}).`,
    hint: `Bring it to between ${String(Math.ceil(mean * (1 - TOLERANCE)))} and ${String(Math.floor(mean * (1 + TOLERANCE)))} characters, or change the others.`,
  };
}
