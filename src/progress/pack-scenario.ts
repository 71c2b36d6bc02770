import { chanceLine } from '../analysis/chance-line.ts';
import { countReferenceTurns } from '../analysis/count-reference-turns.ts';
import type { ChanceLine } from '../assessment/chance-line.ts';
import { writeOpening } from '../engine/write-opening.ts';
import { beginCustomer, readCustomer } from '../persona/customer-state.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { LibraryCard, OpeningFile, ScenarioBundle } from './library-card.ts';

const CHANCE_SEED = 'chance-line';

/** What the build tells of chance, over so many random runs where not every way can be played. */
export const drawChance = (playable: PlayableScenario, runs: number): readonly ChanceLine[] =>
  chanceLine(playable, { runs, seed: CHANCE_SEED });

/** What the player loads of a scenario: the checked document, and what chance alone scores in it. */
export function buildBundle(
  playable: PlayableScenario,
  chance: readonly ChanceLine[],
): ScenarioBundle {
  return {
    playable,
    chance,
    usualTurns: countReferenceTurns(playable),
    ...startFeeling(playable),
  };
}

/**
 * What the player loads first where a link leads to a conversation not yet begun. One that words can
 * hurt in comes as a whole: milder ones may be wanted.
 */
export function buildOpening(playable: PlayableScenario): OpeningFile {
  const opening = playable.scenario.contentNote ? undefined : writeOpening(playable);
  return { opening, usualTurns: countReferenceTurns(playable) };
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
