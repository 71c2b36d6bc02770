import { gzipSync } from 'node:zlib';
import { chanceLine } from '../analysis/chance-line.ts';
import { countReferenceTurns } from '../analysis/count-reference-turns.ts';
import { writeOpening } from '../engine/write-opening.ts';
import { beginCustomer, readCustomer } from '../persona/customer-state.ts';
import type {
  LibraryCard,
  OpeningFile,
  PackedOpening,
  ScenarioBundle,
} from '../progress/library-card.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';

const CHANCE_SEED = 'chance-line';

/** What the player loads of a scenario: the checked document and the chance line over `runs`. */
export function buildBundle(playable: PlayableScenario, runs: number): ScenarioBundle {
  return {
    playable,
    chance: chanceLine(playable, { runs, seed: CHANCE_SEED }),
    usualTurns: countReferenceTurns(playable),
    ...startFeeling(playable),
  };
}

/** What the player loads first where a link leads to a conversation not yet begun. */
export function buildOpening(playable: PlayableScenario): OpeningFile {
  return { opening: writeOpening(playable), usualTurns: countReferenceTurns(playable) };
}

/** Most that openings may add to the program, compressed: 30 ms on a slow network (1.6 Mbit/s). */
const MOST_PACKED_BYTES = 6000;

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
    const more = { ...packed, [playable.scenario.id]: { ...file, markup: writeMarkup(file) } };
    if (gzipSync(JSON.stringify(more)).length > MOST_PACKED_BYTES) break;
    packed = more;
  }
  return packed;
}

/** What the library shows of a scenario. */
export function buildCard(playable: PlayableScenario): LibraryCard {
  const { scenario, persona, hash } = playable;
  return {
    slug: scenario.id,
    hash,
    title: scenario.title,
    teaser: scenario.teaser,
    channel: scenario.channel,
    minutes: scenario.minutes,
    skills: scenario.skills,
    personaTitle: persona.title,
    character: persona.looks.character,
    ...startFeeling(playable),
  };
}

/** Mood and grasp before a word is said. */
function startFeeling({ persona }: PlayableScenario) {
  const { mood, grasp } = readCustomer(beginCustomer(persona));
  return { startMood: mood, startGrasp: grasp };
}
