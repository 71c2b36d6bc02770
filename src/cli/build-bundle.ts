import { chanceLine } from '../analysis/chance-line.ts';
import { beginAttempt } from '../engine/begin-attempt.ts';
import { offerChoices } from '../engine/offer-choices.ts';
import { respond } from '../engine/respond.ts';
import { beginCustomer, readCustomer } from '../persona/customer-state.ts';
import type { LibraryCard, ScenarioBundle } from '../progress/library-card.ts';
import { LISTEN, type PlayableScenario } from '../scenario/playable-scenario.ts';

const CHANCE_SEED = 'chance-line';
const MOST_DECISIONS = 200;

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
    personaId: persona.id,
    personaTitle: persona.title,
    character: persona.looks.character,
    startMood: mood,
    startGrasp: grasp,
    decisions: countDecisions(playable),
  };
}

/** Decisions on the reference path, listening not counted. */
export function countDecisions(playable: PlayableScenario): number {
  let { attempt } = beginAttempt(playable, { seed: CHANCE_SEED });
  let decisions = 0;
  for (let turn = 0; turn < MOST_DECISIONS && !attempt.transcript.end; turn += 1) {
    const offer = offerChoices(attempt);
    const reference = offer.choices.find((choice) => choice.reference) ?? offer.choices[0];
    if (!offer.canListen && !reference) break;
    if (!offer.canListen) decisions += 1;
    const choiceId = offer.canListen ? LISTEN : (reference?.id ?? LISTEN);
    attempt = respond(attempt, choiceId).attempt;
  }
  return decisions;
}
