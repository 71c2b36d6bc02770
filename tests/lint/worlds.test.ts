import { expect, test } from 'vitest';
import { holdsIn, worldsOf } from '../../src/lint/worlds.ts';
import type { Condition } from '../../src/scenario/condition-schema.ts';

/** How many of the worlds the conditions can tell apart each of them holds in. */
function countWorlds(...conditions: Condition[]): readonly number[] {
  const worlds = worldsOf(conditions) ?? [];
  return conditions.map((each) => worlds.filter((world) => holdsIn(each, world)).length);
}

test('a flag and its opposite share the two worlds', () => {
  expect(countWorlds({ flag: 'late' }, { not: { flag: 'late' } })).toEqual([1, 1]);
});

test('moods exclude each other: one of four each, and three are not calm', () => {
  expect(countWorlds({ mood: ['calm'] }, { mood: ['angry'] }, { not: { mood: ['calm'] } })).toEqual(
    [1, 1, 3],
  );
});

test('a gauge is told apart at the values that are asked for', () => {
  const worlds = worldsOf([{ gauge: 'trust', atLeast: 40, below: 60 }]) ?? [];
  const values = worlds.map((world) => [...world.values()][0]);
  expect(values).toEqual([0, 40, 60]);
  expect(countWorlds({ gauge: 'trust', atLeast: 40, below: 60 })).toEqual([1]);
});

test('an act is counted: not done, and done as often as is asked for', () => {
  const twice: Condition = { act: 'REASK', times: 2 };
  const once: Condition = { act: 'REASK', times: 1 };
  expect(countWorlds(twice, once)).toEqual([1, 2]);
});

test('combined conditions hold as they say', () => {
  const story: Condition = { story: 'told' };
  const due: Condition = { promise: 'pending' };
  expect(countWorlds({ all: [story, due] }, { any: [story, due] })).toEqual([2, 6]);
});

test('of all promises one can be open and another overdue, and one of them only one of both', () => {
  const open = { promise: 'pending' } as const;
  const missed = { promise: 'broken' } as const;
  const call = { about: 'call' };
  expect(countWorlds({ all: [open, missed] }, { promise: 'none' })).toEqual([1, 1]);
  expect(
    countWorlds({
      all: [
        { ...open, ...call },
        { ...missed, ...call },
      ],
    }),
  ).toEqual([0]);
});

test('other states are told apart too', () => {
  expect(
    countWorlds({ grasp: ['lost', 'sure'] }, { manager: 'asking' }, { resolved: false }),
  ).toEqual([8, 8, 8]);
  expect(countWorlds({ visited: 'open' })).toEqual([1]);
});

test('too many worlds are not told apart', () => {
  const flags = Array.from({ length: 13 }, (_, index): Condition => ({ flag: `f${index}` }));
  expect(worldsOf(flags)).toBeUndefined();
  expect(worldsOf(flags.slice(1))).toHaveLength(4096);
});
