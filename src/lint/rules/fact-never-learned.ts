import type { LintContext } from '../lint-context.ts';
import type { Rule } from '../rule.ts';

export const factNeverLearned: Rule = {
  code: 'fact-never-learned',
  severity: 'warning',
  title: 'Every fact that has to be learned is taught somewhere.',
  examples: {
    bad: { 'story[1].learn': null },
    good: { 'story[1].learn': ['flicker'] },
  },
  check: (context) => {
    const taught = factsTaught(context);
    return context.scenario.briefing.facts.flatMap(({ id, known }, index) =>
      known === 'start' || taught.has(id)
        ? []
        : [
            {
              at: ['briefing', 'facts', index],
              message: `Nothing ever teaches the fact "${id}".`,
              hint: `Add "${id}" to "learn" of a part of the story or of a material, or as an effect of a choice, or make it known from the start.`,
            },
          ],
    );
  },
};

/** Ids of the facts that a part of the story, a material or a choice makes known. */
export function factsTaught({ scenario, choices }: LintContext): ReadonlySet<string> {
  return new Set([
    ...scenario.story.flatMap(({ learn = [] }) => learn),
    ...(scenario.desk?.materials ?? []).flatMap(({ learn = [] }) => learn),
    ...choices.flatMap(({ choice }) =>
      (choice.effects ?? []).flatMap((effect) => ('learn' in effect ? [effect.learn] : [])),
    ),
  ]);
}
