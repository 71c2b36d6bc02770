import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/scenario/diagnostic.ts';
import { asWritten } from '../../src/scenario/furnish-scenario.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { LAMP, LIBRARY } from '../engine/lamp-scenario.ts';
import { type Loose, PATH, diagnose, only, parseText } from './diagnose-lamp.ts';

describe('a sound scenario', () => {
  test('gives a playable one and no finding', () => {
    const { value, diagnostics } = parseText(JSON.stringify(LAMP));
    expect(diagnostics).toEqual([]);
    expect(value && asWritten(value.scenario)).toEqual(LAMP);
    expect(value?.persona.story.segments).toBe(LAMP.story.length);
    expect(value?.hash).toMatch(/^[0-9a-f]{16}$/);
  });

  test('with a byte order mark is read like any other', () => {
    expect(parseText(`\uFEFF${JSON.stringify(LAMP)}`).diagnostics).toEqual([]);
  });

  test('has another hash as soon as a word of it, its persona or its rubric changes', () => {
    const changed = structuredClone(LAMP);
    changed.title = { en: 'The lamps' };
    const persona = LIBRARY.personas.get('unanswerable');
    if (!persona) throw new Error('persona is missing');
    const worn = { ...persona, start: { ...persona.start, anger: 19 } };
    const personas = new Map([...LIBRARY.personas, ['unanswerable', worn]]);
    const hashes = [
      parseText(JSON.stringify(LAMP)).value?.hash,
      parseText(JSON.stringify(changed)).value?.hash,
      parseScenario({ path: PATH, text: JSON.stringify(LAMP) }, { ...LIBRARY, personas }).value
        ?.hash,
    ];
    expect(new Set(hashes).size).toBe(3);
  });

  test('has the same hash however it is laid out', () => {
    const laidOut = parseText(JSON.stringify(LAMP, null, 4).replaceAll('\n', '\r\n'));
    expect(laidOut.value?.hash).toBe(parseText(JSON.stringify(LAMP)).value?.hash);
  });

  test('lays its overrides over the persona and leaves the rest', () => {
    const copy = structuredClone(LAMP);
    copy.persona.overrides = { start: { anger: 40 }, appraisal: { THANK: { joy: 9 } } };
    const { value } = parseText(JSON.stringify(copy));
    expect(value?.persona.start.anger).toBe(40);
    expect(value?.persona.start.worry).toBe(35);
    expect(value?.persona.appraisal.THANK).toEqual({ joy: 9 });
    expect(value?.persona.appraisal.BLUFF?.trust).toBe(-10);
  });
});

describe('sources', () => {
  test('one that is not in the list: where, what, the nearest, and where the list is', () => {
    const found = only(diagnose((s) => (s.sources = ['002-06', '004-60'])));
    expect([found.code, found.path]).toEqual(['unknown-source', 'sources[1]']);
    expect(found.message).toBe('There is no source "004-60".');
    expect(found.hint).toMatch(/^Did you mean "004-\d0"\? See sources\.json, /);
  });

  test('none of the list is fine', () => {
    expect(diagnose((s) => (s.sources = ['000-00']))).toEqual([]);
  });
});

describe('misspelt names', () => {
  test('a node that does not exist: where, what, and the nearest', () => {
    const found = only(diagnose((s) => (s.nodes.open.choices[1].next = 'midle')));
    expect(found.code).toBe('unknown-node');
    expect(found.path).toBe('nodes.open.choices[1].next');
    expect(found.message).toContain('"midle"');
    expect(found.hint).toBe('Did you mean "middle"?');
    expect(formatDiagnostic(found)).toMatch(/^scenarios\/lamp\/scenario\.json:\d+:\d+ -> nodes/);
  });

  test('the line and column lead to the place', () => {
    const text = JSON.stringify({ ...LAMP, start: 'opne' }, null, 2);
    const found = only(parseText(text).diagnostics);
    expect(text.split('\n')[(found.line ?? 0) - 1]).toContain('"start": "opne"');
  });

  test.each([
    ['unknown-key', (s: Loose) => (s.titel = { en: 'x' }), 'titel', 'Did you mean "title"?'],
    [
      'unknown-key',
      (s: Loose) => (s.nodes.open.choices[0].rational = {}),
      'nodes.open.choices[0].rational',
      'Did you mean "rationale"?',
    ],
    [
      'unknown-word',
      (s: Loose) => (s.nodes.open.choices[0].acts = ['PARAPRASE']),
      'nodes.open.choices[0].acts[0]',
      'Did you mean "PARAPHRASE"?',
    ],
    [
      'unknown-word',
      (s: Loose) => (s.nodes.middle.lines[0].when = { mood: ['angri'] }),
      'nodes.middle.lines[0].when.mood[0]',
      'Did you mean "angry"?',
    ],
    [
      'unknown-persona',
      (s: Loose) => (s.persona.ref = 'confusd'),
      'persona.ref',
      'Did you mean "confused"?',
    ],
    [
      'gone-at-start',
      (s: Loose) => (s.persona.overrides = { start: { anger: 95 } }),
      'persona.overrides.start.anger',
      'Change "start.anger" or "thresholds.snap".',
    ],
    [
      'gone-at-start',
      (s: Loose) => (s.persona.overrides = { thresholds: { leaveTrust: 90 } }),
      'persona.overrides.start.trust',
      'Change "start.trust" or "thresholds.leaveTrust".',
    ],
    [
      'unknown-rubric',
      (s: Loose) => s.rubrics.push({ ref: 'hread', version: 1 }),
      'rubrics[1].ref',
      'Did you mean "heard"?',
    ],
    [
      'unknown-profile',
      (s: Loose) => (s.rubrics[0].profile = 'monetry'),
      'rubrics[0].profile',
      'Did you mean "monetary"?',
    ],
    [
      'unknown-dimension',
      (s: Loose) => (s.opportunities[0].dimension = 'heard.here'),
      'opportunities[0].dimension',
      'Did you mean "heard.hear"?',
    ],
    [
      'unknown-opportunity',
      (s: Loose) => (s.nodes.later.choices[0].evidence = { h2: 3 }),
      'nodes.later.choices[0].evidence.h2',
      'Did you mean "h1"?',
    ],
    [
      'unknown-flag',
      (s: Loose) => (s.nodes.middle.choices[2].when = { flag: 'understod' }),
      'nodes.middle.choices[2].when.flag',
      'Did you mean "understood"?',
    ],
    [
      'unknown-fact',
      (s: Loose) => (s.story[1].learn = ['flickr']),
      'story[1].learn[0]',
      'Did you mean "flicker"?',
    ],
    [
      'unknown-route',
      (s: Loose) => (s.nodes.later.route = 'latr'),
      'nodes.later.route',
      'Did you mean "later"?',
    ],
    [
      'unknown-node',
      (s: Loose) => (s.endings[1].when = { visited: 'lat' }),
      'endings[1].when.visited',
      'Did you mean "late"?',
    ],
  ])('%s', (...[code, change, path, hint]) => {
    const found = only(diagnose(change));
    expect([found.code, found.path, found.hint]).toEqual([code, path, hint]);
  });
});

describe('what a scenario needs', () => {
  test.each([
    ['duplicate-id', (s: Loose) => (s.nodes.middle.choices[0].id = 'wall')],
    ['duplicate-id', (s: Loose) => s.endings.push({ ...s.endings[0] })],
    ['reserved-id', (s: Loose) => (s.nodes.middle.choices[0].id = 'listen')],
    ['no-reference', (s: Loose) => delete s.nodes.later.choices[0].reference],
    ['no-listening-node', (s: Loose) => delete s.nodes.open.early],
    ['no-default-branch', (s: Loose) => s.nodes.middle.choices[1].next.pop()],
    ['missing-evidence', (s: Loose) => (s.nodes.open.choices[0].evidence = { h1: 4 })],
    ['out-of-range', (s: Loose) => (s.nodes.later.choices[0].evidence = { h1: 5 })],
    ['out-of-range', (s: Loose) => (s.endings = [])],
    ['out-of-range', (s: Loose) => (s.persona.overrides = { start: { anger: 101 } })],
    ['wrong-type', (s: Loose) => (s.minutes = 'three')],
    ['missing-field', (s: Loose) => delete s.hiddenCause],
    ['missing-field', (s: Loose) => delete s.rubrics[0].version],
    ['missing-text', (s: Loose) => (s.nodes.open.choices[0].text = { sr: 'Zdravo' })],
    ['missing-text', (s: Loose) => (s.briefing.goal = { en: '  ' })],
    ['unknown-format', (s: Loose) => (s.format = 2)],
    ['wrong-form', (s: Loose) => (s.sources = ['chapter 3'])],
  ])('%s', (code, change) => {
    const diagnostics = diagnose(change);
    expect(new Set(diagnostics.map((one) => one.code))).toEqual(new Set([code]));
    expect(diagnostics.every(({ message }) => message.length > 10)).toBe(true);
    expect(diagnostics.some(({ message }) => /invalid/i.test(message))).toBe(false);
  });

  test('out-of-range: how much there is, and how much there may be', () => {
    const found = diagnose((s) => {
      s.minutes = 90;
      s.endings = [];
      s.customer.shortName = '';
      s.nodes.later.choices[0].acts = ['ACK', 'ACK', 'ACK', 'ACK'];
    });
    expect(found.map(({ message }) => message).sort()).toEqual([
      '"acts" has 4 entries; the most is 3.',
      '"endings" has no entries; the least is 1.',
      '"minutes" is 90; the most is 60.',
      '"shortName" has no characters; the least is 1.',
    ]);
  });

  test('no-ending: a conversation that never ends', () => {
    const found = diagnose((s) => {
      for (const node of Object.values<Loose>(s.nodes)) {
        for (const one of [...node.choices, ...(node.early ?? [])]) one.next = 'open';
      }
    });
    expect(only(found).code).toBe('no-ending');
  });

  test('all problems are told at once', () => {
    const codes = diagnose((s) => {
      s.start = 'opn';
      s.nodes.middle.choices[0].id = 'wall';
      s.nodes.later.choices[0].evidence = { nope: 1 };
      s.opportunities[0].dimension = 'wetco.warmth';
    }).map(({ code }) => code);
    expect(codes.sort()).toEqual([
      'duplicate-id',
      'unknown-dimension',
      'unknown-node',
      'unknown-opportunity',
    ]);
  });
});
