import { beginSentence } from '../../debrief/debrief-words.ts';
import { CLOSE, STAY } from '../../scenario/vocabulary.ts';
import type { Script, ScriptChoice, ScriptDesk, ScriptEnding, ScriptNode } from './script.ts';

/** Signs that Markdown or the HTML in it would take for its own. */
const escape = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>|#~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');

const list = (items: readonly string[]): string => items.map((item) => `- ${item}\n`).join('');

/** A part with its heading; nothing where there is nothing in it. */
const part = (heading: string, body: string): string =>
  body === '' ? '' : `${heading}\n\n${body.trimEnd()}\n\n`;

/** A script as Markdown, for a document or a review in a repository. */
export function writeMarkdown(script: Script): string {
  const { briefing } = script;
  const text = [
    `# ${escape(script.title)}\n\n`,
    `${escape(script.teaser)}\n\n`,
    list([
      `Customer: ${escape(script.customer)} (${escape(script.persona.title)})`,
      `Channel: ${script.channel}, about ${String(script.minutes)} minutes`,
      `Trains: ${script.skills.map(escape).join('; ')}`,
      `Assessed by: ${script.rubrics.map(escape).join('; ')}`,
      `Version ${script.version}, id \`${script.id}\``,
    ]),
    '\n## Briefing\n\n',
    part('### Who the trainee is', escape(briefing.role)),
    part('### What is going on', escape(briefing.situation)),
    part('### What good looks like', escape(briefing.goal)),
    part(
      '### Facts',
      list(
        briefing.facts.map(
          ({ text: fact, isKnown }) => `${escape(fact)}${isKnown ? '' : ' *(learned on the way)*'}`,
        ),
      ),
    ),
    part('### May offer', list(briefing.mayOffer.map(escape))),
    part('### May spend', limitOf(briefing.maySpend)),
    part('### May promise', list(briefing.mayPromise.map(escape))),
    part('### Authority', list(briefing.authority.map(escape))),
    part('### May not', list(briefing.mayNot.map(escape))),
    part('### What really happened', escape(script.hiddenCause)),
    part(
      '## What it teaches',
      list(script.teaches.map(({ id, meaning }) => `\`${id}\` ${escape(meaning)}`)),
    ),
    '## Story\n\n',
    ...script.story.map(({ variants }, index) =>
      part(`### Part ${String(index + 1)}`, list(variants.map((one) => `“${escape(one)}”`))),
    ),
    part(
      '## Contacts',
      list(script.contacts.map(({ title, about }) => `${escape(title)} (${escape(about)})`)),
    ),
    script.desk ? writeDesk(script.desk) : '',
    '## Conversation\n\n',
    ...script.nodes.map((node) => writeNode(node)),
    '## Endings\n\n',
    ...script.endings.map(writeEnding),
    '## What is assessed\n\n',
    list(
      script.moments.map(
        ({ what, rubric, dimension, weight }) =>
          `${escape(what)} (${escape(rubric)}: ${escape(dimension)}, weight ${String(weight)})`,
      ),
    ),
  ].join('');
  return `${text.trimEnd()}\n`;
}

const limitOf = (amount: string | undefined): string =>
  amount === undefined ? '' : `At most ${escape(amount)} in the whole conversation.`;

function writeDesk({ materials, notes }: ScriptDesk): string {
  const written = materials.map(({ title, kind, about, body, teaches }) =>
    part(
      `### ${escape(title)}`,
      [
        `*${kind}, ${escape(about)}*`,
        ...body.map(escape),
        ...teaches.map((fact) => `Then known: ${escape(fact)}`),
      ].join('\n\n'),
    ),
  );
  const noted = notes.map(({ text, isKey }) => `“${escape(text)}”${isKey ? ' *(key)*' : ''}`);
  return `## Desk\n\n${written.join('')}${part('### Notes', list(noted))}`;
}

/** How one comes here, and what can be done beside talking. */
function describePlace(node: ScriptNode): readonly string[] {
  return [
    node.isStart ? 'The conversation begins here.' : '',
    node.isCaseNote ? 'Asked once the conversation was closed.' : '',
    node.cameFrom.length > 0 && !node.isStart
      ? `From: ${node.cameFrom.map(escape).join(', ')}.`
      : '',
    node.contact === undefined ? '' : `Contact: ${escape(node.contact)}.`,
    node.hasDesk ? 'Things can be looked up and noted here.' : '',
    node.isOnHold ? 'The customer is on hold.' : '',
  ].filter((sentence) => sentence !== '');
}

function writeNode(node: ScriptNode): string {
  const about = [
    ...describePlace(node),
    ...(node.isListening ? ['The story is told here.'] : []),
    ...(node.route === undefined ? [] : [`Route: ${escape(node.route)}`]),
    ...node.happens.map((deed) => `Happens: ${escape(deed)}.`),
  ].join(' ');
  const lines = node.lines.flatMap(({ when, variants }) => {
    const words = variants.map((one) => `“${escape(one)}”`).join(' / ');
    return `${when === undefined ? '' : `*${escape(beginSentence(when))}:* `}${words}`;
  });
  return [
    `### ${String(node.number)}. ${escape(node.id)} (${node.stage})\n\n${about}\n\n`,
    node.situation === undefined ? '' : `*${escape(node.situation)}*\n\n`,
    part('Others:', list(node.others.map(escape))),
    part('Customer:', list(lines)),
    part('While the story is told:', writeChoices(node.early)),
    part(node.isListening ? 'Once it is told:' : 'Trainee:', writeChoices(node.choices)),
  ].join('');
}

/** Where a choice leads that names no node. */
const PLACES: Readonly<Record<string, string>> = { [CLOSE]: 'the end', [STAY]: 'the same place' };

const writeChoices = (choices: readonly ScriptChoice[]): string =>
  choices.map(writeChoice).join('');

function writeChoice(choice: ScriptChoice): string {
  const { number, isBest, acts, levels, repairs, effects, leadsTo, rationale, felt, when } = choice;
  const targets = leadsTo.map(
    ({ when: condition, to }) =>
      `${PLACES[to] ?? escape(to)}${condition === undefined ? '' : ` ${escape(condition)}`}`,
  );
  const rows = [
    ...(when === undefined ? [] : [`Offered ${escape(when)}`]),
    ...(acts.length > 0 ? [`Does: ${acts.map(({ words }) => escape(words)).join('; ')}`] : []),
    ...levels.map(
      ({ what, level, label }) => `${escape(what)}: ${String(level)} (${escape(label)})`,
    ),
    ...repairs.map(
      ({ what, share }) => `Makes good ${String(Math.round(share * 100))} %: ${escape(what)}`,
    ),
    ...choice.asks.map((fact) => `Asks for: ${escape(fact)}`),
    ...choice.claims.map((fact) => `States, or guesses: ${escape(fact)}`),
    ...(choice.spend === undefined ? [] : [`Spends: ${escape(choice.spend)}`]),
    ...choice.signs.map((sign) => `Shows: ${escape(sign)}`),
    ...effects.map((effect) => `Also ${escape(effect)}`),
    `Leads to ${targets.join('; else ')}`,
    `Why: ${escape(rationale)}`,
    ...(felt === undefined ? [] : [`Felt: *${escape(felt)}*`]),
  ];
  return `${String(number)}. ${isBest ? '**Best.** ' : ''}“${escape(choice.text)}”\n${rows.map((row) => `   - ${row}\n`).join('')}`;
}

function writeEnding(ending: ScriptEnding): string {
  const { title, final, isGood, when, parting, afterword } = ending;
  const kind = `${isGood ? 'Good' : 'Bad'} end, ${final}${when === undefined ? '' : `, ${escape(when)}`}`;
  return `### ${escape(title)}\n\n*${kind}*\n\n“${escape(parting)}”\n\n${escape(afterword)}\n\n`;
}
