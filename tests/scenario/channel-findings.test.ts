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

const goPublic = (scenario: Loose): void => {
  Object.assign(scenario.contacts[1], { channel: 'social', audience: 300 });
};

test('a public contact may have an audience, and its nodes a larger one', () => {
  expect(
    diagnose((s) => {
      goPublic(s);
      s.nodes.late.audience = 900;
    }),
  ).toEqual([]);
});

test('an audience on the phone', () => {
  const found = only(diagnose((s) => (s.contacts[0].audience = 300)));
  expect(found.code).toBe('audience-not-public');
  expect(found.path).toBe('contacts[0].audience');
  expect(found.message).toContain('by phone');
});

test('an audience of a node names the contact that has none', () => {
  const found = only(diagnose((s) => (s.nodes.late.audience = 900)));
  expect(found.path).toBe('nodes.late.audience');
  expect(found.message).toContain('contact "back" (contacts[1])');
});

test('others write where one reads, and not on the phone', () => {
  const others = [{ name: 'Bo Lund', text: { en: 'Mine flickers, too.' } }];
  expect(diagnose((s) => (s.nodes.late.others = others))).toEqual([]);
  const found = only(diagnose((s) => (s.nodes.middle.others = others)));
  expect(found.code).toBe('others-on-the-phone');
  expect(found.path).toBe('nodes.middle.others');
  expect(found.message).toMatch(/"middle" Bo Lund writes.*by phone/);
});

test('a subject line belongs to a mail', () => {
  const subject = { en: 'Your lamp' };
  const found = only(diagnose((s) => (s.contacts[0].subject = subject)));
  expect(found.code).toBe('subject-without-mail');
  expect(diagnose((s) => (s.contacts[1].subject = subject))).toEqual([]);
});

const keepQuiet = (scenario: Loose): void => {
  scenario.briefing.facts.find(({ id }: Loose) => id === 'cable').confidential = true;
};

test('a confidential fact where nobody ever reads along', () => {
  const found = only(diagnose(keepQuiet));
  expect(found.code).toBe('nobody-reads-along');
  expect(found.path).toMatch(/^briefing\.facts\[\d\]\.confidential$/);
});

test('a best choice that tells it in public names both places', () => {
  const found = diagnose((s) => {
    goPublic(s);
    keepQuiet(s);
    for (const node of Object.values<Loose>(s.nodes)) {
      for (const choice of node.choices) delete choice.effects;
    }
    for (const choice of s.nodes.late.choices) delete choice.reference;
    Object.assign(s.nodes.late.choices[0], { reference: true, claims: ['cable'] });
  }).find(({ code }) => code === 'told-in-public');
  expect(found?.path).toBe('nodes.late.choices[0].claims[0]');
  expect(found?.message).toMatch(/contacts\[1\]\.audience and briefing\.facts\[\d\]\.confidential/);
});
