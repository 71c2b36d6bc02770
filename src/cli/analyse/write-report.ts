import type {
  Distribution,
  RubricAnalysis,
  RunLength,
  ScenarioAnalysis,
} from '../../analysis/scenario-analysis.ts';
import { localiseText } from '../../scenario/localise-text.ts';
import type { PlayableScenario } from '../../scenario/playable-scenario.ts';
import { shorten } from '../graph/graph-of-scenario.ts';
import { type Terminal, drawBar, wrapText, writeTable } from '../terminal.ts';
import {
  BOT_WORDS,
  BOUNDED_NOTE,
  countReached,
  describeScope,
  listReaches,
  markBest,
  markWorst,
  writePoints,
  writeShare,
} from './analysis-words.ts';
import { type DecisionCosts, rankDecisions } from './rank-decisions.ts';

/** An analysis with the scenario it is about. */
export interface AnalysedScenario {
  readonly analysis: ScenarioAnalysis;
  readonly playable: PlayableScenario;
}

const MOST_DECISIONS = 8;

/** An analysis for somebody to read: how sure it is first, then what can happen and what it scores. */
export function writeReport(analysed: AnalysedScenario, terminal: Terminal): string {
  const { analysis, playable } = analysed;
  const { paint, width } = terminal;
  const isBounded = analysis.scope.certainty === 'bounded';
  const parts = [
    wrapText(describeScope(analysis.scope), { width }),
    ...(isBounded ? [paint('dim', wrapText(BOUNDED_NOTE, { width }))] : []),
    section('What can happen', writeReaches(analysis), terminal),
    ...analysis.rubrics.map((rubric) =>
      section(
        `Score: ${nameRubric(rubric.rubricId, playable)}`,
        writeScores(rubric, playable),
        terminal,
      ),
    ),
    ...analysis.rubrics
      .slice(0, 1)
      .map((rubric) =>
        section(
          'Somebody who chooses at random',
          writeDistribution(rubric, playable, terminal),
          terminal,
        ),
      ),
    section('Somebody who understands nothing', writeBots(analysed), terminal),
    section(
      'Where choices cost most, in points of the score',
      writeCosts(analysed, terminal),
      terminal,
    ),
    section('How long it takes', writeLengths(analysis), terminal),
  ];
  return `${parts.join('\n\n')}\n`;
}

const section = (title: string, body: string, { paint }: Terminal): string =>
  `${paint('bold', title)}\n${body}`;

const indent = (table: string): string => table.replace(/^/gm, '  ');

const writeReaches = (analysis: ScenarioAnalysis): string =>
  indent(writeTable(listReaches(analysis).map(([name, reaches]) => [name, countReached(reaches)])));

/** Title of a rubric by its id. */
export function nameRubric(rubricId: string, { rubrics, scenario }: PlayableScenario): string {
  const title = rubrics.find(({ id }) => id === rubricId)?.title;
  return title ? localiseText(title, scenario.defaultLocale) : rubricId;
}

function writeScores(rubric: RubricAnalysis, { rubrics, scenario }: PlayableScenario): string {
  const { overall, dimensions, reference, chance, passMark, distribution } = rubric;
  const authored = rubrics.find(({ id }) => id === rubric.rubricId);
  const rows = Object.entries(dimensions).map(([id, { best, worst }]) => {
    const title = authored?.dimensions.find((one) => one.id === id)?.title;
    return [
      title ? localiseText(title, scenario.defaultLocale) : id,
      `${markBest(best.certainty)}${writePoints(best.score)}`,
      `${markWorst(worst.certainty)}${writePoints(worst.score)}`,
      chance.dimensions[id] === undefined ? '–' : writePoints(chance.dimensions[id]),
    ];
  });
  const table = writeTable([
    ['', 'best', 'worst', 'at random'],
    [
      'overall',
      `${markBest(overall.best.certainty)}${writePoints(overall.best.score)}`,
      `${markWorst(overall.worst.certainty)}${writePoints(overall.worst.score)}`,
      `${writePoints(chance.overall)}${chance.kind === 'exact' ? '' : ` ± ${(2 * chance.standardError).toFixed(1)}`}`,
    ],
    ...rows,
  ]);
  const summary = `The best choices earn ${writePoints(reference.overall)}; ${writePoints(passMark)} are needed, and ${writeShare(distribution.passShare)} of all random runs pass.`;
  return `${indent(table)}\n  ${summary}`;
}

const BAR_WIDTH = 32;

function writeDistribution(
  { distribution }: RubricAnalysis,
  { scenario }: PlayableScenario,
  { width }: Terminal,
): string {
  const { endings, kind } = distribution;
  const bins = joinPairs(distribution.bins);
  const most = Math.max(...bins.map(({ share }) => share), Number.MIN_VALUE);
  const scores = bins.map(({ from, to, share }) => [
    `${String(from)}–${String(to)}`,
    drawBar(share / most, BAR_WIDTH),
    writeShare(share),
  ]);
  const ends = Object.entries(endings)
    .sort(([, a], [, b]) => b - a)
    .map(([id, share]) => {
      const title = scenario.endings.find((one) => one.id === id)?.title;
      const name = title ? localiseText(title, scenario.defaultLocale) : id;
      return [writeShare(share), shorten(name, width - 12)];
    });
  const note =
    kind === 'exact' ? 'Exact shares of all runs.' : 'Shares of a sample of random runs.';
  return `  ${note}\n${indent(writeTable(scores))}\n\n${indent(writeTable(ends))}`;
}

/** Bins twice as wide: a terminal has fewer lines than a page. */
function joinPairs(bins: Distribution['bins']): Distribution['bins'] {
  return bins.flatMap(({ from, to, share }, index) => {
    const next = bins[index + 1];
    if (index % 2 === 1) return [];
    return [{ from, to: next?.to ?? to, share: share + (next?.share ?? 0) }];
  });
}

function writeBots({ analysis, playable }: AnalysedScenario): string {
  const head = ['', ...analysis.rubrics.map(({ rubricId }) => nameRubric(rubricId, playable)), ''];
  const rows = analysis.bots.map(({ bot, results }) => [
    BOT_WORDS[bot],
    ...results.map(({ overall }) => writePoints(overall)),
    results.length > 0 && results.every(({ passed }) => passed) ? 'passes' : 'does not pass',
  ]);
  return indent(writeTable([head, ...rows]));
}

function writeCosts({ analysis, playable }: AnalysedScenario, terminal: Terminal): string {
  const ranked = rankDecisions(analysis.decisions, playable).slice(0, MOST_DECISIONS);
  if (ranked.length === 0) return '  Nowhere.';
  return ranked.map((decision) => writeDecision(decision, terminal)).join('\n');
}

function writeDecision(
  { nodeId, costs, bestChanges }: DecisionCosts,
  { paint, width }: Terminal,
): string {
  const rows = costs.map(({ text, least, most }) => [
    shorten(text, width - 16),
    Math.round(least) === Math.round(most)
      ? writePoints(most)
      : `${writePoints(least)} to ${writePoints(most)}`,
  ]);
  const change =
    bestChanges === 0 ? '' : paint('dim', '  (what is best depends on how it went before)');
  const lines = rows.map(([text = '', cost = '']) => `    ${cost.padStart(9)}  ${text}`);
  return `  ${paint('cyan', nodeId)}${change}\n${lines.join('\n')}`;
}

function writeLengths({ length }: ScenarioAnalysis): string {
  const row = (name: string, { decisions, readingMinutes, simulatedMinutes }: RunLength) => [
    name,
    `${String(decisions)} decisions`,
    `${readingMinutes.toFixed(0)} min to read`,
    `${simulatedMinutes.toFixed(0)} min for the customer`,
  ];
  return indent(
    writeTable([
      row('best choices', length.typical),
      row('shortest run', length.shortest),
      row('longest run', length.longest),
    ]),
  );
}
