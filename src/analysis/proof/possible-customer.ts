import { GAUGES, type Act, type Gauge } from '../../scenario/vocabulary.ts';
import { type Range, hull, isWithin } from './range.ts';

/**
 * Every customer there could be at one place, and more: each part on its own holds all values it
 * could have. What is impossible here is impossible in play; the other way round it need not be so.
 */
export interface PossibleCustomer {
  /** Flags set and nodes visited that could be, and those that surely are. */
  readonly may: bigint;
  readonly must: bigint;
  readonly gauges: Readonly<Record<Gauge, Range>>;
  /** Parts of the story heard. */
  readonly heard: Range;
  /** Bit 0: the customer whose story it is could be there; a bit for each other, with none to tell. */
  readonly others: number;
  /** By bit, those who could have been left and may come back, as they could have been left. */
  readonly away: ReadonlyMap<number, PossibleCustomer>;
  readonly pressure: Range;
  /** How often acts were done, for acts that something reads. */
  readonly counts: ReadonlyMap<Act, Range>;
  /** States the customer could be in, as bits in the order of the vocabulary. */
  readonly moods: number;
  readonly grasps: number;
  readonly promises: number;
  /** What the promises could be about that are open, as bits; nothing else is. */
  readonly promised: bigint;
  /** What the promises could be about whose time passed without a word, as bits. */
  readonly overdue: bigint;
  /** Most promises that could be open at once. */
  readonly mostPromised: number;
  readonly managers: number;
  readonly contacts: number;
  /** Bit 0: not resolved could be, bit 1: resolved could be; the same for having a reason. */
  readonly resolved: number;
  readonly reasons: number;
}

const MASKS = [
  'moods',
  'grasps',
  'promises',
  'managers',
  'contacts',
  'others',
  'resolved',
  'reasons',
] as const;

/** Bits of who could be there. */
export const FIRST_CUSTOMER = 1;
export const OTHER_CUSTOMER = ~FIRST_CUSTOMER;

/** All that is possible in one or the other. */
export function joinPossible(one: PossibleCustomer, other: PossibleCustomer): PossibleCustomer {
  return {
    may: one.may | other.may,
    must: one.must & other.must,
    gauges: mapGauges((gauge) => hull(one.gauges[gauge], other.gauges[gauge])),
    heard: hull(one.heard, other.heard),
    pressure: hull(one.pressure, other.pressure),
    counts: new Map(
      [...one.counts].map(([act, range]) => [act, hull(range, other.counts.get(act) ?? range)]),
    ),
    moods: one.moods | other.moods,
    grasps: one.grasps | other.grasps,
    promises: one.promises | other.promises,
    promised: one.promised | other.promised,
    overdue: one.overdue | other.overdue,
    mostPromised: Math.max(one.mostPromised, other.mostPromised),
    managers: one.managers | other.managers,
    contacts: one.contacts | other.contacts,
    others: one.others | other.others,
    away: joinAway(one.away, other.away),
    resolved: one.resolved | other.resolved,
    reasons: one.reasons | other.reasons,
  };
}

type Away = PossibleCustomer['away'];

function joinAway(one: Away, other: Away): Away {
  const joined = new Map(one);
  for (const [bit, possible] of other) {
    const known = joined.get(bit);
    joined.set(bit, known ? joinPossible(known, possible) : possible);
  }
  return joined;
}

/** Whether everything possible in one is possible in the other. */
export function isCovered(one: PossibleCustomer, by: PossibleCustomer): boolean {
  return (
    (one.may & ~by.may) === 0n &&
    (by.must & ~one.must) === 0n &&
    ((one.promised & ~by.promised) | (one.overdue & ~by.overdue)) === 0n &&
    one.mostPromised <= by.mostPromised &&
    GAUGES.every((gauge) => isWithin(one.gauges[gauge], by.gauges[gauge])) &&
    isWithin(one.heard, by.heard) &&
    isWithin(one.pressure, by.pressure) &&
    [...one.counts].every(([act, range]) => isWithin(range, by.counts.get(act) ?? range)) &&
    MASKS.every((mask) => (one[mask] & ~by[mask]) === 0) &&
    [...one.away].every(([bit, left]) => {
      const known = by.away.get(bit);
      return known !== undefined && isCovered(left, known);
    })
  );
}

/** Gauges that grew are let go as far as they can, so that joining comes to an end. */
export function widenGauges(before: PossibleCustomer, after: PossibleCustomer): PossibleCustomer {
  return {
    ...after,
    away: new Map(
      [...after.away].map(([bit, left]) => [bit, widenGauges(before.away.get(bit) ?? left, left)]),
    ),
    gauges: mapGauges((gauge) => {
      const [old, grown] = [before.gauges[gauge], after.gauges[gauge]];
      return {
        from: grown.from < old.from ? 0 : grown.from,
        to: grown.to > old.to ? 100 : grown.to,
      };
    }),
  };
}

export function mapGauges(rangeOf: (gauge: Gauge) => Range): Readonly<Record<Gauge, Range>> {
  return {
    anger: rangeOf('anger'),
    worry: rangeOf('worry'),
    trust: rangeOf('trust'),
    effort: rangeOf('effort'),
    joy: rangeOf('joy'),
  };
}
