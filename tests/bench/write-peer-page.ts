import { localiseText } from '../../src/scenario/localise-text.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import type { Choice, ScenarioNode } from '../../src/scenario/node-schema.ts';
import type { LocaleText } from '../../src/scenario/text-schema.ts';

const en = (text: LocaleText): string => localiseText(text, 'en');

/** Where a choice leads when nothing is kept track of: its last branch, which has no condition. */
function targetOf({ next }: Choice): string {
  return typeof next === 'string' ? next : (next.at(-1)?.to ?? '@close');
}

function beatOf(node: ScenarioNode) {
  return {
    lines: node.lines.flatMap(({ variants }) => variants.map(en)),
    choices: [...(node.early ?? []), ...node.choices].map((choice) => ({
      text: en(choice.text),
      next: targetOf(choice),
    })),
  };
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const STYLE = `body{font:17px/1.5 system-ui,sans-serif;max-width:65ch;margin:2rem auto;padding:0 1rem;
background:#fbf6ee;color:#1c2431}button{display:block;width:100%;min-height:44px;margin:.5rem 0;
padding:.75rem 1rem;border:1px solid #e6ddcf;border-radius:16px;background:#fff;font:inherit;text-align:left}`;

const SCRIPT = `const line=document.querySelector('#line'),list=document.querySelector('#choices');
const {start,story,beats}=JSON.parse(document.querySelector('#beats').textContent);let turn=0;
function show(id){const beat=beats[id]??beats[start];turn+=1;
line.textContent=beat.lines[turn%beat.lines.length]??story[turn%story.length];
list.replaceChildren(...beat.choices.map(({text,next})=>{const item=document.createElement('li');
const button=document.createElement('button');button.textContent=text;
button.onclick=()=>show(next);item.append(button);return item}))}show(start);`;

/**
 * The same words as a page somebody wrote by hand: text, one style sheet, one script that follows
 * links. No feelings, no score, no picture, nothing kept.
 */
export function writePeerPage({ scenario }: PlayableScenario): Record<string, string> {
  const { briefing, nodes, start, story } = scenario;
  const title = escapeHtml(en(scenario.title));
  const words = [briefing.role, briefing.situation, briefing.goal].map(en);
  const beats = Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, beatOf(node)]));
  const told = story.flatMap(({ variants }) => variants.map(en));
  const json = JSON.stringify({ start, story: told, beats }).replaceAll('<', '\\u003c');
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<link rel="stylesheet" href="peer.css"></head>
<body><main><h1>${title}</h1>
${words.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
<p id="line" aria-live="polite"></p><h2>What do you say?</h2><ol id="choices"></ol></main>
<script type="application/json" id="beats">${json}</script><script src="peer.js" defer></script></body></html>`;
  return { 'peer.html': html, 'peer.css': STYLE, 'peer.js': SCRIPT };
}
