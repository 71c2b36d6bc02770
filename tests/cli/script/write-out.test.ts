import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/cli/read-library.ts';
import { escapeMarkup } from '../../../src/cli/pages/escape-markup.ts';
import { writeMarkdown } from '../../../src/cli/script/write-markdown.ts';
import { writeOutScript } from '../../../src/cli/script/write-out.ts';
import { writeScriptPage } from '../../../src/cli/script/write-page.ts';
import { describeCondition } from '../../../src/cli/script/words-of-condition.ts';
import { deskLamp } from '../../engine/furnished-lamp.ts';

const { library, playables } = readLibrary('scenarios');
const starterKit = playables.get('starter-kit');
if (!starterKit) throw new Error('The starter kit has problems');
const script = writeOutScript(starterKit, library.sources);
const choices = script.nodes.flatMap(({ early, choices: later }) => [...early, ...later]);
const authored = Object.values(starterKit.scenario.nodes).flatMap(
  ({ early = [], choices: later }) => [...early, ...later],
);

test('every choice that asks for facts says which, in the words of the briefing', () => {
  const facts = new Map(starterKit.scenario.briefing.facts.map(({ id, text }) => [id, text['en']]));
  const asking = authored.filter(({ asks = [] }) => asks.length > 0);
  expect(asking.length).toBeGreaterThan(0);
  for (const { id, asks = [] } of asking) {
    const written = choices.find((choice) => choice.id === id);
    expect(written?.asks).toEqual(asks.map((fact) => facts.get(fact)));
  }
});

test('every choice that spends says how much, in the unit of the briefing', () => {
  const spending = authored.filter(({ spend }) => spend !== undefined);
  expect(spending.length).toBeGreaterThan(0);
  for (const { id, spend } of spending) {
    expect(choices.find((choice) => choice.id === id)?.spend).toBe(`${String(spend)} euros`);
  }
  expect(script.briefing.maySpend).toBe('15 euros');
});

test('page and Markdown show both, and the limit', () => {
  const [markdown, page] = [writeMarkdown(script), writeScriptPage(script)];
  const asks = choices.flatMap((choice) => choice.asks).length;
  const spends = choices.filter(({ spend }) => spend !== undefined).length;
  const count = (text: string, sign: RegExp) => [...text.matchAll(sign)].length;
  expect(count(markdown, /^ +- Asks for: /gm)).toBe(asks);
  expect(count(markdown, /^ +- Spends: \d+ euros$/gm)).toBe(spends);
  expect(count(page, /<dt>Asks for<\/dt>/g)).toBe(asks);
  expect(count(page, /<dt>Spends<\/dt>\s*<dd>\d+ euros<\/dd>/g)).toBe(spends);
  for (const text of [markdown, page]) {
    expect(text).toContain('At most 15 euros in the whole conversation');
  }
});

test('page and Markdown say what it teaches, and nothing where it follows no source', () => {
  const meanings = starterKit.scenario.sources.map((id) => library.sources.get(id)?.['en'] ?? '');
  expect(script.teaches.map(({ meaning }) => meaning)).toEqual(meanings);
  expect(meanings).not.toContain('');
  const [markdown, page] = [writeMarkdown(script), writeScriptPage(script)];
  for (const { id, meaning } of script.teaches) {
    expect(markdown).toContain(`- \`${id}\` ${meaning}\n`);
    expect(page).toContain(`<span class="soft">${id}</span> ${escapeMarkup(meaning)}`);
  }
  const scenario = { ...starterKit.scenario, sources: ['000-00'] };
  const bare = writeOutScript({ ...starterKit, scenario }, library.sources);
  expect(writeMarkdown(bare)).not.toContain('What it teaches');
  expect(writeScriptPage(bare)).not.toContain('What it teaches');
});

test('page and Markdown show desk, contacts, authority, claims and the case note as written', () => {
  const written = writeOutScript(deskLamp, library.sources);
  const ids = written.nodes.flatMap((node) => node.choices.map(({ id }) => id));
  expect(ids).toContain('tell-cable');
  expect(ids).toContain('note-cable');
  expect(ids.filter((id) => id.includes('.'))).toEqual([]);
  expect(written.contacts.map(({ about }) => about)).toEqual([
    'phone, day 1, 09:10',
    'mail, day 2, 08:00',
  ]);
  for (const text of [writeMarkdown(written), writeScriptPage(written)]) {
    for (const part of [
      'Loose cables',
      'takes 1 minute, the best way through opens it',
      'lies open from the start',
      'flickers at night',
      'States, or guesses',
      'Asked once the conversation was closed.',
      'Contact: The day after',
      'Things can be looked up and noted here.',
    ]) {
      expect(text).toContain(part);
    }
  }
});

test('what is known, opened and heard has words', () => {
  expect(describeCondition({ heard: 2 }, 'Ana')).toBe('when 2 parts of the story were heard');
  expect(describeCondition({ not: { known: 'cable' } }, 'Ana')).toBe(
    'unless the fact “cable” is known',
  );
  expect(describeCondition({ noted: 'night' }, 'Ana')).toBe('when “night” was noted');
  expect(describeCondition({ opened: 'cables' }, 'Ana')).toBe('when “cables” was opened');
});
