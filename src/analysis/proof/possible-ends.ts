import { STAND_INS } from '../../engine/end-attempt.ts';
import type { Persona } from '../../scenario/persona-schema.ts';
import { FINALS, type Final } from '../../scenario/vocabulary.ts';
import type { Layout } from '../situations/layout.ts';
import type { WitnessPlaces } from '../situations/witnesses.ts';
import type { PossibleCustomer } from './possible-customer.ts';
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

/** Marks how the customer could leave now; returns who could still be there. */
export function leavePossibly(
  parts: EndParts,
  possible: PossibleCustomer,
): PossibleCustomer | undefined {
  const { snap } = parts.layout.playable.persona.thresholds;
  const { anger } = possible.gauges;
  if (anger.to >= snap - SNAP_EARLY) markEnd(parts, possible, 'hungUp');
  const handedOver = possible.counts.get('ESCALATE_WARM');
  if (handedOver && handedOver.to > 0) markEnd(parts, possible, 'escalated');
  const refused = possible.counts.get('REFUSE_MANAGER');
  if (refused && refused.to >= 2) markEnd(parts, possible, 'publicComplaint');
  const isGone = anger.from >= snap || (handedOver?.from ?? 0) > 0 || (refused?.from ?? 0) >= 2;
  if (isGone) return undefined;
  return anger.to < snap
    ? possible
    : {
        ...possible,
        gauges: { ...possible.gauges, anger: { from: anger.from, to: snap - 1 } },
      };
}

/** Marks a final, and every ending that could stand for it. */
export function markEnd(parts: EndParts, possible: PossibleCustomer, final: Final): void {
  const { layout, places, mark } = parts;
  const { endings } = layout.playable.scenario;
  mark(places.finals + FINALS.indexOf(final));
  // Who has left has no promise open, asks for nobody and is on no hold.
  let left: PossibleCustomer | undefined = { ...possible, promises: 1, managers: 1, contacts: 1 };
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

function finalsWhenClosed(
  { thresholds }: Persona,
  possible: PossibleCustomer,
  segments: number,
): readonly Final[] {
  const { advocate, satisfied, willCallAgain, acceptedNo, publicAnger } = thresholds;
  const canBeSolved = (possible.resolved & 2) !== 0;
  const broken = possible.counts.get('BREAK_PROMISE') ?? { from: 0, to: 0 };
  const canAcceptNo =
    (possible.resolved & 1) !== 0 &&
    (possible.reasons & 2) !== 0 &&
    possible.heard.to >= segments &&
    broken.from === 0;
  const finals: Final[] = ['lostQuietly'];
  if (canBeSolved && advocate && couldMeet(possible, advocate)) finals.push('advocate');
  if (canBeSolved && couldMeet(possible, satisfied)) finals.push('satisfied');
  if (canBeSolved && couldMeet(possible, willCallAgain)) finals.push('willCallAgain');
  if (canAcceptNo && couldMeet(possible, acceptedNo)) finals.push('acceptedNo');
  if (possible.gauges.anger.to >= publicAnger || broken.to >= 2) finals.push('publicComplaint');
  return finals;
}

function couldMeet({ gauges }: PossibleCustomer, needs: Needs): boolean {
  return (
    gauges.anger.from <= (needs.angerAtMost ?? 100) &&
    gauges.worry.from <= (needs.worryAtMost ?? 100) &&
    gauges.effort.from <= (needs.effortAtMost ?? 100) &&
    gauges.trust.to >= (needs.trustAtLeast ?? 0) &&
    gauges.joy.to >= (needs.joyAtLeast ?? 0)
  );
}
