/**
 * Why an act weighed more or less than usual, by the rule of the customer behind it. Rules that are
 * the usual case have no words.
 */
export const RULE_WORDS: Readonly<Record<string, string>> = {
  empathyBeforeHearing: '{name} had not told it all yet, so understanding counted for less.',
  empathyFits: 'With anger this high, being understood counts for more.',
  empathyRepeated: 'Said once more, understanding carries little.',
  apologyRepeated: 'A further apology weighs less than the first.',
  fixBeforeHearing: 'An offer before the story is told sounds like being hurried along.',
  excuse: 'A cause given before any sign of regret sounds like an excuse.',
  keptLate: 'The promise was kept, but late.',
  spill: 'That much worry turns into anger.',
  silence: 'Nobody spoke for a while.',
  hold: 'The wait came without warning.',
  promiseBroken: 'A promise was not kept in time.',
};

/** Words for the rules behind some changes, each once, in order of appearance. */
export function wordsForRules(rules: readonly string[]): readonly string[] {
  return [...new Set(rules)].flatMap((rule) => RULE_WORDS[rule] ?? []);
}
