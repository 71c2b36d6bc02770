import { type Markup, html } from '../pages/markup.ts';
import { writePage } from '../pages/write-page.ts';
import choiceStyle from './choices.css?raw';
import scriptStyle from './page.css?raw';
import type { Script, ScriptBriefing, ScriptEnding, ScriptNode } from './script.ts';
import { drawContacts, drawDesk } from './write-page-desk.ts';
import { anchorOf, drawNode } from './write-page-node.ts';

/** A script as one page: to read on a screen, and to print with a margin for notes. */
export function writeScriptPage(script: Script): string {
  return writePage({
    title: `${script.title}: script`,
    locale: script.locale,
    style: scriptStyle + choiceStyle,
    body: drawBody(script).text,
  });
}

const drawBody = (script: Script): Markup =>
  html`<header>
      <p class="brand">Script for review · ${script.id} ${script.version}</p>
      <h1>${script.title}</h1>
      <p class="lead">${script.teaser}</p>
      ${drawFacts(script)}
    </header>
    <div class="columns">
      ${drawContents(script)}
      <main>
        ${drawBriefing(script.briefing)}
        <section class="part" id="cause">
          <h2>What really happened</h2>
          <p>${script.hiddenCause}</p>
          <p class="soft small">The trainee sees this only afterwards.</p>
        </section>
        ${drawTeaches(script)} ${drawStory(script)} ${drawContacts(script)} ${drawDesk(script)}
        <section class="part sheet" id="conversation">
          <h2>The conversation</h2>
          <p class="soft">
            Each block is one moment: what the customer says, then what the trainee may answer. The
            numbers are the order in which it was written; in play the seed mixes it.
          </p>
          ${script.nodes.map((node) => drawNode(node, script))}
        </section>
        <section class="part sheet" id="endings">
          <h2>How it can end</h2>
          <p class="soft">
            The first ending that fits how the customer feels is the one that happens.
          </p>
          <div class="endings">${script.endings.map(drawEnding)}</div>
        </section>
        ${drawMoments(script)} ${drawSignature()}
      </main>
    </div>`;

function drawFacts(script: Script): Markup {
  const { anger, worry, trust } = script.persona.start;
  const rows = [
    ['Customer', `${script.customer}, ${script.persona.title.toLowerCase()}`],
    ['Channel', `${script.channel}, about ${String(script.minutes)} minutes`],
    ['Trains', script.skills.join('; ')],
    ['Assessed by', script.rubrics.join('; ')],
    [
      'Begins with',
      `anger ${String(anger)}, worry ${String(worry)}, trust ${String(trust)} of 100`,
    ],
  ] as const;
  return html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function drawContents({ nodes, teaches, contacts, desk }: Script): Markup {
  const link = ({ id, number }: ScriptNode): Markup =>
    html`<li><a href="#${anchorOf(id)}">${number}. ${id}</a></li>`;
  return html`<nav aria-label="Contents">
    <details open>
      <summary>Contents</summary>
      <ul>
        <li><a href="#briefing">Briefing</a></li>
        <li><a href="#cause">What really happened</a></li>
        ${teaches.length > 0 && html`<li><a href="#teaches">What it teaches</a></li>`}
        <li><a href="#story">The story</a></li>
        ${contacts.length > 0 && html`<li><a href="#contacts">Contacts</a></li>`}
        ${desk && html`<li><a href="#desk">The desk</a></li>`}
        <li>
          <a href="#conversation">The conversation</a>
          <ul>
            ${nodes.map(link)}
          </ul>
        </li>
        <li><a href="#endings">How it can end</a></li>
        <li><a href="#moments">What is assessed</a></li>
      </ul>
    </details>
  </nav>`;
}

const drawList = (title: string, items: readonly (string | Markup)[]): Markup | false =>
  items.length > 0 &&
  html`<div>
    <h3>${title}</h3>
    <ul class="dots">
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>
  </div>`;

const drawBriefing = ({ maySpend, ...briefing }: ScriptBriefing): Markup =>
  html`<section class="part" id="briefing">
    <h2>Briefing</h2>
    <p class="soft small">What the trainee reads before it begins.</p>
    <div class="pair">
      <div>
        <h3>Who the trainee is</h3>
        <p>${briefing.role}</p>
      </div>
      <div>
        <h3>What is going on</h3>
        <p>${briefing.situation}</p>
      </div>
      <div>
        <h3>What good looks like</h3>
        <p>${briefing.goal}</p>
      </div>
      ${drawList(
        'Facts',
        briefing.facts.map(({ text, isKnown }) =>
          isKnown ? text : html`${text} <span class="soft">(learned on the way)</span>`,
        ),
      )}
      ${drawList('May offer', briefing.mayOffer)}
      ${drawList('May spend', maySpend === undefined ? [] : [`At most ${maySpend} in the whole conversation`])}
      ${drawList('May promise', briefing.mayPromise)} ${drawList('Authority', briefing.authority)}
      ${drawList('May not', briefing.mayNot)}
    </div>
  </section>`;

const drawTeaches = ({ teaches }: Script): Markup | false =>
  teaches.length > 0 &&
  html`<section class="part" id="teaches">
    <h2>What it teaches</h2>
    <p class="soft small">The techniques and stories it was written for, with their numbers.</p>
    <ul class="dots">
      ${teaches.map(({ id, meaning }) => html`<li><span class="soft">${id}</span> ${meaning}</li>`)}
    </ul>
  </section>`;

const drawStory = ({ story, customer }: Script): Markup =>
  html`<section class="part" id="story">
    <h2>The story</h2>
    <p class="soft">
      ${customer} tells it in ${story.length} ${story.length === 1 ? 'part' : 'parts'}. Each part
      has several wordings; one of them is said.
    </p>
    <ol class="story">
      ${story.map(
        ({ variants }, index) =>
          html`<li class="card">
            <h3>Part ${index + 1}</h3>
            <ul class="said">
              ${variants.map((one) => html`<li>${one}</li>`)}
            </ul>
          </li>`,
      )}
    </ol>
  </section>`;

const drawEnding = (ending: ScriptEnding): Markup =>
  html`<article class="card ending">
    <h3>${ending.title}</h3>
    <p class="small">
      <span class="chip ${ending.isGood ? 'good' : 'bad'}"
        >${ending.isGood ? 'Good end' : 'Bad end'}</span
      >
      <span class="soft"
        >${ending.final}${ending.when === undefined ? '' : `, ${ending.when}`}</span
      >
    </p>
    <p class="parting">${ending.parting}</p>
    <p>${ending.afterword}</p>
  </article>`;

const drawMoments = ({ moments }: Script): Markup =>
  html`<section class="part sheet" id="moments">
    <h2>What is assessed</h2>
    <div class="wide">
      <table class="moments">
        <thead>
          <tr>
            <th scope="col">Moment</th>
            <th scope="col">Rubric</th>
            <th scope="col">Dimension</th>
            <th scope="col" class="number">Weight</th>
          </tr>
        </thead>
        <tbody>
          ${moments.map(
            ({ what, rubric, dimension, weight }) =>
              html`<tr>
                <th scope="row">${what}</th>
                <td>${rubric}</td>
                <td>${dimension}</td>
                <td class="number">${weight}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;

const QUESTIONS = [
  'A customer would say it like this.',
  'Every answer on offer is one a colleague might really give.',
  'The best answers are what we want people to say.',
  'What the trainee may offer and promise is right today.',
  'The endings are what would happen.',
];

const drawSignature = (): Markup =>
  html`<section class="part sign" id="review">
    <h2>Review</h2>
    <ul>
      ${QUESTIONS.map((question) => html`<li><span class="box"></span>${question}</li>`)}
    </ul>
    <dl>
      <div>
        <dt>Name</dt>
        <dd></dd>
      </div>
      <div>
        <dt>Date</dt>
        <dd></dd>
      </div>
    </dl>
  </section>`;
