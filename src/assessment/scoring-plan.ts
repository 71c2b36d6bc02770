import type { Evidence, HeardEvidence } from '../scenario/evidence-schema.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import { choicesOfNode } from '../scenario/playable-scenario.ts';
import type { CriticalError, Dimension, Indicator, Rubric } from '../scenario/rubric-schema.ts';
import type { Choice } from '../scenario/node-schema.ts';
import type { Opportunity } from '../scenario/scenario-schema.ts';
import { WatchList } from './watch-list.ts';

/** An opportunity with what is needed to assess it. */
export interface PlannedOpportunity {
  readonly authored: Opportunity;
  /** "rubric.dimension". */
  readonly dimensionKey: string;
  /** Present when the level comes from the share of the story heard and not from choices. */
  readonly heard?: HeardEvidence | undefined;
}

/** An indicator of an assessed dimension. */
export interface PlannedIndicator {
  readonly rubric: Rubric;
  readonly dimension: Dimension;
  readonly dimensionKey: string;
  readonly indicator: Indicator;
}

export interface PlannedCritical {
  readonly rubricId: string;
  readonly critical: CriticalError;
}

/** A positive indicator that can be missed, with all that counts when it is. */
export interface PlannedDuty {
  readonly indicator: Indicator;
  readonly missedBy: {
    readonly indicators: readonly PlannedIndicator[];
    readonly critical: readonly PlannedCritical[];
  };
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
  readonly duties: readonly PlannedDuty[];
  readonly rubrics: readonly RubricPlan[];
  /** Indicators and critical errors by what makes them count. */
  readonly watchers: {
    readonly indicators: WatchList<PlannedIndicator>;
    readonly critical: WatchList<PlannedCritical>;
  };
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
  const indicators = rubrics.flatMap(planIndicators);
  const critical = playable.rubrics.flatMap((rubric) =>
    rubric.critical.map((error) => ({ rubricId: rubric.id, critical: error })),
  );
  return {
    playable,
    choices,
    authoredOrder,
    opportunities: new Map(
      rubrics.flatMap((plan) => plan.opportunities.map((each) => [each.authored.id, each])),
    ),
    indicators,
    critical,
    duties: playable.rubrics.flatMap((rubric) => planDuties(rubric, { indicators, critical })),
    rubrics,
    watchers: {
      indicators: new WatchList(indicators, ({ indicator }) => indicator),
      critical: new WatchList(critical, (planned) => planned.critical),
    },
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
    heard: watching && 'map' in watching ? watching : undefined,
  };
}

function planIndicators({ rubric, dimensions }: RubricPlan): PlannedIndicator[] {
  return dimensions.flatMap(({ dimension, key }) =>
    dimension.indicators.map((indicator) => ({
      rubric,
      dimension,
      dimensionKey: key,
      indicator,
    })),
  );
}

/** Every indicator of a rubric, assessed or not, that something counts as missed. */
function planDuties(
  rubric: Rubric,
  { indicators, critical }: PlannedDuty['missedBy'],
): PlannedDuty[] {
  const all = rubric.dimensions.flatMap((dimension) => dimension.indicators);
  return all.flatMap((indicator) => {
    const misses = ({ evidence }: { readonly evidence?: Evidence | undefined }): boolean =>
      evidence !== undefined && 'missed' in evidence && evidence.missed === indicator.id;
    const missedBy = {
      indicators: indicators.filter((each) => each.rubric === rubric && misses(each.indicator)),
      critical: critical.filter((each) => each.rubricId === rubric.id && misses(each.critical)),
    };
    const count = missedBy.indicators.length + missedBy.critical.length;
    return count > 0 ? [{ indicator, missedBy }] : [];
  });
}
