import { describe, expect, test } from 'vitest';
import { viewCurve } from '../../src/ui/debrief-curve-view.ts';
import { handMadeDebrief, point } from './hand-made-debrief.ts';

describe('the curve of two customers', () => {
  const bo = { ...point(1, [5, 40, 70]), person: 'Bo', label: 'Bo' };
  const curve = [
    ...[point(0, [62, 20, 35]), point(1, [51, 18, 44])],
    ...[bo, { ...point(2, [8, 30, 72]), person: 'Bo' }],
  ];

  test('is broken where another one is met, and says whose the lines are', () => {
    const { lines, breaks, title, alt } = viewCurve(handMadeDebrief({ curve }));
    expect(lines[0]?.stretches).toEqual(['0,38 50,49', '50,95 100,92']);
    expect(breaks).toEqual([{ left: 50, text: 'After turn 1 the lines are those of Bo' }]);
    expect(title).toBe('How Ilse and Bo felt');
    expect(alt).toBe('Anger, worry and trust of Ilse and Bo over 2 turns, from 0 to 100');
  });

  test('claims for nobody what somebody else felt', () => {
    const { description } = viewCurve(handMadeDebrief({ curve }));
    expect(description).toContain('Ilse: Anger began at 62 and ended at 51.');
    expect(description).toContain('Bo: Anger began at 5 and ended at 8.');
  });

  test('names whose mood a row tells, and marks the turn where it was taken', () => {
    const { rows, marks } = viewCurve(handMadeDebrief({ curve }));
    expect(rows.map(({ turn, mood }) => [turn, mood])).toEqual([
      ['0', 'Ilse: Angry, Unsure'],
      ['1', 'Ilse: Angry, Unsure'],
      ['1', 'Bo: Angry, Unsure'],
      ['2', 'Bo: Angry, Unsure'],
    ]);
    expect(marks.map(({ left, top }) => [left, top])).toEqual([
      [50, 49],
      [100, 92],
    ]);
  });
});

test('who comes back has one curve, with a gap where somebody else was there', () => {
  const bo = { person: 'Bo', label: 'Bo' };
  const curve = [
    ...[point(0, [62, 20, 35]), point(1, [51, 18, 44])],
    ...[
      { ...point(1, [5, 40, 70]), ...bo },
      { ...point(2, [8, 30, 72]), ...bo },
    ],
    ...[point(2, [48, 18, 44]), point(3, [30, 10, 60])],
  ];
  const { lines, breaks, title, description } = viewCurve(handMadeDebrief({ curve }));
  expect(title).toBe('How Ilse and Bo felt');
  expect(lines[0]?.stretches).toEqual(['0,38 33.3,49', '33.3,95 66.7,92', '66.7,52 100,70']);
  expect(breaks.map(({ text }) => text)).toEqual([
    'After turn 1 the lines are those of Bo',
    'After turn 2 the lines are those of Ilse',
  ]);
  expect(description).toContain('Ilse: Anger began at 62 and ended at 30.');
  expect(description.match(/Ilse/g)).toHaveLength(1);
});
