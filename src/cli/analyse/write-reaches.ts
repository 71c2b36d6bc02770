import { type Terminal, wrapText, writeTable } from '../terminal.ts';
import { type AnalysedScenario, nameEnding } from './analysed-scenario.ts';
import { countReached, idsWith, listReaches, writeRun, writeShare } from './analysis-words.ts';
import { shorten } from '../graph/graph-of-scenario.ts';

/** Ids named of one kind; the others are counted. */
const MOST_NAMED = 6;

const indent = (text: string): string => text.replace(/^/gm, '  ');

/** How much can be reached, by name what cannot, and where a conversation gets stuck. */
export function writeReaches({ analysis }: AnalysedScenario, { width }: Terminal): string {
  const reaches = listReaches(analysis);
  const table = writeTable(reaches.map(([name, found]) => [name, countReached(found)]));
  const notes = [
    ...reaches.flatMap(([name, found]) => [
      ...nameAll(`Out of reach, ${name}:`, idsWith(found, 'unreachable')),
      ...nameAll(`Not found yet, ${name}:`, idsWith(found, 'unknown')),
    ]),
    ...describeTraps(analysis),
    ...describeUseless(analysis),
  ];
  const lines = notes.map((note) => wrapText(note, { width, first: '  ', rest: '    ' }));
  return [indent(table), ...lines].join('\n');
}

function nameAll(words: string, ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return [];
  const rest = ids.length > MOST_NAMED ? `, and ${String(ids.length - MOST_NAMED)} more` : '';
  return [`${words} ${ids.slice(0, MOST_NAMED).join(', ')}${rest}.`];
}

/** Dead ends and endless loops, each with the run that leads there. */
export function describeTraps({
  deadEnds,
  endlessLoops,
}: AnalysedScenario['analysis']): readonly string[] {
  const loops = endlessLoops === 'unknown' ? [] : endlessLoops;
  return [
    deadEnds.length === 0 ? 'No dead end was found.' : '',
    ...deadEnds.map(({ nodeId, run }) => `Nothing to choose at "${nodeId}": ${writeRun(run)}.`),
    endlessLoops === 'unknown' ? 'Whether a way goes round for ever is not known.' : '',
    endlessLoops.length === 0 ? 'No way goes round for ever.' : '',
    ...loops.map(
      ({ nodeIds, run }) =>
        `Never left again: ${nodeIds.map((id) => `"${id}"`).join(', ')}: ${writeRun(run)}.`,
    ),
  ].filter((each) => each !== '');
}

/** Choices that could as well be left out, and why. */
export function describeUseless({
  neverOffered,
  dominated,
}: AnalysedScenario['analysis']): readonly string[] {
  return [
    ...nameAll('Never on offer, since their own condition never holds there:', neverOffered),
    ...dominated.map(
      ({ choiceId, by }) => `"${choiceId}" does the same as "${by}" and never scores more.`,
    ),
  ];
}

/** The endings, those first that chance finds most, each with the run that reaches it. */
export function writeEndings(
  { analysis, playable }: AnalysedScenario,
  { width, paint }: Terminal,
): string {
  const shares = analysis.rubrics[0]?.distribution.endings ?? {};
  const ordered = [...analysis.endings].sort((a, b) => (shares[b.id] ?? 0) - (shares[a.id] ?? 0));
  return ordered
    .map(({ id, verdict, run, isShortest }) => {
      const share = writeShare(shares[id] ?? 0).padStart(6);
      const way = run ? `${isShortest ? '' : 'found by '}${writeRun(run)}` : verdict;
      const name = `${shorten(nameEnding(id, playable), width - 12)}`;
      return `  ${share}  ${name}\n${paint('dim', wrapText(way, { width, first: ' '.repeat(10) }))}`;
    })
    .join('\n');
}
