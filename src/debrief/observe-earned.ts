import { chosenIn } from '../assessment/collect-evidence.ts';
import type { EvidencePoint } from '../assessment/evidence-point.ts';
import { type PromiseStanding, keepLedger } from '../engine/promise-ledger.ts';
import { listSpokenTo } from '../engine/list-spoken-to.ts';
import { isWritten } from '../scenario/contact-time.ts';
import { REFUSALS } from '../scenario/earned-by-acts.ts';
import { allowedRefusals } from '../scenario/earned-levels.ts';
import type { Choice } from '../scenario/node-schema.ts';
import type { Opportunity } from '../scenario/scenario-schema.ts';
import type { LocaleText } from '../scenario/text-schema.ts';
import type { Act } from '../scenario/vocabulary.ts';
import type { Observation } from './debrief.ts';
import { fillPlaces } from './debrief-words.ts';
import { COUNTED_WORDS, EARNED_WORDS, type EarnedBy } from './earned-words.ts';
import { type Review, localiseFor, quoteAll } from './review.ts';

/** What a turn earned by what was done up to it: word kept, news, hand-overs and notes. */
export function observeEarned(review: Review, turn: number): Observation[] {
  return review.playable.scenario.opportunities.flatMap((opportunity) => {
    const { id, earned } = opportunity;
    const point = review.record.evidence.get(id)?.find((each) => each.turn === turn);
    return earned && point ? [describeEarned(review, { opportunity, earned, point })] : [];
  });
}

interface Earned {
  readonly opportunity: Opportunity;
  readonly earned: EarnedBy;
  readonly point: EvidencePoint;
}

function describeEarned(review: Review, { opportunity, earned, point }: Earned): Observation {
  const promise = earned === 'promises' ? lastPromise(review, point.turn) : undefined;
  const text = fillPlaces(promise ? COUNTED_WORDS.ofPromise : COUNTED_WORDS.earned, {
    what: localiseFor(review, opportunity.what),
    level: nameLevel(review, earned, point),
    promise: quoteAll(review, promise ? [promise] : []),
  });
  return {
    id: opportunity.id,
    kind: point.value < 1 ? 'against' : 'for',
    text: review.cast.tell(point.turn, text),
    isCounted: true,
  };
}

/** The promise whose standing a turn changed, or else the last that was out before it. */
function lastPromise({ playable, transcript }: Review, turn: number): LocaleText | undefined {
  const before = keepLedger(playable, transcript.turns.slice(0, turn));
  const after = keepLedger(playable, transcript.turns.slice(0, turn + 1));
  const settled = before.find(({ standing }, at) => {
    const now = after[at]?.standing ?? standing;
    return now !== standing && SETTLED.includes(now);
  });
  return (settled ?? before.at(-1))?.text;
}

/** What somebody did about a promise, as against its time that passed. */
const SETTLED: readonly PromiseStanding[] = ['kept', 'late', 'renewed', 'broken'];

function nameLevel(review: Review, earned: EarnedBy, { turn, level }: EvidencePoint): string {
  const played = review.transcript.turns[turn];
  const chosen = played && chosenIn(review.plan, played);
  if (chosen?.guessOf !== undefined) return COUNTED_WORDS.guessed;
  if (earned === 'notes') return countNotes(review, turn);
  if (earned === 'escalation') return countRefusals(review, turn, chosen);
  if (earned === 'interruptions') return countInterruptions(review, turn);
  if (earned === 'reasks') return countReasks(review, { turn, level });
  return EARNED_WORDS[earned][level] ?? '';
}

/** How many of the notes somebody needs were taken before a turn, and which were not. */
function countNotes(review: Review, turn: number): string {
  const { plan, playable, transcript } = review;
  const takenIds = new Set(
    transcript.turns.slice(0, turn).map((each) => {
      const desk = chosenIn(plan, each)?.desk;
      return desk?.kind === 'note' ? desk.id : undefined;
    }),
  );
  const notes = playable.scenario.desk?.notes ?? [];
  const needed = notes.filter(({ key }) => key);
  const missing = needed.filter(({ id }) => !takenIds.has(id));
  const others = notes.filter(({ id, key }) => !key && takenIds.has(id)).length;
  const taken = needed.length - missing.length;
  const counted = fillPlaces(COUNTED_WORDS.notes, { taken, needed: needed.length });
  const texts = quoteAll(
    review,
    missing.map(({ text }) => text),
  );
  const named =
    missing.length > 0 ? fillPlaces(COUNTED_WORDS.notesMissing, { counted, texts }) : counted;
  return others > taken
    ? fillPlaces(COUNTED_WORDS.notesScattered, { counted: named, others })
    : named;
}

/** How many refusals came before a hand-over, and how many may. */
function countRefusals(review: Review, turn: number, chosen: Choice | undefined): string {
  if (!chosen?.acts.includes('ESCALATE_WARM')) return COUNTED_WORDS.notEscalated;
  const refusals = actsBefore(review, turn).filter((act) => REFUSALS.includes(act)).length;
  const allowed = allowedRefusals(review.playable.scenario);
  return refusals <= allowed
    ? COUNTED_WORDS.escalatedInTime
    : fillPlaces(COUNTED_WORDS.escalatedLate, { refusals, allowed });
}

function countInterruptions(review: Review, turn: number): string {
  const times = countActs(review, turn, 'INTERRUPT');
  return times === 0
    ? COUNTED_WORDS.uninterrupted
    : fillPlaces(COUNTED_WORDS.interrupted, { times: sayTimes(times) });
}

function countReasks(
  review: Review,
  { turn, level }: Pick<EvidencePoint, 'turn' | 'level'>,
): string {
  const times = countActs(review, turn, 'REASK');
  if (times > 0) return fillPlaces(COUNTED_WORDS.askedAgain, { times: sayTimes(times) });
  return level === 4 ? COUNTED_WORDS.askedOnceAndUsed : COUNTED_WORDS.askedOnce;
}

/** How often an act was done up to a turn, to whoever is spoken to in it. */
function countActs(review: Review, turn: number, act: Act): number {
  const acts = [...actsBefore(review, turn), ...(review.transcript.turns[turn]?.acts ?? [])];
  return acts.filter((each) => each === act).length;
}

/** What was done before a turn to whoever is spoken to in it; a letter to who only writes is not. */
function actsBefore({ playable, transcript }: Review, turn: number): readonly Act[] {
  const { scenario } = playable;
  const names = listSpokenTo(scenario, transcript.turns).map(({ name }) => name);
  return transcript.turns
    .slice(0, turn)
    .filter(({ index }) => names[index] === names[turn])
    .filter(({ nodeId }) => !isWritten(scenario, scenario.nodes[nodeId] ?? {}))
    .flatMap(({ acts }) => acts);
}

const sayTimes = (count: number): string =>
  count === 1 ? COUNTED_WORDS.once : fillPlaces(COUNTED_WORDS.times, { count });
