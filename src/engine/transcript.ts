import type * as persona from '../persona/read-customer.ts';
import type { Act, Final, Gauge } from '../scenario/vocabulary.ts';

/** What the trainee did: chose, kept listening, or let simulated seconds pass. */
export type Move =
  { readonly choose: string } | { readonly listen: true } | { readonly elapse: number };

/** Readable state of the customer at one moment. */
export type CustomerReading = persona.CustomerReading;

/** One change of a gauge or state, or of who is spoken to, with its cause. */
export interface Change {
  /** Gauge that moved, the region whose state changed, or "customer": from one name to another. */
  readonly what:
    Gauge | 'mood' | 'grasp' | 'manager' | 'promise' | 'story' | 'contact' | 'customer';
  readonly from: number | string;
  readonly to: number | string;
  /** Act that caused it; absent for the passing of time. */
  readonly act?: Act;
  /** Rule that shaped it, such as "table", "fixBeforeHearing", "decay", "spill", "silence", "anotherCustomer". */
  readonly rules: readonly string[];
  /** Simulated milliseconds since the attempt began. */
  readonly atMs: number;
}

/** Something the customer said, and where it stands in the authored document. */
export interface Utterance {
  readonly text: string;
  readonly seconds: number;
  /** Path of the line for tests and analysis, such as "nodes.open.lines.0.1" or "story.2.0". */
  readonly source: string;
}

/** What was on offer at a decision, and what was done. */
export interface Turn {
  readonly index: number;
  readonly nodeId: string;
  /** Ids of the choices on offer, in the order shown. */
  readonly offered: readonly string[];
  readonly canListen: boolean;
  readonly move: Move;
  /** The trainee's words; empty for listening and elapsing. */
  readonly text: string;
  /** Acts performed, including INTERRUPT where the trainee cut in. */
  readonly acts: readonly Act[];
  /** True when a speaking choice cut into the story. */
  readonly interrupted: boolean;
  readonly startMs: number;
  readonly endMs: number;
  readonly before: CustomerReading;
  readonly after: CustomerReading;
  /**
   * How the customer spoken to until then was left, where another one was met in this turn: `before`
   * and this are about the one, `after` is about the other, and so are changes after "customer".
   */
  readonly parted?: CustomerReading | undefined;
  readonly changes: readonly Change[];
  /** What the customer said in reply, in order. */
  readonly replies: readonly Utterance[];
  /** Node reached by this turn; the same one while listening. */
  readonly nextNodeId: string;
}

export interface AttemptEnd {
  readonly final: Final;
  readonly endingId: string;
}

/** Everything that happened in an attempt: the hinge between play and all that comes after it. */
export interface Transcript {
  readonly scenarioId: string;
  readonly scenarioVersion: string;
  readonly hash: string;
  readonly seed: string;
  readonly locale: string;
  readonly opening: { readonly replies: readonly Utterance[]; readonly reading: CustomerReading };
  readonly turns: readonly Turn[];
  readonly end?: AttemptEnd | undefined;
}
