import { Observed } from './observed.ts';
import type { Route } from './route.ts';
import { ScreenTrouble, type ScreenContent } from './screen-content.ts';

export type LoadScreen = (route: Route) => Promise<ScreenContent>;

/** What is on show: content or trouble, and neither while a route loads. */
export interface ScreensState {
  readonly content?: ScreenContent | undefined;
  readonly trouble?: ScreenTrouble | undefined;
}

/**
 * Which screen is shown. A route is loaded first and its content decides the screen, because a link
 * can lead elsewhere than it says: a debrief without a run leads to the briefing. Opening a route
 * while another one loads forgets the other.
 */
export class Screens {
  readonly #load: LoadScreen;
  readonly #shown = new Observed<ScreensState>({});
  #visits = 0;

  constructor(load: LoadScreen) {
    this.#load = load;
  }

  get state(): ScreensState {
    return this.#shown.state;
  }

  /** Tells every later state; the returned function ends it. */
  observe(listener: (state: ScreensState) => void): () => void {
    return this.#shown.observe(listener);
  }

  open(route: Route): void {
    const show = this.#leave();
    show({});
    this.#load(route).then(
      (content) => show({ content }),
      (error: unknown) => show({ trouble: readTrouble(error) }),
    );
  }

  /** Says that the screen on show has failed. */
  fail(error: unknown): void {
    this.#leave()({ trouble: readTrouble(error) });
  }

  /** Shows a state unless something else was opened since. */
  #leave(): (state: ScreensState) => void {
    this.#visits += 1;
    const visit = this.#visits;
    return (state) => {
      if (visit === this.#visits) this.#shown.set(state);
    };
  }
}

function readTrouble(error: unknown): ScreenTrouble {
  if (error instanceof ScreenTrouble) return error;
  return new ScreenTrouble('unexpected', error instanceof Error ? error.message : String(error));
}
