export interface WeightedValue {
  readonly weight: number;
  /** 0..1. */
  readonly value: number;
}

export interface WeightedDimension {
  readonly weight: number;
  /** 0..100, or undefined when no opportunity applied. */
  readonly score: number | undefined;
  /** What negative indicators leave, 0..1. */
  readonly conduct: number;
}

/**
 * Conduct N = product of (1 - delta) over the counted negative indicators, each delta in 0..1.
 */
export function conductProduct(deltas: readonly number[]): number {
  return deltas.reduce((product, delta) => product * (1 - delta), 1);
}

/**
 * Score of a dimension, 0..100:
 *
 *   S_d = 100 * (sum w_o x_o / sum w_o) * N_d
 *
 * over its applicable opportunities. Undefined when none applied. Steps do not occur in it, so
 * neither a longer nor a shorter path, nor how finely an author cuts the steps, changes anything.
 */
export function scoreDimension(
  opportunities: readonly WeightedValue[],
  conduct: number,
): number | undefined {
  const mean = weightedMean(opportunities);
  return mean === undefined ? undefined : 100 * mean * conduct;
}

/**
 * Overall score, 0..100:
 *
 *   S = ( sum W_d S_d / sum W_d ) * product of N_d ^ (W_d / sum of all W)
 *
 * the sums over dimensions with a score, the product over those without. The exponent keeps a slip
 * in a dimension that is otherwise not scored from raising the mean. Without any score it is 0.
 */
export function scoreOverall(dimensions: readonly WeightedDimension[]): number {
  const allWeight = dimensions.reduce((sum, each) => sum + each.weight, 0);
  const scored: WeightedValue[] = [];
  let slips = 1;
  for (const { weight, score, conduct } of dimensions) {
    if (score !== undefined) scored.push({ weight, value: score });
    else if (conduct < 1) slips *= conduct ** (weight / allWeight);
  }
  return (weightedMean(scored) ?? 0) * slips;
}

function weightedMean(values: readonly WeightedValue[]): number | undefined {
  let weights = 0;
  let sum = 0;
  for (const { weight, value } of values) {
    weights += weight;
    sum += weight * value;
  }
  return weights > 0 ? sum / weights : undefined;
}
