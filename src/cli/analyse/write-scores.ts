import type { Distribution, RubricAnalysis } from '../../analysis/scenario-analysis.ts';
import { type Terminal, drawBar, wrapText, writeTable } from '../terminal.ts';
import { type AnalysedScenario, nameDimension, nameEnding } from './analysed-scenario.ts';
import { writeChance, writeExtreme, writePoints, writeRun, writeShare } from './analysis-words.ts';

const indent = (text: string): string => text.replace(/^/gm, '  ');

/** What one rubric makes of the scenario: what is possible, what chance gives, and the runs. */
export function writeScores(
  rubric: RubricAnalysis,
  analysed: AnalysedScenario,
  { width }: Terminal,
): string {
  const { rubricId, overall, dimensions, chance, passMark, distribution } = rubric;
  const rows = Object.entries(dimensions).map(([id, { best, worst }]) => [
    nameDimension({ rubricId, id }, analysed.playable),
    writeExtreme(best),
    writeExtreme(worst),
    chance.dimensions[id] === undefined ? '–' : writePoints(chance.dimensions[id]),
  ]);
  const table = writeTable([
    ['', 'best', 'worst', 'at random'],
    ['overall', writeExtreme(overall.best), writeExtreme(overall.worst), writeChance(chance)],
    ...rows,
  ]);
  const notes = [
    `${writePoints(passMark)} are needed to pass, and ${writeShare(distribution.passShare)} of ${distribution.kind === 'exact' ? 'all random runs' : `${String(chance.runs)} random runs`} do.`,
    ...describeReference(rubric, analysed),
    `Best run: ${writeRun(overall.best.run)}`,
    `Worst run: ${writeRun(overall.worst.run)}`,
  ].map((note) => wrapText(note, { width, first: '  ', rest: '    ' }));
  return [indent(table), ...notes].join('\n');
}

/** What the author's best choices earn, and what they lack. */
export function describeReference(
  { reference }: RubricAnalysis,
  { playable }: AnalysedScenario,
): readonly string[] {
  const { endingId, overall, missedOpportunities, negatives } = reference;
  const end =
    endingId === undefined
      ? 'never end'
      : `end in "${nameEnding(endingId, playable).replace(/\.$/, '')}"`;
  return [
    `The reference choices earn ${writePoints(overall)} and ${end}.`,
    ...(missedOpportunities.length === 0
      ? []
      : [`They never reach ${missedOpportunities.join(', ')}.`]),
    ...(negatives.length === 0 ? [] : [`On their way they show ${negatives.join(', ')}.`]),
  ];
}

const BAR_WIDTH = 32;

/** What a random player scores, by the main rubric. */
export function writeDistribution({ distribution, chance }: RubricAnalysis): string {
  const bins = joinPairs(distribution.bins);
  const most = Math.max(...bins.map(({ share }) => share), Number.MIN_VALUE);
  const scores = bins.map(({ from, to, share }) => [
    `${String(from)}–${String(to)}`,
    drawBar(share / most, BAR_WIDTH),
    writeShare(share),
  ]);
  const note =
    distribution.kind === 'exact'
      ? 'Exact shares of all runs.'
      : `Shares of ${String(chance.runs)} random runs, drawn with a fixed seed; the mean is off by about ${chance.standardError.toFixed(1)}.`;
  return `  ${note}\n${indent(writeTable(scores))}`;
}

/** Bins twice as wide: a terminal has fewer lines than a page. */
function joinPairs(bins: Distribution['bins']): Distribution['bins'] {
  return bins.flatMap(({ from, to, share }, index) => {
    const next = bins[index + 1];
    if (index % 2 === 1) return [];
    return [{ from, to: next?.to ?? to, share: share + (next?.share ?? 0) }];
  });
}
