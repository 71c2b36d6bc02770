/** What tells one attempt from another in addresses and in storage. */
export interface AttemptKey {
  readonly scenarioId: string;
  readonly seed: string;
  /** Turn a practice attempt starts from; absent for an attempt that counts. */
  readonly fromTurn?: number | undefined;
}

/** One string per key, different for different keys; parts are percent-encoded. */
export function formatAttemptKey({ scenarioId, seed, fromTurn }: AttemptKey): string {
  const parts = [encodeURIComponent(scenarioId), encodeURIComponent(seed)];
  if (fromTurn !== undefined) parts.push(String(fromTurn));
  return parts.join('/');
}

export function isSameAttempt(one: AttemptKey, other: AttemptKey): boolean {
  return formatAttemptKey(one) === formatAttemptKey(other);
}
