import { chosenIn } from '../assessment/collect-evidence.ts';
import type { ObservedCritical, ObservedIndicator } from '../assessment/observe-conduct.ts';
import type { Circumstance } from '../assessment/observe-evidence.ts';
import { indicatorsOfBeyond } from '../scenario/beyond-authority.ts';
import type { Observation } from './debrief.ts';
import { ENGLISH, fillPlaces } from './debrief-words.ts';
import { observeEarned } from './observe-earned.ts';
import { type Review, localiseFor, quoteAll } from './review.ts';

/** What the rubrics saw in a turn, each once: critical errors, then what speaks against and for it. */
export function observeTurn(review: Review, turn: number): Observation[] {
  const { critical, indicators } = review.record;
  const errors = critical
    .filter((each) => each.turn === turn)
    .map((each) => describeCritical(review, each));
  const seen = indicators
    .filter((each) => each.turn === turn)
    .map((each) => describeIndicator(review, each))
    .concat(observeEarned(review, turn));
  const against = seen.filter(({ kind }) => kind === 'against');
  const all = [...errors, ...against, ...seen];
  const once = all.filter((each, at) => all.findIndex((other) => isSame(other, each)) === at);
  return explainBeyond(review, turn, once);
}

/** Several rubrics may watch for the same thing; what the main one says of it stands. */
const isSame = (one: Observation, other: Observation): boolean =>
  one.id === other.id || (one.kind === other.kind && one.text === other.text);

function describeCritical(
  review: Review,
  { planned, circumstance }: ObservedCritical,
): Observation {
  const { id, definition } = planned.critical;
  const text = explain(review, localiseFor(review, definition), circumstance);
  return { id, kind: 'critical', text, isCounted: true };
}

function describeIndicator(review: Review, observed: ObservedIndicator): Observation {
  const { planned, circumstance, counted } = observed;
  const { id, polarity, definition } = planned.indicator;
  return {
    id,
    kind: polarity === 'positive' ? 'for' : 'against',
    text: explain(review, localiseFor(review, definition), circumstance),
    isCounted: counted,
  };
}

/** What was seen, the first that a promise beyond the authority shows with what was promised. */
function explainBeyond(review: Review, turn: number, seen: readonly Observation[]): Observation[] {
  const promised = describeBeyond(review, turn);
  if (promised === undefined) return [...seen];
  const watching = indicatorsOfBeyond(review.plan.playable.rubrics);
  const first = seen.find(({ id }) => watching.includes(id));
  return seen.map((each) =>
    each === first ? { ...each, text: `${each.text} ${promised}` } : each,
  );
}

/** What a turn promised that nobody here may promise, and what they may; undefined where it did not. */
function describeBeyond(review: Review, turn: number): string | undefined {
  const played = review.transcript.turns[turn];
  const promise = played && chosenIn(review.plan, played)?.promise;
  if (!promise?.beyond) return undefined;
  const beyond = fillPlaces(ENGLISH.beyond, { promise: quoteAll(review, [promise.text]) });
  const allowed = review.plan.playable.scenario.briefing.authority?.promises ?? [];
  if (allowed.length === 0) return beyond;
  const texts = allowed.map(({ text }) => text);
  return `${beyond} ${fillPlaces(ENGLISH.mayPromise, { allowed: quoteAll(review, texts) })}`;
}

/** The definition, and what made it true here where the act alone does not say it. */
function explain(
  review: Review,
  definition: string,
  circumstance: Circumstance | undefined,
): string {
  return circumstance ? `${definition} ${describeCircumstance(review, circumstance)}` : definition;
}

function describeCircumstance(review: Review, circumstance: Circumstance): string {
  switch (circumstance.kind) {
    case 'missed':
      return ENGLISH.lastChance;
    case 'notPermitted':
      return ENGLISH.notPermitted;
    case 'known': {
      const facts = circumstance.facts.map((fact) => `“${localiseFor(review, fact)}”`);
      return fillPlaces(ENGLISH.knownFacts, { facts: facts.join(', ') });
    }
    case 'overLimit': {
      const { beyond, limit } = circumstance;
      return fillPlaces(ENGLISH.overLimit, {
        ...{ beyond, limit },
        unit: localiseFor(review, circumstance.unit),
      });
    }
  }
}
