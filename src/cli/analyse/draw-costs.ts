import { type Markup, html } from '../pages/markup.ts';
import type { AnalysedScenario } from './analysed-scenario.ts';
import { writeCost } from './analysis-words.ts';
import { drawCost } from './draw-charts.ts';
import { NEVER_BEST_TITLE, aboutNeverBest, listNeverBest } from './never-best.ts';
import { describeChange, rankDecisions } from './rank-decisions.ts';

/** What each choice costs, decision by decision. */
export function drawCosts(analysed: AnalysedScenario): Markup {
  const decisions = rankDecisions(analysed).map(
    ({ nodeId, costs, bestChanges }) =>
      html`<article class="card decision">
        <h3>${nodeId}</h3>
        <table>
          <tbody>
            ${costs.map(
              ({ text, least, most }) =>
                html`<tr>
                  <th scope="row">${text}</th>
                  <td class="bars">${drawCost(least, most)}</td>
                  <td class="number">${writeCost(least, most)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
        ${
          bestChanges.length > 0 &&
          html`<p class="soft small">Another choice is best when</p>
            <ul class="soft small changes">
              ${bestChanges.map((change) => html`<li>${describeChange(change)}</li>`)}
            </ul>`
        }
      </article>`,
  );
  if (decisions.length === 0) return html``;
  return html`<section>
    <h2>What each choice costs</h2>
    <p class="soft">
      Points lost against the best that was still possible, from the mildest to the worst situation
      it was looked at in. The dearest decisions come first.
    </p>
    <div class="decisions">${decisions}</div>
  </section>`;
}

/** The choices that are never the best, decision by decision. */
export function drawNeverBest(analysed: AnalysedScenario): Markup {
  const decisions = listNeverBest(analysed);
  return html`<section>
    <h2>${NEVER_BEST_TITLE}</h2>
    <p class="soft">
      ${aboutNeverBest(analysed)}${decisions.length === 0 && analysed.analysis.decisions.length > 0 && ' No choice.'}
    </p>
    ${
      decisions.length > 0 &&
      html`<dl class="runs">
        ${decisions.map(
          ({ nodeId, sentences }) =>
            html`<dt>${nodeId}</dt>
              ${sentences.map((each) => html`<dd class="small soft">${each}</dd>`)}`,
        )}
      </dl>`
    }
  </section>`;
}
