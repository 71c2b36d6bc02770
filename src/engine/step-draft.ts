import {
  type CustomerState,
  changesSince,
  fireTimer,
  finalOf,
  firstTimer,
  postponeContactTimers,
  sendToCustomer,
  readCustomer,
} from '../persona/customer-state.ts';
import type { ActEvent, CustomerEvent } from '../persona/customer-context.ts';
import { isWritten } from '../scenario/contact-time.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { Act, WaitKind } from '../scenario/vocabulary.ts';
import type { Attempt } from './attempt.ts';
import type { Visits } from './count-visits.ts';
import type { Cue } from './cue.ts';
import { drawWording, type Wordings } from './draw-wording.ts';
import { nodeOf } from './node-of.ts';
import type { AttemptEnd, Change, CustomerReading, Utterance } from './transcript.ts';

/** Scratch pad of one step; lives only while the step is computed. */
export interface StepDraft {
  readonly playable: PlayableScenario;
  readonly seed: string;
  readonly locale: string;
  /** Number of turns taken so far; part of the name of every draw in this step. */
  readonly turnIndex: number;
  nowMs: number;
  nodeId: string;
  visits: Visits;
  flags: readonly string[];
  facts: readonly string[];
  routes: readonly string[];
  customer: CustomerState;
  away: Attempt['away'];
  /** How the one spoken to before was left, where another customer was met. */
  parted: CustomerReading | undefined;
  end: AttemptEnd | undefined;
  readonly acts: Act[];
  readonly changes: Change[];
  readonly replies: Utterance[];
  /** What each reply was drawn from. */
  readonly drawn: Wordings[];
  readonly cues: Cue[];
}

/** Opens a scratch pad on an attempt. */
export function draftFrom(attempt: Attempt): StepDraft {
  const { playable, seed, locale, nowMs, nodeId, visits } = attempt;
  const { flags, facts, routes, customer, away } = attempt;
  return {
    playable,
    seed,
    locale,
    turnIndex: attempt.transcript.turns.length,
    nowMs,
    nodeId,
    visits,
    flags,
    facts,
    routes,
    customer,
    away,
    parted: undefined,
    end: attempt.transcript.end,
    acts: [],
    changes: [],
    replies: [],
    drawn: [],
    cues: [],
  };
}

/** What the seed chooses to be said; the scratch pad keeps what there was to choose from. */
export function drawVariant(draft: StepDraft, wordings: Wordings): Utterance {
  draft.drawn.push(wordings);
  return drawWording(draft, wordings);
}

/** Sends an event to the customer and records what it changed. */
export function sendEvent(draft: StepDraft, event: CustomerEvent): void {
  const before = draft.customer;
  draft.customer = sendToCustomer(before, event);
  recordChanges(draft, before, event.type === 'ACT' ? event.act : undefined);
}

/** When a promise is due, in seconds from now, and what it or the one kept is about. */
type Word = Pick<ActEvent, 'dueSeconds' | 'about' | 'keeps'>;

/** The trainee does something to the customer. */
export function performAct(draft: StepDraft, act: Act, word?: Word): void {
  draft.acts.push(act);
  undergoAct(draft, act, word);
}

/** Something happens to the customer, where they are there. */
export function undergoAct(draft: StepDraft, act: Act, word?: Word): void {
  sendEvent(draft, { type: 'ACT', act, atMs: draft.nowMs, isAside: isAside(draft), ...word });
}

/** Whether this is between the trainee and somebody who only writes. */
export const isAside = (draft: StepDraft): boolean =>
  isWritten(draft.playable.scenario, nodeOf(draft));

function recordChanges(draft: StepDraft, before: CustomerState, act: Act | undefined): void {
  const gauges = changesSince(before, draft.customer);
  draft.changes.push(...gauges);
  const cause = act ?? gauges.find((change) => change.act !== undefined)?.act;
  const from = readCustomer(before);
  const to = readCustomer(draft.customer);
  if (from.mood !== to.mood) draft.cues.push({ kind: 'mood', from: from.mood, to: to.mood });
  if (from.grasp !== to.grasp) draft.cues.push({ kind: 'grasp', from: from.grasp, to: to.grasp });
  if (finalOf(draft.customer) !== undefined) return;
  for (const what of REGIONS) {
    if (from[what] === to[what]) continue;
    const base = { what, from: from[what], to: to[what], rules: ['state'], atMs: draft.nowMs };
    draft.changes.push(cause === undefined ? base : { ...base, act: cause });
  }
}

const REGIONS = ['mood', 'grasp', 'story', 'promise', 'contact', 'manager'] as const;

/** Somebody speaks for a while: promises come due, silence does not. */
export function speakFor(draft: StepDraft, seconds: number): void {
  draft.customer = postponeContactTimers(draft.customer, seconds * 1000);
  runTimers(draft, draft.nowMs + seconds * 1000);
}

/**
 * Nobody speaks for a while, and who is not there hears no silence. Returns the acts that the
 * customer's timers brought about.
 */
export function waitFor(draft: StepDraft, seconds: number, asked: WaitKind): readonly Act[] {
  if (seconds === 0) return [];
  const kind = isAside(draft) ? 'away' : asked;
  const before = draft.changes.length;
  draft.cues.push({ kind: 'wait', wait: kind, seconds });
  waitUntil(draft, draft.nowMs + seconds * 1000, kind === 'away');
  return draft.changes.slice(before).flatMap((change) => (change.act ? [change.act] : []));
}

/** Time passes for the customer without a word; who is not there hears no silence. */
export function waitUntil(draft: StepDraft, untilMs: number, isAway: boolean): void {
  if (isAway) draft.customer = postponeContactTimers(draft.customer, untilMs - draft.nowMs);
  runTimers(draft, untilMs);
  sendEvent(draft, { type: 'TIME', atMs: untilMs, conversing: false });
}

function runTimers(draft: StepDraft, untilMs: number): void {
  for (
    let timer = firstTimer(draft.customer);
    timer !== undefined && timer.dueMs <= untilMs;
    timer = firstTimer(draft.customer)
  ) {
    const before = draft.customer;
    draft.nowMs = Math.max(draft.nowMs, timer.dueMs);
    draft.customer = fireTimer(before, timer);
    recordChanges(draft, before, undefined);
  }
  draft.nowMs = untilMs;
}

/** Lets the customer say something; takes the time it takes. */
export function speakLine(draft: StepDraft, utterance: Utterance): void {
  draft.replies.push(utterance);
  const { mood, grasp } = readCustomer(draft.customer);
  draft.cues.push({ kind: 'speak', text: utterance.text, seconds: utterance.seconds, mood, grasp });
  speakFor(draft, utterance.seconds);
}

/** Closes the scratch pad with the reading stage and light need. */
export function tensionCue(reading: CustomerReading): Cue {
  const { anger, worry, trust, joy } = reading.gauges;
  return { kind: 'tension', anger, worry, trust, joy };
}
