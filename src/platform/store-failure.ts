import type { StoreFailure } from '../progress/progress-store.ts';

/** What a storage error means for the trainee; anything but a lack of room counts as forbidden. */
export function readStoreFailure(error: unknown): StoreFailure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED'
    ? 'full'
    : 'forbidden';
}
