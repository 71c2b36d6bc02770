import { localiseText } from './localise-text.ts';
import type { Scenario } from './scenario-schema.ts';

/** A sum in the unit it is counted in, such as "3.90 euros"; sums that are not whole have two places. */
export function writeAmount(
  amount: number,
  { unit }: Pick<NonNullable<Scenario['briefing']['spendLimit']>, 'unit'>,
  locale: string,
): string {
  const minimumFractionDigits = Number.isInteger(amount) ? 0 : 2;
  return `${amount.toLocaleString(locale, { minimumFractionDigits })} ${localiseText(unit, locale)}`;
}
