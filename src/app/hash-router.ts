import { formatRoute, isCanvasOff, parseRoute, type Route } from './route.ts';

/** The page's address as routes. Back and Forward belong to the browser. */
export class HashRouter {
  readonly #window: Window;
  readonly #hasCanvas: boolean;

  constructor(page: Window) {
    this.#window = page;
    this.#hasCanvas = !isCanvasOff(page.location.hash);
  }

  /** False when the address the page was opened with asked to play without the canvas. */
  get hasCanvas(): boolean {
    return this.#hasCanvas;
  }

  current(): Route {
    return parseRoute(this.#window.location.hash);
  }

  /** Goes to a route as a new step of the browser's history. */
  go(route: Route): void {
    this.#window.location.hash = this.#format(route);
  }

  /** Goes to a route in place of the current one. */
  goInstead(route: Route): void {
    this.#window.location.replace(this.#format(route));
  }

  /** Writes the full form of the current route into the address without going anywhere. */
  correct(route: Route): void {
    const hash = this.#format(route);
    if (hash === this.#window.location.hash) return;
    this.#window.history.replaceState(this.#window.history.state, '', hash);
  }

  onChange(listener: (route: Route) => void): void {
    this.#window.addEventListener('hashchange', () => listener(this.current()));
  }

  #format(route: Route): string {
    return formatRoute(route, { canvas: this.#hasCanvas });
  }
}
