import { chanceLine } from '../analysis/chance-line.ts';
import { beginCustomer, readCustomer } from '../persona/customer-state.ts';
import type { LibraryCard, ScenarioBundle } from '../progress/library-card.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';

const CHANCE_SEED = 'chance-line';

/** What the player loads of a scenario: the checked document and the chance line over `runs`. */
export function buildBundle(playable: PlayableScenario, runs: number): ScenarioBundle {
  return { playable, chance: chanceLine(playable, { runs, seed: CHANCE_SEED }) };
}

/** What the library shows of a scenario. */
export function buildCard(playable: PlayableScenario): LibraryCard {
  const { scenario, persona, hash } = playable;
  const { mood, grasp } = readCustomer(beginCustomer(persona));
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
    startMood: mood,
    startGrasp: grasp,
  };
}
