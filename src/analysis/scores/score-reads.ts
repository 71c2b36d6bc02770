import type { ScoringPlan } from '../../assessment/scoring-plan.ts';
import type { ActEvidence, Evidence } from '../../scenario/evidence-schema.ts';
import type { Act } from '../../scenario/vocabulary.ts';

/** What scoring can ever read of turns and remember of them, beyond what choices name. */
export interface ScoreReads {
  /** Acts that count against somebody by themselves. */
  readonly watched: ReadonlySet<Act>;
  /** Acts that still earn a bonus after the first choice. */
  readonly rewarded: ReadonlySet<Act>;
  /** Acts that do something called for. */
  readonly dutiful: ReadonlySet<Act>;
  /** Acts that count unless they are permitted. */
  readonly permissible: ReadonlySet<Act>;
  /** Facts that count when they are asked for again. */
  readonly facts: ReadonlySet<string>;
  /** Choices that are told apart from later ones by their number; the first is 1. */
  readonly earlyChoices: number;
  /** Whether any level comes from the share of the story heard at the first choice. */
  readonly watchesFirstChoice: boolean;
  /** Sum spent from which on more makes no difference; 0 where spending never counts. */
  readonly mostSpent: number;
  /** Routes that some opportunity depends on. */
  readonly routes: ReadonlySet<string>;
}

const readsByPlan = new WeakMap<ScoringPlan, ScoreReads>();

/** What the scores of a scenario depend on; worked out once per plan. */
export function scoreReadsOf(plan: ScoringPlan): ScoreReads {
  const known = readsByPlan.get(plan);
  if (known) return known;
  const reads = collectReads(plan);
  readsByPlan.set(plan, reads);
  return reads;
}

function collectReads(plan: ScoringPlan): ScoreReads {
  const opportunities = [...plan.opportunities.values()];
  const heard = opportunities.flatMap((each) => each.heard ?? []);
  const counting = evidenceThatCounts(plan);
  const dutiful = plan.duties.flatMap(({ indicator }) => actEvidence(indicator.evidence));
  const conditional = [...counting.flatMap(actEvidence), ...dutiful];
  const bonuses = heard.flatMap(({ bonus }) => bonus ?? []);
  return {
    watched: new Set(counting.flatMap(actEvidence).map(({ act }) => act)),
    rewarded: new Set(bonuses.filter(({ within = 1 }) => within > 1).map(({ act }) => act)),
    dutiful: new Set(dutiful.map(({ act }) => act)),
    permissible: new Set(conditional.filter(({ unless }) => unless).map(({ act }) => act)),
    facts: conditional.some(({ where }) => where) ? factsAsked(plan) : new Set(),
    earlyChoices: Math.max(1, ...bonuses.map(({ within = 1 }) => within)),
    watchesFirstChoice: heard.length > 0,
    mostSpent: mostSpentThatCounts(plan, counting),
    routes: new Set(
      opportunities.flatMap(({ authored: { routes = [], excusedBy = [] } }) => [
        ...routes,
        ...excusedBy,
      ]),
    ),
  };
}

/** What negative indicators and critical errors watch for. */
function evidenceThatCounts({ indicators, critical }: ScoringPlan): readonly Evidence[] {
  const negative = indicators.filter(({ indicator }) => indicator.polarity === 'negative');
  return [
    ...negative.flatMap(({ indicator }) => indicator.evidence ?? []),
    ...critical.flatMap((planned) => planned.critical.evidence ?? []),
  ];
}

const actEvidence = (evidence: Evidence | undefined): readonly ActEvidence[] =>
  evidence && 'act' in evidence ? [evidence] : [];

const factsAsked = ({ choices }: ScoringPlan): ReadonlySet<string> =>
  new Set([...choices.values()].flatMap(({ asks = [] }) => asks));

function mostSpentThatCounts({ playable }: ScoringPlan, counting: readonly Evidence[]): number {
  const limit = playable.scenario.briefing.spendLimit?.amount;
  const excesses = counting.flatMap((each) => ('gte' in each ? [each.gte] : []));
  return limit === undefined || excesses.length === 0 ? 0 : limit + Math.max(...excesses);
}
