import type { RunLength } from '../../analysis/scenario-analysis.ts';
import { type Markup, html } from '../pages/markup.ts';
import { countReached, listReaches, writePoints } from './analysis-words.ts';
import { drawCost } from './draw-charts.ts';
import { rankDecisions } from './rank-decisions.ts';
import type { AnalysedScenario } from './write-report.ts';

/** What each choice costs, decision by decision. */
export function drawCosts({ analysis, playable }: AnalysedScenario): Markup {
  const decisions = rankDecisions(analysis.decisions, playable).map(
    ({ nodeId, costs, bestChanges }) =>
      html`<article class="card decision">
        <h3>${nodeId}</h3>
        ${bestChanges > 0 && html`<p class="soft small">What is best here depends on how it went before.</p>`}
        <table>
          <tbody>
            ${costs.map(
              ({ text, least, most }) =>
                html`<tr>
                  <th scope="row">${text}</th>
                  <td class="bars">${drawCost(least, most)}</td>
                  <td class="number">
                    ${Math.round(least) === Math.round(most) ? writePoints(most) : `${writePoints(least)} to ${writePoints(most)}`}
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </article>`,
  );
  return html`<section>
    <h2>What each choice costs</h2>
    <p class="soft">
      Points lost against the best that was still possible, from the mildest to the worst situation
      it was looked at in. The dearest decisions come first.
    </p>
    <div class="decisions">${decisions}</div>
  </section>`;
}

/** What can be reached at all, and how long runs are. */
export function drawReaches({ analysis }: AnalysedScenario): Markup {
  const { shortest, typical, longest } = analysis.length;
  const reaches = listReaches(analysis).map(
    ([name, found]) =>
      html`<tr>
        <th scope="row">${name}</th>
        <td>${countReached(found)}</td>
      </tr>`,
  );
  const length = (name: string, { decisions, readingMinutes }: RunLength): Markup =>
    html`<tr>
      <th scope="row">${name}</th>
      <td class="number">${decisions} decisions</td>
      <td class="number">${readingMinutes.toFixed(0)} min to read</td>
    </tr>`;
  return html`<section class="pair">
    <div>
      <h2>What can be reached</h2>
      <table class="plain">
        <tbody>
          ${reaches}
        </tbody>
      </table>
    </div>
    <div>
      <h2>How long it takes</h2>
      <table class="plain">
        <tbody>
          ${length('Best choices', typical)}${length('Shortest run', shortest)}${length('Longest run', longest)}
        </tbody>
      </table>
    </div>
  </section>`;
}
