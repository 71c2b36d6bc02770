import { describe, expect, test } from 'vitest';
import { type Expected, diagnoseDesk as diagnose, only } from './diagnose-lamp.ts';

test('a sound scenario with a desk, contacts and a case note gives no finding', () => {
  expect(diagnose(() => {})).toEqual([]);
});

describe('each with its place, what is wrong with names, and what to do:', () => {
  const CASES: readonly [what: string, expected: Expected][] = [
    [
      'a material that is not there',
      {
        change: (s) => (s.nodes.middle.choices[0].when = { opened: 'cabels' }),
        code: 'unknown-material',
        path: 'nodes.middle.choices[0].when.opened',
        words: /desk\.materials.*Did you mean "cables"/s,
      },
    ],
    [
      'a note that is not there',
      {
        change: (s) => (s.nodes.middle.choices[0].when = { noted: 'nihgt' }),
        code: 'unknown-note',
        path: 'nodes.middle.choices[0].when.noted',
        words: /desk\.notes.*Did you mean "night"/s,
      },
    ],
    [
      'a wait for what lies open anyway',
      {
        change: (s) => (s.nodes.middle.choices[2].when = { opened: 'slip' }),
        code: 'already-open',
        path: 'nodes.middle.choices[2].when.opened',
        words: /desk\.materials\[1\]\.onDesk/,
      },
    ],
    [
      'a material that lies open and costs time',
      {
        change: (s) => (s.desk.materials[1].seconds = 5),
        code: 'time-for-nothing',
        path: 'desk.materials[1].seconds',
        words: /"slip".*5 seconds/s,
      },
    ],
    [
      'two materials of one id',
      {
        change: (s) => (s.desk.materials[1].id = 'cables'),
        code: 'duplicate-id',
        path: 'desk.materials[1].id',
        words: /first at desk\.materials\[0\]/,
      },
    ],
    [
      'a desk nobody can reach',
      {
        change: (s) => delete s.nodes.middle.desk,
        code: 'unused-desk',
        path: 'desk',
        words: /no node has "desk": true/,
      },
    ],
    [
      'a claim of a fact that is not there',
      {
        change: (s) => (s.nodes.middle.choices[3].claims = ['cabel']),
        code: 'unknown-fact',
        path: 'nodes.middle.choices[3].claims[0]',
        words: /Did you mean "cable"/,
      },
    ],
    [
      'contacts out of time order',
      {
        change: (s) => (s.contacts[1].day = 0),
        code: 'contacts-out-of-order',
        path: 'contacts[1].time',
        words: /"back" \(day 0, 08:00\).*contacts\[0\], day 0, 09:10/s,
      },
    ],
    [
      'a way back into a contact that is over',
      {
        change: (s) => (s.nodes.late.choices[0].next = 'middle'),
        code: 'contacts-out-of-order',
        path: 'nodes.late.choices[0].next',
        words: /from contact "back" back to "call"/,
      },
    ],
    [
      'a node in no contact',
      {
        change: (s) => delete s.nodes.late.contact,
        code: 'node-without-contact',
        path: 'nodes.late',
        words: /call, back/,
      },
    ],
    [
      'a first contact on another channel',
      {
        change: (s) => (s.contacts[0].channel = 'chat'),
        code: 'other-channel',
        path: 'contacts[0].channel',
        words: /by chat.*says phone/s,
      },
    ],
    [
      'a case note without a best answer',
      {
        change: (s) => delete s.wrapUp[0].choices[0].reference,
        code: 'no-reference',
        path: 'wrapUp[0].choices',
        words: /question "why"/,
      },
    ],
    [
      'an id that a choice and an answer share',
      {
        change: (s) => (s.wrapUp[0].choices[1].id = 'keep'),
        code: 'duplicate-id',
        path: 'wrapUp[0].choices[1].id',
        words: /"keep"/,
      },
    ],
    [
      'branches into different contacts, the end being one of them',
      {
        change: (s) =>
          (s.nodes.middle.choices[2].next = [
            { when: { flag: 'understood' }, to: 'later' },
            { to: '@close' },
          ]),
        code: 'contacts-mixed',
        path: 'nodes.middle.choices[2].next',
        words: /"only-understood".*"wait" of kind "away"/s,
      },
    ],
  ];

  test.each(CASES)('%s', (_what, { change, code, path, words }) => {
    const found = only(diagnose(change));
    expect(found).toMatchObject({ code, path });
    expect(`${found.message} ${found.hint}`).toMatch(words);
  });

  test('a choice may stay where it is', () => {
    expect(
      diagnose((s) => {
        s.nodes.middle.choices[2].next = '@stay';
      }),
    ).toEqual([]);
  });
});
