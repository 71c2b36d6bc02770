import type { Scenario } from '../scenario/scenario-schema.ts';
import { refuseName } from './refusal.ts';

/** The language asked for, the scenario's default when none was. Throws a Refusal for one it has no text in. */
export function checkLocale(scenario: Scenario, locale: string | undefined): string {
  const known = Object.keys(scenario.title);
  if (locale === undefined) return scenario.defaultLocale;
  if (known.includes(locale)) return locale;
  throw refuseName('language', locale, known);
}
