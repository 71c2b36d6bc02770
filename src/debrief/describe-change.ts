import type { Change, CustomerReading, Turn } from '../engine/transcript.ts';
import type { Act, Gauge } from '../scenario/vocabulary.ts';
import { ACT_WORDS, HAPPENED_WORDS } from './act-words.ts';
import { ENGLISH, GAUGE_WORDS, beginSentence, fillPlaces } from './debrief-words.ts';
import { wordsForRules } from './rule-words.ts';

/** Gauges a sentence speaks of, and the points from which a move is worth a word. */
const SPOKEN_GAUGES: readonly (readonly [Gauge, number])[] = [
  ['anger', 1],
  ['worry', 1],
  ['trust', 1],
  ['joy', 5],
  ['effort', 5],
];

/** Points of anger that must fade by time alone before a sentence says so. */
const NOTABLE_FADING = 5;

/** Share of a fall of anger that time must have had in it before a sentence says so. */
const NOTABLE_SHARE = 0.25;

type Readings = Pick<Turn, 'before' | 'after'>;

/** How much tenser the customer is after than before, in points: anger and worry up, trust down. */
export function tensionChange({ before, after }: Readings): number {
  const [from, to] = [before.gauges, after.gauges];
  return to.anger - from.anger + (to.worry - from.worry) - (to.trust - from.trust);
}

/** The same for one turn without what time alone did, so that waiting is neither praise nor blame. */
export function tensionOfTurn(turn: Turn): number {
  return tensionChange(turn) + fadedByTime(turn);
}

/** Points of anger that faded because time passed. */
function fadedByTime({ changes }: Turn): number {
  return changes
    .filter(({ rules }) => rules.includes('decay'))
    .reduce((sum, change) => sum - tensionOf(change), 0);
}

/** Whether anger fell after the whole story was heard, and time alone had a real part in it. */
function hasTimeHelped(turn: Turn): boolean {
  const fall = turn.before.gauges.anger - turn.after.gauges.anger;
  const faded = fadedByTime(turn);
  return (
    turn.after.heard >= 1 && fall > 0 && faded >= NOTABLE_FADING && faded >= fall * NOTABLE_SHARE
  );
}

/** Gauges that moved, each as "anger 55 to 67". */
export function listGaugeChanges(before: CustomerReading, after: CustomerReading): string[] {
  return SPOKEN_GAUGES.flatMap(([gauge, least]) => {
    const [from, to] = [before.gauges[gauge], after.gauges[gauge]];
    if (Math.abs(to - from) < least) return [];
    return [fillPlaces(ENGLISH.change, { gauge: GAUGE_WORDS[gauge], from, to })];
  });
}

/** Anger, worry and trust of a moment: "anger 20, worry 45, trust 50". */
export function listGauges({ gauges }: CustomerReading): string {
  return (['anger', 'worry', 'trust'] as const)
    .map((gauge) => {
      return fillPlaces(ENGLISH.gauge, { gauge: GAUGE_WORDS[gauge], value: gauges[gauge] });
    })
    .join(', ');
}

/** What moved between two moments: "anger 55 to 67, trust 40 to 33". */
export function describeChange({ before, after }: Readings): string {
  const moved = listGaugeChanges(before, after);
  return moved.length > 0 ? moved.join(', ') : ENGLISH.unchanged;
}

/** What moved, with its cause in words: "You cut in: anger 55 to 67, trust 40 to 33." */
export function describeTurn(turn: Turn, name: string): string {
  return fillPlaces(ENGLISH.because, {
    cause: nameCause(turn, name),
    change: describeChange(turn),
  });
}

/** What moved the customer most in a turn, in words about the act. */
export function nameCause(turn: Turn, name: string): string {
  const act = strongestAct(turn);
  if (act === undefined) {
    return 'elapse' in turn.move
      ? fillPlaces(ENGLISH.waited, { seconds: turn.move.elapse })
      : ENGLISH.nothing;
  }
  const words = turn.acts.includes(act) ? ACT_WORDS[act] : (HAPPENED_WORDS[act] ?? ACT_WORDS[act]);
  return fillPlaces(words, { name });
}

/** Why the turn weighed more or less than usual, in sentences. */
export function explainRules(turn: Turn, name: string): readonly string[] {
  const rules = wordsForRules(turn.changes.flatMap((change) => change.rules));
  const sentences = hasTimeHelped(turn) ? [...rules, ENGLISH.faded] : rules;
  return sentences.map((words) => fillPlaces(words, { name }));
}

/** The act behind the largest movement; the first one done when none moved anything. */
function strongestAct(turn: Turn): Act | undefined {
  const moved = new Map<Act, number>();
  for (const change of turn.changes) {
    if (change.act) moved.set(change.act, (moved.get(change.act) ?? 0) + tensionOf(change));
  }
  const [strongest] = [...moved].sort(([, one], [, other]) => Math.abs(other) - Math.abs(one));
  if (strongest && strongest[1] !== 0) return strongest[0];
  return turn.acts[0] ?? strongest?.[0];
}

function tensionOf({ what, from, to }: Change): number {
  if (typeof from !== 'number' || typeof to !== 'number') return 0;
  if (what === 'trust') return from - to;
  return what === 'anger' || what === 'worry' ? to - from : 0;
}

/** States that changed in a turn, such as "mood: annoyed to angry". */
export function listStateChanges(turn: Turn, name: string): readonly string[] {
  const { before, after } = turn;
  const lines: string[] = [];
  if (before.mood !== after.mood) {
    lines.push(fillPlaces(ENGLISH.mood, { from: before.mood, to: after.mood }));
  }
  if (before.grasp !== after.grasp) {
    lines.push(fillPlaces(ENGLISH.grasp, { from: before.grasp, to: after.grasp }));
  }
  if (before.story !== after.story) lines.push(ENGLISH.told);
  if (before.manager !== after.manager) {
    lines.push(after.manager === 'asking' ? ENGLISH.managerAsking : ENGLISH.managerNo);
  }
  if (before.promise !== after.promise && after.promise !== 'none') {
    lines.push(after.promise === 'pending' ? ENGLISH.promisePending : ENGLISH.promiseBroken);
  }
  return lines.map((line) => beginSentence(fillPlaces(line, { name })));
}
