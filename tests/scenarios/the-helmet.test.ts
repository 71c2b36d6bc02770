import { describe, expect, it } from 'vitest';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import type { RubricResult } from '../../src/assessment/scorecard.ts';
import type { Attempt } from '../../src/engine/attempt.ts';
import { keepLedger } from '../../src/engine/promise-ledger.ts';
import { loadShipped, playAstray } from './play-astray.ts';

const helmet = loadShipped('the-helmet');

const stray = (...strays: readonly string[]): Attempt =>
  playAstray(helmet, { seed: 'elmford', strays });

const endOf = (attempt: Attempt) => attempt.transcript.end?.endingId;
const scoresOf = (attempt: Attempt): readonly RubricResult[] =>
  scoreAttempt(helmet, attempt.transcript).rubrics;
const criticalOf = (attempt: Attempt) => scoresOf(attempt)[0]?.critical.map(({ id }) => id);

describe('the helmet', () => {
  const runs: Readonly<Record<string, readonly string[]>> = {
    told_the_bakery: [],
    settled: ['all-noted'],
    settled_only: ['next-order', 'good-point'],
    an_hour_late: ['meeting-first'],
    walked_once_more: ['cross-off'],
    helmet_no_thanks: ['cross-off', 'busy-afternoon'],
    billed_fan: ['throw-it-away'],
    billed: ['throw-it-away', 'all-noted'],
    money_back: ['open-inquiry', 'money-today'],
    gone: ['matters-to-us', 'exception', 'inconvenience'],
    two_stars: ['same-page', 'give-it-time'],
    hung_up: ['wrong-van', 'stay-there'],
    by_luck: ['look-both', 'read-it-fairly.guess'],
    helmet_and_gone: ['in-bold', 'one-second', 'misroute.guess', 'two-ways', 'ring-again'],
    not_at_ease: [
      ...['in-bold', 'one-second', 'misroute', 'from-today', 'all-noted', 'ring-us'],
      ...['changed-by-friday', 'cross-off', 'busy-afternoon'],
    ],
  };

  it.each(Object.entries(runs))('can end as %s', (ending, strays) => {
    expect(endOf(stray(...strays))).toBe(ending);
  });

  it('has no ending that no run reaches', () => {
    const ids = helmet.scenario.endings.map(({ id }) => id);
    expect(ids.sort()).toEqual(Object.keys(runs).sort());
  });

  it('makes an advocate only of whom something was given to unasked and whose call was made', () => {
    const { final } = stray().transcript.end ?? {};
    expect(final).toBe('advocate');
    for (const missing of ['all-noted', 'next-order', 'cross-off', 'meeting-first', 'ring-us']) {
      expect(stray(missing).transcript.end?.final).toBe('satisfied');
    }
  });

  it('keeps a ledger of the call: kept, moved in time, an hour late, forgotten', () => {
    const standingOf = (attempt: Attempt) =>
      keepLedger(helmet, attempt.transcript.turns).map(({ standing }) => standing);
    expect(standingOf(stray())).toEqual(['kept']);
    expect(standingOf(stray('text-six'))[0]).toBe('renewed');
    expect(standingOf(stray('meeting-first'))).toEqual(['late']);
    expect(standingOf(stray('cross-off'))).toEqual(['overdue']);
    expect(standingOf(stray('ring-us'))).toEqual([]);
  });

  it('gives more for a call that was kept than for one moved, late or forgotten', () => {
    const tenOf = (attempt: Attempt) => scoresOf(attempt)[2]?.overall ?? NaN;
    const ranked = ['text-six', 'meeting-first', 'cross-off'].map((id) => tenOf(stray(id)));
    expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
    expect(new Set(ranked).size).toBe(3);
  });

  it('fails a guess taken back, a helmet thrown away and a helmet for nothing', () => {
    expect(criticalOf(stray('wrong-van'))).toEqual(['crit.bluff']);
    expect(criticalOf(stray('throw-it-away'))).toEqual(['crit.overspend']);
    expect(criticalOf(stray('on-the-house'))).toEqual(['crit.overspend']);
    expect(criticalOf(stray())).toEqual([]);
  });

  it('loses a polite man without a loud word', () => {
    const attempt = stray('matters-to-us', 'exception', 'inconvenience');
    expect(attempt.transcript.end?.final).toBe('lostQuietly');
    expect(attempt.transcript.turns.map(({ after }) => after.mood)).not.toContain('furious');
  });
});
