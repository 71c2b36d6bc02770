import { describe, expect, it } from 'vitest';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import type { RubricResult } from '../../src/assessment/scorecard.ts';
import type { Attempt } from '../../src/engine/attempt.ts';
import { keepLedger } from '../../src/engine/promise-ledger.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import { loadShipped, playAstray } from './play-astray.ts';

const tears = loadShipped('unicorn-tears');

/** Noon goes by, and the mail is written at four. */
const LATE = ['labels-first', 'not-to-the-minute'];
/** No mail is written before the weekend. */
const FORGOTTEN = ['labels-first', 'he-will-laugh'];

const stray = (...strays: readonly string[]): Attempt =>
  playAstray(tears, { seed: 'porridge', strays });

/** What is said by the customer in a run, in order. */
const saidIn = ({ transcript }: Attempt): string =>
  transcript.turns.flatMap(({ replies }) => replies.map(({ text }) => text)).join('\n');

const outcomeOf = ({ transcript }: Attempt): string | undefined =>
  tears.scenario.endings.find(({ id }) => id === transcript.end?.endingId)?.outcome;

const scoresOf = (attempt: Attempt): readonly RubricResult[] =>
  scoreAttempt(tears, attempt.transcript).rubrics;

const hasPassed = (attempt: Attempt): boolean => scoresOf(attempt).every(({ passed }) => passed);

const criticalOf = (attempt: Attempt): readonly string[] => [
  ...new Set(scoresOf(attempt).flatMap(({ critical }) => critical.map(({ id }) => id))),
];

const standingsOf = ({ transcript }: Attempt): readonly string[] =>
  keepLedger(tears, transcript.turns).map(({ standing }) => standing);

const dimensionOf = (attempt: Attempt, wanted: string): number | undefined =>
  scoresOf(attempt)
    .flatMap(({ dimensions }) => dimensions)
    .find(({ id }) => id === wanted)?.score;

describe('unicorn tears', () => {
  it('makes an advocate of him without a cent being spent', () => {
    const free = stray('told-hana', 'monday-free');
    expect(free.transcript.end?.final).toBe('advocate');
    expect(outcomeOf(free)).toBe('good');
    expect(hasPassed(free)).toBe(true);
  });

  it('allows each of two presents and not both of them together', () => {
    expect(criticalOf(stray('pink-shirt'))).toEqual([]);
    expect(criticalOf(stray('saturday'))).toEqual([]);
    const both = stray('pink-shirt', 'tight-saturday');
    expect(criticalOf(both)).toEqual(['crit.overspend']);
    expect(outcomeOf(both)).toBe('bad');
  });

  it.each([
    ['a promise of bottles that luck fulfils', ['find-three', 'my-word-on-it']],
    ['a reservation nobody takes back', ['name-on-it', 'sooner-or-later']],
    ['four bottles for him, where somebody asked before', ['all-four', 'he-wont-know']],
    ['a Friday that is forgotten', [...FORGOTTEN, 'still-on-list']],
    ['a Friday that is lied about', [...FORGOTTEN, 'shops-silent']],
    ['a joke at his cost', ['on-the-wall']],
    ['his letters on a page', ['already-up']],
    ['a Friday that is forgotten and owned', FORGOTTEN],
    ['a cure for his brother', ['chilli-helps']],
    ['not a word on grapefruit', ['no-advice']],
    ['a joke on his brother, taken back or not', ['cures-cardboard']],
    ['a mail of the system in place of a word by noon', ['with-the-parcel']],
    ['two stock answers', ['template', 'youre-welcome']],
  ])('neither ends well nor passes after %s', (_what, strays) => {
    const attempt = stray(...strays);
    expect(outcomeOf(attempt)).toBe('bad');
    expect(hasPassed(attempt)).toBe(false);
  });

  it.each([
    ['noon gone by without a word, though it is owned', LATE],
    ['a price that is only for him', ['discount-you', 'five-stars']],
  ])('never ends well after %s', (_what, strays) => {
    expect(outcomeOf(stray(...strays))).toBe('bad');
  });

  it.each([
    ['the mail put off and written before noon', ['labels-first']],
    ['the mail put off and another hour named before noon', ['labels-first', 'half-past-four']],
    ['a special price taken back before he posts it', ['discount-you']],
  ])('ends well and passes after %s', (_what, strays) => {
    const attempt = stray(...strays);
    expect(outcomeOf(attempt)).toBe('good');
    expect(hasPassed(attempt)).toBe(true);
  });

  it('keeps a ledger of the mail: kept, moved in time, late, forgotten', () => {
    expect(standingsOf(stray())).toEqual(['kept']);
    expect(standingsOf(stray('three-to-ring'))).toEqual(['renewed', 'kept']);
    expect(standingsOf(stray('labels-first'))).toEqual(['kept']);
    expect(standingsOf(stray(...LATE))).toEqual(['late']);
    expect(standingsOf(stray('good-folder', ...LATE))).toEqual(['late']);
    expect(standingsOf(stray(...FORGOTTEN))).toEqual(['overdue']);
  });

  it('gives more for a word that was kept than for one moved, late or forgotten', () => {
    const runs = [[], ['three-to-ring'], LATE, FORGOTTEN].map((strays) => stray(...strays));
    const scores = runs.map((run) => dimensionOf(run, 'word') ?? 0);
    expect([...scores].sort((one, other) => other - one)).toEqual(scores);
    expect(new Set(scores).size).toBe(scores.length);
  });

  it('answers the last line of the letter only for whom read it', () => {
    const skipped = stray('enough-read', 'rest-on-page');
    expect(saidIn(skipped)).not.toContain('P.S.');
    expect(skipped.facts).not.toContain('bet');
    expect(dimensionOf(skipped, 'hear')).toBeLessThan(50);
  });

  it('hears of the brother from nobody who does not ask', () => {
    const words = saidIn(stray('many-moments', 'let-us-hope'));
    expect(words).not.toMatch(/brother|Timo|ward/);
    expect(saidIn(stray('many-moments'))).toContain('Timo');
  });

  it('remembers the name only where it was written down', () => {
    let { attempt } = beginAttempt(tears, { seed: 'porridge' });
    while (attempt.nodeId !== 'yes' && attempt.nodeId !== 'yes_bare') {
      const { choices, canListen } = offerChoices(attempt);
      const best = choices.filter(({ reference, desk }) => reference && desk?.kind !== 'note');
      const first = best.find(({ desk }) => desk) ?? best[0];
      attempt = respond(attempt, canListen ? 'listen' : (first?.id ?? '')).attempt;
    }
    expect(attempt.nodeId).toBe('yes_bare');
    expect(stray().transcript.end?.endingId).toBe('told_the_ward');
  });
});
