import type { DocumentPath, Finding } from '../diagnostic.ts';
import { type Check, listChoices } from './check-context.ts';

interface Named {
  readonly id: string;
  readonly at: DocumentPath;
}

/** Ids are unique where they are looked up. */
export const checkIds: Check = ({ scenario }) => [
  ...findDuplicates(
    'choice',
    listChoices(scenario).map(({ choice, at }) => ({ id: choice.id, at: [...at, 'id'] })),
  ),
  ...findDuplicates('opportunity', named(scenario.opportunities, ['opportunities'])),
  ...findDuplicates('ending', named(scenario.endings, ['endings'])),
  ...findDuplicates('fact', named(scenario.briefing.facts, ['briefing', 'facts'])),
  ...reservedIds(listChoices(scenario).map(({ choice, at }) => ({ id: choice.id, at }))),
];

const named = (items: readonly { readonly id: string }[], at: DocumentPath): readonly Named[] =>
  items.map(({ id }, index) => ({ id, at: [...at, index, 'id'] }));

function findDuplicates(kind: string, items: readonly Named[]): readonly Finding[] {
  const seen = new Set<string>();
  return items.flatMap(({ id, at }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        code: 'duplicate-id',
        at,
        message: `The ${kind} id "${id}" is used twice.`,
        hint: 'Give each its own id; results are stored by it.',
      },
    ];
  });
}

const reservedIds = (items: readonly Named[]): readonly Finding[] =>
  items
    .filter(({ id }) => id === 'listen')
    .map(({ at }) => ({
      code: 'reserved-id',
      at: [...at, 'id'],
      message: 'The choice id "listen" is the built-in choice of keeping listening.',
      hint: 'Choose another id.',
    }));
