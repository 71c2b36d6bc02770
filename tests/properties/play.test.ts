import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { playAtRandom } from '../../src/analysis/play-at-random.ts';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import { movesOf } from '../../src/engine/make-move.ts';
import { replayAttempt } from '../../src/engine/replay-attempt.ts';
import { formatPlayResult } from '../../src/playtest/format-play-result.ts';
import { parsePlay } from '../../src/playtest/parse-play.ts';
import { PLAY_WORDS } from '../../src/playtest/play-words.ts';
import { runPlay } from '../../src/playtest/run-play.ts';
import { writePlay } from '../../src/playtest/write-play.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';

const { playables } = readLibrary('scenarios');
const scenarios = [...playables.values()];

function readPlays(slug: string): readonly string[] {
  const folder = join('scenarios', slug, 'plays');
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
}

const shipped = scenarios.flatMap((playable) =>
  readPlays(playable.scenario.id).map((text) => ({ playable, text })),
);

/** Either a play that runs to its end or its parting, or problems that each say what and where. */
function expectReadOrExplained(text: string, playable: PlayableScenario): void {
  const { value, diagnostics } = parsePlay({ path: 'x.play', text }, playable);
  expect(value === undefined).toBe(diagnostics.length > 0);
  const lines = text.split(/\r\n|\n|\r/);
  for (const { line = 0, column = 0, message, file, code, hint } of diagnostics) {
    expect([message, code, hint].every((words) => words.trim() !== '')).toBe(true);
    expect(file).toBe('x.play');
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
  }
  if (!value) return;
  const result = runPlay(value, playable);
  expect(result.passed).toBe(result.parting === undefined);
  expect(formatPlayResult(result)).toContain('x.play');
}

describe('any text', () => {
  const words = fc.constantFrom(...Object.keys(PLAY_WORDS), 'not', 'Ms Brandt', 'heard.hear');
  const line = fc
    .tuple(fc.boolean(), words, fc.constantFrom(' ', ': ', ':', ''), fc.string())
    .map(([isNegated, word, gap, rest]) => `${isNegated ? 'not ' : ''}${word}${gap}${rest}`);
  const lines = fc.array(fc.oneof(line, fc.string()), { maxLength: 12 });

  test('is read or explained', () => {
    fc.assert(
      fc.property(fc.constantFrom(...scenarios), lines, (playable, written) => {
        expectReadOrExplained(written.join('\n'), playable);
      }),
      { numRuns: 300, seed: 17 },
    );
  });

  test('made of a shipped play by cutting, doubling and mixing is read or explained', () => {
    const change = fc.record({
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(30),
      text: fc.oneof(
        fc.string(),
        fc.constantFrom('\n', '"', ':', ' not ', '\n\n', '\r', 'x'),
        words,
      ),
      isDoubled: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...shipped),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        ({ playable, text }, changes) => {
          const changed = changes.reduce((before, { from, length, text: added, isDoubled }) => {
            const start = Math.floor(from * before.length);
            const end = start + length;
            const kept = isDoubled ? before.slice(start, end) : '';
            return before.slice(0, start) + added + kept + before.slice(isDoubled ? start : end);
          }, text);
          expectReadOrExplained(changed, playable);
        },
      ),
      { numRuns: 300, seed: 18 },
    );
  });
});

describe.each(scenarios)('a run of $scenario.id', (playable) => {
  test('that is written down, read and run again passes and is the same run', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (way, seed) => {
        const moves = movesOf(playAtRandom(playable, way));
        const { transcript } = replayAttempt(playable, { seed, moves }).attempt;
        const text = writePlay(transcript, playable, scoreAttempt(playable, transcript));
        const { value, diagnostics } = parsePlay({ path: 'x.play', text }, playable);
        expect(diagnostics).toEqual([]);
        const result = value && runPlay(value, playable);
        expect(result?.parting).toBeUndefined();
        expect(result?.transcript).toEqual(transcript);
      }),
      { numRuns: 40, seed: 19 },
    );
  });
});
