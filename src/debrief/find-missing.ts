import { chosenIn } from '../assessment/collect-evidence.ts';
import { referenceChoice } from '../assessment/reference-choice.ts';
import { beginMemory, isFactKnown, rememberChoice } from '../assessment/remember-turn.ts';
import { keepLedger } from '../engine/promise-ledger.ts';
import type { Turn } from '../engine/transcript.ts';
import type { Condition } from '../scenario/condition-schema.ts';
import { NOTED, OPENED } from '../scenario/known-facts.ts';
import type { Choice, DeskMove } from '../scenario/node-schema.ts';
import { choicesOfNode } from '../scenario/playable-scenario.ts';
import type { LocaleText } from '../scenario/text-schema.ts';
import { STAY } from '../scenario/vocabulary.ts';
import { NOTABLE_COST, type Review, totalCost } from './review.ts';

/** What was missing beside the words of a turn; every list may be empty. */
export interface Missing {
  /** Facts it stated without knowing them. */
  readonly guessed: readonly LocaleText[];
  /** What would have taught them and had not been looked up. */
  readonly teachers: readonly DeskItem[];
  /** What the best way through looks up or notes, and was left undone. */
  readonly undone: readonly DeskItem[];
  /** Promises whose time passed in it. */
  readonly passed: readonly LocaleText[];
}

/** Something at the desk that was left undone. */
export interface DeskItem {
  readonly kind: DeskMove['kind'];
  readonly text: LocaleText;
  /** Whether there still was time for it in the turn. */
  readonly isOnOffer: boolean;
}

/**
 * Whether a turn did what the author holds best; while the story is told that is listening. Not so
 * where the words were the best ones, and it cost something that what they needed was missing.
 */
export function isReference(review: Review, turn: Turn): boolean {
  const isBest = 'listen' in turn.move || saysBest(review, turn);
  // A guess at the best words, and the best question asked again, are measured by them and fall short.
  if (!isBest || chosenIn(review.plan, turn)?.reference === false) return false;
  return totalCost(review, turn.index) < NOTABLE_COST || !isAnythingMissing(review, turn);
}

/** Whether the words of a turn are those the author holds best, known or guessed. */
export function saysBest({ plan }: Review, turn: Turn): boolean {
  const chosen = chosenIn(plan, turn);
  return chosen !== undefined && chosen === referenceChoice(plan, turn);
}

function isAnythingMissing(review: Review, turn: Turn): boolean {
  const { guessed, undone, passed } = findMissing(review, turn);
  return guessed.length + undone.length + passed.length > 0;
}

/** What was missing beside the words of a turn: knowledge, notes, or a word that was kept. */
export function findMissing(review: Review, turn: Turn): Missing {
  const chosen = chosenIn(review.plan, turn);
  const unknown = chosen?.guessOf === undefined ? [] : listUnknown(review, turn, chosen);
  const isAnswer = chosen !== undefined && !chosen.desk && chosen.next !== STAY;
  const { briefing } = review.playable.scenario;
  return {
    guessed: briefing.facts.filter(({ id }) => unknown.includes(id)).map(({ text }) => text),
    teachers: listTeachers(review, turn, unknown),
    undone: isAnswer ? [...leftAtDesk(review, turn), ...neededHere(review, turn, chosen)] : [],
    passed: listPassed(review, turn),
  };
}

/** Facts a choice states that were not known before the turn. */
export function listUnknown(
  review: Review,
  turn: Turn,
  { claims = [] }: Choice,
): readonly string[] {
  const isKnown = knownBefore(review, turn);
  return claims.filter((fact) => !isKnown(fact));
}

/** Facts a choice asks for that were known before the turn. */
export function listAskedAgain(
  review: Review,
  turn: Turn,
  { asks = [] }: Choice,
): readonly LocaleText[] {
  const isKnown = knownBefore(review, turn);
  const { facts } = review.playable.scenario.briefing;
  return facts.filter(({ id }) => asks.includes(id) && isKnown(id)).map(({ text }) => text);
}

function knownBefore({ playable, plan, transcript }: Review, turn: Turn) {
  const memory = transcript.turns
    .slice(0, turn.index)
    .flatMap((earlier) => chosenIn(plan, earlier) ?? [])
    .reduce(rememberChoice, beginMemory(playable));
  return (fact: string): boolean => isFactKnown(playable, fact, { memory, turn });
}

/** Materials that teach some facts and had not been opened before a turn. */
export function listTeachers(
  review: Review,
  turn: Turn,
  facts: readonly string[],
): readonly DeskItem[] {
  const materials = review.playable.scenario.desk?.materials ?? [];
  const offered = deskOffersOf(review, turn);
  return materials
    .filter(({ id, onDesk, learn = [] }) => {
      const isClosed = !onDesk && !isDone(review, { kind: 'material', id }, [0, turn.index]);
      return isClosed && learn.some((fact) => facts.includes(fact));
    })
    .map(({ id, title }) => ({
      kind: 'material',
      text: title,
      isOnOffer: offered.some(({ desk }) => desk?.kind === 'material' && desk.id === id),
    }));
}

const deskOffersOf = ({ plan }: Review, { offered }: Turn): readonly Choice[] =>
  offered.flatMap((id) => plan.choices.get(id) ?? []).filter(({ desk }) => desk);

/** Whether something was done at the desk in the turns from one index up to before another. */
function isDone(
  { plan, transcript }: Review,
  { kind, id }: DeskMove,
  [from, before]: readonly [from: number, before?: number],
): boolean {
  return transcript.turns.slice(from, before).some((turn) => {
    const desk = chosenIn(plan, turn)?.desk;
    return desk?.kind === kind && desk.id === id;
  });
}

/**
 * What was on offer at the desk, belongs to the best way through and was left there. Beside words
 * that were not the best, only what was not done later either.
 */
function leftAtDesk(review: Review, turn: Turn): readonly DeskItem[] {
  const isBest = saysBest(review, turn);
  return deskOffersOf(review, turn).flatMap(({ desk, reference, text }) => {
    if (!desk || !reference || (!isBest && isDone(review, desk, [turn.index]))) return [];
    return [{ kind: desk.kind, text, isOnOffer: true }];
  });
}

/** What the best way on from the best words asked for, and was not done while there was time. */
function neededHere(review: Review, turn: Turn, chosen: Choice): readonly DeskItem[] {
  if (!saysBest(review, turn)) return [];
  const flags = flagsMissed(review, turn, chosen);
  const offers = deskOffersOf(review, turn);
  const isMissing = (move: DeskMove, flag: string): boolean =>
    flags.has(flag) &&
    !isDone(review, move, [0, turn.index]) &&
    !offers.some(({ desk }) => desk?.kind === move.kind && desk.id === move.id);
  const { materials = [], notes = [] } = review.playable.scenario.desk ?? {};
  return [
    ...materials
      .filter(({ id }) => isMissing({ kind: 'material', id }, OPENED(id)))
      .map(({ title }) => ({ kind: 'material' as const, text: title, isOnOffer: false })),
    ...notes
      .filter(({ id, key }) => key && isMissing({ kind: 'note', id }, NOTED(id)))
      .map(({ text }) => ({ kind: 'note' as const, text, isOnOffer: false })),
  ];
}

/** Flags wanted by better words that were not on offer, and by the ways on before the one taken. */
function flagsMissed({ playable }: Review, turn: Turn, { next }: Choice): ReadonlySet<string> {
  const node = playable.scenario.nodes[turn.nodeId];
  const closed = (node ? choicesOfNode(node) : []).filter(
    ({ id, reference, desk }) => reference && !desk && !turn.offered.includes(id),
  );
  const ways = typeof next === 'string' ? [] : next;
  const taken = ways.findIndex(({ to }) => to === turn.nextNodeId);
  const passedBy = ways.slice(0, Math.max(0, taken));
  return new Set([...closed, ...passedBy].flatMap(({ when }) => flagsAskedFor(when)));
}

/** Flags a condition wants set. */
function flagsAskedFor(condition: Condition | undefined): readonly string[] {
  if (!condition) return [];
  if ('flag' in condition) return [condition.flag];
  if ('all' in condition) return condition.all.flatMap(flagsAskedFor);
  return 'any' in condition ? condition.any.flatMap(flagsAskedFor) : [];
}

/** Promises whose time passed in a turn without a word, whether or not another one is open. */
function listPassed({ playable, transcript }: Review, turn: Turn): readonly LocaleText[] {
  const { turns } = transcript;
  const before = keepLedger(playable, turns.slice(0, turn.index));
  return keepLedger(playable, turns.slice(0, turn.index + 1))
    .filter(({ standing }, at) => {
      const isPassed = standing === 'overdue' || standing === 'late' || standing === 'broken';
      return isPassed && (before[at]?.standing ?? 'open') === 'open';
    })
    .map(({ text }) => text);
}
