import { expect, test } from 'vitest';
import { withinTime } from './within-time.ts';

test('work within its time gives its result', () => {
  expect(withinTime('quick', 10_000, () => [1, 2])).toEqual([1, 2]);
});

test('work that never ends is stopped and named', () => {
  let rounds = 0;
  const goRound = (): never => {
    for (;;) rounds += 1;
  };
  expect(() => withinTime('mutant 3', 50, goRound)).toThrow(/^mutant 3: .*timed out/);
  expect(rounds).toBeGreaterThan(0);
});

test('work that throws is named', () => {
  const fail = (): never => {
    throw new TypeError('no such place');
  };
  expect(() => withinTime('mutant 4', 10_000, fail)).toThrow('mutant 4: TypeError: no such place');
});
