import type { Finding } from '../diagnostic.ts';
import { suggestName } from '../nearest-name.ts';
import type { Opportunity } from '../scenario-schema.ts';
import { type Check, type CheckContext, listChoices, rubricsOf } from './check-context.ts';

/** Opportunities name dimensions, indicators and routes that exist. */
export const checkOpportunities: Check = (context) =>
  context.scenario.opportunities.flatMap((opportunity, index) => [
    ...checkDimension(context, opportunity, index),
    ...(opportunity.routes ?? []).flatMap((route, routeIndex) =>
      unknownName(
        'route',
        { name: route, at: ['opportunities', index, 'routes', routeIndex] },
        Object.keys(context.scenario.routes ?? {}),
      ),
    ),
  ]);

function checkDimension(
  context: CheckContext,
  opportunity: Opportunity,
  index: number,
): readonly Finding[] {
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
    .filter(({ evidence }) => evidence !== undefined && 'metric' in evidence)
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
  const opportunities = context.scenario.opportunities.map(({ id }) => id);
  const indicators = rubrics.flatMap(({ dimensions }) =>
    dimensions.flatMap((dimension) => dimension.indicators.map(({ id }) => id)),
  );
  const critical = rubrics.flatMap((rubric) => rubric.critical.map(({ id }) => id));
  return listChoices(context.scenario).flatMap(({ choice, at }) => [
    ...Object.keys(choice.evidence ?? {}).flatMap((id) =>
      unknownName('opportunity', { name: id, at: [...at, 'evidence', id] }, opportunities),
    ),
    ...Object.keys(choice.repairs ?? {}).flatMap((id) =>
      unknownName('opportunity', { name: id, at: [...at, 'repairs', id] }, opportunities),
    ),
    ...(choice.indicators ?? []).flatMap((id, index) =>
      unknownName('indicator', { name: id, at: [...at, 'indicators', index] }, indicators),
    ),
    ...(choice.critical ?? []).flatMap((id, index) =>
      unknownName('critical error', { name: id, at: [...at, 'critical', index] }, critical),
    ),
  ]);
};

/** At every node one choice is the reference, and all are judged on the same opportunities. */
export const checkEvidence: Check = ({ scenario }) =>
  Object.entries(scenario.nodes).flatMap(([nodeId, node]) => {
    const at = ['nodes', nodeId, 'choices'];
    const assessed = new Set(node.choices.flatMap(({ evidence }) => Object.keys(evidence ?? {})));
    const missing = node.choices.flatMap((choice, index) =>
      [...assessed]
        .filter((id) => choice.evidence?.[id] === undefined)
        .map((id) => ({
          code: 'missing-evidence',
          at: [...at, index],
          message: `Choice "${choice.id}" gives no level for opportunity "${id}", on which other choices here are judged.`,
          hint: `Add "${id}" with a level from 0 to 4 to its "evidence".`,
        })),
    );
    if (node.choices.some(({ reference }) => reference)) return missing;
    return [
      ...missing,
      {
        code: 'no-reference',
        at,
        message: `No choice of node "${nodeId}" is marked as the reference.`,
        hint: 'Mark the best one with "reference": true.',
      },
    ];
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
