import type { ActEvidence, Evidence, SpendEvidence } from '../scenario/evidence-schema.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { Choice } from '../scenario/node-schema.ts';
import type { LocaleText } from '../scenario/text-schema.ts';
import { type Memory, isFactKnown, sumBeyondLimit } from './remember-turn.ts';
import type { ScoredTurn } from './scored-turn.ts';

/** All that evidence looks at: a turn, and what earlier turns left behind. */
export interface Sight {
  readonly playable: PlayableScenario;
  readonly turn: ScoredTurn;
  /** The choice of the turn; undefined for listening and waiting. */
  readonly chosen: Choice | undefined;
  /** Acts done, and acts that happened to the customer, such as SILENCE or BREAK_PROMISE. */
  readonly acts: ReadonlySet<string>;
  readonly memory: Memory;
}

/** What made evidence count, where the act alone does not say it. */
export type Circumstance =
  | { readonly kind: 'known'; readonly facts: readonly LocaleText[] }
  | { readonly kind: 'notPermitted' }
  | {
      readonly kind: 'overLimit';
      readonly beyond: number;
      readonly limit: number;
      readonly unit: LocaleText;
    }
  | { readonly kind: 'missed' };

/** Whether a turn shows the evidence. What was missed no turn can show: the end decides it. */
export function isObserved(evidence: Evidence, sight: Sight): boolean {
  if ('act' in evidence) return sight.acts.has(evidence.act) && meetsCondition(evidence, sight);
  if ('missed' in evidence || 'map' in evidence) return false;
  return isOverLimit(evidence, sight);
}

/** Whether the condition of an act holds in a turn; without one it does. */
export function meetsCondition({ act, where, unless }: ActEvidence, sight: Sight): boolean {
  if (where && knownFactsAsked(sight).length === 0) return false;
  return !(unless && sight.memory.permitted.has(act));
}

function knownFactsAsked({ playable, chosen, ...moment }: Sight): readonly string[] {
  return chosen?.asks?.filter((fact) => isFactKnown(playable, fact, moment)) ?? [];
}

function isOverLimit({ gte }: SpendEvidence, { playable, chosen, memory }: Sight): boolean {
  const spend = chosen?.spend ?? 0;
  return spend > 0 && sumBeyondLimit(playable, memory.spent + spend) >= gte;
}

/** Why observed evidence counted here; undefined where the definition says it all. */
export function explainEvidence(evidence: Evidence, sight: Sight): Circumstance | undefined {
  const { briefing } = sight.playable.scenario;
  if ('act' in evidence) {
    if (evidence.unless) return { kind: 'notPermitted' };
    if (!evidence.where) return undefined;
    const asked = new Set(knownFactsAsked(sight));
    const facts = briefing.facts.filter(({ id }) => asked.has(id)).map(({ text }) => text);
    return { kind: 'known', facts };
  }
  const limit = briefing.spendLimit;
  if (!('gte' in evidence) || !limit) return undefined;
  const spent = sight.memory.spent + (sight.chosen?.spend ?? 0);
  const beyond = sumBeyondLimit(sight.playable, spent);
  return { kind: 'overLimit', beyond, limit: limit.amount, unit: limit.unit };
}
