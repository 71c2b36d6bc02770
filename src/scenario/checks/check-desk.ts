import { type DocumentPath, type Finding, formatPath } from '../diagnostic.ts';
import { suggestName } from '../nearest-name.ts';
import type { Scenario } from '../scenario-schema.ts';
import type { Check } from './check-context.ts';
import { listLeaves } from './check-conditions.ts';

/** Materials and notes have ids of their own, exist where they are spoken of, and can be reached. */
export const checkDesk: Check = ({ scenario }) => [
  ...checkTwice(scenario, 'materials'),
  ...checkTwice(scenario, 'notes'),
  ...checkOpened(scenario),
  ...checkNoted(scenario),
  ...checkPlaces(scenario),
  ...checkOnDesk(scenario),
];

function checkTwice({ desk }: Scenario, list: 'materials' | 'notes'): readonly Finding[] {
  const seen = new Map<string, number>();
  return (desk?.[list] ?? []).flatMap(({ id }, index) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, index);
    if (first === undefined) return [];
    return [
      {
        code: 'duplicate-id',
        at: ['desk', list, index, 'id'],
        message: `The id "${id}" is used twice on the desk, first at desk.${list}[${String(first)}].`,
        hint: 'Give one of the two another id.',
      },
    ];
  });
}

function checkOpened(scenario: Scenario): readonly Finding[] {
  const materials = scenario.desk?.materials ?? [];
  const known = materials.map(({ id }) => id);
  return listLeaves(scenario).flatMap(({ value, at }) => {
    if (!('opened' in value)) return [];
    const place = known.indexOf(value.opened);
    const where: DocumentPath = [...at, 'opened'];
    if (place < 0) {
      return [
        {
          code: 'unknown-material',
          at: where,
          message: `"${formatPath(where)}" waits for the material "${value.opened}" to be opened, and desk.materials has none of that id.`,
          hint: suggestName(value.opened, known, 'material'),
        },
      ];
    }
    if (!materials[place]?.onDesk) return [];
    return [
      {
        code: 'already-open',
        at: where,
        message: `"${formatPath(where)}" waits for the material "${value.opened}", which lies open from the start: see desk.materials[${String(place)}].onDesk.`,
        hint: 'Ask for a fact it teaches with "known", or leave the condition out.',
      },
    ];
  });
}

function checkNoted(scenario: Scenario): readonly Finding[] {
  const known = (scenario.desk?.notes ?? []).map(({ id }) => id);
  return listLeaves(scenario).flatMap(({ value, at }) => {
    if (!('noted' in value) || known.includes(value.noted)) return [];
    const where: DocumentPath = [...at, 'noted'];
    return [
      {
        code: 'unknown-note',
        at: where,
        message: `"${formatPath(where)}" waits for the note "${value.noted}" to be taken, and desk.notes has none of that id.`,
        hint: suggestName(value.noted, known, 'note'),
      },
    ];
  });
}

/** Nodes with a desk need one, and a desk needs a node. */
function checkPlaces({ desk, nodes }: Scenario): readonly Finding[] {
  const places = Object.keys(nodes).filter((id) => nodes[id]?.desk);
  const [first] = places;
  if (first !== undefined && !desk) {
    return [
      {
        code: 'no-desk',
        at: ['nodes', first, 'desk'],
        message: `Node "${first}" lets the trainee use the desk, and the scenario has none.`,
        hint: 'Add "desk" with materials to the scenario, or leave it out here.',
      },
    ];
  }
  const needsPlace =
    (desk?.notes ?? []).length > 0 || desk?.materials.some(({ onDesk }) => !onDesk);
  if (first !== undefined || !needsPlace) return [];
  return [
    {
      code: 'unused-desk',
      at: ['desk'],
      message: 'Nothing on the desk can ever be opened or noted: no node has "desk": true.',
      hint: 'Say "desk": true at the nodes where the trainee may look things up.',
    },
  ];
}

const checkOnDesk = ({ desk }: Scenario): readonly Finding[] =>
  (desk?.materials ?? []).flatMap(({ id, onDesk, seconds }, index) =>
    onDesk && seconds > 0
      ? [
          {
            code: 'time-for-nothing',
            at: ['desk', 'materials', index, 'seconds'],
            message: `The material "${id}" lies open from the start and cannot take ${String(seconds)} seconds to open.`,
            hint: 'Set "seconds" to 0, or leave "onDesk" out.',
          },
        ]
      : [],
  );
