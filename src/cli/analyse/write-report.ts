import type { Certainty, RunLength } from '../../analysis/scenario-analysis.ts';
import { shorten } from '../graph/graph-of-scenario.ts';
import { countSeverities, writeDiagnostics } from '../report-diagnostics.ts';
import { type Terminal, wrapText, writeTable } from '../terminal.ts';
import { type AnalysedScenario, nameRubric } from './analysed-scenario.ts';
import {
  BOT_WORDS,
  BOUNDED_NOTE,
  describeScope,
  markBest,
  markWorst,
  writeCost,
  writeMinutes,
  writePoints,
} from './analysis-words.ts';
import { NEVER_BEST_TITLE, aboutNeverBest, listNeverBest } from './never-best.ts';
import { type DecisionCosts, describeChange, rankDecisions } from './rank-decisions.ts';
import { writeEndings, writeReaches } from './write-reaches.ts';
import { writeDistribution, writeScores } from './write-scores.ts';

const MOST_DECISIONS = 8;

/** Ways in which the best choice changes that are shown of one decision. */
const MOST_CHANGES = 2;

/** An analysis for somebody to read: how sure it is first, then what can happen and what it scores. */
export function writeReport(analysed: AnalysedScenario, terminal: Terminal): string {
  const { analysis, playable } = analysed;
  const { paint, width } = terminal;
  const [main] = analysis.rubrics;
  const sections: readonly (readonly [string, string])[] = [
    ['What can happen', writeReaches(analysed, terminal)],
    ...analysis.rubrics.map(
      (rubric) =>
        [
          `Score: ${nameRubric(rubric.rubricId, playable)}`,
          writeScores(rubric, analysed, terminal),
        ] as const,
    ),
    ...(main ? [['Somebody who chooses at random', writeDistribution(main)] as const] : []),
    ['How it ends: share at random, and the shortest run', writeEndings(analysed, terminal)],
    ['Somebody who plays by a habit', writeBots(analysed)],
    ['Where choices cost most, in points of the score', writeCosts(analysed, terminal)],
    [NEVER_BEST_TITLE, writeNeverBest(analysed, terminal)],
    ['How long it takes', writeLengths(analysed)],
    ['Findings', writeFindings(analysed, terminal)],
  ];
  const isBounded = analysis.scope.certainty === 'bounded';
  return [
    wrapText(describeScope(analysis.scope), { width }),
    ...(isBounded ? [paint('dim', wrapText(BOUNDED_NOTE, { width }))] : []),
    ...sections.map(([title, body]) => `\n${paint('bold', title)}\n${body}`),
    '',
  ].join('\n');
}

const indent = (text: string): string => text.replace(/^/gm, '  ');

function writeBots({ analysis, playable }: AnalysedScenario): string {
  const head = ['', ...analysis.rubrics.map(({ rubricId }) => nameRubric(rubricId, playable)), ''];
  const rows = analysis.bots.map(({ bot, results }) => [
    BOT_WORDS[bot],
    ...results.map(({ overall }) => writePoints(overall)),
    results.length > 0 && results.every(({ passed }) => passed) ? 'passes' : 'does not pass',
  ]);
  return indent(writeTable([head, ...rows]));
}

function writeCosts(analysed: AnalysedScenario, terminal: Terminal): string {
  const ranked = rankDecisions(analysed);
  if (ranked.length === 0) return '  Nowhere.';
  const left = ranked.length - MOST_DECISIONS;
  const rest = left > 0 ? [`  And at ${String(left)} more; the page shows them all.`] : [];
  const shown = ranked.slice(0, MOST_DECISIONS);
  return [...shown.map((decision) => writeDecision(decision, terminal)), ...rest].join('\n');
}

function writeDecision(
  { nodeId, costs, bestChanges }: DecisionCosts,
  { paint, width }: Terminal,
): string {
  const lines = costs.map(
    ({ text, least, most }) =>
      `    ${writeCost(least, most).padStart(9)}  ${shorten(text, width - 16)}`,
  );
  const changes = bestChanges
    .slice(0, MOST_CHANGES)
    .map((change) => wrapText(`Best when ${describeChange(change)}`, { width, first: '    ' }));
  return [
    `  ${paint('cyan', nodeId)}`,
    ...lines,
    ...changes.map((line) => paint('dim', line)),
  ].join('\n');
}

function writeNeverBest(analysed: AnalysedScenario, { paint, width }: Terminal): string {
  const decisions = listNeverBest(analysed);
  const none = analysed.analysis.decisions.length > 0 ? ['  No choice.'] : [];
  const lines = decisions.flatMap(({ nodeId, sentences }) => [
    `  ${paint('cyan', nodeId)}`,
    ...sentences.map((each) => wrapText(each, { width, first: '    ', rest: '      ' })),
  ]);
  const listed = lines.length > 0 ? lines : none;
  return [wrapText(aboutNeverBest(analysed), { width, first: '  ' }), ...listed].join('\n');
}

function writeLengths({ analysis: { length } }: AnalysedScenario): string {
  const row = (name: string, run: RunLength, mark = '') => [
    name,
    `${mark}${String(run.decisions)} decisions`,
    `${writeMinutes(run.readingMinutes)} to read`,
    `${writeMinutes(run.simulatedMinutes)} for the customer`,
  ];
  const shortest: Certainty = length.shortest.certainty;
  return indent(
    writeTable([
      row('reference choices', length.typical),
      row(`median of ${String(length.atRandom.runs)} random runs`, length.atRandom),
      row('shortest run', length.shortest, markWorst(shortest)),
      row('longest run', length.longest, markBest(length.longest.certainty)),
    ]),
  );
}

function writeFindings({ findings }: AnalysedScenario, terminal: Terminal): string {
  if (findings.length === 0) return `  ${terminal.paint('green', 'Nothing to mend.')}`;
  return `${writeDiagnostics(findings, terminal)}${countSeverities(findings)}`;
}
