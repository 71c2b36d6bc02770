import { vi } from 'vitest';

/** Long for a page to show something, short for a hang: on a busy machine a second is over quickly. */
const PATIENCE_MS = 10_000;

/** What `look` returns once it no longer throws. */
export const eventually = <T>(look: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(look, { timeout: PATIENCE_MS });
