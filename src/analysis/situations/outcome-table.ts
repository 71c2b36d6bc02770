import { targetsOf } from '../../scenario/playable-scenario.ts';
import {
  hasLostFaith,
  hasSnapped,
  wasHandedOver,
  wasRefusedTwice,
} from '../../persona/customer-guards.ts';
import { contextOf, finalOf } from '../../persona/customer-state.ts';
import type { Attempt } from '../../engine/attempt.ts';
import { countVisits } from '../../engine/count-visits.ts';
import type { Turn } from '../../engine/transcript.ts';
import { type Act, FINALS, GRASPS, MOODS } from '../../scenario/vocabulary.ts';
import type { AddedCounts, Contexts } from './contexts.ts';
import type { Customers } from './customers.ts';
import { IntColumn } from './int-column.ts';

/** Place of the first grasp in a mask of bands; moods come before. */
export const GRASP_BITS = MOODS.length;

/** What a step brought about, apart from where it happened; row by row, one number per column. */
export interface OutcomeTable {
  /** Customer afterwards, -1 when the conversation is over. */
  readonly customer: IntColumn;
  /** Which of the different targets was entered, -1 for none. */
  readonly target: IntColumn;
  /** Simulated milliseconds it took. */
  readonly durationMs: IntColumn;
  /** Number of the list of what the customer said. */
  readonly said: IntColumn;
  /** Moods and grasps the customer was in, in passing too, as bits. */
  readonly bands: IntColumn;
  /** Number of the list of acts that happened to the customer and were not the trainee's. */
  readonly undergone: IntColumn;
  /** Place among the finals, -1 while the conversation goes on. */
  readonly final: IntColumn;
  /** Place among the endings, -1 while the conversation goes on. */
  readonly ending: IntColumn;
  /** Number of how often each counted act was done, and to whom. */
  readonly added: IntColumn;
  /** 1 when it goes the same however long the talking takes; the duration is that of one case then. */
  readonly isUntimed: IntColumn;
  /** 1 when the conversation stopped because nothing was on offer. */
  readonly isDeadEnd: IntColumn;
  readonly speeches: readonly Speech[];
  readonly undergoneActs: readonly (readonly Act[])[];
  readonly addedCounts: readonly AddedCounts[];
  /** Notes a step; returns its row. */
  readonly note: (before: Attempt, after: Attempt, isUntimed: boolean) => number;
}

/** What the customer said in one step. */
export interface Speech {
  /** Place of the line said on entering the node, -1 for none. */
  readonly line: number;
  /** Parts of the story told, as bits. */
  readonly segments: number;
  /** Lines of the persona, such as "silence". */
  readonly persona: readonly string[];
}

export function createOutcomeTable(customers: Customers, contexts: Contexts): OutcomeTable {
  const speeches = createInterner<Speech>();
  const undergone = createInterner<readonly Act[]>();
  const added = createInterner<AddedCounts>();
  const table = {
    customer: new IntColumn(),
    target: new IntColumn(),
    durationMs: new IntColumn(),
    said: new IntColumn(),
    bands: new IntColumn(),
    undergone: new IntColumn(),
    final: new IntColumn(),
    ending: new IntColumn(),
    isDeadEnd: new IntColumn(),
    added: new IntColumn(),
    isUntimed: new IntColumn(),
    speeches: speeches.items,
    undergoneActs: undergone.items,
    addedCounts: added.items,
  };
  const note = (before: Attempt, after: Attempt, isUntimed: boolean): number => {
    const turn = after.transcript.turns.at(-1);
    if (!turn) throw new Error('A step leaves a turn');
    const { end } = after.transcript;
    const { endings } = after.playable.scenario;
    const isEntered = countVisits(after, after.nodeId) > countVisits(before, after.nodeId);
    table.customer.push(end ? -1 : customers.intern(after));
    table.target.push(isEntered ? targetTaken(before, turn) : -1);
    table.durationMs.push(turn.endMs - turn.startMs);
    table.said.push(speeches.intern(speechOf(turn.replies.map(({ source }) => source))));
    table.bands.push(bandsOf(turn));
    table.undergone.push(undergone.intern(undergoneIn(turn)));
    table.final.push(end ? FINALS.indexOf(end.final) : -1);
    table.ending.push(end ? endings.findIndex(({ id }) => id === end.endingId) : -1);
    table.isDeadEnd.push((isEntered || 'listen' in turn.move) && wasClosed(after) ? 1 : 0);
    table.added.push(added.intern(contexts.countAdded(before, after)));
    return table.isUntimed.push(isUntimed ? 1 : 0);
  };
  return { ...table, note };
}

function createInterner<Item>() {
  const numbers = new Map<string, number>();
  const items: Item[] = [];
  return {
    items,
    intern: (item: Item): number => {
      const key = JSON.stringify(item);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, items.length);
      return items.push(item) - 1;
    },
  };
}

/** Place of the entered node among the different targets of the choice made. */
function targetTaken({ playable }: Attempt, turn: Turn): number {
  const node = playable.scenario.nodes[turn.nodeId];
  const id = 'choose' in turn.move ? turn.move.choose : '';
  const choice = [...(node?.early ?? []), ...(node?.choices ?? [])].find((one) => one.id === id);
  if (!choice) return -1;
  return [...new Set(targetsOf(choice))].indexOf(turn.nextNodeId);
}

/** Reads what was said from where it stands in the authored document. */
export function speechOf(sources: readonly string[]): Speech {
  let line = -1;
  let segments = 0;
  const persona: string[] = [];
  for (const source of sources) {
    const parts = source.split('.');
    if (parts[0] === 'nodes') line = Number(parts.at(-2));
    else if (parts[0] === 'story') segments |= 1 << Number(parts[1]);
    else if (parts[0] === 'persona') persona.push(parts[2] ?? '');
  }
  return { line, segments, persona };
}

function bandsOf({ after, changes }: Turn): number {
  let mask = moodBit(after.mood) | graspBit(after.grasp);
  for (const { what, to } of changes) {
    if (what === 'mood') mask |= moodBit(to);
    else if (what === 'grasp') mask |= graspBit(to);
  }
  return mask;
}

export const moodBit = (mood: unknown): number => 1 << (MOODS as readonly unknown[]).indexOf(mood);

export const graspBit = (grasp: unknown): number =>
  1 << (GRASP_BITS + (GRASPS as readonly unknown[]).indexOf(grasp));

function undergoneIn({ acts, changes }: Turn): readonly Act[] {
  const seen = new Set<Act>();
  for (const { act } of changes) if (act && !acts.includes(act)) seen.add(act);
  return [...seen].sort();
}

/**
 * Whether the conversation was closed, rather than left by the customer: none of the reasons holds
 * for which a customer leaves. On entering a node that is a lack of anything on offer.
 */
export function wasClosed({ customer }: Attempt): boolean {
  const final = finalOf(customer);
  if (final === undefined || final === 'hungUp') return false;
  const context = contextOf(customer);
  return ![hasSnapped, wasHandedOver, wasRefusedTwice, hasLostFaith].some((has) =>
    has({ context }),
  );
}
