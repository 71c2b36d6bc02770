import type { DocumentPath, Finding } from '../diagnostic.ts';
import { LISTEN } from '../playable-scenario.ts';
import { type Check, listChoices, placeOf } from './check-context.ts';

/** Ids are unique where they are looked up. */
export const checkIds: Check = ({ scenario }) => [
  ...checkChoiceIds(scenario),
  ...findDuplicates('opportunity', scenario.opportunities, (index) => ['opportunities', index]),
  ...findDuplicates('ending', scenario.endings, (index) => ['endings', index]),
  ...findDuplicates('fact', scenario.briefing.facts, (index) => ['briefing', 'facts', index]),
];

function checkChoiceIds(scenario: Parameters<Check>[0]['scenario']): readonly Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const placed of listChoices(scenario)) {
    const { id } = placed.choice;
    if (seen.has(id)) findings.push(duplicateId('choice', id, placeOf(placed, 'id')));
    if (id === LISTEN) findings.push(reservedId(placeOf(placed, 'id')));
    seen.add(id);
  }
  return findings;
}

/** One finding for every id that stands a second time; `placeOf` says where an item is. */
export function findDuplicates(
  kind: string,
  items: readonly { readonly id: string }[],
  placeOf: (index: number) => DocumentPath,
): readonly Finding[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (seen.has(id)) return [duplicateId(kind, id, [...placeOf(index), 'id'])];
    seen.add(id);
    return [];
  });
}

const duplicateId = (kind: string, id: string, at: DocumentPath): Finding => ({
  code: 'duplicate-id',
  at,
  message: `The ${kind} id "${id}" is used twice.`,
  hint: 'Give each its own id; results are stored by it.',
});

const reservedId = (at: DocumentPath): Finding => ({
  code: 'reserved-id',
  at,
  message: `The choice id "${LISTEN}" is the built-in choice of keeping listening.`,
  hint: 'Choose another id.',
});
