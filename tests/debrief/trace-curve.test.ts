import { planScoring } from '../../src/assessment/scoring-plan.ts';
import { describe, expect, it } from 'vitest';
import { castOf } from '../../src/debrief/cast.ts';
import { findTurningPoints, shorten, traceCurve } from '../../src/debrief/trace-curve.ts';
import type { Transcript } from '../../src/engine/transcript.ts';
import { readingOf, transcriptOf } from '../assessment/hand-made-transcript.ts';
import { CALL, playCall } from './small-call.ts';

const ILSE = castOf(CALL, { turns: [] });

/** A transcript in which anger takes these values after the turns. */
function withAnger(values: readonly number[]): Transcript {
  const picks = values.map(() => 'listen');
  const transcript = transcriptOf(CALL, picks.slice(0, 0));
  const base = readingOf(CALL, 0);
  const at = (anger: number) => ({ ...base, gauges: { ...base.gauges, anger } });
  const [first] = transcriptOf(CALL, ['listen']).turns;
  if (!first) throw new Error('No turn');
  const turns = values.map((anger, index) => ({
    ...first,
    index,
    before: at(values[index - 1] ?? base.gauges.anger),
    after: at(anger),
  }));
  return { ...transcript, turns };
}

describe('traceCurve', () => {
  it('begins at the start and has one point per turn', () => {
    const { playable, transcript } = playCall([
      ...['listen', 'listen', 'feel.best', 'sorry.best', 'fix.best'],
    ]);
    const curve = traceCurve({
      ...{ playable, transcript, plan: planScoring(playable) },
      cast: castOf(playable, transcript),
    });
    expect(curve.map(({ turn }) => turn)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(curve[0]).toMatchObject({
      label: 'Start',
      gauges: transcript.opening.reading.gauges,
    });
    expect(curve[3]).toMatchObject({
      label: 'Three weeks without it.',
      gauges: transcript.turns[2]?.after.gauges,
    });
  });
});

describe('shorten', () => {
  it('cuts at the end of a word', () => {
    const text =
      'I can see that the third brush is missing, and that you were told twice it was fine.';
    expect(shorten(text)).toBe('I can see that the third brush is missing, and that you…');
    expect(shorten('Short.')).toBe('Short.');
  });
});

describe('findTurningPoints', () => {
  it('names the largest changes in order of time, four at most', () => {
    const points = findTurningPoints(withAnger([72, 60, 59, 40, 48, 55, 90]), ILSE);
    expect(points.map(({ turn, direction }) => [turn, direction])).toEqual([
      [0, 'worse'],
      [1, 'better'],
      [3, 'better'],
      [6, 'worse'],
    ]);
    expect(points[3]?.text).toBe('You kept listening: anger 55 to 90.');
  });

  it('shows the other side too where there is one', () => {
    const points = findTurningPoints(withAnger([70, 78, 86, 94, 88, 99]), ILSE);
    expect(points.map(({ direction }) => direction)).toContain('better');
    expect(points).toHaveLength(4);
  });

  it('leaves small changes out', () => {
    expect(findTurningPoints(withAnger([48, 46, 50]), ILSE)).toEqual([]);
  });
});
