import { describe, expect, it } from 'vitest';
import { ACT_WORDS } from '../../src/debrief/act-words.ts';
import { fillPlaces } from '../../src/debrief/debrief-words.ts';
import {
  describeChange,
  describeTurn,
  explainRules,
  listStateChanges,
  tensionOfTurn,
} from '../../src/debrief/describe-change.ts';
import { RULE_WORDS } from '../../src/debrief/rule-words.ts';
import type { CustomerReading, Turn } from '../../src/engine/transcript.ts';
import type { RuleId } from '../../src/persona/gates.ts';
import { ACTS } from '../../src/scenario/acts.ts';
import { changeOf, readingOf, transcriptOf } from '../assessment/hand-made-transcript.ts';
import { CALL } from './small-call.ts';

const reading = (
  gauges: Partial<CustomerReading['gauges']>,
  rest: Partial<CustomerReading> = {},
) => {
  const start = readingOf(CALL, 3);
  return { ...start, gauges: { ...start.gauges, ...gauges }, ...rest };
};

function turnWith(turn: Partial<Turn>): Turn {
  const [, , , played] = transcriptOf(CALL, ['listen', 'listen', 'listen', 'feel.best']).turns;
  if (!played) throw new Error('No turn');
  return { ...played, ...turn };
}

describe('describeChange', () => {
  it('names the gauges that moved with their numbers', () => {
    const before = reading({ anger: 55, worry: 20, trust: 40 });
    const after = reading({ anger: 67, worry: 20, trust: 33 });
    expect(describeChange({ before, after })).toBe('anger 55 to 67, trust 40 to 33');
  });

  it('speaks of joy and effort only when they moved enough', () => {
    const before = reading({ joy: 0, effort: 10 });
    expect(describeChange({ before, after: reading({ joy: 4, effort: 15 }) })).toBe(
      'effort 10 to 15',
    );
  });

  it('says so when nothing moved', () => {
    const before = reading({});
    expect(describeChange({ before, after: before })).toBe(
      'anger, worry and trust stayed where they were',
    );
  });
});

describe('describeTurn', () => {
  const before = reading({ anger: 50, trust: 40 });

  it('names the act that moved most', () => {
    const turn = turnWith({
      acts: ['INTERRUPT', 'ACK'],
      changes: [
        changeOf({ act: 'ACK', from: 50, to: 49 }),
        changeOf({ act: 'INTERRUPT', from: 49, to: 60 }),
      ],
      before,
      after: reading({ anger: 60, trust: 40 }),
    });
    expect(describeTurn(turn, 'Ilse')).toBe('You cut in: anger 50 to 60.');
  });

  it('does not blame the trainee for what happened by itself', () => {
    const turn = turnWith({
      acts: ['PROMISE'],
      changes: [
        changeOf({ act: 'PROMISE', from: 50, to: 46 }),
        changeOf({ act: 'BREAK_PROMISE', from: 46, to: 70, rules: ['promiseBroken'] }),
      ],
      before,
      after: reading({ anger: 70, trust: 40 }),
    });
    expect(describeTurn(turn, 'Ilse')).toBe('A promise was not kept: anger 50 to 70.');
  });

  it('counts what time did neither for nor against the act, and says so', () => {
    const fading = { what: 'anger', from: 50, to: 30, rules: ['decay'], atMs: 0 } as const;
    const turn = turnWith({ changes: [fading], before, after: reading({ anger: 30, trust: 40 }) });
    expect(tensionOfTurn(turn)).toBe(0);
    expect(describeTurn(turn, 'Ilse')).toBe(
      'You put into words what this meant for Ilse: anger 50 to 30.',
    );
    expect(explainRules(turn, 'Ilse')).toEqual([
      expect.stringMatching(/^Time helped here: .*Ilse/),
    ]);
  });
});

describe('the help of time', () => {
  const fading = { what: 'anger', from: 90, to: 80, rules: ['decay'], atMs: 0 } as const;
  const explained = (to: number, rest: Partial<CustomerReading> = {}) =>
    explainRules(
      turnWith({
        changes: [fading],
        before: reading({ anger: 90 }),
        after: reading({ anger: to }, rest),
      }),
      'Ilse',
    );

  it.each([100, 90])('is not named where anger went to %i all the same', (to) => {
    expect(explained(to)).toEqual([]);
  });

  it('is not named where it was a small part of the fall', () => {
    expect(explained(45)).toEqual([]);
    expect(explained(60)).toHaveLength(1);
  });

  it('is not named before the story was heard', () => {
    expect(explained(80, { heard: 0.8 })).toEqual([]);
    expect(explained(80)).toHaveLength(1);
  });
});

describe('listStateChanges', () => {
  it('puts states into words', () => {
    const turn = turnWith({
      before: reading({}, { mood: 'annoyed', story: 'telling', manager: 'no', promise: 'pending' }),
      after: reading({}, { mood: 'angry', story: 'told', manager: 'asking', promise: 'broken' }),
    });
    expect(listStateChanges(turn, 'Ilse')).toEqual([
      'From annoyed to angry',
      'Ilse has told the whole story',
      'Ilse asks for a manager',
      'The promise is broken',
    ]);
  });
});

describe('words', () => {
  it('exist for every rule that is not the usual case', () => {
    const rules: Record<Exclude<RuleId, 'table' | 'decay'>, true> = {
      empathyBeforeHearing: true,
      empathyFits: true,
      empathyRepeated: true,
      apologyRepeated: true,
      fixBeforeHearing: true,
      excuse: true,
      keptLate: true,
      spill: true,
      silence: true,
      hold: true,
      promiseBroken: true,
    };
    expect(Object.keys(rules).filter((rule) => !(rule in RULE_WORDS))).toEqual([]);
  });

  it('name each rule once and leave the usual case out', () => {
    const changes = [
      changeOf({ rules: ['table', 'apologyRepeated'] }),
      changeOf({ what: 'trust', rules: ['table', 'apologyRepeated'] }),
    ];
    expect(explainRules(turnWith({ changes }), 'Ilse')).toEqual([
      'A further apology weighs less than the first.',
    ]);
  });

  it('are about the act and fill every place', () => {
    const sentences = ACTS.map((act) => fillPlaces(ACT_WORDS[act], { name: 'Ilse' }));
    expect(sentences.filter((sentence) => /[{}]|^you (are|were|lack)\b/i.test(sentence))).toEqual(
      [],
    );
  });
});
