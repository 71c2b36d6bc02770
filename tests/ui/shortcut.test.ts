import { describe, expect, test } from 'vitest';
import { findShortcut, type KeyPress, type ShortcutState } from '../../src/ui/shortcut.ts';

const STATE: ShortcutState = {
  choices: [
    { id: 'first', text: 'One', digit: '1' },
    { id: 'second', text: 'Two', digit: '2' },
  ],
  canListen: true,
  canLookUp: false,
  hasEnded: false,
};

const press = (key: string, part: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, repeat: false, ctrlKey: false, altKey: false, metaKey: false },
  ...part,
});

describe('a key', () => {
  test('with a digit chooses', () => {
    expect(findShortcut(press('2'), STATE)).toEqual({ kind: 'choose', choiceId: 'second' });
  });

  test('beyond the choices does nothing', () => {
    expect(findShortcut(press('3'), STATE)).toBeUndefined();
  });

  test.each(['l', 'L', '0'])('%s listens while there is something to hear', (key) => {
    expect(findShortcut(press(key), STATE)).toEqual({ kind: 'listen' });
    expect(findShortcut(press(key), { ...STATE, canListen: false })).toBeUndefined();
  });

  test('p pauses, even at the end, where nothing can be chosen', () => {
    const ended = { ...STATE, hasEnded: true };
    expect(findShortcut(press('p'), ended)).toEqual({ kind: 'pause' });
    expect(findShortcut(press('1'), ended)).toBeUndefined();
  });

  test.each(['repeat', 'ctrlKey', 'altKey', 'metaKey'] as const)('with %s does nothing', (part) => {
    expect(findShortcut(press('1', { [part]: true }), STATE)).toBeUndefined();
  });
});
