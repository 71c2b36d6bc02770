/** A sum of money, or a percentage, that a text names. */
export interface Amount {
  readonly value: number;
  /** Such as "EUR" or "%". */
  readonly unit: string;
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(€|euros?|eur)$/i, 'EUR'],
  [/^(\$|dollars?|usd)$/i, 'USD'],
  [/^(£|pounds?|gbp)$/i, 'GBP'],
  [/^(dinars?|rsd)$/i, 'RSD'],
  [/^(%|percent|per cent)$/i, '%'],
];

const WORD = '€|euros?|eur|\\$|dollars?|usd|£|pounds?|gbp|dinars?|rsd|%|percent|per cent';
const NUMBER = '\\d+(?:[.,]\\d+)?';
const AMOUNT = new RegExp(`(${NUMBER})\\s?(${WORD})(?![a-z])|([€$£])\\s?(${NUMBER})`, 'gi');

/** Sums and percentages written in digits, in the order of the text. */
export function amountsIn(text: string): readonly Amount[] {
  return [...text.matchAll(AMOUNT)].map(([, number, word, sign, signed]) => ({
    value: Number((number ?? signed ?? '').replace(',', '.')),
    unit: unitOf(word ?? sign ?? ''),
  }));
}

const unitOf = (word: string): string => UNITS.find(([pattern]) => pattern.test(word))?.[1] ?? word;
