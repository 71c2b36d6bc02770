import { gzipSync } from 'node:zlib';
import type { OpeningFile, PackedOpening } from '../progress/library-card.ts';
import { buildOpening } from '../progress/pack-scenario.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';

/** Most that openings may add to the program, compressed: 23 ms on a slow network (1.6 Mbit/s). */
const MOST_PACKED_BYTES = 4500;

/** Writes the play screen at an opening as markup. */
export type WriteMarkup = (file: OpeningFile) => string | undefined;

/** The openings of the first scenarios, by slug: as many as fit. */
export function packOpenings(
  playables: readonly PlayableScenario[],
  writeMarkup: WriteMarkup,
): Readonly<Record<string, PackedOpening>> {
  let packed: Readonly<Record<string, PackedOpening>> = {};
  for (const playable of playables) {
    const file = buildOpening(playable);
    if (!file.opening) continue;
    const more = { ...packed, [playable.scenario.id]: { ...file, markup: writeMarkup(file) } };
    if (gzipSync(JSON.stringify(more)).length > MOST_PACKED_BYTES) break;
    packed = more;
  }
  return packed;
}
