import type { Effect } from '../../scenario/condition-schema.ts';
import type { Contexts } from './contexts.ts';
import { LISTEN_MOVE, type Layout } from './layout.ts';
import type { MoveClass, MoveClasses } from './move-classes.ts';

/**
 * Moves of one class that also leave the same context behind: made in the same circumstance, they
 * lead to the same one. All that then differs is which node is entered.
 */
export interface MoveKind {
  readonly id: number;
  readonly moveClass: MoveClass;
  /** Whether it sets or clears flags. */
  readonly setsFlags: boolean;
}

export interface MoveKinds {
  readonly kindOf: (node: number, move: number) => MoveKind;
}

export function sortMoves(layout: Layout, classes: MoveClasses, contexts: Contexts): MoveKinds {
  const kinds = new Map<string, MoveKind>();
  const intern = (key: string, moveClass: MoveClass, setsFlags: boolean): MoveKind => {
    const known = kinds.get(key);
    if (known) return known;
    const fresh = { id: kinds.size, moveClass, setsFlags };
    kinds.set(key, fresh);
    return fresh;
  };
  const arrivalOf = (node: number): number => (node < 0 ? -1 : contexts.arrivalOf(node));
  const choices = layout.choices.map(({ choice, targets }, move) => {
    const moveClass = classes.choices[move] as MoveClass;
    const effects = contexts.areRead ? (choice.effects ?? []).filter(isFlagEffect) : [];
    const written = effects.length > 0 ? JSON.stringify(effects) : '';
    const key = `${moveClass.id}|${targets.map(arrivalOf).join()}|${written}`;
    return intern(key, moveClass, effects.length > 0);
  });
  const listening = layout.nodes.map(({ node }, number) =>
    node.early ? intern(`listen|${arrivalOf(number)}`, classes.listen, false) : undefined,
  );
  return {
    kindOf: (node, move) => (move === LISTEN_MOVE ? listening[node] : choices[move]) as MoveKind,
  };
}

const isFlagEffect = (effect: Effect): boolean => 'set' in effect || 'clear' in effect;
