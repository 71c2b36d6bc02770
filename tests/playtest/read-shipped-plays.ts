import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlay } from '../../src/playtest/parse-play.ts';
import type { Play } from '../../src/playtest/play.ts';
import { formatDiagnostic } from '../../src/scenario/diagnostic.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';

/** Paths of the plays of a scenario; none where it has no folder of them. */
export function listPlays(slug: string): readonly string[] {
  const folder = join('scenarios', slug, 'plays');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.play'))
    .sort()
    .map((name) => join(folder, name).replaceAll('\\', '/'));
}

/** One of them; fails where it has problems. */
export function readShippedPlay(path: string, playable: PlayableScenario): Play {
  const { value, diagnostics } = parsePlay({ path, text: readFileSync(path, 'utf8') }, playable);
  if (!value) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  return value;
}
