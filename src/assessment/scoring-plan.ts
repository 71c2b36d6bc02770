import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import { choicesOfNode } from '../scenario/playable-scenario.ts';
import type { CriticalError, Dimension, Indicator, Rubric } from '../scenario/rubric-schema.ts';
import type { Choice, Opportunity } from '../scenario/scenario-schema.ts';

type Evidence = NonNullable<Indicator['evidence']>;

/** How an indicator that watches the share of the story heard turns it into a level. */
export type MetricEvidence = Extract<Evidence, { metric: string }>;

/** An opportunity with what is needed to assess it. */
export interface PlannedOpportunity {
  readonly authored: Opportunity;
  /** "rubric.dimension". */
  readonly dimensionKey: string;
  /** Present when the level comes from a metric and not from choices. */
  readonly metric?: MetricEvidence | undefined;
}

/** An indicator of an assessed dimension. */
export interface PlannedIndicator {
  readonly rubric: Rubric;
  readonly dimension: Dimension;
  readonly dimensionKey: string;
  readonly indicator: Indicator;
  /** Act that counts by itself. */
  readonly act?: string | undefined;
}

export interface PlannedCritical {
  readonly rubricId: string;
  readonly critical: CriticalError;
}

/** A dimension with its opportunities. */
export interface PlannedDimension {
  readonly dimension: Dimension;
  /** "rubric.dimension". */
  readonly key: string;
  readonly opportunities: readonly PlannedOpportunity[];
}

/** One rubric, reduced to what the scenario assesses. */
export interface RubricPlan {
  readonly rubric: Rubric;
  readonly dimensions: readonly PlannedDimension[];
  readonly opportunities: readonly PlannedOpportunity[];
}

/** Everything scoring looks up again and again, by id. */
export interface ScoringPlan {
  readonly playable: PlayableScenario;
  readonly choices: ReadonlyMap<string, Choice>;
  /** Ids of the choices of each node in authored order, early ones first. */
  readonly authoredOrder: ReadonlyMap<string, readonly string[]>;
  readonly opportunities: ReadonlyMap<string, PlannedOpportunity>;
  readonly indicators: readonly PlannedIndicator[];
  readonly critical: readonly PlannedCritical[];
  readonly rubrics: readonly RubricPlan[];
}

const plans = new WeakMap<PlayableScenario, ScoringPlan>();

/** The look-up tables of a scenario; built once per scenario object. */
export function planScoring(playable: PlayableScenario): ScoringPlan {
  const known = plans.get(playable);
  if (known) return known;
  const plan = buildPlan(playable);
  plans.set(playable, plan);
  return plan;
}

function buildPlan(playable: PlayableScenario): ScoringPlan {
  const { scenario } = playable;
  const unassessed = new Set(scenario.unassessed ?? []);
  const rubrics = playable.rubrics.map((rubric) => planRubric(playable, rubric, unassessed));
  const choices = new Map<string, Choice>();
  const authoredOrder = new Map<string, readonly string[]>();
  for (const [nodeId, node] of Object.entries(scenario.nodes)) {
    const authored = choicesOfNode(node);
    for (const choice of authored) choices.set(choice.id, choice);
    authoredOrder.set(
      nodeId,
      authored.map((choice) => choice.id),
    );
  }
  return {
    playable,
    choices,
    authoredOrder,
    opportunities: new Map(
      rubrics.flatMap((plan) => plan.opportunities.map((each) => [each.authored.id, each])),
    ),
    indicators: rubrics.flatMap(planIndicators),
    critical: playable.rubrics.flatMap((rubric) =>
      rubric.critical.map((critical) => ({ rubricId: rubric.id, critical })),
    ),
    rubrics,
  };
}

function planRubric(
  playable: PlayableScenario,
  rubric: Rubric,
  unassessed: ReadonlySet<string>,
): RubricPlan {
  const dimensions = rubric.dimensions
    .map((dimension) => ({ dimension, key: `${rubric.id}.${dimension.id}` }))
    .filter(({ key }) => !unassessed.has(key))
    .map(({ dimension, key }) => ({
      dimension,
      key,
      opportunities: playable.scenario.opportunities
        .filter((authored) => authored.dimension === key)
        .map((authored) => planOpportunity(authored, dimension)),
    }));
  const planned = new Map(
    dimensions.flatMap((each) => each.opportunities.map((one) => [one.authored, one] as const)),
  );
  const opportunities = playable.scenario.opportunities.flatMap((each) => planned.get(each) ?? []);
  return { rubric, dimensions, opportunities };
}

function planOpportunity(authored: Opportunity, dimension: Dimension): PlannedOpportunity {
  const watching = dimension.indicators.find((each) => each.id === authored.auto)?.evidence;
  return {
    authored,
    dimensionKey: authored.dimension,
    metric: watching && 'metric' in watching ? watching : undefined,
  };
}

function planIndicators({ rubric, dimensions }: RubricPlan): PlannedIndicator[] {
  return dimensions.flatMap(({ dimension, key }) =>
    dimension.indicators.map((indicator) => ({
      rubric,
      dimension,
      dimensionKey: key,
      indicator,
      act: indicator.evidence && 'act' in indicator.evidence ? indicator.evidence.act : undefined,
    })),
  );
}
