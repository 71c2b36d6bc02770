import type { RubricResult, Scorecard } from '../assessment/scorecard.ts';
import type { Attempt } from '../engine/attempt.ts';
import { listSpokenTo } from '../engine/list-spoken-to.ts';
import { offerChoices } from '../engine/offer-choices.ts';
import type { AttemptEnd, CustomerReading, Utterance } from '../engine/transcript.ts';
import { readCustomer } from '../persona/customer-state.ts';
import { LISTEN } from '../scenario/playable-scenario.ts';
import { meetsBound, roundValue } from './bound.ts';
import { lineOf } from './list-wordings.ts';
import type { Expectation, StateName } from './play.ts';
import { simplifyQuote, simplifyText } from './simplify-text.ts';

/** A play while it runs. */
export interface Rehearsal {
  readonly attempt: Attempt;
  /** All wordings of every line by its source, where any of them will do. */
  readonly wordings: ReadonlyMap<string, readonly string[]> | undefined;
  readonly scorecard: () => Scorecard;
}

export interface Verdict {
  /** Undefined where it cannot be told, so that the opposite does not hold either. */
  readonly holds: boolean | undefined;
  /** What is there, as half a sentence that can follow "but". */
  readonly found: string;
}

type Check<Kind extends Expectation['kind']> = (
  expectation: Extract<Expectation, { kind: Kind }>,
  rehearsal: Rehearsal,
) => Verdict;

/** Whether an expectation holds now, and what is there. */
export function checkExpectation(expectation: Expectation, rehearsal: Rehearsal): Verdict {
  const check = CHECKS[expectation.kind] as Check<Expectation['kind']>;
  return check(expectation, rehearsal);
}

const CHECKS: { readonly [Kind in Expectation['kind']]: Check<Kind> } = {
  says: checkLine,
  state: ({ name, anyOf }, { attempt }) => {
    const value = stateOf(readCustomer(attempt.customer), name);
    return { holds: anyOf.includes(value), found: `${name} is "${value}"` };
  },
  gauge: ({ gauge, bound }, { attempt }) => {
    const value = readCustomer(attempt.customer).gauges[gauge];
    return { holds: meetsBound(bound, value), found: `${gauge} is ${value}` };
  },
  offered: ({ ids }, { attempt }) => {
    const { choices, canListen } = offerChoices(attempt);
    const now = [...choices.map(({ id }) => id), ...(canListen ? [LISTEN] : [])];
    const holds = ids.some((id) => now.includes(id));
    return { holds, found: holds ? 'it is on offer' : 'it is not on offer' };
  },
  at: ({ nodeId }, { attempt }) => ({
    holds: attempt.nodeId === nodeId,
    found: `the conversation is at "${attempt.nodeId}"`,
  }),
  known: ({ factId }, { attempt }) => {
    const holds = attempt.facts.includes(factId);
    return { holds, found: holds ? 'it is known' : 'it is not known' };
  },
  resolved: (_expectation, { attempt }) => {
    const holds = readCustomer(attempt.customer).resolved;
    return { holds, found: holds ? 'the problem is solved' : 'the problem is not solved' };
  },
  ending: atEnd(({ endingId }, end) => ({
    holds: end.endingId === endingId,
    found: `the ending is "${end.endingId}"`,
  })),
  final: atEnd(({ final }, end) => ({ holds: end.final === final, found: `it is "${end.final}"` })),
  outcome: atEnd(({ outcome }, { endingId }, { attempt }) => {
    const { endings } = attempt.playable.scenario;
    const reached = endings.find(({ id }) => id === endingId)?.outcome;
    return { holds: reached === outcome, found: `the ending "${endingId}" is ${reached}` };
  }),
  score: atEnd(({ rubricId, dimensionId, bound }, _end, { scorecard }) => {
    const rubric = scorecard().rubrics.find((one) => one.rubricId === rubricId);
    const score = rubric && scoreIn(rubric, dimensionId);
    if (score === undefined) return { holds: undefined, found: 'it was not called for' };
    const shown = roundValue(score, Math.max(1, bound.decimals));
    return { holds: meetsBound(bound, score), found: `it is ${shown}` };
  }),
  passed: atEnd(({ rubricId }, _end, { scorecard }) => {
    const asked = scorecard().rubrics.filter((one) => (rubricId ?? one.rubricId) === one.rubricId);
    const failed = asked.filter(({ passed }) => !passed).map((one) => one.rubricId);
    const found = failed.length === 0 ? 'it is passed' : `it is not passed by ${list(failed)}`;
    return { holds: failed.length === 0, found };
  }),
  critical: atEnd(({ criticalId }, _end, { scorecard }) => {
    const ids = new Set(
      scorecard().rubrics.flatMap(({ critical }) => critical.map(({ id }) => id)),
    );
    const holds = criticalId === undefined ? ids.size > 0 : ids.has(criticalId);
    const found = ids.size === 0 ? 'no critical error was made' : `there is ${list([...ids])}`;
    return { holds, found };
  }),
};

type EndKind = 'ending' | 'final' | 'outcome' | 'score' | 'passed' | 'critical';

/** A check of what is known only once the conversation is over. */
function atEnd<Kind extends EndKind>(
  check: (
    expectation: Extract<Expectation, { kind: Kind }>,
    end: AttemptEnd,
    rehearsal: Rehearsal,
  ) => Verdict,
): Check<Kind> {
  return (expectation, rehearsal) => {
    const { end } = rehearsal.attempt.transcript;
    return end
      ? check(expectation, end, rehearsal)
      : { holds: undefined, found: 'the conversation is not over' };
  };
}

function checkLine(
  { quote }: Extract<Expectation, { kind: 'says' }>,
  { attempt, wordings }: Rehearsal,
): Verdict {
  const { turns, opening } = attempt.transcript;
  const replies = turns.at(-1)?.replies ?? opening.replies;
  const words = simplifyQuote(quote);
  const textsOf = (reply: Utterance) => wordings?.get(lineOf(reply)) ?? [reply.text];
  const holds = replies.flatMap(textsOf).some((text) => simplifyText(text).includes(words));
  const { scenario } = attempt.playable;
  const { shortName } = listSpokenTo(scenario, turns).at(-1) ?? scenario.customer;
  const said = replies.map(({ text }) => `"${text}"`).join(' ');
  return { holds, found: `${shortName} says ${said || 'nothing'}` };
}

const stateOf = (reading: CustomerReading, name: StateName): string => reading[name];

function scoreIn(
  { overall, dimensions }: RubricResult,
  dimensionId: string | undefined,
): number | undefined {
  if (dimensionId === undefined) return overall;
  return dimensions.find(({ id }) => id === dimensionId)?.score;
}

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(' and ');
