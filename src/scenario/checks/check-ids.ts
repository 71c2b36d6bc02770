import type { DocumentPath, Finding } from '../diagnostic.ts';
import { LISTEN } from '../playable-scenario.ts';
import { type Check, listChoices, placeOf } from './check-context.ts';

/** Ids are unique where they are looked up. */
export const checkIds: Check = ({ scenario }) => [
  ...checkChoiceIds(scenario),
  ...findDuplicates('opportunity', scenario.opportunities, ['opportunities']),
  ...findDuplicates('ending', scenario.endings, ['endings']),
  ...findDuplicates('fact', scenario.briefing.facts, ['briefing', 'facts']),
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

function findDuplicates(
  kind: string,
  items: readonly { readonly id: string }[],
  at: DocumentPath,
): readonly Finding[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (seen.has(id)) return [duplicateId(kind, id, [...at, index, 'id'])];
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
