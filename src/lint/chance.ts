/**
 * Probability, 0..1, that at least `hits` of independent events happen, each with its own
 * probability (the upper tail of a Poisson binomial distribution).
 */
export function chanceOfAtLeast(hits: number, chances: readonly number[]): number {
  const byCount = new Float64Array(chances.length + 1);
  byCount[0] = 1;
  for (let event = 0; event < chances.length; event += 1) {
    const chance = chances[event] as number;
    let moved = 0;
    for (let count = 0; count <= event + 1; count += 1) {
      const before = byCount[count] as number;
      byCount[count] = before + moved - before * chance;
      moved = before * chance;
    }
  }
  return byCount.subarray(hits).reduce((sum, probability) => sum + probability, 0);
}

/**
 * Probability, 0..1, that none of `drawn` items drawn without return is one of the `special` among
 * `all` (a hypergeometric distribution at 0).
 */
export function chanceOfNone(drawn: number, special: number, all: number): number {
  let chance = 1;
  for (let draw = 0; draw < drawn; draw += 1) {
    chance *= Math.max(0, all - special - draw) / (all - draw);
  }
  return chance;
}
