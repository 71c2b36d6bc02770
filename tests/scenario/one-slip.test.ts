import { describe, expect, test } from 'vitest';
import { type Loose, diagnose, only } from './diagnose-lamp.ts';

/** Gives every choice of a node a level at the same opportunity. */
const judgeMiddle = (s: Loose): void =>
  s.nodes.middle.choices.forEach((choice: Loose) => (choice.evidence = { h1: 2 }));

describe('one slip is told once, with what was meant', () => {
  test.each<[string, (s: Loose) => void, path: string, words: RegExp]>([
    [
      'the name of a condition',
      (s) => (s.nodes.middle.choices[2].when = { flga: 'understood' }),
      'nodes.middle.choices[2].when.flga',
      /^There is no field "flga" here\. Did you mean "flag"\?$/,
    ],
    [
      'a further word of a condition',
      (s) => (s.nodes.middle.choices[2].when = { gauge: 'anger', atLest: 40 }),
      'nodes.middle.choices[2].when.atLest',
      /Did you mean "atLeast"\?$/,
    ],
    [
      'a condition within others',
      (s) => (s.nodes.middle.choices[2].when = { all: [{ not: { vistied: 'open' } }] }),
      'nodes.middle.choices[2].when.all[0].not.vistied',
      /Did you mean "visited"\?$/,
    ],
    [
      'the name of an effect',
      (s) => (s.nodes.middle.choices[0].effects = [{ lern: 'x' }]),
      'nodes.middle.choices[0].effects[0].lern',
      /Did you mean "learn"\?$/,
    ],
    [
      'an act in the overrides of a persona',
      (s) => (s.persona.overrides = { appraisal: { REASKK: { anger: 3 } } }),
      'persona.overrides.appraisal.REASKK',
      /Did you mean "REASK"\?$/,
    ],
    [
      'a field that has to be there',
      (s) => {
        s.nodes.open.chioces = s.nodes.open.choices;
        delete s.nodes.open.choices;
      },
      'nodes.open.chioces',
      /Did you mean "choices"\?$/,
    ],
    [
      'where a choice leads, left out',
      (s) => delete s.nodes.open.choices[1].next,
      'nodes.open.choices[1].next',
      /^The field "next" is missing\. Add it; it is a text in quotes\.$/,
    ],
    [
      'the end of a conversation',
      (s) => (s.nodes.open.choices[1].next = '@clos'),
      'nodes.open.choices[1].next',
      /^"@clos" is not written as expected: .*\. Did you mean "@close"\?$/,
    ],
    [
      'something else than a branch in a list of branches',
      (s) => (s.nodes.open.choices[1].next = ['middle']),
      'nodes.open.choices[1].next[0]',
      /^An entry of "next" should be a group in \{ \}\. It is a text in quotes now\.$/,
    ],
    [
      'a value in a form of its own',
      (s) => (s.sources = ['2-6']),
      'sources[0]',
      /^"2-6" is not written as expected: an id such as "001-11"\.$/,
    ],
    [
      'one of a few words, left out',
      (s) => delete s.channel,
      'channel',
      /^The field "channel" is missing\. Add it; it is one of: phone, chat, mail, social\.$/,
    ],
    [
      'the format, left out',
      (s) => delete s.format,
      'format',
      /^The field "format" is missing\. Add it; it is 1\.$/,
    ],
    [
      'the format, as a text',
      (s) => (s.format = '1'),
      'format',
      /^"format" should be a number\. It is a text in quotes now\.$/,
    ],
    [
      'an opportunity that choices beside it are judged on',
      (s) => {
        judgeMiddle(s);
        s.nodes.middle.choices[0].evidence = { h1x: 3 };
      },
      'nodes.middle.choices[0].evidence.h1x',
      /^There is no opportunity "h1x"\. Did you mean "h1"\?$/,
    ],
    [
      'the rubric that all dimensions, indicators and critical errors are of',
      (s) => {
        s.rubrics[0].ref = 'herd';
        s.unassessed = ['heard.hear'];
        s.nodes.open.choices[0].indicators = ['hear.no_such'];
        s.nodes.open.choices[0].critical = ['no_such'];
      },
      'rubrics[0].ref',
      /^There is no rubric "herd"\. Did you mean "heard"\?$/,
    ],
    [
      'the language that everything is written in',
      (s) => (s.defaultLocale = 'en-GB'),
      'defaultLocale',
      /^Not one text is written in the default language "en-GB"\. There is: en\.$/,
    ],
  ])('%s', (...[, change, path, words]) => {
    const found = only(diagnose(change));
    expect([found.path, `${found.message} ${found.hint}`.trim()]).toEqual([
      path,
      expect.stringMatching(words) as string,
    ]);
  });
});

test('a text that is missing among others is told where it is', () => {
  const found = only(diagnose((s) => (s.nodes.open.choices[0].text = { de: 'Gut.' })));
  expect([found.code, found.path]).toEqual(['missing-text', 'nodes.open.choices[0].text']);
});

test('a level that is missing beside sound ones is told as well', () => {
  const found = only(
    diagnose((s) => {
      judgeMiddle(s);
      delete s.nodes.middle.choices[0].evidence;
    }),
  );
  expect([found.code, found.path]).toEqual(['missing-evidence', 'nodes.middle.choices[0]']);
  expect(found.message).toContain('"h1"');
});
