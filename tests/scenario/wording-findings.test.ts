import { expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { DESK_LAMP } from '../engine/furnished-lamp.ts';
import { LIBRARY } from '../engine/lamp-scenario.ts';
import { type Loose, PATH, only } from './diagnose-lamp.ts';

function diagnose(change: (scenario: Loose) => void) {
  const copy: Loose = structuredClone(DESK_LAMP);
  change(copy);
  return parseScenario({ path: PATH, text: JSON.stringify(copy, null, 2) }, LIBRARY).diagnostics;
}

const factOf = (scenario: Loose, id: string) =>
  scenario.briefing.facts.find((fact: Loose) => fact.id === id);

const choiceOf = (scenario: Loose, id: string) =>
  scenario.nodes.middle.choices.find((choice: Loose) => choice.id === id);

/** The cable may not be told in the call, and telling it there is the best choice. */
function tellTooEarly(scenario: Loose): void {
  factOf(scenario, 'cable').tellFrom = 'back';
  for (const node of Object.values<Loose>(scenario.nodes)) {
    for (const choice of node.choices) delete choice.effects;
  }
  for (const choice of scenario.nodes.middle.choices) delete choice.reference;
  choiceOf(scenario, 'tell-cable').reference = true;
}

test('a fact that may be told from a contact that is not there', () => {
  const found = only(diagnose((s) => (factOf(s, 'cable').tellFrom = 'bakc')));
  expect(found.code).toBe('unknown-contact');
  expect(found.path).toMatch(/^briefing\.facts\[\d\]\.tellFrom$/);
  expect(`${found.message} ${found.hint}`).toMatch(/"bakc".*Did you mean "back"/s);
});

test('a best choice that tells what may not be told yet names both places', () => {
  const found = diagnose(tellTooEarly).find(({ code }) => code === 'told-too-early');
  expect(found?.path).toMatch(/^nodes\.middle\.choices\[\d\]\.claims\[0\]$/);
  expect(found?.message).toMatch(/"tell-cable".*from contact "back" on.*briefing\.facts\[\d\]/s);
});

test('what somebody can permit may be the best choice', () => {
  const found = diagnose((s) => {
    tellTooEarly(s);
    choiceOf(s, 'promise').effects = [{ permit: 'DISCLOSE' }];
  });
  expect(found.map(({ code }) => code)).not.toContain('told-too-early');
});

test('what may be told from the contact on that is reached gives no finding', () => {
  expect(diagnose((s) => (factOf(s, 'cable').tellFrom = 'call'))).toEqual([]);
});

test('a block of a letter on the phone', () => {
  const found = only(diagnose((s) => (s.nodes.middle.block = { en: 'What happened' })));
  expect(found.code).toBe('block-without-letter');
  expect(found.message).toContain('by phone');
  expect(diagnose((s) => (s.nodes.later.block = { en: 'What happened' }))).toEqual([]);
});

const insult = (scenario: Loose, words: Loose) => {
  scenario.nodes.middle.abuse = 2;
  scenario.nodes.middle.lines = [{ variants: [words] }];
};

test('insulting words are announced, and have milder ones', () => {
  const codes = diagnose((s) => insult(s, { en: 'You idiot!' })).map(({ code }) => code);
  expect(codes.sort()).toEqual(['abuse-unannounced', 'no-milder-words']);
  const announced = diagnose((s) => {
    s.contentNote = { en: 'She insults you.' };
    insult(s, { en: 'You idiot!', 'en-x-mild': 'You are no help!' });
  });
  expect(announced).toEqual([]);
});

test('rude words need neither', () => {
  expect(diagnose((s) => (s.nodes.middle.abuse = 1))).toEqual([]);
});

test('a node may be called as a field of words is', () => {
  const named = (s: Loose) => {
    s.nodes.what = s.nodes.late;
    delete s.nodes.late;
    for (const choice of s.nodes.middle.choices) {
      if (choice.id === 'forget') choice.next[0].to = 'what';
    }
  };
  expect(diagnose(named)).toEqual([]);
});
