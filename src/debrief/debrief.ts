import type { ChanceLine } from '../assessment/chance-line.ts';
import type { Scorecard } from '../assessment/scorecard.ts';
import type { PromiseStanding } from '../engine/promise-ledger.ts';
import type { Gauges } from '../scenario/persona-schema.ts';
import type { Grasp, Mood } from '../scenario/vocabulary.ts';

/** Gauges after each turn, the start first. */
export interface CurvePoint {
  /**
   * Turns taken so far: 0 at the start, t + 1 after turn t of the transcript. Two points have the
   * same where another customer was met: the one of who was left comes first.
   */
  readonly turn: number;
  /** Name in sentences of whoever feels like this. */
  readonly person: string;
  readonly gauges: Gauges;
  readonly mood: Mood;
  readonly grasp: Grasp;
  /** What the trainee did, shortened for a table cell. */
  readonly label: string;
}

/** Something the rubrics saw in a turn, in words. */
export interface Observation {
  /** Id of the indicator or the critical error. */
  readonly id: string;
  readonly kind: 'for' | 'against' | 'critical';
  readonly text: string;
  /** False where the level of the choice says it already, or it was counted often enough. */
  readonly isCounted: boolean;
}

/** A moment where the customer's feelings turned most. */
export interface TurningPoint {
  /** Index of the turn in the transcript; it leads to the first point of turn + 1. */
  readonly turn: number;
  readonly direction: 'better' | 'worse';
  /** For example "You said back what Ilse had told you: anger 58 to 51." */
  readonly text: string;
  /** The same without the numbers, for a label on the curve. */
  readonly label: string;
}

/** Something that worked, quoting the trainee. */
export interface Strength {
  readonly turn: number;
  readonly quote: string;
  /** False for listening or waiting: the quote then names what was done, without quotation marks. */
  readonly isSpoken: boolean;
  /** True when nothing reached a good level and this is the best there was. */
  readonly isRelative: boolean;
  /** What it did to the customer, in words with numbers. */
  readonly effect: string;
  readonly why: string;
}

/** Something to change: ranked by regret, with critical errors always among them. */
export interface Gap {
  readonly turn: number;
  readonly quote: string;
  /** False for waiting: the quote then names what was done, without quotation marks. */
  readonly isSpoken: boolean;
  /** The coach's reason why what was said fell short; empty for waiting. */
  readonly reason: string;
  /** What it did to the customer, in words with numbers. */
  readonly effect: string;
  /** What the customer thought and did not say, with the name; absent where nothing is known. */
  readonly thought?: string | undefined;
  /** What the rubrics hold against it, as far as it counts. */
  readonly observed: readonly Observation[];
  /** The choice that was on offer and would have done better, and why. */
  readonly better: string;
  /** False when the better thing was to keep listening. */
  readonly isBetterSpoken: boolean;
  readonly why: string;
  /** Points it cost against the best still possible, per rubric id, each >= 0. */
  readonly cost: Readonly<Record<string, number>>;
}

/** Something promised, and what had become of it when the conversation ended. */
export interface PromiseOutcome {
  readonly turn: number;
  readonly text: string;
  readonly standing: PromiseStanding;
}

/** What happened around the words: on hold, two days later. Nobody said it. */
export interface Narration {
  /** Empty where only others wrote. */
  readonly text: string;
  /** What somebody else than the customer wrote there. */
  readonly others?: readonly { readonly name: string; readonly text: string }[] | undefined;
  /** How many of the replies beside it came before. */
  readonly after: number;
}

/** What came before the first turn. */
export interface Opening {
  readonly narration?: Narration | undefined;
  readonly replies: readonly string[];
}

export interface TranscriptEntry {
  readonly turn: number;
  readonly said: string;
  /** False for listening or waiting: `said` then names what was done. */
  readonly isSpoken: boolean;
  /** Who answered, where it was somebody else than the customer of the case. */
  readonly speaker?: string | undefined;
  readonly replies: readonly string[];
  readonly narration?: Narration | undefined;
  readonly changes: readonly string[];
  readonly observed: readonly Observation[];
  readonly cost: Readonly<Record<string, number>>;
  readonly reference: boolean;
}

/** Report for reflection after an attempt: a model without any drawing. */
export interface Debrief {
  readonly title: string;
  readonly parting: string;
  readonly afterword: string;
  readonly hiddenCause: string;
  readonly outcome: 'good' | 'bad';
  readonly customerName: string;
  readonly scorecard: Scorecard;
  readonly chance: readonly ChanceLine[];
  readonly curve: readonly CurvePoint[];
  readonly turningPoints: readonly TurningPoint[];
  readonly strengths: readonly Strength[];
  readonly gaps: readonly Gap[];
  /** Every promise made, the oldest first. */
  readonly promises: readonly PromiseOutcome[];
  /** Absent where nobody spoke and nothing happened before the first turn. */
  readonly opening?: Opening | undefined;
  readonly transcript: readonly TranscriptEntry[];
  /** False when a budget ended the search for the best still possible; costs are then lower bounds. */
  readonly costsExact: boolean;
}
