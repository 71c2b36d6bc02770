import type { RubricResult } from '../../assessment/scorecard.ts';
import { buildDebrief } from '../../debrief/build-debrief.ts';
import type { Debrief, Gap } from '../../debrief/debrief.ts';
import type { Attempt } from '../../engine/attempt.ts';
import { localiseText } from '../../scenario/localise-text.ts';
import { type Styled, type Terminal, wrapText, writeHead, writeTable } from '../terminal.ts';

/** How a finished run ended, what it scored, what worked and what cost most. */
export function writeResult(attempt: Attempt, terminal: Terminal): string {
  const { paint, width } = terminal;
  const debrief = buildDebrief(attempt.playable, attempt.transcript, []);
  const indent = { width, first: '  ' };
  const outcome: Styled = debrief.outcome === 'good' ? ['Good end', 'green'] : ['Bad end', 'red'];
  const parts = [
    `${writeHead([outcome, [debrief.title, 'bold']], terminal)}\n${wrapText(debrief.afterword, indent)}`,
    ...debrief.scorecard.rubrics.map((rubric) => writeRubric(rubric, attempt, terminal)),
    ...writeStrength(debrief, terminal),
    ...debrief.gaps.map((gap) => writeGap(gap, debrief, terminal)),
    `${paint('bold', 'What really happened')}\n${wrapText(debrief.hiddenCause, indent)}`,
  ];
  return parts.join('\n\n');
}

function writeRubric(result: RubricResult, attempt: Attempt, terminal: Terminal): string {
  const { paint } = terminal;
  const { defaultLocale } = attempt.playable.scenario;
  const say = (text: RubricResult['title']): string =>
    localiseText(text, attempt.locale, defaultLocale);
  const verdict: Styled = result.passed ? ['passed', 'green'] : ['not passed', 'red'];
  const points = `${String(Math.round(result.overall))} of 100 (mark ${String(result.passMark)})`;
  const head = writeHead([[say(result.title), 'bold'], [points], verdict], terminal);
  const rows = result.dimensions.map(({ title, score, opportunities }) => [
    `  ${say(title)}`,
    score === undefined ? '–' : String(Math.round(score)),
    `${String(opportunities)} ${opportunities === 1 ? 'moment' : 'moments'}`,
  ]);
  const errors = new Set(result.critical.map(({ definition }) => say(definition)));
  const critical = [...errors].map((error) => {
    const line = wrapText(`critical ${error}`, {
      width: terminal.width,
      first: '  ',
      rest: '    ',
    });
    return `\n${line.replace('critical', paint('red', 'critical'))}`;
  });
  return `${head}\n${writeTable(rows)}${critical.join('')}`;
}

const quote = (text: string, isSpoken: boolean): string => (isSpoken ? `“${text}”` : text);

function writeStrength({ strengths }: Debrief, { paint, width }: Terminal): readonly string[] {
  const indent = { width, first: '  ' };
  return strengths.map(
    (strength) =>
      `${paint('bold', 'What worked')}\n${wrapText(quote(strength.quote, strength.isSpoken), indent)}\n${wrapText(`${strength.effect} ${strength.why}`, indent)}`,
  );
}

function writeGap(gap: Gap, { costsExact }: Debrief, { paint, width }: Terminal): string {
  const indent = { width, first: '  ' };
  const [points] = Object.values(gap.cost);
  const cost =
    points === undefined
      ? ''
      : `, cost ${costsExact ? '' : 'at least '}${String(Math.round(points))}`;
  return [
    paint('bold', `What to change${cost}`),
    wrapText(quote(gap.quote, gap.isSpoken), indent),
    ...(gap.reason === '' ? [] : [wrapText(gap.reason, indent)]),
    wrapText(`Better: ${quote(gap.better, gap.isBetterSpoken)}`, indent),
    wrapText(gap.why, indent),
  ].join('\n');
}
