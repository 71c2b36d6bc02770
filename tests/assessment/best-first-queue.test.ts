import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBestFirstQueue } from '../../src/assessment/best-first-queue.ts';

function drain(priorities: readonly number[]): number[] {
  const queue = createBestFirstQueue<number>();
  for (const [index, priority] of priorities.entries()) queue.add(index, priority);
  const taken: number[] = [];
  for (let entry = queue.take(); entry; entry = queue.take()) taken.push(entry.item);
  return taken;
}

describe('best-first queue', () => {
  it('gives the highest priority first and the latest among equals', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 })), (priorities) => {
        const expected = [...priorities.keys()].sort(
          (one, other) => (priorities[other] ?? 0) - (priorities[one] ?? 0) || other - one,
        );
        expect(drain(priorities)).toEqual(expected);
      }),
    );
  });

  it('knows the highest priority waiting', () => {
    const queue = createBestFirstQueue<string>();
    expect(queue.highest()).toBe(-Infinity);
    queue.add('low', 1);
    queue.add('high', 3);
    expect(queue.highest()).toBe(3);
    queue.take();
    expect(queue.highest()).toBe(1);
  });
});
