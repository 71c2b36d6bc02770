import { describe, expect, it } from 'vitest';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import type { Attempt } from '../../src/engine/attempt.ts';
import { keepLedger } from '../../src/engine/promise-ledger.ts';
import { loadShipped, playAstray } from './play-astray.ts';

const months = loadShipped('three-months');

const stray = (...strays: readonly string[]): Attempt =>
  playAstray(months, { seed: 'fridge', strays });

const endingOf = ({ transcript }: Attempt): string | undefined => transcript.end?.endingId;

const outcomeOf = (attempt: Attempt): string | undefined =>
  months.scenario.endings.find(({ id }) => id === endingOf(attempt))?.outcome;

const rubricsOf = ({ transcript }: Attempt) => scoreAttempt(months, transcript).rubrics;

const hasPassed = (attempt: Attempt): boolean => rubricsOf(attempt).every(({ passed }) => passed);

const standingsOf = ({ transcript }: Attempt): readonly string[] =>
  keepLedger(months, transcript.turns).map(({ standing }) => standing);

const wordOf = (attempt: Attempt): number =>
  rubricsOf(attempt)
    .flatMap(({ dimensions }) => dimensions)
    .find(({ id }) => id === 'word')?.score ?? 0;

describe('three months', () => {
  it.each([
    ['a call left to a text of the system', ['off-the-list']],
    ['a guarantee of what a van does', ['guaranteed']],
    ['a guarantee and bad news after it', ['they-find-it', 'guaranteed']],
    ['a call moved to nine and forgotten at nine', ['text-for-nine', 'cake-first']],
    ['a call moved to nine and put off for a colleague', ['text-for-nine', 'wait-for-malin']],
    ['no call promised and none made', ['nothing-by-friday', 'b-off-the-list']],
    ['a van ordered for a plug, and the light left orange', ['van-again', 'ring-if-orange']],
  ])('never ends well after %s', (_what, strays) => {
    expect(outcomeOf(stray(...strays))).toBe('bad');
  });

  it.each([
    ['a call left to a text of the system', ['off-the-list']],
    ['a call left to a colleague with a note', ['evening-desk', 'first-thing']],
    ['a guarantee of what a van does', ['guaranteed']],
  ])('is not passed after %s', (_what, strays) => {
    expect(hasPassed(stray(...strays))).toBe(false);
  });

  it.each([
    ['taking the note for the evening desk back', ['evening-desk']],
    ['moving the call in time and keeping the new hour', ['text-for-nine']],
    ['telling the cause late', ['their-step']],
    ['getting her on late', ['van-again']],
  ])('ends well and passes after %s', (_what, strays) => {
    const attempt = stray(...strays);
    expect(outcomeOf(attempt)).toBe('good');
    expect(hasPassed(attempt)).toBe(true);
  });

  it('keeps the ending with a number on the fridge for who told her why', () => {
    const unseen = [
      ...['ring.open.calls', 'read-them', 'look.note.door', 'look.note.library'],
      'not-a-seventh',
    ];
    expect(endingOf(stray(...unseen))).toBe('restored');
    expect(endingOf(stray(...unseen, 'chain-again'))).toBe('restored_plain');
  });

  it('keeps a ledger of the call: kept, moved in time, forgotten', () => {
    expect(standingsOf(stray())).toEqual(['kept']);
    expect(standingsOf(stray('evening-desk'))).toEqual(['kept']);
    expect(standingsOf(stray('text-for-nine'))).toEqual(['renewed', 'kept']);
    expect(standingsOf(stray('text-for-nine', 'cake-first'))).toEqual(['renewed', 'overdue']);
    expect(standingsOf(stray('off-the-list'))).toEqual(['overdue']);
  });

  it('gives more for a word that was kept than for one moved, moved and lost, or forgotten', () => {
    const runs = [[], ['text-for-nine'], ['text-for-nine', 'cake-first'], ['off-the-list']];
    const scores = runs.map((strays) => wordOf(stray(...strays)));
    expect([...scores].sort((one, other) => other - one)).toEqual(scores);
    expect(new Set(scores).size).toBe(scores.length);
  });

  it('gives the credit only once the light is green', () => {
    const orange = stray('van-again');
    expect(orange.transcript.turns.map(({ move }) => move)).toContainEqual({
      choose: 'plug-first',
    });
    expect(() => stray('van-again', 'month-back')).toThrow('Never on offer');
  });
});
