import type { Persona } from '../../src/scenario/persona-schema.ts';
import type { Act } from '../../src/scenario/vocabulary.ts';
import {
  type CustomerState,
  beginCustomer,
  fireTimer,
  firstTimer,
  postponeContactTimers,
  sendToCustomer,
} from '../../src/persona/customer-state.ts';
import type { CustomerEvent } from '../../src/persona/customer-context.ts';
import { personaSchema } from '../../src/scenario/persona-schema.ts';
import angry from '../../scenarios/personas/angry.json';
import confused from '../../scenarios/personas/confused.json';
import emergency from '../../scenarios/personas/emergency.json';
import fairness from '../../scenarios/personas/fairness.json';
import fan from '../../scenarios/personas/fan.json';
import oddRequest from '../../scenarios/personas/odd-request.json';
import outage from '../../scenarios/personas/outage.json';
import politeFirm from '../../scenarios/personas/polite-firm.json';
import repeatCaller from '../../scenarios/personas/repeat-caller.json';
import unanswerable from '../../scenarios/personas/unanswerable.json';
import wantsSuperior from '../../scenarios/personas/wants-superior.json';

export const PERSONAS = {
  angry: personaSchema.parse(angry),
  confused: personaSchema.parse(confused),
  emergency: personaSchema.parse(emergency),
  fairness: personaSchema.parse(fairness),
  fan: personaSchema.parse(fan),
  'odd-request': personaSchema.parse(oddRequest),
  outage: personaSchema.parse(outage),
  'polite-firm': personaSchema.parse(politeFirm),
  'repeat-caller': personaSchema.parse(repeatCaller),
  unanswerable: personaSchema.parse(unanswerable),
  'wants-superior': personaSchema.parse(wantsSuperior),
} satisfies Record<string, Persona>;

/** Something that happens to a customer: an act, seconds on the line, a solution, the end. */
export type Beat =
  Act | { wait: number } | { hold: number } | { away: number } | 'RESOLVED' | 'CLOSE';

const SPEAKING_MS = 5000;

/** Plays beats against a persona; every act takes five seconds. */
export function performActs(persona: Persona, beats: readonly Beat[]): CustomerState {
  let state = beginCustomer(persona);
  let nowMs = 0;
  for (const beat of beats) {
    if (typeof beat === 'object') {
      const seconds = 'wait' in beat ? beat.wait : 'hold' in beat ? beat.hold : beat.away;
      if ('away' in beat) state = postponeContactTimers(state, seconds * 1000);
      nowMs += seconds * 1000;
      state = waitUntil(state, nowMs);
      state = sendToCustomer(state, { type: 'TIME', atMs: nowMs, conversing: false });
      if ('hold' in beat) state = sendToCustomer(state, { type: 'RESUME', atMs: nowMs });
    } else {
      if (beat !== 'CLOSE' && beat !== 'RESOLVED') nowMs += SPEAKING_MS;
      state = sendToCustomer(waitUntil(state, nowMs), eventOf(beat, nowMs));
    }
  }
  return state;
}

function eventOf(beat: Act | 'RESOLVED' | 'CLOSE', atMs: number): CustomerEvent {
  if (beat === 'CLOSE') return { type: 'CLOSE', atMs };
  if (beat === 'RESOLVED') return { type: 'RESOLVE', resolved: true, atMs };
  return { type: 'ACT', act: beat, atMs };
}

/** Lets simulated time run, firing the statechart's own timers as they come due. */
export function waitUntil(state: CustomerState, untilMs: number): CustomerState {
  let next = state;
  for (let timer = firstTimer(next); timer && timer.dueMs <= untilMs; timer = firstTimer(next)) {
    next = fireTimer(next, timer);
  }
  return next;
}
