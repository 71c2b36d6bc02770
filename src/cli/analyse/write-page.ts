import type { Diagnostic } from '../../scenario/diagnostic.ts';
import { localiseText } from '../../scenario/localise-text.ts';
import { drawGraph } from '../graph/draw-graph.ts';
import { graphOfScenario } from '../graph/graph-of-scenario.ts';
import { GRAPH_STYLE } from '../graph/graph-style.ts';
import { Markup, html } from '../pages/markup.ts';
import { writePage } from '../pages/write-page.ts';
import { type AnalysedScenario, nameRubric } from './analysed-scenario.ts';
import {
  BOUNDED_NOTE,
  describeScope,
  writeChance,
  writePoints,
  writeShare,
} from './analysis-words.ts';
import { drawCosts, drawNeverBest } from './draw-costs.ts';
import { drawLengths, drawReaches, drawRuns } from './draw-reaches.ts';
import { drawBots, drawEndings, drawRubric } from './draw-results.ts';
import pageStyle from './page.css?raw';

/** An analysis as one page that needs nothing else: findings, scores, chances, costs and the graph. */
export function writeAnalysisPage(page: AnalysedScenario): string {
  const { scenario } = page.playable;
  const title = localiseText(scenario.title, scenario.defaultLocale);
  return writePage({
    title: `${title}: analysis`,
    locale: 'en',
    style: `${pageStyle}\n${GRAPH_STYLE}`,
    body: drawBody(page, title).text,
  });
}

function drawBody(page: AnalysedScenario, title: string): Markup {
  const { analysis, playable } = page;
  return html`<header>
      <p class="brand">Analysis · ${playable.scenario.id} ${playable.scenario.version}</p>
      <h1>${title}</h1>
      <p class="lead">${describeScope(analysis.scope)}</p>
      ${analysis.scope.certainty === 'bounded' && html`<p class="soft small">${BOUNDED_NOTE}</p>`}
      ${drawFigures(page)}
    </header>
    <main>
      ${drawFindings(page)} ${analysis.rubrics.map((rubric) => drawRubric(rubric, page))}
      ${drawEndings(page)} ${drawBots(page)} ${drawCosts(page)} ${drawNeverBest(page)}
      <div class="pair">${drawReaches(page)} ${drawLengths(page)}</div>
      <section>
        <h2>The conversation</h2>
        <p class="soft">
          Thick lines follow the author's best choices. The numbers in a box are its choices in the
          order they are written; point at one to read it.
        </p>
        <div class="picture" tabindex="0" role="region" aria-label="Graph of the conversation">
          ${drawPicture(page)}
        </div>
      </section>
      ${drawRuns(page)}
    </main>`;
}

function drawFigures({ analysis, playable }: AnalysedScenario): Markup {
  const [main] = analysis.rubrics;
  const { typical } = analysis.length;
  const figures: readonly (readonly [string, string, string])[] = [
    ...(main
      ? ([
          [
            'Reference choices',
            writePoints(main.reference.overall),
            `by ${nameRubric(main.rubricId, playable)}`,
          ],
          ['At random', writeChance(main.chance), `${writePoints(main.passMark)} count as passed`],
          [
            'Random runs that pass',
            writeShare(main.distribution.passShare),
            main.distribution.kind === 'exact' ? 'exact' : `of ${String(main.chance.runs)} played`,
          ],
        ] as const)
      : []),
    [
      'Decisions',
      String(typical.decisions),
      `about ${typical.readingMinutes.toFixed(0)} minutes to read`,
    ],
  ];
  return html`<dl class="figures">
    ${figures.map(
      ([name, value, note]) =>
        html`<div class="card">
          <dt>${name}</dt>
          <dd><strong>${value}</strong><span class="soft small">${note}</span></dd>
        </div>`,
    )}
  </dl>`;
}

function drawFindings({ findings }: AnalysedScenario): Markup {
  if (findings.length === 0) {
    return html`<section>
      <h2>Findings</h2>
      <p class="card calm">Nothing to mend was found.</p>
    </section>`;
  }
  return html`<section>
    <h2>Findings</h2>
    <ul class="findings">
      ${findings.map(drawFinding)}
    </ul>
  </section>`;
}

function drawFinding({ severity, message, hint, path, line, code }: Diagnostic): Markup {
  const place = [line === undefined ? '' : `line ${String(line)}`, path].filter(
    (part) => part !== '',
  );
  return html`<li class="card">
    <p>
      <span class="chip ${severity === 'error' ? 'bad' : 'warn'}"
        >${severity === 'error' ? 'Error' : 'Warning'}</span
      >
      ${message}
    </p>
    ${hint !== '' && html`<p class="small">${hint}</p>`}
    <p class="soft small">${place.join(', ')} <code>${code}</code></p>
  </li>`;
}

function drawPicture({ analysis, playable }: AnalysedScenario): Markup {
  const never = analysis.nodes.filter(({ verdict }) => verdict === 'unreachable');
  const marks = new Map([
    ...never.map(({ id }) => [id, 'never reached'] as const),
    ...analysis.deadEnds.map(({ nodeId }) => [nodeId, 'may end here'] as const),
  ]);
  return new Markup(drawGraph(graphOfScenario(playable.scenario), { marks }));
}
