import { appraiseAct } from '../../persona/appraise.ts';
import { ANGER_BANDS, WORRY_BANDS } from '../../persona/bands.ts';
import { type CustomerContext, initialContext, setCounts } from '../../persona/customer-context.ts';
import { isHeardEnough } from '../../persona/decay-anger.ts';
import { ACKNOWLEDGING } from '../../persona/gates.ts';
import type { Persona } from '../../scenario/persona-schema.ts';
import type { Act } from '../../scenario/vocabulary.ts';
import {
  FIRST_CUSTOMER,
  OTHER_CUSTOMER,
  type PossibleCustomer,
  joinPossible,
  mapGauges,
} from './possible-customer.ts';
import {
  type PossibleAct,
  giveWord,
  isSurelyWaiting,
  isWaiting,
  missPromise,
  solve,
} from './possible-promises.ts';
import { type Range, endsOf, only, valuesOf } from './range.ts';

/** Anger from which cognitive empathy fits better; the gate splits here. */
const EMPATHY_SPLIT = 60;

/** Most an act's own count makes a difference to a gate. */
const COUNTS_TOLD_APART = 3;

/**
 * What an act does to every customer there could be. The real appraisal is asked at the corners of
 * the ranges, and for every count a gate tells apart; between the corners it only rises or falls.
 */
export function undergo(
  persona: Persona,
  possible: PossibleCustomer,
  { act, about, isNamed, isAside }: PossibleAct,
): PossibleCustomer {
  const word = giveWord(possible, { act, about, isNamed });
  if (isAside) return { ...possible, ...word };
  const contexts = cornersOf(persona, countable(possible, { act, isNamed }), act).map((corner) =>
    appraiseAct(corner, { type: 'ACT', act, atMs: 0 }),
  );
  const own = possible.counts.get(act);
  return withBands(persona, {
    ...possible,
    gauges: mapGauges((gauge) => spanOf(contexts.map(({ gauges }) => gauges[gauge]))),
    heard: spanOf(contexts.map(({ heardSegments }) => heardSegments)),
    pressure: spanOf(contexts.map(({ pressure }) => pressure)),
    counts: own
      ? new Map(possible.counts).set(act, { from: own.from + 1, to: own.to + 1 })
      : possible.counts,
    reasons: contexts.reduce(
      (mask, { hasReason }) => mask | (hasReason ? 2 : 1),
      possible.reasons & 2,
    ),
    ...word,
    contacts: act === 'HOLD_ASKED' || act === 'HOLD_BLIND' ? 2 : possible.contacts,
  });
}

/** Lets time pass: anger may fade all the way, and a promise may come due. */
export function letTimePass(persona: Persona, possible: PossibleCustomer): PossibleCustomer {
  const { anger } = possible.gauges;
  const canFade =
    (possible.others & OTHER_CUSTOMER) !== 0 ||
    isHeardEnough({ ...blankOf(persona), heardSegments: possible.heard.to });
  const faded = canFade
    ? { ...possible.gauges, anger: { from: 0, to: anger.to } }
    : possible.gauges;
  const later = withBands(persona, { ...possible, gauges: faded });
  let [still, all] = [later, later];
  while (isWaiting(still)) {
    still = missPromise(still, undergo(persona, still, { act: 'BREAK_PROMISE' }));
    all = joinPossible(all, still);
  }
  return all;
}

/** Marks the problem as solved or open again. */
export function resolve(possible: PossibleCustomer, resolved: boolean): PossibleCustomer {
  const settled = resolved ? { ...possible, ...solve(possible) } : possible;
  return { ...settled, resolved: resolved ? 2 : 1 };
}

/** Bands, and whether a manager is wanted, follow from the ranges. */
export function withBands(persona: Persona, possible: PossibleCustomer): PossibleCustomer {
  const { anger, worry } = possible.gauges;
  const { managerPressure } = persona.thresholds;
  const { pressure } = possible;
  const wasAsking = (possible.managers & 2) !== 0;
  const canAsk = pressure.to >= managerPressure || (wasAsking && pressure.to > managerPressure - 3);
  return {
    ...possible,
    moods: bandsIn(anger, Object.values(ANGER_BANDS)),
    grasps: bandsIn(worry, Object.values(WORRY_BANDS)),
    managers: (pressure.from < managerPressure ? 1 : 0) | (canAsk ? 2 : 0),
  };
}

/** Bands that values of a range can be in: from where a band is left to where the next is entered. */
function bandsIn(range: Range, bounds: readonly (readonly [number, number])[]): number {
  let mask = 0;
  for (let band = 0; band <= bounds.length; band += 1) {
    const leave = band === 0 ? 0 : (bounds[band - 1]?.[1] ?? 0);
    const enterNext = bounds[band]?.[0] ?? 101;
    if (range.to >= leave && range.from < enterNext) mask |= 1 << band;
  }
  return mask;
}

const spanOf = (values: readonly number[]): Range => ({
  from: Math.min(...values),
  to: Math.max(...values),
});

/**
 * Whoever keeps a promise keeps it late or in time: in time as if none had been broken. An open one
 * is kept before an overdue one, where it does not say which.
 */
function countable(possible: PossibleCustomer, { act, isNamed }: PossibleAct): PossibleCustomer {
  const broken = possible.counts.get('BREAK_PROMISE');
  if (act !== 'KEEP_PROMISE' || !broken) return possible;
  if (!isNamed && !isWaiting(possible)) return possible;
  const to = !isNamed && isSurelyWaiting(possible) ? 0 : broken.to;
  return { ...possible, counts: new Map(possible.counts).set('BREAK_PROMISE', { from: 0, to }) };
}

/** Customers at the corners of the ranges, with every count and share heard that matters to the act. */
function cornersOf(
  persona: Persona,
  possible: PossibleCustomer,
  act: Act,
): readonly CustomerContext[] {
  const { gauges, pressure, heard } = possible;
  const angers = act === 'EMPATHISE_COG' ? cornersOfAnger(gauges.anger) : endsOf(gauges.anger);
  const blank = blankOf(persona);
  const hasReason = possible.reasons === 2;
  const corners: CustomerContext[] = [];
  const others = [gauges.effort, gauges.joy, pressure];
  const ends = others.every(({ from, to }) => from === to) ? ONE_END : BOTH_ENDS;
  const add = (anger: number, worry: number, trust: number): void => {
    for (const end of ends) {
      const other = { effort: gauges.effort[end], joy: gauges.joy[end] };
      corners.push({
        ...blank,
        gauges: { anger, worry, trust, ...other },
        pressure: pressure[end],
        hasReason,
      });
    }
  };
  for (const anger of angers) {
    for (const worry of endsOf(gauges.worry)) {
      for (const trust of endsOf(gauges.trust)) add(anger, worry, trust);
    }
  }
  return valuesOf(heard).flatMap((heardSegments) =>
    countsThatMatter(possible, act).flatMap((counts) =>
      whoseStory(possible).flatMap((name) =>
        corners.map((corner) => {
          const told = { heardSegments, name };
          return { ...corner, ...told, counts: setCounts(corner, counts) };
        }),
      ),
    ),
  );
}

/** A name for everybody who could be there with no story, and none for who has one. */
const whoseStory = ({ others }: PossibleCustomer): readonly (string | undefined)[] => [
  ...(others & FIRST_CUSTOMER ? [undefined] : []),
  ...(others & OTHER_CUSTOMER ? ['another'] : []),
];

const blanks = new WeakMap<Persona, CustomerContext>();

/** A customer nobody has spoken to yet, made once. */
function blankOf(persona: Persona): CustomerContext {
  const blank = blanks.get(persona) ?? initialContext(persona);
  blanks.set(persona, blank);
  return blank;
}

const ONE_END = ['from'] as const;
const BOTH_ENDS = ['from', 'to'] as const;

function cornersOfAnger(anger: Range): readonly number[] {
  const splits = [EMPATHY_SPLIT - 1, EMPATHY_SPLIT];
  return [...endsOf(anger), ...splits.filter((at) => at > anger.from && at < anger.to)];
}

/** Acts whose gate counts the act itself, and acts whose gate reads whether others were done. */
const COUNTING: ReadonlySet<Act> = new Set<Act>(['APOLOGISE', 'EMPATHISE_COG', 'EMPATHISE_AFF']);
const READING: Readonly<Partial<Record<Act, readonly Act[]>>> = {
  EXPLAIN_CAUSE: ACKNOWLEDGING,
  KEEP_PROMISE: ['BREAK_PROMISE'],
};

/** Counts the gates of an act can tell apart. */
function countsThatMatter(
  { counts }: PossibleCustomer,
  act: Act,
): readonly ReadonlyMap<Act, number>[] {
  const own = counts.get(act) ?? only(0);
  const least = (value: number): number => Math.min(COUNTS_TOLD_APART, value);
  const told = COUNTING.has(act) ? valuesOf({ from: least(own.from), to: least(own.to) }) : [0];
  const read = READING[act] ?? [];
  const endOf = (end: 'from' | 'to') =>
    new Map(read.map((other) => [other, Math.min(1, counts.get(other)?.[end] ?? 0)]));
  const others = read.length > 0 ? [endOf('from'), endOf('to')] : [new Map<Act, number>()];
  return told.flatMap((count) => others.map((other) => new Map(other).set(act, count)));
}
