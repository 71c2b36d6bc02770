import type { Attempt } from '../../engine/attempt.ts';
import { endingReads } from './condition-reads.ts';
import type { Contexts } from './contexts.ts';
import type { EngineMoves, Place } from './engine-moves.ts';
import { IntColumn } from './int-column.ts';
import { LISTEN_MOVE, type Layout } from './layout.ts';
import { type MoveClass, classifyMoves } from './move-classes.ts';
import type { OutcomeTable } from './outcome-table.ts';
import { TripleIndex } from './triple-index.ts';

/** Moves made with the engine once and remembered by all that their course depends on. */
export interface RememberedMoves {
  /** Row of the outcome table. */
  readonly rowOf: (place: Place, move: number) => number;
  /** Place among the endings of a move that ends the conversation. */
  readonly endingOf: (place: Place, move: number, row: number) => number;
  /** What conditions can still read after a move that entered a node. */
  readonly contextAfter: (place: Place, move: number, node: number) => number;
}

export interface MemoryParts {
  readonly layout: Layout;
  readonly contexts: Contexts;
  readonly moves: EngineMoves;
  readonly outcomes: OutcomeTable;
  readonly locale: string;
}

export function rememberMoves(parts: MemoryParts): RememberedMoves {
  const { layout, moves, outcomes } = parts;
  const classes = classifyMoves(layout, parts.locale);
  const known = new TripleIndex();
  const classOf = (move: number): MoveClass =>
    move === LISTEN_MOVE ? classes.listen : (classes.choices[move] as MoveClass);
  const play = playOnce(moves);
  return {
    rowOf: (place, move) => {
      const { id, readsContext } = classOf(move);
      const row = known.add(place.customer, id, readsContext ? place.context : 0);
      if (row === outcomes.customer.length) {
        const { before, after } = play(place, move);
        outcomes.note(before, after);
      }
      return row;
    },
    endingOf: rememberEndings(parts, play),
    contextAfter: rememberContexts(parts, play),
  };
}

interface Played {
  readonly before: Attempt;
  readonly after: Attempt;
}

type Play = (place: Place, move: number) => Played;

/** Makes a move with the engine; asked for the same again at once, it does not make it twice. */
function playOnce(moves: EngineMoves): Play {
  let last: { readonly place: Place; readonly move: number; readonly played: Played } | undefined;
  return (place, move) => {
    if (last?.place === place && last.move === move) return last.played;
    const before = moves.attemptAt(place);
    const played = { before, after: moves.make(before, move) };
    last = { place, move, played };
    return played;
  };
}

function rememberEndings(
  { layout, outcomes }: MemoryParts,
  play: Play,
): RememberedMoves['endingOf'] {
  const { scenario } = layout.playable;
  const reads = endingReads(scenario);
  if (reads.flags.size + reads.visited.size === 0) {
    return (_place, _move, row) => outcomes.ending.at(row);
  }
  const known = new TripleIndex();
  const endings = new IntColumn();
  return (place, move, row) => {
    const number = known.add(row, place.context, move);
    if (number === endings.length) {
      const id = play(place, move).after.transcript.end?.endingId;
      endings.push(scenario.endings.findIndex((ending) => ending.id === id));
    }
    return endings.at(number);
  };
}

function rememberContexts(
  { layout, contexts }: MemoryParts,
  play: Play,
): RememberedMoves['contextAfter'] {
  if (!contexts.areRead) return () => contexts.blank;
  const known = new TripleIndex();
  const after = new IntColumn();
  const setsFlags = layout.choices.map(({ choice }) =>
    (choice.effects ?? []).some((effect) => 'set' in effect || 'clear' in effect),
  );
  return (place, move, node) => {
    const isPlain = move === LISTEN_MOVE || !setsFlags[move];
    const number = known.add(place.context, isPlain ? LISTEN_MOVE : move, node);
    if (number === after.length) {
      after.push(
        isPlain
          ? contexts.entering(place.context, node)
          : contexts.contextOf(play(place, move).after, node),
      );
    }
    return after.at(number);
  };
}
