import { beginSentence } from '../../debrief/debrief-words.ts';
import { CLOSE, STAY } from '../../scenario/vocabulary.ts';
import { type Markup, html } from '../pages/markup.ts';
import type { Script, ScriptChoice, ScriptLine, ScriptNode } from './script.ts';

/** Place of a node in the page; ids of nodes may hold dots, which are fine here. */
export const anchorOf = (id: string): string => `node-${id}`;

const linkTo = (id: string): Markup =>
  id === CLOSE ? html`<a href="#endings">the end</a>` : html`<a href="#${anchorOf(id)}">${id}</a>`;

const joinLinks = (ids: readonly string[]): Markup =>
  html`${ids.map((id, index) => html`${index > 0 && ', '}${linkTo(id)}`)}`;

/** One moment of the conversation with everything said and offered there. */
export function drawNode(node: ScriptNode, { customer }: Script): Markup {
  return html`<article class="node" id="${anchorOf(node.id)}">
    <header>
      <h3>${node.number}. ${node.id}</h3>
      <span class="chip ${node.stage}">${node.stage}</span>
      <span class="ticks" aria-hidden="true"
        ><span class="box"></span>fits <span class="box"></span>change</span
      >
    </header>
    <p class="soft small">${drawWay(node)}</p>
    ${node.situation !== undefined && html`<p class="situation">${node.situation}</p>`}
    ${node.others.map((other) => html`<p>${other}</p>`)}
    ${node.happens.map((deed) => html`<p class="small">${deed}.</p>`)}
    ${
      node.lines.length > 0 &&
      html`<h4>${customer}</h4>
        ${node.lines.map(drawLine)}`
    }
    ${node.isListening && html`<p class="small soft">Here the story is told, part by part.</p>`}
    ${
      node.early.length > 0 &&
      html`<h4>Cutting into the story</h4>
        ${drawChoices(node.early)}`
    }
    <h4>${node.isListening ? 'Once the story is told' : 'The trainee'}</h4>
    ${drawChoices(node.choices)}
  </article>`;
}

function drawWay(node: ScriptNode): Markup {
  const { isStart, cameFrom, route, contact } = node;
  const more = [
    ...(node.isCaseNote ? ['Asked once the conversation was closed.'] : []),
    ...(contact === undefined ? [] : [`Contact: ${contact}.`]),
    ...(node.hasDesk ? ['Things can be looked up and noted here.'] : []),
    ...(node.isOnHold ? ['The customer is on hold.'] : []),
  ].join(' ');
  const from = cameFrom.length > 0 && html`From ${joinLinks(cameFrom)}. `;
  return html`${isStart && 'The conversation begins here. '}${from}${more}
  ${route !== undefined && html`Route: ${route}`}`;
}

const drawLine = ({ when, variants }: ScriptLine): Markup =>
  html`<div class="line">
    ${when !== undefined && html`<p class="when">${beginSentence(when)}</p>`}
    <ul class="said">
      ${variants.map((one) => html`<li>${one}</li>`)}
    </ul>
  </div>`;

const drawChoices = (choices: readonly ScriptChoice[]): Markup =>
  html`<ol class="choices">
    ${choices.map(drawChoice)}
  </ol>`;

const drawChoice = (choice: ScriptChoice): Markup =>
  html`<li class="card choice${choice.isBest ? ' best' : ''}">
    ${choice.isBest && html`<p class="mark">Best choice</p>`}
    <p class="words">${choice.text}</p>
    <dl>
      ${choice.when !== undefined && drawRow('Offered', choice.when)}
      ${choice.acts.length > 0 && drawRow('Does', choice.acts.map(({ words }) => words).join('; '))}
      ${choice.levels.length > 0 && drawRow('Shows', drawLevels(choice))}
      ${choice.repairs.map(({ what, share }) => drawRow('Makes good', `${what}, ${String(Math.round(share * 100))} %`))}
      ${choice.asks.map((fact) => drawRow('Asks for', fact))}
      ${choice.claims.map((fact) => drawRow('States, or guesses', fact))}
      ${choice.spend !== undefined && drawRow('Spends', choice.spend)}
      ${choice.signs.map((sign) => drawRow('Counts as', sign))}
      ${choice.effects.length > 0 && drawRow('Also', choice.effects.join('; '))}
      ${drawRow('Leads to', drawTargets(choice))} ${drawRow('Why', choice.rationale)}
      ${choice.felt !== undefined && drawRow('Felt', html`<em>${choice.felt}</em>`)}
    </dl>
  </li>`;

const drawRow = (name: string, value: string | Markup): Markup =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

const drawLevels = ({ levels }: ScriptChoice): Markup =>
  html`<ul class="levels">
    ${levels.map(
      ({ what, level, label }) =>
        html`<li>
          <span class="level l${level}">${level}</span> ${what} <span class="soft">(${label})</span>
        </li>`,
    )}
  </ul>`;

const drawTargets = ({ leadsTo }: ScriptChoice): Markup =>
  html`${leadsTo.map(
    ({ when, to }, index) =>
      html`${index > 0 && '; else '}${to === STAY ? 'the same place' : linkTo(to)}${when !== undefined && ` ${when}`}`,
  )}`;
