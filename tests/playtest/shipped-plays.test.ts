import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/cli/read-library.ts';
import { findUnrehearsed } from '../../src/playtest/find-unrehearsed.ts';
import { formatPlayResult } from '../../src/playtest/format-play-result.ts';
import { parsePlay } from '../../src/playtest/parse-play.ts';
import type { Play } from '../../src/playtest/play.ts';
import { type PlayResult, runPlay } from '../../src/playtest/run-play.ts';
import { formatDiagnostic } from '../../src/scenario/diagnostic.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';

const { playables } = readLibrary('scenarios');

/** Paths of the plays of a scenario; none where it has no folder of them. */
function listPlays(slug: string): readonly string[] {
  const folder = join('scenarios', slug, 'plays');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.play'))
    .sort()
    .map((name) => join(folder, name).replaceAll('\\', '/'));
}

function readPlay(path: string, playable: PlayableScenario): Play {
  const { value, diagnostics } = parsePlay({ path, text: readFileSync(path, 'utf8') }, playable);
  if (!value) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  return value;
}

const expects = ({ steps }: Play, kind: string): boolean =>
  steps.some((step) => 'expectation' in step && step.expectation.kind === kind);

/** Whether something is expected on the way, and not only when all is over. */
function isStory({ steps }: Play): boolean {
  const lastMove = steps.findLastIndex((step) => 'move' in step);
  return steps.slice(0, lastMove).some((step) => 'expectation' in step);
}

describe.each([...playables])('the plays of %s', (slug, playable) => {
  const paths = listPlays(slug);
  const results: PlayResult[] = [];

  test.each(paths)('%s', (path) => {
    const play = readPlay(path, playable);
    const result = runPlay(play, playable);
    results.push(result);
    if (!result.passed) throw new Error(formatPlayResult(result));
    expect(isStory(play)).toBe(true);
    expect(expects(play, 'ending')).toBe(true);
    expect(expects(play, 'outcome')).toBe(true);
    expect(expects(play, 'score')).toBe(true);
  });

  test('reach every ending, and one of them earns everything', () => {
    expect(results.length).toBe(paths.length);
    expect(findUnrehearsed(playable, results)).toEqual({ endings: [], lacksReference: false });
  });

  test('each have a title of their own', () => {
    const titles = results.map(({ play }) => play.title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(paths.length).toBeGreaterThan(playable.scenario.endings.length);
  });
});
