import { type SnapshotFrom, createActor } from 'xstate';
import type { Persona } from '../scenario/persona-schema.ts';
import { FINALS, type Final } from '../scenario/vocabulary.ts';
import type { CustomerContext, CustomerEvent, GaugeChange, Meeting } from './customer-context.ts';
import { type CustomerReading, createReading } from './read-customer.ts';
import { customerMachine } from './customer-machine.ts';

export type CustomerSnapshot = SnapshotFrom<typeof customerMachine>;

/** A timer the statechart has started: which event is due when, in simulated milliseconds. */
export interface Timer {
  readonly id: string;
  readonly dueMs: number;
}

/** Where the customer is: the statechart's snapshot and its running timers. Immutable. */
export interface CustomerState {
  readonly snapshot: CustomerSnapshot;
  readonly timers: readonly Timer[];
  readonly reading: CustomerReading;
}

interface DelayedEffect {
  readonly type: string;
  readonly params?: unknown;
}

let effects: DelayedEffect[] = [];

/**
 * One inert scope for all steps. `transition()` of xstate builds an actor, and with it the whole
 * initial state, for every single step; handing the machine a scope directly is the same pure step
 * without that cost.
 */
function createInertScope(persona: Persona): Parameters<typeof customerMachine.transition>[2] {
  const self = createActor(customerMachine, { input: { persona } });
  return {
    self,
    system: self.system,
    id: self.id,
    sessionId: self.sessionId,
    logger: () => undefined,
    defer: () => undefined,
    emit: () => undefined,
    stopChild: () => undefined,
    actionExecutor: (action) => {
      effects.push(action);
    },
  };
}

let scope: ReturnType<typeof createInertScope> | undefined;

function takeStep(
  persona: Persona,
  step: (inert: ReturnType<typeof createInertScope>) => CustomerSnapshot,
) {
  scope ??= createInertScope(persona);
  effects = [];
  const snapshot = step(scope);
  return { snapshot, started: effects };
}

/**
 * A customer nobody has spoken to yet, with the timers of the initial state running from 0, or from
 * the moment another one is met.
 */
export function beginCustomer(persona: Persona, meeting?: Meeting): CustomerState {
  const { snapshot, started } = takeStep(persona, (inert) =>
    customerMachine.getInitialSnapshot(inert, { persona, meeting }),
  );
  return stateOf(snapshot, nextTimers([], started, meeting?.atMs ?? 0));
}

/** Sends one event at `event.atMs`; returns the customer after it. Finished customers stay. */
export function sendToCustomer(state: CustomerState, event: CustomerEvent): CustomerState {
  return step(state, event, event.atMs);
}

function step(state: CustomerState, event: CustomerEvent, atMs: number): CustomerState {
  if (state.snapshot.status !== 'active') return state;
  const { persona } = state.snapshot.context;
  const { snapshot, started } = takeStep(persona, (inert) =>
    customerMachine.transition(state.snapshot, event, inert),
  );
  const timers = nextTimers(state.timers, started, atMs);
  return stateOf(snapshot, event.type === 'ACT' ? restartSilence(timers, persona, atMs) : timers);
}

function stateOf(snapshot: CustomerSnapshot, timers: readonly Timer[]): CustomerState {
  return { snapshot, timers, reading: createReading(snapshot.context, snapshot.value) };
}

function nextTimers(
  timers: readonly Timer[],
  started: readonly DelayedEffect[],
  atMs: number,
): readonly Timer[] {
  let next = timers;
  for (const effect of started) {
    const params = (effect.params ?? {}) as { sendId?: string; id?: string; delay?: number };
    if (effect.type === 'xstate.cancel') {
      next = next.filter((timer) => timer.id !== params.sendId);
    } else if (effect.type === 'xstate.raise' && params.id !== undefined) {
      const { id } = params;
      next = [
        ...next.filter((timer) => timer.id !== id),
        { id, dueMs: atMs + (params.delay ?? 0) },
      ];
    }
  }
  return next;
}

export const SILENCE = 'xstate.after.silence.customer.live.contact.attended';

/**
 * Whoever acts breaks the silence. The chart could re-enter "attended" on every act for this, but
 * leaving and entering a state would be most of the cost of a step.
 */
function restartSilence(
  timers: readonly Timer[],
  persona: Persona,
  atMs: number,
): readonly Timer[] {
  const dueMs = atMs + persona.timers.silenceSeconds * 1000;
  return timers.map((timer) => (timer.id === SILENCE ? { id: SILENCE, dueMs } : timer));
}

/** The timer due first, if any; ties go to the one started first. */
export function firstTimer(state: CustomerState): Timer | undefined {
  return state.timers.reduce<Timer | undefined>(
    (first, timer) => (first === undefined || timer.dueMs < first.dueMs ? timer : first),
    undefined,
  );
}

/** Lets one timer fire at its due time. */
export function fireTimer(state: CustomerState, timer: Timer): CustomerState {
  const rest: CustomerState = {
    ...state,
    timers: state.timers.filter(({ id }) => id !== timer.id),
  };
  // A delayed event is not part of the machine's public event type, but carries the time like all.
  const event = { type: timer.id, atMs: timer.dueMs } as unknown as CustomerEvent;
  return step(rest, event, timer.dueMs);
}

/** Moves the timers of silence and hold by `ms`: somebody is speaking, or nobody is on the line. */
export function postponeContactTimers(state: CustomerState, ms: number): CustomerState {
  if (ms === 0) return state;
  return {
    ...state,
    timers: state.timers.map((timer) =>
      timer.id.includes('.contact.') ? { ...timer, dueMs: timer.dueMs + ms } : timer,
    ),
  };
}

/** The same customer, once so many parts of the story are known. */
export const learnStory = (
  { snapshot, timers }: CustomerState,
  heardSegments: number,
): CustomerState =>
  stateOf(
    { ...snapshot, context: { ...snapshot.context, heardSegments } } as CustomerSnapshot,
    timers,
  );

/** How it ended, once the customer has left; undefined while still there. */
export function finalOf(state: CustomerState): Final | undefined {
  const { value } = state.snapshot;
  return typeof value === 'string' ? FINALS.find((final) => final === value) : undefined;
}

/** The customer's memory. */
export function contextOf(state: CustomerState): CustomerContext {
  return state.snapshot.context;
}

/** What the last event changed, if it was not the same event as in `before`. */
export function changesSince(before: CustomerState, after: CustomerState): readonly GaugeChange[] {
  const changes = contextOf(after).changes;
  return changes === contextOf(before).changes ? [] : changes;
}

/** Readable state of the customer. */
export function readCustomer(state: CustomerState): CustomerReading {
  return state.reading;
}
