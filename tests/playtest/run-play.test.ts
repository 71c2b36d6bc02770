import { describe, expect, test } from 'vitest';
import { LAMP } from '../engine/lamp-scenario.ts';
import { describeParting } from '../../src/playtest/format-play-result.ts';
import { lampWith, rehearse } from './rehearse.ts';

/** The story heard, and said back. */
const HEARD = ['listen', 'listen', 'you: say-back'];
/** The way to the good end. */
const WHOLE = [...HEARD, 'you: promise', 'you: keep'];
/** Two mocking remarks, and nobody is there any more. */
const HUNG_UP = ['listen', 'listen', 'you: mock'];

const partingOf = (lines: readonly string[]): string => {
  const { parting } = rehearse(lines);
  return parting ? `${parting.line}: ${describeParting(parting)}` : 'none';
};

describe('moves', () => {
  test('are made one after another, up to the end', () => {
    const { passed, parting, transcript } = rehearse(WHOLE);
    expect(passed).toBe(true);
    expect(parting).toBeUndefined();
    expect(transcript.turns.map(({ move }) => move)).toEqual([
      { listen: true },
      { listen: true },
      { choose: 'say-back' },
      { choose: 'promise' },
      { choose: 'keep' },
    ]);
    expect(transcript.end?.endingId).toBe('satisfied');
  });

  test('may let time pass without a word', () => {
    const { passed, transcript } = rehearse(['wait 100 seconds', 'anger above 18', 'listen']);
    expect(passed).toBe(true);
    const [wait] = transcript.turns;
    expect(wait).toMatchObject({ move: { elapse: 100 }, text: '' });
    expect((wait?.endMs ?? 0) - (wait?.startMs ?? 0)).toBeGreaterThanOrEqual(100_000);
  });

  test('that are not on offer part the conversation from the play', () => {
    expect(partingOf(['you: say-back'])).toMatch(
      /^2: The play says “you: say-back”, but "say-back" is not on offer; on offer now: listen, (cut-in, fix-now|fix-now, cut-in)\.$/,
    );
    expect(partingOf([...HEARD, 'listen'])).toContain(
      'but there is nothing more to listen to; on offer now: ',
    );
    expect(partingOf([...WHOLE, 'you: keep'])).toBe(
      '7: The play says “you: keep”, but the conversation is over.',
    );
  });

  test('that say the same words mean the one on offer', () => {
    const twins = lampWith(structuredClone(LAMP));
    const { choices } = twins.scenario.nodes['middle'] ?? {};
    for (const choice of choices ?? []) choice.text = { en: 'I say it.' };
    for (const choice of twins.scenario.nodes['later']?.choices ?? [])
      choice.text = { en: 'I say it.' };
    const start = [...HEARD, 'you: promise', 'you: "I say it"'];
    expect(rehearse(start, twins).transcript.turns.at(-1)?.move).toEqual({ choose: 'keep' });
    const { parting } = rehearse([...HEARD, 'you: "I say it"'], twins);
    expect(parting?.found).toBe('"promise" and "forget" and "only-understood" say the same words');
  });
});

describe('an expectation', () => {
  test.each([
    ['Ana: "at night"', ['listen'], 'Ana: "it smells"'],
    ['mood calm', [], 'mood angry or furious'],
    ['grasp unsure', [], 'grasp sure or lost'],
    ['story telling', ['listen'], 'story told'],
    ['story told', ['listen', 'listen'], 'story telling'],
    ['promise pending', [...HEARD, 'you: promise'], 'promise none'],
    ['manager no', [], 'manager asking'],
    ['anger 10..20', [], 'anger above 20'],
    ['offered: listen', [], 'offered: say-back'],
    ['offered: "I say fix-now"', [], 'offered: mock'],
    ['at open', ['listen'], 'at middle'],
    ['known order', [], 'known flicker'],
    ['known flicker', ['listen', 'listen'], 'known cable'],
    ['resolved', WHOLE, 'promise pending'],
    ['not resolved', HEARD, 'resolved'],
    ['ending satisfied', WHOLE, 'ending hungUp'],
    ['final satisfied', WHOLE, 'final advocate'],
    ['outcome good', WHOLE, 'outcome bad'],
    ['outcome bad', HUNG_UP, 'final satisfied'],
    ['heard 100', WHOLE, 'heard below 100'],
    ['heard.hear at least 100', WHOLE, 'heard.hear 0..99.9'],
    ['not passed', HUNG_UP, 'passed heard'],
    ['passed', WHOLE, 'not passed heard'],
    ['not critical', WHOLE, 'critical'],
    ['critical', HUNG_UP, 'critical crit.bluff'],
  ])('"%s" holds after %j and "%s" does not', (holding, moves, failing) => {
    const after = (line: string) => (moves.length > 0 ? [...moves, line] : [line, 'listen']);
    expect(partingOf(after(holding))).toBe('none');
    expect(partingOf(after(failing))).toContain(`The play says “${failing}”, but `);
    const opposite = (line: string) => (line.startsWith('not ') ? line.slice(4) : `not ${line}`);
    expect(partingOf(after(opposite(holding)))).not.toBe('none');
    expect(partingOf(after(opposite(failing)))).toBe('none');
  });
});

describe('what is known at the end', () => {
  test.each(['ending satisfied', 'heard 100', 'passed', 'critical'])(
    'is not known before, and neither is the opposite: %s',
    (line) => {
      for (const one of [line, `not ${line}`]) {
        expect(partingOf([...HEARD, one])).toBe(
          `5: The play says “${one}”, but the conversation is not over; on offer now: ${offeredAfterHearing()}.`,
        );
      }
    },
  );

  test('is nothing for a dimension that was not called for', () => {
    for (const line of ['heard.resolve at least 0', 'not heard.resolve at least 0']) {
      expect(partingOf([...WHOLE, line])).toContain('but it was not called for.');
    }
  });

  test('names the score with a digit after the point', () => {
    expect(partingOf([...HUNG_UP, 'heard 100'])).toMatch(/but it is \d+(\.\d)?\.$/);
  });
});

const offeredAfterHearing = (): string =>
  rehearse([...HEARD, 'passed'])
    .parting?.offered.map(({ id }) => id)
    .join(', ') ?? '';

describe('words of the customer', () => {
  const opening = (seed: string): string | undefined =>
    rehearse([`seed: ${seed}`, 'listen']).transcript.opening.replies[0]?.text;
  const seeds = Array.from({ length: 20 }, (_, index) => `seed-${String(index)}`);
  const about = seeds.find((seed) => opening(seed) === 'It is about my lamp.') ?? '';
  const have = seeds.find((seed) => opening(seed) === 'I have a lamp from you.') ?? '';

  test('may be any wording of the line without a seed', () => {
    expect(partingOf(['Ana: "about my lamp"', 'Ana: "I have a lamp"', 'listen'])).toBe('none');
    expect(partingOf(['Ana: "it smells"', 'listen'])).toContain('but Ana says "');
  });

  test('must be the wording of the seed where there is one', () => {
    expect(partingOf([`seed: ${about}`, 'Ana: "about my lamp"', 'listen'])).toBe('none');
    expect(partingOf([`seed: ${have}`, 'Ana: "about my lamp"', 'listen'])).toContain(
      '3: The play says “Ana: "about my lamp"”, but Ana says "I have a lamp from you."; on offer',
    );
  });

  test('are those since the last move', () => {
    expect(partingOf(['listen', 'Ana: "at night"', 'Ana: "lamp"'])).toContain('4: ');
    expect(partingOf(['listen', 'listen', 'not Ana: "at night"'])).toBe('none');
  });
});
