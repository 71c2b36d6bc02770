import { expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { DESK_LAMP } from '../engine/furnished-lamp.ts';
import { LIBRARY } from '../engine/lamp-scenario.ts';
import { type Loose, PATH } from './diagnose-lamp.ts';

function diagnose(source: string, change: (scenario: Loose) => void = () => {}) {
  const copy: Loose = structuredClone(DESK_LAMP);
  copy.opportunities.push({
    ...{ id: 'word', dimension: 'heard.resolve', weight: 1, aggregate: 'last' },
    ...{ earned: source, what: { en: 'Keep your word' } },
  });
  change(copy);
  const { diagnostics } = parseScenario(
    { path: PATH, text: JSON.stringify(copy, null, 2) },
    LIBRARY,
  );
  return diagnostics;
}

test('promises that are kept and notes that are needed give no finding', () => {
  expect(diagnose('promises')).toEqual([]);
  expect(diagnose('notes')).toEqual([]);
});

test('where no best choice keeps a promise there is nothing to earn', () => {
  const [found] = diagnose('promises', (s) => (s.nodes.later.choices[0].acts = ['ACK']));
  expect(found).toMatchObject({ code: 'nothing-to-earn', path: 'opportunities[2].earned' });
  expect(found?.message).toContain('KEEP_PROMISE');
});

test.each([
  ['updates', 'UPDATE'],
  ['transfers', 'OWN'],
  ['escalation', 'ESCALATE_WARM'],
  ['hold', 'HOLD_ASKED'],
])('where no best choice calls for %s there is nothing to earn', (source, act) => {
  const [found] = diagnose(source);
  expect(found).toMatchObject({ code: 'nothing-to-earn', path: 'opportunities[2].earned' });
  expect(found?.message).toContain(act);
});

test('where nothing is asked for, nothing can be asked twice', () => {
  expect(diagnose('reasks')).toEqual([]);
  const [found] = diagnose('reasks', (s) => delete s.nodes.open.early[0].asks);
  expect(found).toMatchObject({ code: 'nothing-to-earn', path: 'opportunities[2].earned' });
  expect(found?.message).toContain('what it asks for');
});

test('where the story is told, somebody can be cut off', () => {
  expect(diagnose('interruptions')).toEqual([]);
});

test('more cases at a node than can be told apart are a finding', () => {
  const [found, ...others] = diagnose('promises', (s) => {
    const { choices } = s.nodes.middle;
    s.desk.notes = Array.from({ length: 6 }, (_, index) => ({
      ...{ id: `n${index}`, text: { en: `Note ${index}` }, fact: 'flicker', key: true },
    }));
    const asking = choices.slice(0, 3).map((choice: Loose) => ({
      ...choice,
      ...{ id: `${choice.id}-2`, asks: ['cable'], claims: ['cable'], reference: false },
    }));
    s.nodes.middle.choices = [...choices.slice(0, 3), ...asking];
    s.opportunities[1].earned = 'escalation';
    s.nodes.middle.choices[0].acts = ['ESCALATE_WARM'];
    asking[0].acts = ['ESCALATE_WARM'];
    for (const choice of s.nodes.middle.choices) delete choice.evidence;
  });
  expect(found).toMatchObject({ code: 'too-many-cases', path: 'nodes.middle' });
  expect(found?.message).toMatch(/come to \d+ cases .* 30 is the most/);
  expect(others).toEqual([]);
});

test('where no note is needed there is nothing to earn', () => {
  const [found] = diagnose('notes', (s) => (s.desk.notes[0].key = false));
  expect(found).toMatchObject({ code: 'nothing-to-earn', path: 'opportunities[2].earned' });
});

test('a level that comes by itself is given by no choice and no metric', () => {
  const given = diagnose('promises', (s) => (s.nodes.later.choices[0].evidence = { word: 4 }));
  expect(given.map(({ code, path }) => [code, path])).toContainEqual([
    'earned-twice',
    'nodes.later.choices[0].evidence.word',
  ]);
  const auto = diagnose('notes', (s) => (s.opportunities[2].auto = 'resolve.fix'));
  expect(auto.map(({ path }) => path)).toContain('opportunities[2].auto');
});
