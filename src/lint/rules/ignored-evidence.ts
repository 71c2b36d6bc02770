import { type PlacedChoice, placeOf } from '../../scenario/checks/check-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

export const ignoredEvidence: Rule = {
  code: 'ignored-evidence',
  severity: 'error',
  title: 'Levels stand only where they are counted.',
  examples: {
    bad: { 'nodes.open.early[0].evidence': { 'hear-proof': 1 } },
    good: { 'nodes.open.early[0].indicators': ['hear.half_answer'] },
  },
  check: ({ scenario, choices }) => {
    const auto = new Set(
      scenario.opportunities.flatMap((one) => (one.auto === undefined ? [] : [one.id])),
    );
    return choices.flatMap((placed) =>
      placed.list === 'early' ? findInEarly(placed) : findAutomatic(placed, auto),
    );
  },
};

const findInEarly = (placed: PlacedChoice): RuleFinding[] =>
  (['evidence', 'repairs'] as const)
    .filter((field) => Object.keys(placed.choice[field] ?? {}).length > 0)
    .map((field) => ({
      at: placeOf(placed, field),
      message: `Choice "${placed.choice.id}" cuts into the story, where "${field}" is not counted.`,
      hint: 'Remove it; what cutting in costs follows from the share of the story that was heard. Indicators do count.',
    }));

const findAutomatic = (placed: PlacedChoice, auto: ReadonlySet<string>): RuleFinding[] =>
  Object.keys(placed.choice.evidence ?? {})
    .filter((id) => auto.has(id))
    .map((id) => ({
      at: placeOf(placed, 'evidence', id),
      message: `The level of "${id}" is not counted: that opportunity has "auto" and takes its level from there.`,
      hint: `Remove "${id}" here, or remove "auto" from the opportunity.`,
    }));
