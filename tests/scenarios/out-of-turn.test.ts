import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import { keepLedger } from '../../src/engine/promise-ledger.ts';
import type { Transcript } from '../../src/engine/transcript.ts';
import { parsePlay } from '../../src/playtest/parse-play.ts';
import { runPlay } from '../../src/playtest/run-play.ts';

const found = readLibrary('scenarios').playables.get('out-of-turn');
if (!found) throw new Error('out-of-turn does not load');
const playable = found;
const { scenario } = playable;

/** What happened in one of its plays, named by file. */
function recall(name: string): Transcript {
  const path = join('scenarios/out-of-turn/plays', `${name}.play`);
  const { value } = parsePlay({ path, text: readFileSync(path, 'utf8') }, playable);
  if (!value) throw new Error(`${path} cannot be read`);
  return runPlay(value, playable).transcript;
}

const scoresOf = (name: string) => scoreAttempt(playable, recall(name)).rubrics;

const dimensionOf = (name: string, wanted: string): number =>
  scoresOf(name)
    .flatMap(({ rubricId, dimensions }) =>
      dimensions.map(({ id, score }) => ({ id: `${rubricId}.${id}`, score })),
    )
    .find(({ id }) => id === wanted)?.score ?? NaN;

const endingOf = (name: string) =>
  scenario.endings.find(({ id }) => id === recall(name).end?.endingId);

describe('out of turn', () => {
  it('keeps a ledger of the call: kept, moved in time, forgotten, never promised', () => {
    const standings = (name: string) =>
      keepLedger(playable, recall(name).turns).map(({ standing }) => standing);
    expect(standings('reference-run')).toEqual(['kept']);
    expect(standings('late-with-notice')).toEqual(['renewed', 'kept']);
    expect(standings('the-mail-does-it')).toEqual(['overdue']);
    expect(standings('no-day-and-rung-all-the-same')).toEqual([]);
  });

  it.each(['reference-run', 'template-four', 'order-it-again', 'to-the-very-top'])(
    'lets nothing written to Ms Osei reach Mr Perin, who is not there: %s',
    (name) => {
      const written = recall(name).turns.filter(
        ({ nodeId }) => scenario.nodes[nodeId]?.contact === 'noon',
      );
      expect(written.length).toBeGreaterThan(0);
      const felt = written.flatMap(({ acts, changes }) =>
        changes.filter(({ act }) => act !== undefined && acts.includes(act)),
      );
      expect(felt).toEqual([]);
    },
  );

  it('thinks more of a word kept than of one moved, forgotten or never given', () => {
    const words = ['reference-run', 'late-with-notice', 'the-mail-does-it', 'the-dot-is-green'].map(
      (name) => dimensionOf(name, 'ten.word'),
    );
    expect(words).toEqual([...words].sort((a, b) => b - a));
    expect(new Set(words).size).toBe(words.length);
  });

  it.each([
    ['a guess, even taken back at once', 'a-guess-about-the-maker', 'crit.bluff'],
    ['a lie about the day', 'the-nineteenth-and-the-maker', 'crit.bluff'],
    ['a story told to somebody else', 'his-name-to-a-stranger', 'crit.disclose'],
    ['a second voucher', 'two-vouchers-and-a-soon', 'crit.overspend'],
    ['a machine in place of the voice that was promised', 'the-mail-does-it', 'crit.no_human'],
    ['the template once more', 'template-four', 'crit.no_human'],
  ])('fails %s', (_what, name, critical) => {
    const results = scoresOf(name);
    expect(results.flatMap((result) => result.critical.map(({ id }) => id))).toContain(critical);
    expect(results.every(({ passed }) => passed)).toBe(false);
  });

  it.each([
    'but-there-was-an-e-mail',
    'by-the-nineteenth',
    'his-name-to-a-stranger',
    'template-four',
    'the-dot-is-green',
    'the-mail-does-it',
    'the-nineteenth-and-the-maker',
    'tomorrow-with-a-number',
  ])('ends well for nobody in %s', (name) => {
    expect(endingOf(name)?.outcome).toBe('bad');
    expect(scoresOf(name).every(({ passed }) => passed)).toBe(false);
  });

  it('lets what was not read or noted be missed later', () => {
    const read = (name: string) => dimensionOf(name, 'ten.information');
    expect(read('half-of-it-read')).toBeLessThan(read('reference-run'));
    const remembered = (name: string) => dimensionOf(name, 'ten.person');
    expect(remembered('nothing-noted')).toBeLessThan(remembered('reference-run'));
    const diagnosed = (name: string) => dimensionOf(name, 'heard.diagnose');
    expect(diagnosed('the-wrong-note')).toBeLessThan(diagnosed('reference-run'));
  });

  it('thanks for a call only where one was made', () => {
    const thanked = scenario.endings.filter(({ parting }) =>
      /you rang|ringing\./i.test(parting['en'] ?? ''),
    );
    expect(thanked.length).toBeGreaterThan(0);
    for (const name of ['the-mail-does-it', 'tomorrow-with-a-number', 'the-dot-is-green']) {
      expect(thanked).not.toContain(endingOf(name));
    }
  });
});
