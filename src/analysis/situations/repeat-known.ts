import type { Layout } from './layout.ts';
import { MOST_MOVES, type MoveList } from './move-list.ts';
import { LISTEN_BIT, type Offers } from './offers.ts';
import type { Origin, SituationList } from './situation-list.ts';
import type { StepTable } from './step-table.ts';
import type { Witnesses } from './witnesses.ts';

export interface KnownParts {
  readonly layout: Layout;
  readonly situations: SituationList;
  readonly listed: MoveList;
  readonly steps: StepTable;
  readonly offers: Offers;
  readonly witnesses: Witnesses;
  /** By node. */
  readonly firstChoices: Int32Array;
  /** The move being looked at. */
  readonly seen: { -readonly [Key in keyof Origin]: Origin[Key] };
  /** Notes what the move being looked at brings about; it enters a node. */
  readonly note: (step: number, entered: number) => void;
}

/**
 * Expands situations, one after the other, from which every move takes a step that is known by its
 * circumstance and enters a node, while there are at most `most`. Returns the first that needs more
 * than that; what was written of it may be written again. Nearly all situations are expanded here:
 * what is needed is taken out of its objects before, and what is written has its room.
 */
export function repeatKnown(parts: KnownParts, from: number, most: number): number {
  const { situations, listed, steps, offers } = parts;
  const { cells, width } = offers.known;
  const { classOf } = offers;
  const nodes = situations.nodes.values;
  const circumstances = situations.circumstances.values;
  const firstMove = situations.firstMove.values;
  const widest = Math.min(width, steps.known.width);
  const last = Math.min(most, nodes.length - MOST_MOVES);
  const lastMove = listed.moves.values.length - MOST_MOVES;
  const tables = new Tables(parts);
  let situation = from;
  for (; situation < situations.size && situations.size <= last; situation += 1) {
    const circumstance = circumstances[situation] as number;
    if (circumstance >= widest || firstMove[situation] !== -1) break;
    const node = nodes[situation] as number;
    const offer = cells[(classOf[node] as number) * width + circumstance] as number;
    // Nothing known, nothing on offer, or somebody to listen to.
    if (offer <= 0 || offer >= LISTEN_BIT || listed.length > lastMove) break;
    if (!repeatOne(tables, situation, offer)) break;
  }
  return situation;
}

/** The columns behind the parts, as they are until one of them grows. */
class Tables {
  readonly nodes: Int32Array;
  readonly circumstances: Int32Array;
  readonly firstMove: Int32Array;
  readonly moveCount: Int32Array;
  readonly parent: Int32Array;
  readonly parentMove: Int32Array;
  readonly met: Int32Array;
  readonly widthMet: number;
  readonly moves: Int32Array;
  readonly targets: Int32Array;
  readonly rows: Int32Array;
  readonly layoutTargets: Int32Array;
  readonly firstTargets: Int32Array;
  readonly firstChoices: Int32Array;
  readonly kinds: Int32Array;
  readonly cells: Int32Array;
  readonly width: number;
  readonly entered: Int32Array;
  readonly afterwards: Int32Array;
  readonly stepRows: Int32Array;
  readonly witnesses: Witnesses;
  readonly seen: KnownParts['seen'];

  constructor(readonly parts: KnownParts) {
    const { layout, situations, listed, steps } = parts;
    this.nodes = situations.nodes.values;
    this.circumstances = situations.circumstances.values;
    this.firstMove = situations.firstMove.values;
    this.moveCount = situations.moveCount.values;
    this.parent = situations.parent.values;
    this.parentMove = situations.parentMove.values;
    this.met = situations.known.cells;
    this.widthMet = situations.known.width;
    this.moves = listed.moves.values;
    this.targets = listed.targets.values;
    this.rows = listed.rows.values;
    this.layoutTargets = layout.targets;
    this.firstTargets = layout.firstTargets;
    this.firstChoices = parts.firstChoices;
    this.kinds = steps.kinds.ofChoice;
    this.cells = steps.known.cells;
    this.width = steps.known.width;
    this.entered = steps.entered.values;
    this.afterwards = steps.circumstancesAfter.values;
    this.stepRows = steps.rows.values;
    this.witnesses = parts.witnesses;
    this.seen = parts.seen;
  }
}

/** Whether all moves of a situation that are on offer could be repeated. */
function repeatOne(tables: Tables, situation: number, offer: number): boolean {
  const { kinds, cells, width, entered, afterwards, stepRows, met, widthMet } = tables;
  const { layoutTargets, firstTargets, moves, targets, rows, witnesses, seen } = tables;
  const { listed } = tables.parts;
  const circumstance = tables.circumstances[situation] as number;
  const first = listed.length;
  let at = first;
  let move = tables.firstChoices[tables.nodes[situation] as number] as number;
  seen.situation = situation;
  for (let left = offer; left !== 0; left >>>= 1, move += 1) {
    if ((left & 1) === 0) continue;
    const step = cells[(kinds[move] as number) * width + circumstance] as number;
    if (step < 0) return false;
    const place = entered[step] as number;
    const after = afterwards[step] as number;
    if (place < 0 || after < 0 || after >= widthMet) return false;
    const next = layoutTargets[(firstTargets[move] as number) + place] as number;
    seen.move = move;
    let target = met[next * widthMet + after] as number;
    if (target < 0) target = addNew(tables, next, after);
    const row = stepRows[step] as number;
    if (!witnesses.isKnown(move, row, target)) tables.parts.note(step, next);
    moves[at] = move;
    targets[at] = target;
    rows[at] = row;
    at += 1;
  }
  tables.firstMove[situation] = first;
  tables.moveCount[situation] = at - first;
  listed.endAt(at);
  return true;
}

/** Adds the situation that the move being looked at leads to. */
function addNew(tables: Tables, node: number, circumstance: number): number {
  const { seen } = tables;
  const { situations } = tables.parts;
  const situation = situations.size;
  tables.met[node * tables.widthMet + circumstance] = situation;
  tables.nodes[situation] = node;
  tables.circumstances[situation] = circumstance;
  tables.firstMove[situation] = -1;
  tables.parent[situation] = seen.situation;
  tables.parentMove[situation] = seen.move;
  situations.nodes.length = situation + 1;
  return situation;
}
