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
  check: ({ scenario, choices }) => [
    ...choices.filter(({ list }) => list === 'early').flatMap(findInEarly),
    ...scenario.opportunities.flatMap(({ id, auto }) =>
      auto === undefined ? [] : findAutomatic(choices, id),
    ),
  ],
};

const findInEarly = (placed: PlacedChoice): readonly RuleFinding[] =>
  (['evidence', 'repairs'] as const)
    .filter((field) => Object.keys(placed.choice[field] ?? {}).length > 0)
    .map((field) => ({
      at: placeOf(placed, field),
      message: `Choice "${placed.choice.id}" cuts into the story, where "${field}" is not counted.`,
      hint: 'Remove it; what cutting in costs follows from the share of the story that was heard. Indicators do count.',
    }));

/** One finding per node, since there all choices have a level or none has. */
function findAutomatic(choices: readonly PlacedChoice[], id: string): readonly RuleFinding[] {
  const levelled = choices.filter(
    ({ choice, list }) => list === 'choices' && choice.evidence?.[id] !== undefined,
  );
  const firsts = levelled.filter(
    ({ nodeId }, index) => levelled.findIndex((one) => one.nodeId === nodeId) === index,
  );
  return firsts.map((placed) => ({
    at: placeOf(placed, 'evidence', id),
    message: `The levels of "${id}" at node "${placed.nodeId}" are not counted: the opportunity has "auto" and takes its level from there.`,
    hint: `Remove "${id}" from the choices, or "auto" from the opportunity.`,
  }));
}
