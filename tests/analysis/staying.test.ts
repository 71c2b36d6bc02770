import { describe, expect, it } from 'vitest';
import { analyseScenario } from '../../src/analysis/analyse-scenario.ts';
import { proveImpossible } from '../../src/analysis/proof/prove-impossible.ts';
import { listReaches } from '../../src/analysis/report/list-reaches.ts';
import { SituationGraph } from '../../src/analysis/situations/situation-graph.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { STAY } from '../../src/scenario/vocabulary.ts';
import {
  ANGRY,
  type ChoiceSpec,
  type NodeSpec,
  tinyPlayable,
} from '../assessment/tiny-scenarios.ts';

const CALM = {
  ...ANGRY,
  start: { ...ANGRY.start, anger: 0 },
  thresholds: { ...ANGRY.thresholds, snap: 100 },
};

const world = (nodes: Readonly<Record<string, NodeSpec>>): PlayableScenario =>
  tinyPlayable({ nodes, rubrics: [], opportunities: [], segments: 1, persona: CALM });

/** Something that can be looked at once, while nobody speaks. */
const look = (id: string, seconds: number): ChoiceSpec => ({
  id,
  acts: ['LOOK_UP'],
  when: { not: { flag: id } },
  seconds: 0,
  wait: { seconds, kind: 'hold' },
  effects: [{ set: id }],
  next: STAY,
});

/** A hold of two looks of so many seconds each. */
const held = (seconds: number): PlayableScenario =>
  world({
    ask: { choices: [{ id: 'ask', acts: ['HOLD_ASKED'], next: 'held' }] },
    held: {
      hold: true,
      choices: [
        look('one', seconds),
        look('two', seconds),
        { id: 'sorry', when: { act: 'SILENCE', times: 1 } },
        { id: 'back' },
      ],
    },
  });

/** Verdict of the exact analysis, and whether the proof alone, without a look, calls it impossible. */
function judge(playable: PlayableScenario, list: 'choices' | 'endings', id: string) {
  const report = analyseScenario(playable, { budget: 100_000 });
  const graph = new SituationGraph(playable, 'en');
  const proved = listReaches(graph, proveImpossible(graph))[list];
  const verdictIn = (all: readonly { readonly id: string; readonly verdict: string }[]) =>
    all.find((each) => each.id === id)?.verdict;
  return { exact: verdictIn(report[list]), proof: verdictIn(proved) };
}

describe('patience on hold adds up over several moves', () => {
  it('until the customer says something', () => {
    expect(judge(held(30), 'choices', 'sorry')).toEqual({ exact: 'reachable', proof: 'unknown' });
    expect(judge(held(10), 'choices', 'sorry').exact).toBe('unreachable');
  });

  it('until the customer hangs up', () => {
    expect(judge(held(100), 'endings', 'hungUp')).toEqual({ exact: 'reachable', proof: 'unknown' });
    expect(judge(held(80), 'endings', 'hungUp').exact).toBe('unreachable');
  });
});

it('staying where nothing else is on offer ends the conversation, and nowhere else', () => {
  const playable = world({
    start: {
      choices: [
        { id: 'left', next: 'bare' },
        { id: 'right', next: 'rich' },
      ],
    },
    bare: { choices: [{ ...look('last', 0), id: 'bare.look' }] },
    rich: {
      choices: [
        { ...look('last', 0), id: 'rich.look' },
        { id: 'on', next: 'beyond' },
      ],
    },
    beyond: { choices: [{ id: 'end', when: { flag: 'last' } }, { id: 'unread' }] },
  });
  const { choices, length } = analyseScenario(playable, { budget: 100_000 });
  expect(choices.filter(({ verdict }) => verdict !== 'reachable')).toEqual([]);
  expect(length.longest.decisions).toBe(4);
  expect(length.shortest.decisions).toBe(2);
});

it('staying keeps what can still be read there, whatever it keeps elsewhere', () => {
  const note: ChoiceSpec = {
    id: 'note',
    acts: ['LOOK_UP'],
    effects: [{ set: 'noted' }],
    next: STAY,
  };
  const playable = world({
    start: {
      choices: [
        { id: 'left', next: 'near' },
        { id: 'right', next: 'far' },
      ],
    },
    near: { choices: [{ ...note, id: 'near.note' }, { id: 'close' }] },
    far: {
      choices: [
        { ...note, id: 'far.note' },
        { id: 'on', next: 'beyond' },
      ],
    },
    beyond: { choices: [{ id: 'read', when: { flag: 'noted' } }, { id: 'end' }] },
  });
  const { choices } = analyseScenario(playable, { budget: 100_000 });
  expect(choices.filter(({ verdict }) => verdict !== 'reachable')).toEqual([]);
});
