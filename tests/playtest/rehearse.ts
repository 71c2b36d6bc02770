import { formatDiagnostic } from '../../src/scenario/diagnostic.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { preparePlayable } from '../../src/scenario/prepare-playable.ts';
import type { Scenario } from '../../src/scenario/scenario-schema.ts';
import { parsePlay } from '../../src/playtest/parse-play.ts';
import type { Play } from '../../src/playtest/play.ts';
import { type PlayResult, runPlay } from '../../src/playtest/run-play.ts';
import { LAMP, LIBRARY } from '../engine/lamp-scenario.ts';

export const lamp = preparePlayable(LAMP, LIBRARY);

/** The lamp with some changes. */
export const lampWith = (changes: Partial<Scenario>): PlayableScenario =>
  preparePlayable({ ...LAMP, ...changes }, LIBRARY);

/** Problems of a play, as they are shown. */
export const problemsOf = (text: string, playable = lamp): readonly string[] =>
  parsePlay({ path: 'x.play', text }, playable).diagnostics.map(formatDiagnostic);

/** The play in a text; fails where it has problems. */
export function readPlay(text: string, playable = lamp): Play {
  const { value, diagnostics } = parsePlay({ path: 'x.play', text }, playable);
  if (!value) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  return value;
}

/** Runs lines below a title. */
export function rehearse(lines: readonly string[], playable = lamp): PlayResult {
  return runPlay(readPlay(['title: A try', ...lines].join('\n'), playable), playable);
}
