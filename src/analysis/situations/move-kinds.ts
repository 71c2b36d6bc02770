import type { Effect } from '../../scenario/condition-schema.ts';
import type { Contexts } from './contexts.ts';
import type { Layout } from './layout.ts';
import type { MoveClass, MoveClasses } from './move-classes.ts';

/**
 * Moves of one class that also leave the same context behind: made in the same circumstance, they
 * lead to the same one. All that then differs is which node is entered.
 */
export interface MoveKind {
  readonly moveClass: MoveClass;
  /** Whether it sets or clears flags. */
  readonly setsFlags: boolean;
}

export interface MoveKinds {
  readonly kinds: readonly MoveKind[];
  /** Number of the kind by choice, and of listening by node. */
  readonly ofChoice: Int32Array;
  readonly ofListening: Int32Array;
}

export function sortMoves(layout: Layout, classes: MoveClasses, contexts: Contexts): MoveKinds {
  const numbers = new Map<string, number>();
  const kinds: MoveKind[] = [];
  const intern = (key: string, moveClass: MoveClass, setsFlags: boolean): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, kinds.length);
    return kinds.push({ moveClass, setsFlags }) - 1;
  };
  const arrivalOf = (node: number): number => (node < 0 ? -1 : contexts.arrivalOf(node));
  const ofChoice = layout.choices.map(({ choice, targets }, move) => {
    const moveClass = classes.choices[move] as MoveClass;
    const effects = contexts.areRead ? choice.effects?.filter(isFlagEffect) : undefined;
    const written = effects && effects.length > 0 ? JSON.stringify(effects) : '';
    const key = `${moveClass.id}|${targets.map(arrivalOf).join()}|${written}`;
    return intern(key, moveClass, written !== '');
  });
  const ofListening = layout.nodes.map(({ node }, number) => {
    const listening = classes.listening[number] as MoveClass;
    return node.early
      ? intern(`listen|${listening.id}|${arrivalOf(number)}`, listening, false)
      : -1;
  });
  return { kinds, ofChoice: Int32Array.from(ofChoice), ofListening: Int32Array.from(ofListening) };
}

const isFlagEffect = (effect: Effect): boolean => 'set' in effect || 'clear' in effect;
