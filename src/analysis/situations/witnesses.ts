import { readCustomer } from '../../persona/customer-state.ts';
import { FINALS, GRASPS, MOODS } from '../../scenario/vocabulary.ts';
import type { Attempt } from '../../engine/attempt.ts';
import type { Layout } from './layout.ts';
import { LISTEN_MOVE, placeEnd } from './layout.ts';
import {
  type OutcomeTable,
  type Speech,
  graspBit,
  moodBit,
  speechOf,
  wasClosed,
} from './outcome-table.ts';

/** Where each kind of thing that can happen begins in the table, in order. */
export interface WitnessPlaces {
  readonly nodes: number;
  readonly choices: number;
  /** By node: its first line. */
  readonly lines: readonly number[];
  readonly segments: number;
  /** Moods, and the grasps after them. */
  readonly bands: number;
  readonly endings: number;
  readonly finals: number;
  /** Nodes that leave nothing on offer, entered or listened at. */
  readonly deadEnds: number;
  readonly count: number;
}

/** Seen before anybody moved. */
export const AT_START = -2;
const UNMET = -1;
/** A power of 2. */
const ROWS_REMEMBERED = 8;
/** Stands for no move: what was met was there without one. */
export const STAYING = -3;

/** One move seen: the situation it was made in, what was done and what came of it. */
export interface SeenMove {
  readonly situation: number;
  readonly move: number;
  readonly row: number;
  /** Node it was made at. */
  readonly at: number;
  /** Node entered, -1 for none. */
  readonly node: number;
  /** Place among the endings and the finals, -1 while the conversation goes on. */
  readonly ending: number;
  readonly final: number;
}

/** For everything that can happen, the first move seen that brings it about. */
export class Witnesses {
  readonly places: WitnessPlaces;
  /** While true, whoever is met first was met on a shortest run. */
  isBreadthFirst = true;
  private readonly from: Int32Array;
  private readonly moves: Int32Array;
  private readonly shortest: Uint8Array;
  private unseenBands = (1 << (MOODS.length + GRASPS.length)) - 1;
  private unseenSegments: number;
  /** By move and a few bits of the row: the row last noted, and one; listening stands first. */
  private readonly lastNoted: Int32Array;

  constructor(
    layout: Layout,
    private readonly outcomes: OutcomeTable,
  ) {
    this.places = placeWitnesses(layout);
    this.lastNoted = new Int32Array((1 + layout.choices.length) * ROWS_REMEMBERED);
    this.from = new Int32Array(this.places.count).fill(UNMET);
    this.moves = new Int32Array(this.places.count);
    this.shortest = new Uint8Array(this.places.count);
    this.unseenSegments = (1 << layout.playable.scenario.story.length) - 1;
  }

  isMet(place: number): boolean {
    return this.from[place] !== UNMET;
  }

  isShortest(place: number): boolean {
    return this.shortest[place] === 1;
  }

  /** The situation and the move that brought it about; AT_START when it was there from the start. */
  moveOf(place: number): { readonly situation: number; readonly move: number } {
    return { situation: this.from[place] as number, move: this.moves[place] as number };
  }

  /** Notes all that one move brought about. */
  note(seen: SeenMove): void {
    const { places, outcomes } = this;
    const { row, node } = seen;
    if (seen.move !== LISTEN_MOVE) this.meet(places.choices + seen.move, seen);
    if (node >= 0) this.meet(places.nodes + node, seen);
    if (outcomes.isDeadEnd.at(row) === 1) {
      this.meet(places.deadEnds + (node < 0 ? seen.at : node), seen);
    }
    const speech = outcomes.speeches[outcomes.said.at(row)];
    if (speech) this.meetSpeech(speech, seen);
    const bands = outcomes.bands.at(row);
    if (bands & this.unseenBands) this.meetBands(bands, seen);
    if (seen.ending >= 0) this.meet(places.endings + seen.ending, seen);
    if (seen.final >= 0) this.meet(places.finals + seen.final, seen);
  }

  /** Whether the same choice brought about the same just before, so that there is nothing to note. */
  isKnown(move: number, row: number, target: number): boolean {
    // Listening is the same move at many nodes, and an ending need not follow from the row.
    if (move === LISTEN_MOVE || target < 0) return false;
    const slot = (1 + move) * ROWS_REMEMBERED + (row & (ROWS_REMEMBERED - 1));
    if (this.lastNoted[slot] === row + 1) return true;
    this.lastNoted[slot] = row + 1;
    return false;
  }

  /** Notes a situation, not over, in which there is nothing to do. */
  noteStuck(situation: number, node: number): void {
    this.meet(this.places.deadEnds + node, { situation, move: STAYING });
  }

  /** Notes what was there before anybody moved. */
  noteStart(start: Attempt, node: number): void {
    const { places } = this;
    const seen = { situation: AT_START, move: LISTEN_MOVE };
    const { end, opening } = start.transcript;
    this.meet(places.nodes + node, seen);
    const { line, segments } = speechOf(opening.replies.map(({ source }) => source));
    if (line >= 0) this.meet((places.lines[node] ?? 0) + line, seen);
    this.meetSegments(segments, seen);
    const { mood, grasp } = readCustomer(start.customer);
    this.meetBands(moodBit(mood) | graspBit(grasp), seen);
    if (!end) return;
    const [ending, final] = placeEnd(start, end);
    this.meet(places.endings + ending, seen);
    this.meet(places.finals + final, seen);
    if (wasClosed(start)) this.meet(places.deadEnds + node, seen);
  }

  private meet(place: number, { situation, move }: Pick<SeenMove, 'situation' | 'move'>): void {
    if (this.from[place] !== UNMET) return;
    this.from[place] = situation;
    this.moves[place] = move;
    this.shortest[place] = this.isBreadthFirst ? 1 : 0;
  }

  private meetSpeech({ line, segments }: Speech, seen: SeenMove): void {
    if (line >= 0) this.meet((this.places.lines[seen.node] ?? 0) + line, seen);
    if (segments & this.unseenSegments) this.meetSegments(segments, seen);
  }

  private meetBands(bands: number, seen: Pick<SeenMove, 'situation' | 'move'>): void {
    this.unseenBands &= ~bands;
    for (let bit = 0; bit < MOODS.length + GRASPS.length; bit += 1) {
      if (bands & (1 << bit)) this.meet(this.places.bands + bit, seen);
    }
  }

  private meetSegments(segments: number, seen: Pick<SeenMove, 'situation' | 'move'>): void {
    this.unseenSegments &= ~segments;
    for (let part = 0; segments >> part; part += 1) {
      if (segments & (1 << part)) this.meet(this.places.segments + part, seen);
    }
  }
}

function placeWitnesses({ nodes, choices, playable }: Layout): WitnessPlaces {
  let count = nodes.length + choices.length;
  const take = (size: number): number => {
    count += size;
    return count - size;
  };
  const lines = nodes.map(({ node }) => take(node.lines.length));
  const segments = take(playable.scenario.story.length);
  const bands = take(MOODS.length + GRASPS.length);
  const endings = take(playable.scenario.endings.length);
  const finals = take(FINALS.length);
  const deadEnds = take(nodes.length);
  const all = { lines, segments, bands, endings, finals, deadEnds, count };
  return { nodes: 0, choices: nodes.length, ...all };
}
