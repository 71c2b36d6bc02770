import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/cli/read-library.ts';
import { findUnrehearsed } from '../../src/playtest/find-unrehearsed.ts';
import { formatPlayResult } from '../../src/playtest/format-play-result.ts';
import type { Play } from '../../src/playtest/play.ts';
import { type PlayResult, runPlay } from '../../src/playtest/run-play.ts';
import { listPlays, readShippedPlay } from './read-shipped-plays.ts';

const { playables } = readLibrary('scenarios');

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
    const play = readShippedPlay(path, playable);
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
