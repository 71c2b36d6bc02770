/** A value that tells when it changes. */
export interface Observable<T> {
  readonly state: T;
  /** Tells every later state; the returned function ends it. */
  observe(listener: (state: T) => void): () => void;
}

/** A value kept outside the screens, so that they may come and go. */
export class Observed<T> implements Observable<T> {
  readonly #listeners = new Set<(state: T) => void>();
  #state: T;

  constructor(state: T) {
    this.#state = state;
  }

  get state(): T {
    return this.#state;
  }

  set(state: T): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }

  observe(listener: (state: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
