import { describe, expect, it } from 'vitest';
import { chooseSlot, findSupersededSlots } from '../../src/progress/attempt-slots.ts';
import { movesOf, savedAttempt } from './saved-runs.ts';

const slot = (tab: string, minute: number, ...choices: readonly string[]) => ({
  tab,
  saved: savedAttempt({
    moves: movesOf(...choices),
    savedAtIso: `2030-01-01T10:0${minute}:00.000Z`,
  }),
});

describe('saves of several tabs', () => {
  it('are resumed by the tab that made them', () => {
    const slots = [slot('left', 1, 'greet'), slot('right', 5, 'greet', 'fix')];
    expect(chooseSlot(slots, 'left')?.saved.moves).toHaveLength(1);
  });

  it('go to another tab newest first', () => {
    const slots = [slot('left', 1, 'greet'), slot('right', 5, 'fix'), slot('middle', 3, 'x')];
    expect(chooseSlot(slots, 'new')?.tab).toBe('right');
    expect(chooseSlot([], 'new')).toBeUndefined();
  });

  it('are superseded only when every move of theirs is kept elsewhere', () => {
    const slots = [slot('a', 1, 'greet'), slot('b', 2, 'greet', 'wait'), slot('c', 3)];
    const superseded = findSupersededSlots(slots, movesOf('greet', 'fix'));
    expect(superseded.map(({ tab }) => tab)).toEqual(['a', 'c']);
  });
});
