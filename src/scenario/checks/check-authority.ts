import type { Finding } from '../diagnostic.ts';
import { suggestName } from '../nearest-name.ts';
import type { Scenario } from '../scenario-schema.ts';
import { type Check, type PlacedChoice, listChoices, placeOf } from './check-context.ts';

/** What is promised and spent lies within the authority of the briefing, or says that it does not. */
export const checkAuthority: Check = ({ scenario }) => [
  ...checkTable(scenario),
  ...listChoices(scenario).flatMap((placed) => [
    ...checkPromise(scenario, placed),
    ...checkSpending(scenario, placed),
  ]),
];

/** The facts that the table of promises names are facts of the briefing. */
function checkTable({ briefing }: Scenario): readonly Finding[] {
  const known = briefing.facts.map(({ id }) => id);
  return (briefing.authority?.promises ?? []).flatMap(({ id, fact }, index) =>
    fact === undefined || known.includes(fact)
      ? []
      : [
          {
            code: 'unknown-fact',
            at: ['briefing', 'authority', 'promises', index, 'fact'],
            message: `Promise "${id}" says how soon once fact "${fact}" is known, and there is no such fact.`,
            hint: suggestName(fact, known, 'fact'),
          },
        ],
  );
}

type Promised = NonNullable<PlacedChoice['choice']['promise']>;
type Allowed = NonNullable<Scenario['briefing']['authority']>['promises'];

function checkPromise({ briefing }: Scenario, placed: PlacedChoice): readonly Finding[] {
  const { promise } = placed.choice;
  if (!promise || promise.beyond) return [];
  if (briefing.authority) return checkAllowed(briefing.authority.promises, placed, promise);
  return promise.of === undefined ? [] : [withoutAuthority(placed, promise.of)];
}

function checkAllowed(
  allowed: Allowed,
  placed: PlacedChoice,
  { of, dueSeconds }: Promised,
): readonly Finding[] {
  const place = allowed.findIndex(({ id }) => id === of);
  const one = allowed[place];
  if (!one) return [unknownPromise(allowed, placed, of)];
  const { soonestSeconds = 0 } = one;
  if (dueSeconds >= soonestSeconds) return [];
  return [
    {
      code: 'promise-beyond-authority',
      at: placeOf(placed, 'promise', 'dueSeconds'),
      message: `Choice "${placed.choice.id}" promises "${one.id}" within ${String(dueSeconds)} seconds, and briefing.authority.promises[${String(place)}] allows ${String(soonestSeconds)} at the soonest.`,
      hint: 'Give it more time, or say "beyond": true where it is meant as a mistake.',
    },
  ];
}

function unknownPromise(allowed: Allowed, placed: PlacedChoice, of: string | undefined): Finding {
  const known = allowed.map(({ id }) => id);
  const named = of === undefined ? 'names none of them' : `names "${of}"`;
  const mend =
    of === undefined
      ? `Name one of ${known.join(', ')} as "of"`
      : suggestName(of, known, 'promise');
  return {
    code: 'promise-beyond-authority',
    at: placeOf(placed, 'promise'),
    message: `Choice "${placed.choice.id}" promises what briefing.authority.promises does not allow: it ${named}.`,
    hint: `${mend} Where it is meant as a mistake, say "beyond": true.`,
  };
}

const withoutAuthority = (placed: PlacedChoice, of: string): Finding => ({
  code: 'promise-beyond-authority',
  at: placeOf(placed, 'promise', 'of'),
  message: `Choice "${placed.choice.id}" promises "${of}", and the briefing has no "authority" that allows it.`,
  hint: 'Add "authority" with its promises to the briefing, or leave "of" out.',
});

function checkSpending({ briefing }: Scenario, placed: PlacedChoice): readonly Finding[] {
  const { id, spend = 0, reference } = placed.choice;
  const limit = briefing.spendLimit?.amount;
  if (!reference || limit === undefined || spend <= limit) return [];
  return [
    {
      code: 'spend-beyond-limit',
      at: placeOf(placed, 'spend'),
      message: `Choice "${id}" is marked as the best and spends ${String(spend)}, and briefing.spendLimit.amount allows ${String(limit)}.`,
      hint: 'Spend less here, raise the limit, or mark another choice as the best.',
    },
  ];
}
