import { beginCustomer, readCustomer } from '../persona/customer-state.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { Attempt, Step } from './attempt.ts';
import { NO_VISITS } from './count-visits.ts';
import { enterNode } from './enter-node.ts';
import { closeStep } from './finish-step.ts';
import { type StepDraft, draftFrom } from './step-draft.ts';

export interface BeginOptions {
  /** Any text; the same seed and moves give the same attempt, byte for byte. */
  readonly seed: string;
  /** Locale of the texts, the scenario's default when left out. */
  readonly locale?: string | undefined;
}

/**
 * Begins an attempt: the customer speaks first.
 *
 * @example
 * const { attempt, cues } = beginAttempt(playable, { seed: 'amber-42' });
 */
export function beginAttempt(playable: PlayableScenario, options: BeginOptions): Step {
  const blank = createBlankAttempt(playable, options);
  const draft = openDraft(blank);
  return closeStep(draft, {
    ...blank.transcript,
    opening: { replies: draft.replies, reading: readCustomer(draft.customer) },
    end: draft.end,
  });
}

/** The first step of an attempt nothing has happened in yet: the customer enters and speaks. */
export function openDraft(blank: Attempt): StepDraft {
  const { scenario, persona } = blank.playable;
  const draft = draftFrom(blank);
  const { mood, grasp } = readCustomer(draft.customer);
  const { character, room } = persona.looks;
  draft.cues.push({ kind: 'enter', character, room, mood, grasp });
  enterNode(draft, scenario.start);
  return draft;
}

/** An attempt before the customer has said a word. */
export function createBlankAttempt(playable: PlayableScenario, options: BeginOptions): Attempt {
  const { scenario, persona, hash } = playable;
  const locale = options.locale ?? scenario.defaultLocale;
  const customer = beginCustomer(persona);
  return {
    playable,
    seed: options.seed,
    locale,
    nowMs: 0,
    nodeId: scenario.start,
    visits: NO_VISITS,
    flags: [],
    facts: scenario.briefing.facts.filter(({ known }) => known === 'start').map(({ id }) => id),
    routes: [],
    customer,
    away: new Map(),
    transcript: {
      scenarioId: scenario.id,
      scenarioVersion: scenario.version,
      hash,
      seed: options.seed,
      locale,
      opening: { replies: [], reading: readCustomer(customer) },
      turns: [],
    },
  };
}
