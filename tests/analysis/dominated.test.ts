import { expect, test } from 'vitest';
import { analyseScenario } from '../../src/analysis/analyse-scenario.ts';
import {
  type ChoiceSpec,
  indicatorOf,
  opportunityOf,
  rubricOf,
  tinyPlayable,
} from '../assessment/tiny-scenarios.ts';

const BLAME = 'hear.blame';

/** What is dominated at a decision with a best choice, a half-good one and another beside it. */
function dominatedBeside(halfGood: Partial<ChoiceSpec>, beside: Partial<ChoiceSpec>) {
  const playable = tinyPlayable({
    segments: 1,
    rubrics: [rubricOf([{ id: 'hear', indicators: [indicatorOf(BLAME)] }])],
    opportunities: [opportunityOf('proof', 'tiny.hear')],
    nodes: {
      a: {
        choices: [
          { id: 'best', acts: ['PARAPHRASE'], evidence: { proof: 4 }, reference: true },
          { id: 'half', evidence: { proof: 2 }, ...halfGood },
          { id: 'beside', evidence: { proof: 2 }, ...beside },
        ],
      },
    },
  });
  return analyseScenario(playable).dominated;
}

test.each([
  ['a level less', { evidence: { proof: 1 } }],
  ['nothing less, and written later', {}],
])('a choice that does the same with %s is dominated', (_what, beside) => {
  expect(dominatedBeside({}, beside)).toEqual([{ choiceId: 'beside', by: 'half' }]);
});

test.each<readonly [string, Partial<ChoiceSpec>]>([
  ['shows a mistake of its own', { indicators: [BLAME] }],
  ['is a poor way of doing it where the other is a fair one', { evidence: { proof: 0 } }],
  ['does something else', { acts: ['DISMISS'], evidence: { proof: 1 } }],
  ['has a consequence of its own', { effects: [{ set: 'told' }], evidence: { proof: 1 } }],
  ['scores more', { evidence: { proof: 3 } }],
])('a choice that %s is not', (_what, beside) => {
  expect(dominatedBeside({}, beside).map(({ choiceId }) => choiceId)).not.toContain('beside');
});

test('the reference is never dominated, and dominates nothing', () => {
  expect(
    dominatedBeside({ acts: ['PARAPHRASE'], evidence: { proof: 3 } }, { acts: ['CHECK'] }),
  ).toEqual([]);
});
