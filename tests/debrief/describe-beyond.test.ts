import { describe, expect, test } from 'vitest';
import { buildDebrief } from '../../src/debrief/build-debrief.ts';
import { runPlay } from '../../src/playtest/run-play.ts';
import { readShippedPlay } from '../playtest/read-shipped-plays.ts';
import { loadShipped } from '../scenarios/play-astray.ts';

/** What the debrief of a shipped play says it saw, turn by turn. */
function observedIn(slug: string, play: string) {
  const playable = loadShipped(slug);
  const path = `scenarios/${slug}/plays/${play}.play`;
  const { transcript } = runPlay(readShippedPlay(path, playable), playable);
  const debrief = buildDebrief(playable, transcript, []);
  return debrief.transcript.map(({ observed }) => observed.map(({ id, text }) => `${id}: ${text}`));
}

/** Turns that say what was beyond what may be given. */
const beyondIn = (slug: string, play: string) =>
  observedIn(slug, play).filter((lines) => lines.some((line) => line.includes('Beyond')));

describe('a promise beyond the authority', () => {
  test('is told once, beside the first thing it counts as, with what may be promised', () => {
    expect(beyondIn('honest-daughter', 'bound-by-express')).toEqual([
      [
        'resolve.impossible_promise: Promised what cannot be done. Beyond what you may give: “A bound book on Saturday”. You may promise: “A file from Imre, from the day after tomorrow on.”, “A mail from you, with day and hour.”',
        'optimism.overpromises: Promised more than can be kept.',
      ],
    ]);
  });

  test('is told beside what else the turn shows', () => {
    const [lines = [], ...others] = beyondIn('unicorn-tears', 'a-third-date');
    expect(others).toEqual([]);
    expect(lines.filter((line) => line.includes('Beyond'))).toEqual([
      'resolve.impossible_promise: Promised what cannot be done. Beyond what you may give: “News by Saturday at ten”. You may promise: “To try, and to write by a day and an hour, with or without news.”',
    ]);
  });

  test('is told nowhere where none was made', () => {
    expect(observedIn('honest-daughter', 'reference-run').flat()).not.toEqual([]);
    expect(beyondIn('honest-daughter', 'reference-run')).toEqual([]);
  });
});
