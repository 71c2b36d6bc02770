import { assign, createMachine } from 'xstate';
import {
  type Guard,
  type GuardedBeat,
  LIMITS,
  type Variable,
  generateGuardedBeats,
} from './generate-guarded.ts';

type Variables = Readonly<Record<Variable, number>>;

type Reply =
  { readonly type: 'reply1' } | { readonly type: 'reply2' } | { readonly type: 'reply3' };

export const REPLIES: readonly Reply[] = [
  { type: 'reply1' },
  { type: 'reply2' },
  { type: 'reply3' },
];

const END = 'over';

const holds = (guard: Guard | undefined, variables: Variables): boolean =>
  guard === undefined || variables[guard.act] >= guard.times !== guard.isFewer;

const isVariable = (act: string): act is Variable => act in LIMITS;

/** The same conversation as one machine: a state per beat, an event per choice, guards and actions. */
export function guardedMachine(nodes: number) {
  const beats = generateGuardedBeats(nodes);
  return createMachine({
    types: {} as { context: Variables; events: Reply },
    context: { THANK: 0, CHECK: 0 },
    initial: beats[0]?.id ?? END,
    states: {
      ...Object.fromEntries(beats.map((beat) => [beat.id, stateOf(beat, beats)])),
      [END]: { type: 'final' },
    },
  });
}

function stateOf(beat: GuardedBeat, beats: readonly GuardedBeat[]) {
  const transitions = beat.choices.map(({ act, when, branches }, place) => {
    const after = (context: Variables): Variables =>
      isVariable(act) ? { ...context, [act]: Math.min(LIMITS[act], context[act] + 1) } : context;
    return [
      `reply${place + 1}`,
      branches.map((branch) => ({
        target: beats[branch.to]?.id ?? END,
        // A choice is offered by what was before it, and leads on by what it brought about.
        guard: ({ context }: { context: Variables }) =>
          holds(when, context) && holds(branch.when, after(context)),
        actions: assign(({ context }: { context: Variables }) => after(context)),
      })),
    ] as const;
  });
  return { on: Object.fromEntries(transitions) };
}
