import type { ChanceLine } from '../assessment/chance-line.ts';
import type { Final, Grasp, Mood } from '../scenario/vocabulary.ts';

/** The moves of a run in order: ids of choices, and LISTEN for letting the customer go on. */
export type Run = readonly string[];

/** exact: nothing else is possible. bounded: the best that was found, something else may exist. */
export type Certainty = 'exact' | 'bounded';

/** Whether something can happen at all. */
export interface Reach {
  /** Id of a node, choice or ending; path of a line such as "nodes.open.lines.0"; name of a state. */
  readonly id: string;
  /** unknown: not found, and not proved impossible either. */
  readonly verdict: 'reachable' | 'unreachable' | 'unknown';
  /** A run that gets there, its last move included; present when reachable. */
  readonly run?: Run;
  /** A seed with which that run shows this wording; present where the words depend on the seed. */
  readonly seed?: string;
  /** True when no shorter run gets there. */
  readonly isShortest: boolean;
}

/** How much of everything that can happen was looked at. */
export interface Scope {
  /** exact: every situation there is was looked at. */
  readonly certainty: Certainty;
  readonly parts: ScopeParts;
  /** Different situations looked at: node, customer, flags and visits that can still matter. */
  readonly situations: number;
  /** Moves from one situation to another that were taken. */
  readonly moves: number;
  /** Moves computed with the engine; the others were like one of these, and remembered. */
  readonly engineMoves: number;
  /** Every run of up to so many moves was looked at. */
  readonly depth: number;
}

/** What is known for sure even where not every situation was looked at. */
export interface ScopeParts {
  /** exact: each node, choice, wording, mood and ending was met by a run or proved impossible. */
  readonly reach: Certainty;
  /** exact: no run scores more or less than the best and the worst by any measure. */
  readonly scores: Certainty;
  /** exact: no run is shorter or longer than those given. */
  readonly lengths: Certainty;
  /** exact: what each choice costs was worked out in every situation. */
  readonly costs: Certainty;
  /** estimate: from random runs, with the standard error given. */
  readonly chances: ChanceLine['kind'];
}

/** A group of nodes that can be entered and never be left again, with a run that gets there. */
export interface EndlessLoop {
  readonly nodeIds: readonly string[];
  readonly run: Run;
}

export interface Extreme {
  /** 0..100. */
  readonly score: number;
  readonly run: Run;
  readonly certainty: Certainty;
  /** No run scores beyond this, 0..100; the score itself where that is exact. */
  readonly limit: number;
}

export interface ScoreRange {
  readonly best: Extreme;
  readonly worst: Extreme;
}

/** What the run along the author's best choices earns. */
export interface ReferenceResult {
  readonly run: Run;
  readonly endingId: string | undefined;
  /** 0..100. */
  readonly overall: number;
  /** Opportunities the run should have reached and did not. */
  readonly missedOpportunities: readonly string[];
  /** Negative indicators and critical errors on the way. */
  readonly negatives: readonly string[];
}

/** What a player scores who chooses at random. */
export interface Distribution {
  readonly kind: ChanceLine['kind'];
  /** Share of runs, 0..1, with a score in [from, to); the last bin includes 100. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly share: number }[];
  /** Share of runs that pass, 0..1. */
  readonly passShare: number;
  /** Share of runs by ending id, 0..1. */
  readonly endings: Readonly<Record<string, number>>;
}

export interface RubricAnalysis {
  readonly rubricId: string;
  readonly passMark: number;
  readonly overall: ScoreRange;
  readonly dimensions: Readonly<Record<string, ScoreRange>>;
  readonly reference: ReferenceResult;
  readonly chance: ChanceLine;
  readonly distribution: Distribution;
}

/** What choosing something costs at one decision, by the main rubric, in points of the score. */
export interface ChoiceCost {
  readonly choiceId: string;
  /** Least, mean and most regret over the situations looked at; each 0..100. */
  readonly least: number;
  readonly mean: number;
  readonly most: number;
  /** Situations looked at in which it was on offer. */
  readonly situations: number;
  /** Those of them in which nothing on offer cost less. */
  readonly bestIn: number;
  /** What cost less in every one of them, in authored order; nothing where it is best in one. */
  readonly outdoneBy: readonly string[];
}

/** A situation in which the best choice is another than on the reference run. */
export interface BestChange {
  readonly bestIds: readonly string[];
  readonly mood: Mood;
  readonly grasp: Grasp;
  readonly flags: readonly string[];
  /** A run that leads to such a situation. */
  readonly run: Run;
}

export interface DecisionAnalysis {
  readonly nodeId: string;
  readonly costs: readonly ChoiceCost[];
  readonly bestChanges: readonly BestChange[];
  readonly certainty: Certainty;
}

/** A way of playing without understanding that must not pass. */
export type BotId =
  | 'longestChoice'
  | 'shortestChoice'
  | 'firstChoice'
  | 'mostApologetic'
  | 'politestSounding'
  | 'neverListening';

export interface BotResult {
  readonly bot: BotId;
  /** With the choices as they stand in the file. */
  readonly run: Run;
  readonly endingId: string | undefined;
  readonly results: readonly {
    readonly rubricId: string;
    readonly overall: number;
    readonly passed: boolean;
  }[];
  /** What becomes of it in so many orders of the choices that the screen can show. */
  readonly shuffled: { readonly orders: number; readonly passes: readonly BotPass[] };
}

/** A habit that passes by one rubric, with the choices in the order one seed gives them. */
export interface BotPass {
  /** What the conversation is played with to see the same. */
  readonly seed: string;
  readonly rubricId: string;
  /** 0..100. */
  readonly overall: number;
}

export interface RunLength {
  readonly run: Run;
  /** Choices made; listening does not count. */
  readonly decisions: number;
  /** Minutes to read everything shown, at 200 words a minute. */
  readonly readingMinutes: number;
  readonly simulatedMinutes: number;
}

export interface LengthAnalysis {
  readonly shortest: RunLength & { readonly certainty: Certainty };
  readonly longest: RunLength & {
    readonly certainty: Certainty;
    /** Choices that no run has more of; undefined where nothing shows a limit. */
    readonly limit: number | undefined;
  };
  /** The reference run. */
  readonly typical: RunLength;
  /**
   * The median of so many random runs, ordered by decisions and then by reading: half of them are no
   * longer. One of them that still goes on after 500 moves is left there.
   */
  readonly atRandom: RunLength & { readonly runs: number };
}

/** Everything that can happen in a scenario, what it scores, and how sure each statement is. */
export interface ScenarioAnalysis {
  readonly scenarioId: string;
  readonly hash: string;
  /** Decides the random runs of every estimate: the same seed gives the same ones. */
  readonly seed: string;
  readonly scope: Scope;
  readonly nodes: readonly Reach[];
  readonly choices: readonly Reach[];
  /** Authored lines and parts of the story, each wording apart: "nodes.open.lines.0.1". */
  readonly lines: readonly Reach[];
  readonly moods: readonly Reach[];
  readonly grasps: readonly Reach[];
  readonly endings: readonly Reach[];
  readonly finals: readonly { readonly final: Final; readonly reach: Reach }[];
  /**
   * Nodes at which nothing may be on offer, so that the conversation just stops: all of them where
   * the scope is exact, else those met.
   */
  readonly deadEnds: readonly { readonly nodeId: string; readonly run: Run }[];
  /** Ways that go round for ever; unknown where not every situation was looked at. */
  readonly endlessLoops: readonly EndlessLoop[] | 'unknown';
  /** Choices never on offer though their decision comes up: it is their own condition that never holds. */
  readonly neverOffered: readonly string[];
  /**
   * Choices that do the same to the customer and lead to the same place as another one that is not
   * the reference either, never score more, and show no mistake of their own.
   */
  readonly dominated: readonly { readonly choiceId: string; readonly by: string }[];
  readonly rubrics: readonly RubricAnalysis[];
  readonly decisions: readonly DecisionAnalysis[];
  readonly bots: readonly BotResult[];
  readonly length: LengthAnalysis;
}
