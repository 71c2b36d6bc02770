import { listChoices } from '../scenario/checks/check-context.ts';
import { localiseText } from '../scenario/localise-text.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import { simplifyQuote, simplifyText } from './simplify-text.ts';

export interface NamedChoice {
  readonly id: string;
  /** Id of the choice that this is in another case. */
  readonly variantOf?: string | undefined;
  readonly text: string;
  /** The text as texts are compared. */
  readonly plain: string;
}

/** Every choice of a scenario with its words in one locale. */
export function nameChoices(
  { scenario }: PlayableScenario,
  locale: string,
): readonly NamedChoice[] {
  return listChoices(scenario).map(({ choice }) => {
    const text = localiseText(choice.text, locale, scenario.defaultLocale);
    const { id, variantOf } = choice;
    return { id, variantOf, text, plain: simplifyText(text) };
  });
}

/**
 * The choices whose text begins with a quote; only those that say nothing else, where there are
 * such. An empty quote finds none.
 */
export function findChoices(
  choices: readonly NamedChoice[],
  quote: string,
): readonly NamedChoice[] {
  const beginning = simplifyQuote(quote);
  if (beginning === '') return [];
  const found = choices.filter(({ plain }) => plain.startsWith(beginning));
  const whole = found.filter(({ plain }) => simplifyQuote(plain) === beginning);
  return whole.length > 0 ? whole : found;
}

/** Whether choices cannot be told apart by what they say. */
export function areAlike(choices: readonly NamedChoice[]): boolean {
  return choices.every(({ plain }) => plain === choices[0]?.plain);
}
