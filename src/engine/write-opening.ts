import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { Choice } from '../scenario/node-schema.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import type { VisibleChoice, VisibleScenario } from '../scenario/visible-scenario.ts';
import { readCustomer } from '../persona/customer-state.ts';
import { createBlankAttempt, openDraft } from './begin-attempt.ts';
import { availableChoices } from './offer-choices.ts';
import type { Opening } from './opening.ts';
import type { StepDraft } from './step-draft.ts';

/** Any seed does: nothing that is written down depends on it. */
const SEED = 'opening';

/**
 * The opening of a scenario, to be drawn for any seed; undefined where the conversation is over
 * before anything can be chosen.
 */
export function writeOpening(playable: PlayableScenario): Opening | undefined {
  const draft = openDraft(createBlankAttempt(playable, { seed: SEED }));
  if (draft.end !== undefined) return undefined;
  const { choices, canListen } = availableChoices(draft);
  return {
    playable: excerptFor(draft),
    reading: readCustomer(draft.customer),
    nowMs: draft.nowMs,
    facts: draft.facts,
    said: draft.drawn,
    choices: choices.map(excerptChoice),
    canListen,
  };
}

function excerptFor({ playable, facts }: StepDraft): VisibleScenario {
  const { hash, scenario, persona } = playable;
  const { id, version, defaultLocale, title, channel, customer, start } = scenario;
  const { situation, others, contact, lines = [] } = scenario.nodes[start] ?? {};
  const { contacts } = scenario;
  const noisy = scenario.story.slice(0, 1).flatMap(({ noise }) => (noise ? [{ noise }] : []));
  return {
    hash,
    scenario: {
      ...{ id, version, defaultLocale, title, channel, customer, start },
      briefing: excerptBriefing(scenario, facts),
      nodes: {
        [start]: {
          ...(situation ? { situation } : {}),
          ...(others ? { others } : {}),
          ...(contact === undefined ? {} : { contact }),
          ...(lines.some(({ noise }) => noise) && {
            lines: lines.map(({ noise }) => ({ noise: noise === true })),
          }),
          choices: [],
        },
      },
      ...(contacts ? { contacts } : {}),
      ...(noisy.length > 0 ? { story: noisy } : {}),
    },
    persona: { looks: { character: persona.looks.character } },
  };
}

function excerptBriefing({ briefing }: Scenario, known: readonly string[]) {
  const { facts, mayOffer, mayPromise, mayNot } = briefing;
  return {
    facts: facts.filter(({ id }) => known.includes(id)),
    ...{ mayOffer, mayPromise, ...(mayNot ? { mayNot } : {}) },
  };
}

function excerptChoice({ id, text, done, desk, wait }: Choice): VisibleChoice {
  return { id, text, ...(done && { done }), ...(desk && { desk, ...(wait && { wait }) }) };
}
