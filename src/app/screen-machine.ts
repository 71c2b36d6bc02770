import { type Actor, assign, fromPromise, setup } from 'xstate';
import type { Route } from './route.ts';
import { ScreenTrouble, type ScreenContent } from './screen-content.ts';
import type { ScreenEvent } from './services.ts';

export type LoadScreen = (route: Route) => Promise<ScreenContent>;

interface ScreenContext {
  readonly route: Route;
  readonly content?: ScreenContent | undefined;
  readonly trouble?: ScreenTrouble | undefined;
}

export type ScreenActor = Actor<ReturnType<typeof createScreenMachine>>;

/**
 * Which screen is shown. A route is loaded first and its content decides the screen, because a link
 * can lead elsewhere than it says: a debrief without a run leads to the briefing. Opening a route
 * while another one loads forgets the other.
 */
export function createScreenMachine(load: LoadScreen) {
  return setup({
    types: {
      context: {} as ScreenContext,
      events: {} as ScreenEvent,
      input: {} as { readonly route: Route },
    },
    actors: {
      load: fromPromise<ScreenContent, Route>(({ input }) => load(input)),
    },
  }).createMachine({
    context: ({ input }) => ({ route: input.route }),
    initial: 'loading',
    on: {
      OPEN: {
        target: '.loading',
        actions: assign({ route: ({ event }) => event.route }),
      },
      FAIL: {
        target: '.trouble',
        actions: assign({ content: undefined, trouble: ({ event }) => readTrouble(event.error) }),
      },
    },
    states: {
      loading: {
        entry: assign({ content: undefined, trouble: undefined }),
        invoke: {
          src: 'load',
          input: ({ context }) => context.route,
          onDone: {
            target: 'shown',
            actions: assign({ content: ({ event }) => event.output }),
          },
          onError: {
            target: 'trouble',
            actions: assign({ trouble: ({ event }) => readTrouble(event.error) }),
          },
        },
      },
      shown: {
        initial: 'deciding',
        states: {
          deciding: {
            always: (['library', 'brief', 'play', 'debrief'] as const).map((screen) => ({
              target: screen,
              guard: ({ context }: { context: ScreenContext }) =>
                context.content?.screen === screen,
            })),
          },
          library: {},
          brief: {},
          play: {},
          debrief: {},
        },
      },
      trouble: {},
    },
  });
}

function readTrouble(error: unknown): ScreenTrouble {
  if (error instanceof ScreenTrouble) return error;
  return new ScreenTrouble('unexpected', error instanceof Error ? error.message : String(error));
}
