import { type PlacedChoice, placeOf } from '../../scenario/checks/check-context.ts';
import type { LintContext } from '../lint-context.ts';
import { tellingWordsOf } from '../read-words.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { readSeen } from '../seen-texts.ts';
import { factsTaught } from './fact-never-learned.ts';

/** A fact is recognised by its numbers, names, days and months; other words may be coincidence. */
export const unknownFactUsed: Rule = {
  code: 'unknown-fact-used',
  severity: 'error',
  title: 'A choice says only what the trainee can know by then.',
  examples: {
    bad: {
      'nodes.cause.choices[0].text.en':
        "I don't know yet. Give me a quarter of a minute with note 17 of our workshop.",
    },
    good: {
      'nodes.fix.choices[2].text.en':
        'Note 17 has it. I can send the part for you to put in, or we do it. Which is best?',
    },
  },
  check: (context) => {
    const taught = factsTaught(context);
    const locale = context.scenario.defaultLocale;
    const facts = context.scenario.briefing.facts
      .filter(({ id, known }) => known === 'learned' && taught.has(id))
      .map(({ id, text }) => ({ id, words: tellingWordsOf(text[locale] ?? '') }));
    if (facts.length === 0) return [];
    return context.choices.flatMap((placed) => findUnknown(context, placed, facts));
  },
};

interface TellingFact {
  readonly id: string;
  readonly words: ReadonlySet<string>;
}

function findUnknown(
  context: LintContext,
  placed: PlacedChoice,
  facts: readonly TellingFact[],
): readonly RuleFinding[] {
  const locale = context.scenario.defaultLocale;
  const used = tellingWordsOf(placed.choice.text[locale] ?? '');
  // What a choice claims may be a guess, and that is told when it is played.
  const { claims = [] } = placed.choice;
  const candidates = facts.filter(
    ({ id, words }) => !claims.includes(id) && [...words].some((word) => used.has(word)),
  );
  if (candidates.length === 0) return [];
  const seen = readSeen(context, placed);
  const known = new Set(seen.texts.flatMap((text) => [...tellingWordsOf(text[locale] ?? '')]));
  for (const { id, words } of facts)
    if (seen.facts.has(id)) words.forEach((word) => known.add(word));
  return candidates.flatMap(({ id, words }) => {
    const word = [...words].find((each) => used.has(each) && !known.has(each));
    if (word === undefined) return [];
    return [
      {
        at: placeOf(placed, 'text', locale),
        message: `Choice "${placed.choice.id}" says "${word}", and no way to this node teaches the fact "${id}".`,
        hint: `Teach "${id}" on the way, or leave it out of the choice.`,
      },
    ];
  });
}
