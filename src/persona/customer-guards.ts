import type { Gauges, Persona } from '../scenario/persona-schema.ts';
import { type CustomerContext, countOf, heardShare } from './customer-context.ts';

type Needs = Persona['thresholds']['satisfied'];

/** What a guard of the statechart reads: the customer's memory. */
interface Scope {
  readonly context: CustomerContext;
}

/** Anger that is enough to hang up after two acts in a row that made it worse. */
const SNAP_EARLY = 10;

const PRESSURE_RELIEF = 3;

/** No needs at all are needs nobody can meet. */
const meets = ({ gauges }: CustomerContext, needs: Needs | undefined): boolean =>
  needs !== undefined && isWithin(gauges, needs);

function isWithin({ anger, worry, effort, trust, joy }: Gauges, needs: Needs): boolean {
  return (
    anger <= (needs.angerAtMost ?? 100) &&
    worry <= (needs.worryAtMost ?? 100) &&
    effort <= (needs.effortAtMost ?? 100) &&
    trust >= (needs.trustAtLeast ?? 0) &&
    joy >= (needs.joyAtLeast ?? 0)
  );
}

/** Anger reached the point of hanging up, or came close after two worsening acts in a row. */
export function hasSnapped({ context }: Scope): boolean {
  const { snap } = context.persona.thresholds;
  const limit = context.worseningInRow >= 2 ? snap - SNAP_EARLY : snap;
  return context.gauges.anger >= limit;
}

export const wasHandedOver = ({ context }: Scope): boolean => countOf(context, 'ESCALATE_WARM') > 0;

export const wasRefusedTwice = ({ context }: Scope): boolean =>
  countOf(context, 'REFUSE_MANAGER') >= 2;

export function hasLostFaith({ context }: Scope): boolean {
  return context.gauges.trust < (context.persona.thresholds.leaveTrust ?? 0);
}

export const isAdvocate = ({ context }: Scope): boolean =>
  context.resolved && meets(context, context.persona.thresholds.advocate);

export const isSatisfied = ({ context }: Scope): boolean =>
  context.resolved && meets(context, context.persona.thresholds.satisfied);

export const willCallAgain = ({ context }: Scope): boolean =>
  context.resolved && meets(context, context.persona.thresholds.willCallAgain);

export function acceptsNo({ context }: Scope): boolean {
  return (
    !context.resolved &&
    context.hasReason &&
    heardShare(context) >= 1 &&
    countOf(context, 'BREAK_PROMISE') === 0 &&
    meets(context, context.persona.thresholds.acceptedNo)
  );
}

export const goesPublic = ({ context }: Scope): boolean =>
  context.gauges.anger >= context.persona.thresholds.publicAnger ||
  countOf(context, 'BREAK_PROMISE') >= 2;

export const wantsManager = ({ context }: Scope): boolean =>
  context.pressure >= context.persona.thresholds.managerPressure;

export const isTalkedDown = ({ context }: Scope): boolean =>
  context.pressure <= context.persona.thresholds.managerPressure - PRESSURE_RELIEF;

export const hasToldAll = ({ context }: Scope): boolean => heardShare(context) >= 1;
