import { asksColleague, fetchesColleague } from '../colleague-time.ts';
import type { Finding } from '../diagnostic.ts';
import { targetsOf } from '../playable-scenario.ts';
import type { Scenario } from '../scenario-schema.ts';
import { CLOSE, STAY } from '../vocabulary.ts';
import { type Check, type PlacedChoice, listChoices, placeOf } from './check-context.ts';

/** Whoever takes over needs the time that the authority says, and somebody has to get them. */
export const checkEscalation: Check = ({ scenario }) => {
  const { escalation } = scenario.briefing.authority ?? {};
  if (!escalation) return [];
  const placed = listChoices(scenario);
  const alone = findReachedAlone(scenario, placed);
  return [
    ...placed.flatMap((each) => checkTime(each, escalation.etaSeconds)),
    ...placed.filter(({ nodeId }) => alone.has(nodeId)).flatMap((each) => checkFetched(each)),
  ];
};

function checkTime(placed: PlacedChoice, etaSeconds: number): readonly Finding[] {
  const { choice } = placed;
  const seconds = choice.wait?.seconds;
  if (!asksColleague(choice) || seconds === undefined || seconds >= etaSeconds) return [];
  return [
    {
      code: 'colleague-too-soon',
      at: placeOf(placed, 'wait', 'seconds'),
      message: `Choice "${choice.id}" gets an answer within ${String(seconds)} seconds, and by briefing.authority.escalation.etaSeconds it takes ${String(etaSeconds)} until they are there.`,
      hint: 'Leave "wait" out for exactly that time, give it more seconds, or mend "etaSeconds".',
    },
  ];
}

/** Nodes that can be reached before anybody was got. */
function findReachedAlone(
  scenario: Scenario,
  placed: readonly PlacedChoice[],
): ReadonlySet<string> {
  const reached = new Set([scenario.start]);
  for (const nodeId of reached) {
    placed
      .filter((each) => each.nodeId === nodeId && !fetchesColleague(scenario, each.choice))
      .flatMap(({ choice }) => targetsOf(choice))
      .filter((to) => to !== CLOSE && to !== STAY)
      .forEach((to) => reached.add(to));
  }
  return reached;
}

function checkFetched(placed: PlacedChoice): readonly Finding[] {
  const { id, acts } = placed.choice;
  if (!acts.includes('ESCALATE_WARM')) return [];
  return [
    {
      code: 'nobody-fetched',
      at: placeOf(placed, 'acts'),
      message: `Choice "${id}" hands over in person (ESCALATE_WARM), and on some way to it nobody was asked to come, so no time has passed for it.`,
      hint: 'Let a choice before it do CONSULT, or "wait" as long as briefing.authority.escalation.etaSeconds.',
    },
  ];
}
