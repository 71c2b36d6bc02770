import { analyseScenario } from '../../analysis/analyse-scenario.ts';
import { ALL_RULES } from '../../lint/all-rules.ts';
import { lintScenario } from '../../lint/lint-scenario.ts';
import type { CheckNews, CheckOrder } from './check-news.ts';
import { readFiles } from './read-files.ts';

/**
 * Checks what somebody opened and tells what is known as soon as it is: first whether it can be
 * played, then what the quick rules find, at last what all of them do. Takes seconds, so it runs in a
 * worker; whoever waits for it can go on after any of the answers.
 */
export function checkFiles(order: CheckOrder, tell: (news: CheckNews) => void): void {
  const read = readFiles(order);
  tell(read.answer);
  if (!('original' in read) || order.wanted === 'play') return;
  const { original, file, warnings } = read;
  const waiting = ALL_RULES.filter(({ needs }) => needs === 'analysis').map(({ title }) => title);
  tell({
    kind: 'glanced',
    diagnostics: [...warnings, ...lintScenario(original, { file })],
    waiting,
  });
  const analysis = analyseScenario(original);
  tell({
    kind: 'checked',
    diagnostics: [...warnings, ...lintScenario(original, { file, analysis })],
    scope: analysis.scope,
    chance: analysis.rubrics.map(({ chance }) => chance),
  });
}
