import { STAND_INS } from '../../engine/end-attempt.ts';
import type { Persona } from '../../scenario/persona-schema.ts';
import { FINALS, type Act, type Final } from '../../scenario/vocabulary.ts';
import type { Layout } from '../situations/layout.ts';
import type { WitnessPlaces } from '../situations/witnesses.ts';
import { OTHER_CUSTOMER, type PossibleCustomer } from './possible-customer.ts';
import { type Range, meet, only } from './range.ts';
import { type Refining, refine } from './refine.ts';

/** Anger that can be enough to hang up, below that of hanging up at once. */
const SNAP_EARLY = 10;

export interface EndParts extends Refining {
  readonly layout: Layout;
  readonly places: WitnessPlaces;
  /** Notes that something could happen. */
  readonly mark: (place: number) => void;
}

/** Marks how the conversation could end when it is closed now. */
export function closePossibly(parts: EndParts, possible: PossibleCustomer): void {
  const { persona } = parts.layout.playable;
  for (const final of finalsWhenClosed(persona, possible, parts.segments)) {
    markEnd(parts, possible, final);
  }
}

/**
 * Marks how the customer could leave now, and returns who could still be there. What endings then
 * read are `leaving`: the same customers once the choice being made has had its effects.
 */
export function leavePossibly(
  parts: EndParts,
  possible: PossibleCustomer,
  leaving: PossibleCustomer,
): PossibleCustomer | undefined {
  const { snap, leaveTrust = 0 } = parts.layout.playable.persona.thresholds;
  const { anger, trust } = possible.gauges;
  const handedOver = countIn(possible, 'ESCALATE_WARM');
  const refused = countIn(possible, 'REFUSE_MANAGER');
  if (anger.to >= snap - SNAP_EARLY) markEnd(parts, leaving, 'hungUp');
  if (handedOver.to > 0) markEnd(parts, leaving, 'escalated');
  if (refused.to >= 2) markEnd(parts, leaving, 'publicComplaint');
  if (trust.from < leaveTrust) markEnd(parts, leaving, 'lostQuietly');
  if (handedOver.from > 0 || refused.from >= 2) return undefined;
  const calmEnough = meet(anger, { from: 0, to: snap - 1 });
  const trusting = meet(trust, { from: leaveTrust, to: 100 });
  if (!calmEnough || !trusting) return undefined;
  return { ...possible, gauges: { ...possible.gauges, anger: calmEnough, trust: trusting } };
}

/** Marks a final, and every ending that could stand for it. */
export function markEnd(parts: EndParts, possible: PossibleCustomer, final: Final): void {
  const { layout, places, mark } = parts;
  const { endings } = layout.playable.scenario;
  mark(places.finals + FINALS.indexOf(final));
  // Who has left asks for nobody and is on no hold.
  let left: PossibleCustomer | undefined = {
    ...possible,
    managers: 1,
    contacts: 1,
  };
  for (const candidate of [final, ...STAND_INS[final]]) {
    for (const [at, ending] of endings.entries()) {
      if (ending.final !== candidate || !left) continue;
      const condition = ending.when;
      if (refine(parts, left, { condition, holds: true })) mark(places.endings + at);
      left = refine(parts, left, { condition, holds: false });
    }
  }
  if (left) mark(places.endings + endings.length - 1);
}

type Needs = Persona['thresholds']['satisfied'];

const NOT_RESOLVED = 1;
const RESOLVED = 2;
const HAS_REASON = 2;

/** Finals in which a customer like this could leave once the conversation is closed. */
function finalsWhenClosed(
  { thresholds }: Persona,
  possible: PossibleCustomer,
  segments: number,
): readonly Final[] {
  const { advocate, satisfied, willCallAgain, acceptedNo, publicAnger } = thresholds;
  const finals: Final[] = ['lostQuietly'];
  if (possible.resolved & RESOLVED) {
    if (couldMeet(possible, advocate)) finals.push('advocate');
    if (couldMeet(possible, satisfied)) finals.push('satisfied');
    if (couldMeet(possible, willCallAgain)) finals.push('willCallAgain');
  }
  if (couldTakeNo(possible, segments) && couldMeet(possible, acceptedNo)) finals.push('acceptedNo');
  const broken = countIn(possible, 'BREAK_PROMISE');
  if (possible.gauges.anger.to >= publicAnger || broken.to >= 2) finals.push('publicComplaint');
  return finals;
}

/** Whether the customer could be ready to hear a no, whatever the gauges say. */
function couldTakeNo(possible: PossibleCustomer, segments: number): boolean {
  return (
    (possible.resolved & NOT_RESOLVED) !== 0 &&
    (possible.reasons & HAS_REASON) !== 0 &&
    (possible.heard.to >= segments || (possible.others & OTHER_CUSTOMER) !== 0) &&
    countIn(possible, 'BREAK_PROMISE').from === 0
  );
}

/** How often an act could have been done; never, where nothing in the scenario does it. */
const countIn = ({ counts }: PossibleCustomer, act: Act): Range => counts.get(act) ?? only(0);

function couldMeet({ gauges }: PossibleCustomer, needs: Needs | undefined): boolean {
  if (!needs) return false;
  const isLowEnough = (['anger', 'worry', 'effort'] as const).every(
    (gauge) => gauges[gauge].from <= (needs[`${gauge}AtMost`] ?? 100),
  );
  return (
    isLowEnough &&
    (['trust', 'joy'] as const).every(
      (gauge) => gauges[gauge].to >= (needs[`${gauge}AtLeast`] ?? 0),
    )
  );
}
