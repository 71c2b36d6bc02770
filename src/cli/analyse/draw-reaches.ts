import type { Certainty, Reach, RunLength } from '../../analysis/scenario-analysis.ts';
import { type Markup, html } from '../pages/markup.ts';
import type { AnalysedScenario } from './analysed-scenario.ts';
import {
  countReached,
  listReaches,
  markBest,
  markWorst,
  writeMinutes,
  writeRun,
} from './analysis-words.ts';
import { describeTraps, describeUseless } from './write-reaches.ts';

/** How much can be reached, and where a conversation gets stuck. */
export function drawReaches({ analysis }: AnalysedScenario): Markup {
  const rows = listReaches(analysis).map(
    ([name, found]) =>
      html`<tr>
        <th scope="row">${name}</th>
        <td>${countReached(found)}</td>
      </tr>`,
  );
  const notes = [...describeTraps(analysis), ...describeUseless(analysis)];
  return html`<section>
    <h2>What can be reached</h2>
    <table class="plain">
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${notes.map((note) => html`<p class="small">${note}</p>`)}
  </section>`;
}

/** How long runs are, in decisions and in minutes. */
export function drawLengths({ analysis: { length } }: AnalysedScenario): Markup {
  const row = (name: string, run: RunLength, mark = ''): Markup =>
    html`<tr>
      <th scope="row">${name}</th>
      <td class="number">${mark}${run.decisions}</td>
      <td class="number">${writeMinutes(run.readingMinutes)}</td>
      <td class="number">${writeMinutes(run.simulatedMinutes)}</td>
    </tr>`;
  const longest: Certainty = length.longest.certainty;
  return html`<section>
    <h2>How long it takes</h2>
    <table class="plain">
      <thead>
        <tr>
          <th scope="col"><span class="unseen">Run</span></th>
          <th scope="col" class="number">Decisions</th>
          <th scope="col" class="number">Reading</th>
          <th scope="col" class="number">Customer</th>
        </tr>
      </thead>
      <tbody>
        ${row('Reference choices', length.typical)}
        ${row(`Median of ${String(length.atRandom.runs)} random runs`, length.atRandom)}
        ${row('Shortest run', length.shortest, markWorst(length.shortest.certainty))}
        ${row('Longest run', length.longest, markBest(longest))}
      </tbody>
    </table>
  </section>`;
}

/** Every single thing that was looked for, with the run that reaches it, folded away. */
export function drawRuns({ analysis }: AnalysedScenario): Markup {
  return html`<section>
    <h2>Runs that reach it</h2>
    <p class="soft">
      Choices one after the other, to be played again as they stand; "listen" lets the customer go
      on.
    </p>
    ${listReaches(analysis).map(([name, found]) => drawKind(name, found))}
  </section>`;
}

function drawKind(name: string, found: readonly Reach[]): Markup {
  return html`<details class="card">
    <summary>${name}: ${countReached(found)}</summary>
    <dl class="runs">
      ${found.map(
        ({ id, verdict, run, isShortest, seed }) =>
          html`<dt>${id}</dt>
            <dd class="small soft">
              ${run ? writeRun(run) : VERDICTS[verdict]}${run && !isShortest && ' (perhaps not the shortest)'}${seed !== undefined && `, seed ${seed}`}
            </dd>`,
      )}
    </dl>
  </details>`;
}

const VERDICTS: Readonly<Record<Reach['verdict'], string>> = {
  reachable: 'at once',
  unreachable: 'out of reach',
  unknown: 'not found yet',
};
