import type { CustomerState } from '../persona/customer-state.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { Choice } from '../scenario/node-schema.ts';
import type { VisibleChoice, VisibleScenario } from '../scenario/visible-scenario.ts';
import type { Visits } from './count-visits.ts';
import type { Cue } from './cue.ts';
import type { Transcript } from './transcript.ts';

/**
 * One trainee's run through a scenario. Immutable; every step returns a new one.
 * It is rebuilt from `transcript` by replay, so only the moves need to be stored.
 */
export interface Attempt {
  readonly playable: PlayableScenario;
  readonly seed: string;
  readonly locale: string;
  /** Simulated milliseconds since the attempt began. */
  readonly nowMs: number;
  readonly nodeId: string;
  /** How often each node was entered. */
  readonly visits: Visits;
  readonly flags: readonly string[];
  readonly facts: readonly string[];
  readonly routes: readonly string[];
  readonly customer: CustomerState;
  /** By name, those spoken to before somebody else was, as they were left. */
  readonly away: ReadonlyMap<string, CustomerState>;
  readonly transcript: Transcript;
}

/** A step's result: the next state and what stage and audio shall perform. */
export interface Step {
  readonly attempt: Attempt;
  readonly cues: readonly Cue[];
}

/** What can be done now, in the order shown. */
export interface Offer {
  readonly choices: readonly Choice[];
  readonly canListen: boolean;
}

/** What of an attempt is ever on screen; every attempt is one. */
export interface VisibleAttempt extends Pick<
  Attempt,
  'seed' | 'locale' | 'nowMs' | 'facts' | 'transcript'
> {
  readonly playable: VisibleScenario;
}

/** What of an offer is ever on screen; every offer is one. */
export interface VisibleOffer {
  readonly choices: readonly VisibleChoice[];
  readonly canListen: boolean;
}
