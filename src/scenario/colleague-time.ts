import type { Choice } from './node-schema.ts';
import type { AuthoredScenario } from './scenario-schema.ts';

/** Simulated seconds until a colleague answers, where the scenario does not say. */
const USUAL_SECONDS = 20;

/** Whether a choice asks a colleague, or gets one. */
export const asksColleague = ({ acts }: Pick<Choice, 'acts'>): boolean => acts.includes('CONSULT');

/** Simulated seconds until a colleague answers or is there, of a choice that does not say it itself. */
export const secondsOfColleague = ({ briefing }: Pick<AuthoredScenario, 'briefing'>): number =>
  briefing.authority?.escalation?.etaSeconds ?? USUAL_SECONDS;

/** Whether a colleague has time to come after a choice: it gets one, or takes as long as that. */
export const fetchesColleague = (scenario: AuthoredScenario, choice: Choice): boolean =>
  asksColleague(choice) || (choice.wait?.seconds ?? 0) >= secondsOfColleague(scenario);
