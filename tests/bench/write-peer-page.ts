import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import { localiseText } from '../../src/scenario/localise-text.ts';
import { LISTEN, type PlayableScenario } from '../../src/scenario/playable-scenario.ts';

interface Beat {
  readonly line: string;
  readonly choices: readonly string[];
}

/** What one run shows, beat by beat. */
function listBeats(playable: PlayableScenario, most: number): Beat[] {
  let { attempt } = beginAttempt(playable, { seed: 'bench' });
  let replies = attempt.transcript.opening.replies;
  const beats: Beat[] = [];
  while (!attempt.transcript.end && beats.length < most) {
    const offer = offerChoices(attempt);
    const texts = offer.choices.map(({ text }) => localiseText(text, 'en'));
    const choices = offer.canListen ? [...texts, 'Keep listening'] : texts;
    beats.push({ line: replies.map(({ text }) => text).join(' '), choices });
    const next = offer.canListen ? LISTEN : (offer.choices[0]?.id ?? LISTEN);
    attempt = respond(attempt, next).attempt;
    replies = attempt.transcript.turns.at(-1)?.replies ?? [];
  }
  return beats;
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const STYLE = `body{font:17px/1.5 system-ui,sans-serif;max-width:65ch;margin:2rem auto;padding:0 1rem;
background:#fbf6ee;color:#1c2431}button{display:block;width:100%;min-height:44px;margin:.5rem 0;
padding:.75rem 1rem;border:1px solid #e6ddcf;border-radius:16px;background:#fff;font:inherit;text-align:left}`;

const SCRIPT = `let at=0;const line=document.querySelector('#line'),list=document.querySelector('#choices');
const beats=JSON.parse(document.querySelector('#beats').textContent);
function show(){const beat=beats[at%beats.length];line.textContent=beat.line;
list.replaceChildren(...beat.choices.map((text)=>{const item=document.createElement('li');
const button=document.createElement('button');button.textContent=text;
button.onclick=()=>{at+=1;show()};item.append(button);return item}))}
document.querySelector('#start').onclick=()=>{document.querySelector('#briefing').hidden=true;
document.querySelector('#talk').hidden=false;show()};`;

/** The same words as a page somebody wrote by hand: one style sheet, one script, no rules at all. */
export function writePeerPage(playable: PlayableScenario, most = 200): Record<string, string> {
  const { title, briefing } = playable.scenario;
  const words = [briefing.role, briefing.situation, briefing.goal].map((text) =>
    localiseText(text, 'en'),
  );
  const beats = JSON.stringify(listBeats(playable, most)).replaceAll('<', '\\u003c');
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(localiseText(title, 'en'))}</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<link rel="stylesheet" href="peer.css"></head>
<body><main id="briefing"><h1>${escapeHtml(localiseText(title, 'en'))}</h1>
${words.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
<button id="start">Start</button></main>
<main id="talk" hidden><p id="line" aria-live="polite"></p><h2>What do you say?</h2><ol id="choices"></ol></main>
<script type="application/json" id="beats">${beats}</script><script src="peer.js" defer></script></body></html>`;
  return { 'peer.html': html, 'peer.css': STYLE, 'peer.js': SCRIPT };
}
