import { describe, expect, it } from 'vitest';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { buildDebrief } from '../../src/debrief/build-debrief.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { respond } from '../../src/engine/respond.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { loadKettleCall } from '../ui/kettle-call.ts';
import { CALL, playCall, withCritical } from './small-call.ts';

const BEST = ['listen', 'listen', 'feel.best', 'sorry.best', 'fix.best'];

const debriefOf = (picks: readonly string[], locale?: string) => {
  const { transcript } = playCall(picks, locale === undefined ? {} : { locale });
  return { ...buildDebrief(CALL, transcript, []), transcriptPlayed: transcript };
};

describe('a run along the reference', () => {
  const debrief = debriefOf(BEST);

  it('has strengths, quoted, and nothing to change', () => {
    expect(debrief.gaps).toEqual([]);
    expect(debrief.strengths).toHaveLength(3);
    expect(debrief.strengths.every(({ isRelative }) => !isRelative)).toBe(true);
    expect(debrief.strengths.map(({ turn }) => turn)).toEqual(
      [...debrief.strengths.map(({ turn }) => turn)].sort(),
    );
    expect(debrief.costsExact).toBe(true);
  });

  it('says how it ended', () => {
    const { end } = debrief.transcriptPlayed;
    expect(debrief.title).toBe(`It ended ${String(end?.endingId)}.`);
    expect(debrief.parting).toBe('Goodbye.');
    expect(debrief.hiddenCause).toBe('A wrong label.');
    expect(debrief.customerName).toBe('Ilse');
    expect(debrief.scorecard).toEqual(scoreAttempt(CALL, debrief.transcriptPlayed));
  });

  it('names no promise where none was made', () => {
    expect(debrief.promises).toEqual([]);
  });

  it('costs nothing at any turn', () => {
    expect(debrief.transcript.map(({ cost }) => cost['tiny'])).toEqual([0, 0, 0, 0, 0]);
    expect(debrief.transcript.every(({ reference }) => reference)).toBe(true);
  });
});

describe('strengths', () => {
  it('count letting the whole story out, measured from the beginning', () => {
    const { strengths, transcriptPlayed } = debriefOf([
      'listen',
      'listen',
      'feel.small',
      'sorry.again',
      'fix.best',
    ]);
    const from = transcriptPlayed.opening.reading.gauges;
    const to = transcriptPlayed.turns[1]?.after.gauges;
    expect(strengths[0]).toMatchObject({ turn: 1, quote: 'Kept listening', isSpoken: false });
    expect(strengths[0]?.effect).toBe(
      `You let Ilse tell the whole story: anger ${String(from.anger)} to ${String(to?.anger)}, ` +
        `trust ${String(from.trust)} to ${String(to?.trust)}.`,
    );
  });

  it('speak of the rest of the story after cutting in', () => {
    const { strengths } = debriefOf([
      'cut',
      'listen',
      'listen',
      'feel.small',
      'sorry.best',
      'fix.best',
    ]);
    expect(strengths.map(({ effect }) => effect)).toContainEqual(
      expect.stringContaining('You let Ilse tell the rest of the story: '),
    );
  });

  it('leave out a choice that cost points, however it felt', () => {
    const { strengths } = debriefOf(['listen', 'listen', 'feel.best', 'sorry.best', 'fix.good']);
    expect(strengths.map(({ turn }) => turn)).not.toContain(4);
  });

  it('are worded as the closest when nothing was good', () => {
    const picks = ['cut', 'cut'];
    const { transcript } = playCall(picks);
    const cutShort = { ...transcript, end: { final: 'hungUp', endingId: 'hungUp' } as const };
    const { strengths, gaps } = buildDebrief(CALL, cutShort, []);
    expect(strengths.every(({ isRelative }) => isRelative)).toBe(true);
    expect(strengths.map(({ effect }) => effect)).toEqual([
      expect.stringMatching(/^Of everything in this conversation, this came closest: anger/),
    ]);
    expect(gaps.map(({ turn }) => turn)).not.toContain(strengths[0]?.turn);
  });
});

describe('gaps', () => {
  const debrief = debriefOf(['listen', 'listen', 'feel.small', 'sorry.best', 'fix.wall']);

  it('are ranked by what they cost, with the better words and why', () => {
    expect(debrief.gaps.map(({ turn }) => turn)).toEqual([4, 2]);
    expect(debrief.gaps[1]).toMatchObject({
      quote: 'It is only a brush.',
      isSpoken: true,
      reason: 'It makes the loss small.',
      better: 'Three weeks without it.',
      isBetterSpoken: true,
      why: 'It names the effect.',
    });
  });

  it('say what was felt and what moved, in numbers', () => {
    const { before, after } = debrief.transcriptPlayed.turns[2] ?? {};
    expect(debrief.gaps[1]?.effect).toContain(
      `Anger ${String(before?.gauges.anger)} to ${String(after?.gauges.anger)}, `,
    );
    expect(debrief.gaps[1]?.thought).toBe('Ilse thought: Only a brush.');
  });

  it('are not cut down when little worked', () => {
    const { gaps } = debriefOf([
      'cut',
      'listen',
      'listen',
      'feel.small',
      'sorry.again',
      'fix.wall',
    ]);
    expect(gaps).toHaveLength(3);
    const costs = gaps.map(({ cost }) => cost['tiny'] ?? 0);
    expect(costs).toEqual([...costs].sort((one, other) => other - one));
  });

  it('include a critical error before costlier turns, with the better words', () => {
    const picks = ['cut', 'listen', 'listen', 'feel.small', 'sorry.again', 'fix.wall'];
    const { transcript } = playCall(picks);
    const gapTurns = (playable: PlayableScenario) =>
      buildDebrief(playable, transcript, []).gaps.map(({ turn }) => turn);
    expect(gapTurns(CALL)).not.toContain(4);
    expect(gapTurns(withCritical('EXCUSE'))).toHaveLength(3);
    expect(buildDebrief(withCritical('EXCUSE'), transcript, []).gaps.at(-1)).toMatchObject({
      turn: 4,
      quote: transcript.turns[4]?.text,
      isBetterSpoken: true,
    });
  });

  it('cost together what is missing to 100', () => {
    const total = debrief.transcript.reduce((sum, { cost }) => sum + (cost['tiny'] ?? 0), 0);
    expect(total).toBeCloseTo(100 - (debrief.scorecard.rubrics[0]?.overall ?? NaN), 9);
    const atGaps = debrief.gaps.reduce((sum, { cost }) => sum + (cost['tiny'] ?? 0), 0);
    expect(atGaps).toBeCloseTo(total, 9);
  });

  it('answer cutting in with listening, and name the rule that made it worse', () => {
    const { gaps } = debriefOf(['cut', 'listen', 'listen', 'feel.best', 'sorry.best', 'fix.best']);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatchObject({ turn: 0, better: 'Keep listening', isBetterSpoken: false });
    expect(gaps[0]?.effect).toContain('Ilse was still telling what happened.');
    expect(gaps[0]?.effect).toContain('An offer before the story is told');
  });
});

describe('buildDebrief', () => {
  it('speaks the language of the attempt where the author wrote it', () => {
    const { gaps } = debriefOf(
      ['listen', 'listen', 'feel.small', 'sorry.best', 'fix.best'],
      'de-AT',
    );
    expect(gaps[0]).toMatchObject({
      quote: 'Es ist nur ein Pinsel.',
      better: 'Drei Wochen ohne.',
      why: 'Es nennt die Wirkung.',
      reason: 'It makes the loss small.',
    });
    expect(gaps[0]?.thought).toBe('Ilse thought: Nur ein Pinsel.');
  });

  it('hands the chance lines through', () => {
    const chance = [
      { rubricId: 'tiny', overall: 37, dimensions: {}, kind: 'exact', standardError: 0, runs: 9 },
    ] as const;
    expect(buildDebrief(CALL, playCall(BEST).transcript, chance).chance).toEqual(chance);
  });

  it('refuses an attempt that has not ended', () => {
    expect(() => buildDebrief(CALL, playCall(['listen']).transcript, [])).toThrow('has not ended');
  });
});

describe('what was promised', () => {
  it('is listed with what became of it', () => {
    const { playable, transcript } = ['listen', 'call-back', 'exchange'].reduce(
      (attempt, move) => respond(attempt, move).attempt,
      beginAttempt(loadKettleCall(), { seed: 'word' }).attempt,
    );
    expect(buildDebrief(playable, transcript, []).promises).toEqual([
      { turn: 1, text: 'call back by four', standing: 'open' },
    ]);
  });
});
