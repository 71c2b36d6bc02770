import type { Effect } from '../../scenario/condition-schema.ts';
import { STAY } from '../../scenario/vocabulary.ts';
import type { Contexts } from './contexts.ts';
import { LISTEN_MOVE, type Layout } from './layout.ts';
import type { MoveClass, MoveClasses } from './move-classes.ts';
import { NOTHING, SequenceNumbers } from './sequence-numbers.ts';
import { TextNumbers } from './text-numbers.ts';

/**
 * Moves of one class that also leave the same context behind: made in the same circumstance, they
 * lead to the same one where the time they take makes no difference. All that then differs is which
 * node is entered.
 */
export interface MoveKind {
  readonly moveClass: MoveClass;
  /** Whether it sets or clears flags. */
  readonly setsFlags: boolean;
}

/** Kinds, and within them the moves that take the same time. */
export interface MoveKinds {
  readonly kinds: readonly MoveKind[];
  /** Number of the kind by choice, and of listening by node. */
  readonly ofChoice: Int32Array;
  readonly ofListening: Int32Array;
  /** Found out when first asked for: in a calm conversation nobody asks. */
  readonly timed: () => TimedKinds;
}

/** Moves of one kind that take the same time: made in the same circumstance, they lead to the same one. */
export interface TimedKinds {
  readonly count: number;
  readonly ofChoice: Int32Array;
  readonly ofListening: Int32Array;
  /** By number of the timed kind: the same for moves of one class that take the same time. */
  readonly classOf: readonly number[];
}

/** Marks kinds that leave all flags as they are. */
const NO_EFFECT = -1;

/** Listening takes the time of the part being told, wherever it is told. */
const STORY_TIME = 0;

export function sortMoves(layout: Layout, classes: MoveClasses, contexts: Contexts): MoveKinds {
  const sequences = new SequenceNumbers();
  const texts = new TextNumbers();
  const kinds: MoveKind[] = [];
  const numbers: (number | undefined)[] = [];
  const arrivalOf = (node: number): number => (node < 0 ? -1 : contexts.arrivalOf(node));
  const numberOf = (key: number, moveClass: MoveClass, setsFlags: boolean): number =>
    (numbers[key] ??= kinds.push({ moveClass, setsFlags }) - 1);
  const ofChoice = Int32Array.from(layout.choices, ({ choice, node, targets }, move) => {
    const moveClass = classes.choices[move] as MoveClass;
    const effects = contexts.areRead ? choice.effects?.filter(isFlagEffect) : undefined;
    const setsFlags = effects !== undefined && effects.length > 0;
    let key = sequences.extend(NOTHING, moveClass.id);
    key = sequences.extend(key, setsFlags ? texts.numberOf(JSON.stringify(effects)) : NO_EFFECT);
    // Whoever stays keeps what can still be read there.
    const places = choice.next === STAY ? [node] : targets;
    for (const place of places) key = sequences.extend(key, arrivalOf(place));
    return numberOf(key, moveClass, setsFlags);
  });
  const ofListening = Int32Array.from(layout.nodes, ({ node }, number) => {
    if (!node.early) return -1;
    const listening = classes.listening[number] as MoveClass;
    const key = sequences.extend(sequences.extend(NOTHING, listening.id), arrivalOf(number));
    return numberOf(key, listening, false);
  });
  let timed: TimedKinds | undefined;
  return {
    kinds,
    ofChoice,
    ofListening,
    timed: () => (timed ??= sortByTime({ kinds, ofChoice, ofListening }, classes.timings())),
  };
}

function sortByTime(
  { kinds, ofChoice, ofListening }: Omit<MoveKinds, 'timed'>,
  timings: Int32Array,
): TimedKinds {
  const kindsAtTime = new SequenceNumbers();
  const classesAtTime = new SequenceNumbers();
  const classOf: number[] = [];
  const numberOf = (kind: number, time: number): number => {
    if (kind < 0) return -1;
    const number = kindsAtTime.extend(kind, time);
    const { moveClass } = kinds[kind] as MoveKind;
    classOf[number] = classesAtTime.extend(moveClass.id, time);
    return number;
  };
  const byChoice = ofChoice.map((kind, move) => numberOf(kind, timings[move] as number));
  const byNode = ofListening.map((kind) => numberOf(kind, STORY_TIME));
  return { count: kindsAtTime.count, ofChoice: byChoice, ofListening: byNode, classOf };
}

/** Number of a move's kind in a list of either sort. */
export const kindOf = (
  { ofChoice, ofListening }: Pick<MoveKinds, 'ofChoice' | 'ofListening'>,
  node: number,
  move: number,
): number => (move === LISTEN_MOVE ? ofListening[node] : ofChoice[move]) as number;

const isFlagEffect = (effect: Effect): boolean => 'set' in effect || 'clear' in effect;
