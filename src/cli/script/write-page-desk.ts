import { type Markup, html } from '../pages/markup.ts';
import type { Script, ScriptMaterial } from './script.ts';

/** The conversations of a case, where there are several. */
export const drawContacts = ({ contacts }: Script): Markup | false =>
  contacts.length > 0 &&
  html`<section class="part" id="contacts">
    <h2>Contacts</h2>
    <p class="soft">One case, several conversations; the time between them passes by itself.</p>
    <ul class="dots">
      ${contacts.map(({ title, about }) => html`<li>${title} <span class="soft">(${about})</span></li>`)}
    </ul>
  </section>`;

/** What can be looked up and noted beside the conversation. */
export const drawDesk = ({ desk }: Script): Markup | false =>
  desk !== undefined &&
  html`<section class="part sheet" id="desk">
    <h2>The desk</h2>
    <p class="soft">What can be looked up beside the conversation, and what can be noted.</p>
    ${desk.materials.map(drawMaterial)}
    ${
      desk.notes.length > 0 &&
      html`<h3>Notes</h3>
        <ul class="dots">
          ${desk.notes.map(
            ({ text, isKey }) =>
              html`<li>${text} ${isKey && html`<span class="soft">(key)</span>`}</li>`,
          )}
        </ul>`
    }
  </section>`;

const drawMaterial = ({ title, kind, about, body, teaches }: ScriptMaterial): Markup =>
  html`<article class="card">
    <h3>${title}</h3>
    <p class="soft small">${kind}, ${about}</p>
    ${body.map((paragraph) => html`<p>${paragraph}</p>`)}
    ${teaches.map((fact) => html`<p class="small soft">Then known: ${fact}</p>`)}
  </article>`;
