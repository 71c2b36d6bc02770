import type { SavedAttempt } from './saved-attempt.ts';
import { beginsWithMoves } from './stored-moves.ts';

/** One tab's save of an attempt. Every tab writes its own slot, so none overwrites another's. */
export interface AttemptSlot {
  readonly tab: string;
  readonly saved: SavedAttempt;
}

/** The save to resume: this tab's own, else the newest; undefined when there is none. */
export function chooseSlot(slots: readonly AttemptSlot[], ownTab: string): AttemptSlot | undefined {
  const own = slots.find(({ tab }) => tab === ownTab);
  return own ?? newestSlot(slots);
}

function newestSlot(slots: readonly AttemptSlot[]): AttemptSlot | undefined {
  return slots.reduce<AttemptSlot | undefined>(
    (newest, slot) =>
      newest === undefined || slot.saved.savedAtIso > newest.saved.savedAtIso ? slot : newest,
    undefined,
  );
}

/** The slots that hold nothing beyond `moves` and can go once those are kept elsewhere. */
export function findSupersededSlots(
  slots: readonly AttemptSlot[],
  moves: SavedAttempt['moves'],
): readonly AttemptSlot[] {
  return slots.filter(({ saved }) => beginsWithMoves(moves, saved.moves));
}
