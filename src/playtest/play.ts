import type { Final, Gauge } from '../scenario/vocabulary.ts';
import type { Bound } from './bound.ts';

/** A move as the play writes it down. */
export type PlayMove =
  /** Choices with these ids say the same words; the one on offer is meant. */
  | { readonly choose: readonly string[] }
  | { readonly listen: true }
  /** Simulated seconds in which nobody says anything. */
  | { readonly waitSeconds: number };

/** States of the customer that are one word of a closed list. */
export type StateName = 'mood' | 'grasp' | 'story' | 'promise' | 'manager';

/** What the play expects at its place; the last six are known once the conversation is over. */
export type Expectation =
  /** The customer said these words since the last move. */
  | { readonly kind: 'says'; readonly quote: string }
  | { readonly kind: 'state'; readonly name: StateName; readonly anyOf: readonly string[] }
  | { readonly kind: 'gauge'; readonly gauge: Gauge; readonly bound: Bound }
  /** At least one of these can be done now; "listen" among the ids means listening. */
  | { readonly kind: 'offered'; readonly ids: readonly string[] }
  | { readonly kind: 'at'; readonly nodeId: string }
  | { readonly kind: 'known'; readonly factId: string }
  | { readonly kind: 'resolved' }
  | { readonly kind: 'ending'; readonly endingId: string }
  | { readonly kind: 'final'; readonly final: Final }
  | { readonly kind: 'outcome'; readonly outcome: 'good' | 'bad' }
  | {
      readonly kind: 'score';
      readonly rubricId: string;
      /** Left out: the score over all dimensions. */
      readonly dimensionId?: string;
      readonly bound: Bound;
    }
  /** By this rubric, or by every rubric of the scenario. */
  | { readonly kind: 'passed'; readonly rubricId?: string }
  /** This critical error, or any. */
  | { readonly kind: 'critical'; readonly criticalId?: string };

/** One line of a play that does or expects something. */
export type PlayStep = {
  /** Line in the file, from 1. */
  readonly line: number;
  /** The line as it is written. */
  readonly text: string;
} & (
  | { readonly move: PlayMove }
  | {
      readonly expectation: Expectation;
      /** Whether the opposite is expected. */
      readonly isNegated: boolean;
    }
);

/** A rehearsed run of one scenario, used as an acceptance test. */
export interface Play {
  readonly path: string;
  readonly title: string;
  /** Left out: any wording of a line will do, since the seed chooses wording and order alone. */
  readonly seed?: string;
  readonly locale?: string;
  readonly steps: readonly PlayStep[];
}
