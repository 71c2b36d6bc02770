import type { Gauges, Persona } from '../scenario/persona-schema.ts';
import type { Act } from '../scenario/vocabulary.ts';
import { ACT_NAMES } from './appraisal-table.ts';

/** A gauge that moved, with the act and rules behind it. */
export interface GaugeChange {
  readonly what: keyof Gauges;
  readonly from: number;
  readonly to: number;
  readonly act?: Act;
  readonly rules: readonly string[];
  readonly atMs: number;
}

/** How often each act was done, by its place in the list of acts; copied whole at every act. */
export type ActCounts = Uint8Array;

/** A promise the customer counts on. */
export interface OpenPromise {
  /** What it is about: another one about the same thing takes its place. */
  readonly about: string;
  /** When it is due, simulated milliseconds. */
  readonly dueMs: number;
}

/** Memory of the customer: everything the statechart's guards and rules read. */
export interface CustomerContext {
  readonly persona: Persona;
  readonly gauges: Gauges;
  /** Parts of the story heard so far, 0..segments. */
  readonly heardSegments: number;
  /** Name of another customer than that of the case: the story is not theirs, they have none to tell. */
  readonly name: string | undefined;
  /** Pressure to speak to a manager, 0..20. */
  readonly pressure: number;
  /** How often each act was done. */
  readonly counts: ActCounts;
  /** Acts in a row that raised anger. */
  readonly worseningInRow: number;
  readonly resolved: boolean;
  /** A reason or an alternative was given, so that a no can be accepted. */
  readonly hasReason: boolean;
  /** Until this simulated time a promise, estimate or update covers the wait. */
  readonly informedUntilMs: number;
  /** Promises whose time has not come, the one due next first; of two due at once the older one. */
  readonly promised: readonly OpenPromise[];
  /** What promises were about whose time passed without a word, the oldest first; none is open. */
  readonly overdue: readonly string[];
  /** Time of the last appraisal or passage of time, simulated milliseconds. */
  readonly atMs: number;
  /** Milliseconds of decay not yet spent on a whole point of anger. */
  readonly decayCarryMs: number;
  /** What the last event changed. */
  readonly changes: readonly GaugeChange[];
}

export interface ActEvent {
  readonly type: 'ACT';
  readonly act: Act;
  /** Simulated milliseconds since the attempt began. */
  readonly atMs: number;
  /** Due time of a promise, seconds. */
  readonly dueSeconds?: number | undefined;
  /** What the promise is about; all that say nothing are about the same thing. */
  readonly about?: string | undefined;
  /** What the promise is about that is kept; the one due next, or else the last that passed, where nothing is said. */
  readonly keeps?: string | undefined;
  /** Whether it is done to somebody else: a word given counts, and nobody feels or counts the act. */
  readonly isAside?: boolean | undefined;
}

export type CustomerEvent =
  | ActEvent
  /** Time passed; `conversing` when somebody was speaking all the while. */
  | { readonly type: 'TIME'; readonly atMs: number; readonly conversing: boolean }
  | { readonly type: 'RESOLVE'; readonly resolved: boolean; readonly atMs: number }
  | { readonly type: 'RESUME'; readonly atMs: number }
  | { readonly type: 'CLOSE'; readonly atMs: number };

/** How another customer begins than the one the case began with. */
export interface Meeting {
  readonly name: string;
  readonly gauges: Gauges;
  /** Parts heard of the story, which is not theirs. */
  readonly heardSegments: number;
  /** Simulated milliseconds since the attempt began. */
  readonly atMs: number;
}

/** Memory of a customer nobody has spoken to yet: the one the case begins with, or another one. */
export function initialContext(persona: Persona, meeting?: Meeting): CustomerContext {
  const atMs = meeting?.atMs ?? 0;
  return {
    persona,
    gauges: meeting?.gauges ?? persona.start,
    heardSegments: meeting?.heardSegments ?? 0,
    name: meeting?.name,
    pressure: persona.thresholds.startPressure,
    counts: countActs({}),
    worseningInRow: 0,
    resolved: persona.needsFix === false,
    hasReason: false,
    informedUntilMs: atMs,
    promised: [],
    overdue: [],
    atMs,
    decayCarryMs: 0,
    changes: [],
  };
}

/** Share heard of what this customer has to tell, 0..1; all of it where that is nothing. */
export function heardShare(context: CustomerContext): number {
  return context.name === undefined ? storyShare(context) : 1;
}

/** Share heard of the story, 0..1, whoever told it. */
export function storyShare({ heardSegments, persona }: CustomerContext): number {
  return heardSegments / persona.story.segments;
}

/** How often an act was done. */
export function countOf({ counts }: CustomerContext, act: Act): number {
  return counts[ACT_PLACES[act]] ?? 0;
}

/** The counts after doing an act once more, up to 255. */
export function addAct({ counts }: CustomerContext, act: Act): ActCounts {
  const next = counts.slice();
  next[ACT_PLACES[act]] = Math.min(255, (next[ACT_PLACES[act]] ?? 0) + 1);
  return next;
}

/** The counts with some of them replaced. */
export function setCounts(
  { counts }: CustomerContext,
  replaced: ReadonlyMap<Act, number>,
): ActCounts {
  const next = counts.slice();
  for (const [act, count] of replaced) next[ACT_PLACES[act]] = count;
  return next;
}

/** Counts from a record; acts left out were not done. */
export function countActs(done: Readonly<Partial<Record<Act, number>>>): ActCounts {
  return Uint8Array.from(ACT_NAMES, (act) => done[act] ?? 0);
}

const ACT_PLACES = Object.fromEntries(ACT_NAMES.map((act, place) => [act, place])) as Readonly<
  Record<Act, number>
>;
