import type { DocumentPath, Finding } from '../diagnostic.ts';
import { suggestName } from '../nearest-name.ts';
import type { Choice } from '../node-schema.ts';
import type { Opportunity, Scenario } from '../scenario-schema.ts';
import { CLOSE, STAY } from '../vocabulary.ts';
import {
  type Check,
  type CheckContext,
  hasAllRubrics,
  listChoices,
  placeOf,
  rubricsOf,
} from './check-context.ts';

/** Opportunities name dimensions, indicators and routes that exist. */
export const checkOpportunities: Check = (context) =>
  context.scenario.opportunities.flatMap((opportunity, index) => [
    ...checkDimension(context, opportunity, index),
    ...(['routes', 'excusedBy'] as const).flatMap((field) =>
      (opportunity[field] ?? []).flatMap((route, routeIndex) =>
        unknownName(
          'route',
          { name: route, at: ['opportunities', index, field, routeIndex] },
          Object.keys(context.scenario.routes ?? {}),
        ),
      ),
    ),
  ]);

function checkDimension(
  context: CheckContext,
  opportunity: Opportunity,
  index: number,
): readonly Finding[] {
  if (!hasAllRubrics(context)) return [];
  const rubrics = rubricsOf(context);
  const known = rubrics.flatMap(({ id, dimensions }) => dimensions.map((one) => `${id}.${one.id}`));
  const unknown = unknownName(
    'dimension',
    { name: opportunity.dimension, at: ['opportunities', index, 'dimension'] },
    known,
  );
  if (unknown.length > 0 || opportunity.auto === undefined) return unknown;
  const [rubricId, dimensionId] = opportunity.dimension.split('.');
  const metrics = rubrics
    .filter(({ id }) => id === rubricId)
    .flatMap(({ dimensions }) => dimensions.filter(({ id }) => id === dimensionId))
    .flatMap(({ indicators }) => indicators)
    .filter(({ evidence }) => evidence !== undefined && 'map' in evidence)
    .map(({ id }) => id);
  return unknownName(
    'metric indicator',
    { name: opportunity.auto, at: ['opportunities', index, 'auto'] },
    metrics,
  );
}

/** Choices name opportunities, indicators and critical errors that exist. */
export const checkChoiceReferences: Check = (context) => {
  const rubrics = rubricsOf(context);
  const known = {
    opportunity: new Set(context.scenario.opportunities.map(({ id }) => id)),
    indicator: new Set(
      rubrics.flatMap(({ dimensions }) =>
        dimensions.flatMap((dimension) => dimension.indicators.map(({ id }) => id)),
      ),
    ),
    'critical error': new Set(rubrics.flatMap((rubric) => rubric.critical.map(({ id }) => id))),
  };
  const isWhole = hasAllRubrics(context);
  const findings: Finding[] = [];
  for (const placed of listChoices(context.scenario)) {
    const { evidence, repairs, indicators, critical } = placed.choice;
    const check = (kind: keyof typeof known, name: string, within: DocumentPath): void => {
      if (known[kind].has(name)) return;
      const at = placeOf(placed, ...within);
      findings.push(...unknownName(kind, { name, at }, [...known[kind]]));
    };
    for (const id in evidence) check('opportunity', id, ['evidence', id]);
    for (const id in repairs) check('opportunity', id, ['repairs', id]);
    if (!isWhole) continue;
    indicators?.forEach((id, index) => check('indicator', id, ['indicators', index]));
    critical?.forEach((id, index) => check('critical error', id, ['critical', index]));
  }
  return findings;
};

/** What is decided at once: the choices of a node, or the answers to a question of the case note. */
interface Decided {
  readonly name: string;
  readonly at: DocumentPath;
  readonly choices: readonly Pick<Choice, 'id' | 'evidence' | 'reference' | 'next'>[];
}

const decidedIn = ({ nodes, wrapUp = [] }: Scenario): readonly Decided[] => [
  ...Object.entries(nodes).map(([id, { choices }]) => ({
    name: `node "${id}"`,
    at: ['nodes', id, 'choices'],
    choices,
  })),
  ...wrapUp.map(({ id, choices }, index) => ({
    name: `question "${id}"`,
    at: ['wrapUp', index, 'choices'],
    choices: choices.map((choice) => ({ ...choice, next: CLOSE })),
  })),
];

/** At every decision one choice is the reference, and all are judged on the same opportunities. */
export const checkEvidence: Check = ({ scenario }) => {
  const known = new Set(scenario.opportunities.map(({ id }) => id));
  return decidedIn(scenario).flatMap((decided) => [
    ...findMissingEvidence(decided, known),
    ...(decided.choices.some(({ reference }) => reference) ? [] : [noReference(decided)]),
  ]);
};

/** A choice with a level for something that does not exist may have meant what it lacks. */
function findMissingEvidence(
  { choices, at }: Decided,
  known: ReadonlySet<string>,
): readonly Finding[] {
  const idsOf = ({ evidence }: Pick<Choice, 'evidence'>) => Object.keys(evidence ?? {});
  const assessed = new Set(choices.flatMap(idsOf).filter((id) => known.has(id)));
  return choices.flatMap((choice, index) =>
    // One that stays where it is leaves the moment to the answer that follows.
    choice.next === STAY || !idsOf(choice).every((id) => known.has(id))
      ? []
      : [...assessed]
          .filter((id) => choice.evidence?.[id] === undefined)
          .map((id) => missingEvidence(choice.id, id, [...at, index])),
  );
}

const missingEvidence = (choiceId: string, opportunityId: string, at: DocumentPath): Finding => ({
  code: 'missing-evidence',
  at,
  message: `Choice "${choiceId}" gives no level for opportunity "${opportunityId}", on which other choices here are judged.`,
  hint: `Add "${opportunityId}" with a level from 0 to 4 to its "evidence".`,
});

const noReference = ({ name, at }: Decided): Finding => ({
  code: 'no-reference',
  at,
  message: `No choice of ${name} is marked as the reference.`,
  hint: 'Mark the best one with "reference": true.',
});

interface Reference {
  readonly name: string;
  readonly at: Finding['at'];
}

function unknownName(
  kind: string,
  { name, at }: Reference,
  known: readonly string[],
): readonly Finding[] {
  if (known.includes(name)) return [];
  return [
    {
      code: `unknown-${kind.replace(' ', '-')}`,
      at,
      message: `There is no ${kind} "${name}".`,
      hint: suggestName(name, known, kind),
    },
  ];
}
