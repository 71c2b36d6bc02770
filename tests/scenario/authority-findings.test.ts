import { describe, expect, test } from 'vitest';
import { type Expected, type Loose, diagnoseDesk as diagnose, only } from './diagnose-lamp.ts';

const AUTHORITY = { promises: [{ id: 'call', text: { en: 'A call' }, soonestSeconds: 600 }] };

const ESCALATION = {
  ...AUTHORITY,
  escalation: { to: { en: 'Noor' }, refusals: 1, etaSeconds: 30 },
};

const promise = (scenario: Loose, id: string) =>
  scenario.nodes.middle.choices.find((choice: Loose) => choice.id === id).promise;

describe('each with its place, what is wrong with names, and what to do:', () => {
  const CASES: readonly [what: string, expected: Expected][] = [
    [
      'a promise that is none of those allowed',
      {
        change: (s) => {
          s.briefing.authority = AUTHORITY;
          promise(s, 'promise').of = 'call';
          promise(s, 'forget').of = 'cal';
        },
        code: 'promise-beyond-authority',
        path: 'nodes.middle.choices[1].promise',
        words: /"forget".*briefing\.authority\.promises.*Did you mean "call"/s,
      },
    ],
    [
      'a promise for too soon',
      {
        change: (s) => {
          s.briefing.authority = AUTHORITY;
          Object.assign(promise(s, 'promise'), { of: 'call', dueSeconds: 60 });
          promise(s, 'forget').beyond = true;
        },
        code: 'promise-beyond-authority',
        path: 'nodes.middle.choices[0].promise.dueSeconds',
        words: /within 60 seconds.*promises\[0\] allows 600/s,
      },
    ],
    [
      'a colleague who answers sooner than they can be there',
      {
        change: (s) => {
          s.briefing.authority = ESCALATION;
          Object.assign(promise(s, 'promise'), { of: 'call', dueSeconds: 600 });
          promise(s, 'forget').beyond = true;
          s.nodes.middle.choices[2].acts = ['CONSULT'];
          s.nodes.middle.choices[2].wait = { seconds: 29, kind: 'hold' };
        },
        code: 'colleague-too-soon',
        path: 'nodes.middle.choices[2].wait.seconds',
        words: /"only-understood".*29 seconds.*etaSeconds it takes 30/s,
      },
    ],
    [
      'somebody who takes over and was never asked to come',
      {
        change: (s) => {
          s.briefing.authority = ESCALATION;
          Object.assign(promise(s, 'promise'), { of: 'call', dueSeconds: 600 });
          promise(s, 'forget').beyond = true;
          s.nodes.middle.choices[2].acts = ['ESCALATE_WARM'];
        },
        code: 'nobody-fetched',
        path: 'nodes.middle.choices[2].acts',
        words: /"only-understood".*nobody was asked.*CONSULT/s,
      },
    ],
    [
      'a note that would be true by a flag nothing sets',
      {
        change: (s) =>
          (s.wrapUp[0].choices[0].holds = {
            when: { flag: 'undrestood' },
            rationale: { en: 'It was not so.' },
          }),
        code: 'unknown-flag',
        path: 'wrapUp[0].choices[0].holds.when.flag',
        words: /"undrestood".*Did you mean "understood"/s,
      },
    ],
    [
      'a promise whose time would give away a fact that is not there',
      {
        change: (s) => {
          const [call] = AUTHORITY.promises;
          s.briefing.authority = { promises: [{ ...call, fact: 'cabel' }] };
          promise(s, 'promise').of = 'call';
          promise(s, 'forget').of = 'call';
        },
        code: 'unknown-fact',
        path: 'briefing.authority.promises[0].fact',
        words: /"call".*"cabel".*Did you mean "cable"/s,
      },
    ],
    [
      'a promise about what nothing else is promised about',
      {
        change: (s) => {
          promise(s, 'promise').about = 'call';
          s.nodes.later.choices[0].promise = { ...promise(s, 'promise') };
          promise(s, 'forget').about = 'cal';
        },
        code: 'promise-renews-nothing',
        path: 'nodes.middle.choices[1].promise.about',
        words: /"forget".*about "cal".*Did you mean "call"/s,
      },
    ],
    [
      'a promise kept that nobody makes',
      {
        change: (s) => {
          promise(s, 'promise').about = 'call';
          promise(s, 'forget').about = 'call';
          s.nodes.later.choices[0].keeps = 'cal';
        },
        code: 'keeps-no-promise',
        path: 'nodes.later.choices[0].keeps',
        words: /"keep".*about "cal".*Did you mean "call"/s,
      },
    ],
    [
      'a promise kept without keeping one',
      {
        change: (s) => {
          promise(s, 'promise').about = 'call';
          s.nodes.later.choices[0].keeps = 'call';
          s.nodes.later.choices[0].acts = ['ACK'];
        },
        code: 'keeps-no-promise',
        path: 'nodes.later.choices[0].keeps',
        words: /"keep".*KEEP_PROMISE is not among its acts/s,
      },
    ],
    [
      'a condition on a promise that nobody makes',
      {
        change: (s) => (s.nodes.later.choices[0].when = { promise: 'broken', about: 'promis' }),
        code: 'unknown-promise',
        path: 'nodes.later.choices[0].when.about',
        words: /no promise "promis".*"promise"/s,
      },
    ],
    [
      'a best choice that spends beyond the limit',
      {
        change: (s) => (s.nodes.later.choices[0].spend = 25),
        code: 'spend-beyond-limit',
        path: 'nodes.later.choices[0].spend',
        words: /spends 25.*spendLimit\.amount allows 20/s,
      },
    ],
  ];

  test.each(CASES)('%s', (_what, { change, code, path, words }) => {
    const found = only(diagnose(change));
    expect(found).toMatchObject({ code, path });
    expect(`${found.message} ${found.hint}`).toMatch(words);
  });
});
