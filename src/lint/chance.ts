/**
 * Probability, 0..1, that at least `hits` of independent events happen, each with its own
 * probability (the upper tail of a Poisson binomial distribution).
 */
export function chanceOfAtLeast(hits: number, chances: readonly number[]): number {
  let byCount = [1];
  for (const chance of chances) {
    const next = [...byCount, 0];
    byCount.forEach((probability, count) => {
      next[count] = (next[count] ?? 0) - probability * chance;
      next[count + 1] = (next[count + 1] ?? 0) + probability * chance;
    });
    byCount = next;
  }
  return byCount.slice(hits).reduce((sum, probability) => sum + probability, 0);
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
