import type { Opportunity } from '../scenario/scenario-schema.ts';

/**
 * Base value b of an opportunity from its evidence, each 0..1 and in order of time. Each aggregate
 * is idempotent and never falls when one value rises. No evidence gives 0: a chance forfeited.
 */
export function aggregateEvidence(
  aggregate: Opportunity['aggregate'],
  values: readonly number[],
): number {
  if (values.length === 0) return 0;
  switch (aggregate) {
    case 'first':
      return values[0] ?? 0;
    case 'last':
      return values.at(-1) ?? 0;
    case 'min':
      return Math.min(...values);
    case 'max':
      return Math.max(...values);
    case 'mean':
      return values.reduce((sum, value) => sum + value, 0) / values.length;
  }
}

/**
 * Value after repair: x = b + cap * (1 - b) * r, with b, r and cap in 0..1. A repaired loss never
 * reaches what was there to be had in the first place.
 */
export function repairValue(base: number, repair: number, repairCap: number): number {
  return base + repairCap * (1 - base) * repair;
}
