import type { BotId, BotResult } from '../../analysis/scenario-analysis.ts';
import type { LintContext } from '../lint-context.ts';
import { TELLING } from '../marks.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { findPlaces } from './best-choice-same-position.ts';
import { countLongest } from './longest-choice-best.ts';
import { countShortest } from './shortest-choice-best.ts';

const HABITS: Readonly<Record<BotId, string>> = {
  longestChoice: 'always takes the longest choice',
  shortestChoice: 'always takes the shortest choice',
  firstChoice: 'always takes the first choice',
  mostApologetic: 'apologises wherever that is possible',
  politestSounding: 'always takes what sounds politest',
  neverListening: 'never listens and otherwise does everything right',
};

export const botPasses: Rule = {
  code: 'bot-passes',
  severity: 'error',
  needs: 'analysis',
  title: 'No habit passes that needs no understanding, such as taking the longest choice.',
  examples: {
    bad: {
      'nodes.open.choices[1].text.en':
        'So you can work by it for twenty minutes, and after that you sit there in the flicker.',
      'nodes.cause.choices[0].text.en':
        "I don't know yet. Give me a quarter of a minute with the notes of our workshop here.",
      'nodes.date.choices[2].text.en':
        "With the post as it is these days, I'm afraid you'll have to wait and see.",
    },
    good: {
      'nodes.open.choices[1].text.en':
        'So you can work by it for twenty minutes, and after that you sit there in the flicker.',
    },
  },
  check: (context) =>
    (context.analysis?.bots ?? [])
      .filter(({ bot }) => !hasOwnFinding(context, bot))
      .flatMap(findPassing),
};

/** From this share of the orders on it is no luck: where a habit knows no best, the order decides. */
const NO_LUCK = 0.4;

/** A habit that passes by all rubrics as it stands in the file, or by one of them in several orders. */
function findPassing({ bot, results, shuffled }: BotResult): readonly RuleFinding[] {
  const find = (score: string): RuleFinding => ({
    at: ['nodes'],
    message: `Somebody who ${HABITS[bot]} passes ${score}.`,
    hint: 'Change lengths, order, wording or what counts, so that the habit leads to mistakes as often as not.',
  });
  if (results.length > 0 && results.every(({ passed }) => passed)) {
    const scores = results.map((each) => `${each.overall.toFixed(1)} by "${each.rubricId}"`);
    return [find(`with ${scores.join(' and ')}`)];
  }
  return results.flatMap(({ rubricId }) => {
    const found = shuffled.passes.filter((each) => each.rubricId === rubricId);
    const [first] = found;
    if (!first || found.length < NO_LUCK * shuffled.orders) return [];
    const orders = `${String(found.length)} of ${String(shuffled.orders)} orders of the choices`;
    const example = `${first.overall.toFixed(1)} of 100 with the seed "${first.seed}"`;
    return [find(`by "${rubricId}" in ${orders}, such as ${example}`)];
  });
}

/** Where length or order gives the best choice away there is a finding about that already. */
function hasOwnFinding(context: LintContext, bot: BotId): boolean {
  if (bot === 'longestChoice') return countLongest(context).chance < TELLING;
  if (bot === 'shortestChoice') return countShortest(context).chance < TELLING;
  return bot === 'firstChoice' && findPlaces(context).some(({ place }) => place === 0);
}
