import type { Condition } from './condition-schema.ts';
import { type KnownFacts, allOf } from './known-facts.ts';
import type { Choice } from './node-schema.ts';
import type { Act } from './vocabulary.ts';

/** Level from which on asking again earns no more, however well it is put. */
const BEST_ASKED_AGAIN = 2;

/**
 * A choice that asks for facts, as it is once one of them is known and as it is before: asking again
 * does REASK, asking for what nobody has told yet does ASK_NEEDED. Where the trainee knows one at all
 * times, or can know none, there is only the one. The choice as it was written keeps its id.
 */
export function tellAskedAgain(choice: Choice, facts: KnownFacts): readonly Choice[] {
  const { asks = [], acts } = choice;
  if (asks.length === 0) return [choice];
  const known = facts.knowingAny(asks);
  if (known === 'always') return [asAgain(choice)];
  if (known === 'never') return [asNeeded(choice)];
  const [again, needed] = acts.includes('REASK') ? ['', '.needed'] : ['.again', ''];
  return [
    varyWhen(asAgain(choice), known, again),
    varyWhen(asNeeded(choice), { not: known }, needed),
  ];
}

const varyWhen = (choice: Choice, when: Condition, suffix: string): Choice => ({
  ...choice,
  id: choice.id + suffix,
  ...(suffix !== '' && { variantOf: choice.variantOf ?? choice.id }),
  when: allOf(choice.when, when),
});

/** Measured by what it would be worth if it had to be asked; asking again by mistake is never the best. */
function asAgain(choice: Choice): Choice {
  const { id, acts, evidence, reference } = choice;
  if (acts.includes('REASK')) return choice;
  const par = choice.par ?? (reference ? evidence : undefined);
  const capped = Object.entries(evidence ?? {}).map(
    ([opportunity, level]) => [opportunity, Math.min(level, BEST_ASKED_AGAIN)] as const,
  );
  return {
    ...choice,
    againOf: id,
    acts: replaceAct(acts, 'ASK_NEEDED', 'REASK'),
    reference: false,
    ...(evidence && { evidence: Object.fromEntries(capped) }),
    ...(par && { par }),
  };
}

const asNeeded = (choice: Choice): Choice =>
  choice.acts.includes('REASK')
    ? { ...choice, acts: replaceAct(choice.acts, 'REASK', 'ASK_NEEDED') }
    : choice;

/** The acts with one in the place of another, or added where the other is not among them. */
function replaceAct(acts: Choice['acts'], from: Act, to: Act): Choice['acts'] {
  const replaced = acts.map((act) => (act === from ? to : act));
  return [...new Set([...replaced, to])];
}
