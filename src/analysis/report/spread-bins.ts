import type { Distribution } from '../scenario-analysis.ts';

const BIN_WIDTH = 5;

/** Room for the rounding of floating point sums, in points. */
const TOLERANCE = 1e-9;

/** Bins of 5 points from 0 to 100, filled with shares of runs by their score. */
export function spreadOverBins(
  scores: readonly { readonly score: number; readonly share: number }[],
): Distribution['bins'] {
  const shares = new Float64Array(100 / BIN_WIDTH);
  for (const { score, share } of scores) {
    const bin = Math.min(shares.length - 1, Math.floor((score + TOLERANCE) / BIN_WIDTH));
    shares[bin] = (shares[bin] as number) + share;
  }
  return Array.from(shares, (share, bin) => ({
    from: bin * BIN_WIDTH,
    to: (bin + 1) * BIN_WIDTH,
    share,
  }));
}
