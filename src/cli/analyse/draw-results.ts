import type { RubricAnalysis } from '../../analysis/scenario-analysis.ts';
import { localiseText } from '../../scenario/localise-text.ts';
import { Markup, html } from '../pages/markup.ts';
import { type AnalysedScenario, nameDimension, nameRubric } from './analysed-scenario.ts';
import { BOT_WORDS, writeExtreme, writePoints, writeRun, writeShare } from './analysis-words.ts';
import { drawDistribution, drawRange, drawShare } from './draw-charts.ts';
import { tableOfDistribution } from './table-of-distribution.ts';
import { describeReference } from './write-scores.ts';

/** What one rubric makes of the scenario: what is possible, and what chance alone gives. */
export function drawRubric(rubric: RubricAnalysis, analysed: AnalysedScenario): Markup {
  const { rubricId, overall, dimensions, chance, distribution, passMark } = rubric;
  const { playable } = analysed;
  const rows = [
    ['Overall', overall, chance.overall] as const,
    ...Object.entries(dimensions).map(
      ([id, range]) =>
        [nameDimension({ rubricId, id }, playable), range, chance.dimensions[id]] as const,
    ),
  ];
  return html`<section>
    <h2>Score: ${nameRubric(rubric.rubricId, playable)}</h2>
    <div class="pair">
      <div class="wide">
        <table class="scores">
          <thead>
            <tr>
              <th scope="col">What is possible</th>
              <th scope="col" class="number">Worst</th>
              <th scope="col" class="bars"><span class="unseen">From worst to best</span></th>
              <th scope="col" class="number">Best</th>
              <th scope="col" class="number">At random</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ([name, range, random], index) =>
                html`<tr${index === 0 && new Markup(' class="first"')}><th scope="row">${name}</th><td class="number">${writeExtreme(range.worst)}</td><td class="bars">${drawRange(range, random)}</td><td class="number">${writeExtreme(range.best)}</td><td class="number">${random === undefined ? '–' : writePoints(random)}</td></tr>`,
            )}
          </tbody>
        </table>
        <p class="soft small about-bars">The stroke on each bar is what chance alone gives.</p>
        ${describeReference(rubric, analysed).map((sentence) => html`<p class="small">${sentence}</p>`)}
        <p class="small soft">Best run: ${writeRun(overall.best.run)}</p>
        <p class="small soft">Worst run: ${writeRun(overall.worst.run)}</p>
      </div>
      <figure>
        <figcaption>
          What somebody scores who chooses at
          random${distribution.kind === 'estimate' && ` (${String(chance.runs)} runs, fixed seed)`}
        </figcaption>
        ${drawDistribution(distribution, passMark)} ${tableOfDistribution(distribution)}
      </figure>
    </div>
  </section>`;
}

/** The endings, those first that chance finds most. */
export function drawEndings({ analysis, playable }: AnalysedScenario): Markup {
  const { scenario } = playable;
  const shares = analysis.rubrics[0]?.distribution.endings ?? {};
  const runs = new Map(analysis.endings.map(({ id, run, verdict }) => [id, { run, verdict }]));
  const ordered = [...scenario.endings].sort((a, b) => (shares[b.id] ?? 0) - (shares[a.id] ?? 0));
  const rows = ordered.map(({ id, title, outcome }) => {
    const reach = runs.get(id);
    const shortest = reach?.run ? `${String(reach.run.length)} moves` : (reach?.verdict ?? '');
    return html`<tr>
      <th scope="row">${localiseText(title, scenario.defaultLocale)}</th>
      <td><span class="chip ${outcome}">${outcome}</span></td>
      <td class="bars">${drawShare(shares[id] ?? 0)}</td>
      <td class="number">${writeShare(shares[id] ?? 0)}</td>
      <td class="number">${shortest}</td>
    </tr>`;
  });
  return html`<section>
    <h2>How it ends</h2>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">Ending</th>
            <th scope="col">Outcome</th>
            <th scope="col" class="bars"><span class="unseen">Share at random</span></th>
            <th scope="col" class="number">At random</th>
            <th scope="col" class="number">Found after</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** What habits score that need no understanding. */
export function drawBots({ analysis, playable }: AnalysedScenario): Markup {
  const rows = analysis.bots.map(({ bot, results }) => {
    const passes = results.length > 0 && results.every(({ passed }) => passed);
    return html`<tr>
      <th scope="row">Somebody who ${BOT_WORDS[bot]}</th>
      ${results.map(({ overall }) => html`<td class="number">${writePoints(overall)}</td>`)}
      <td>
        <span class="chip ${passes ? 'bad' : 'good'}">${passes ? 'passes' : 'does not pass'}</span>
      </td>
    </tr>`;
  });
  return html`<section>
    <h2>Played without understanding</h2>
    <p class="soft">None of these habits may be enough to pass.</p>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">Habit</th>
            ${analysis.rubrics.map(({ rubricId }) => html`<th scope="col" class="number">${nameRubric(rubricId, playable)}</th>`)}
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`;
}
