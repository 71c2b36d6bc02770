import { describe, expect, it } from 'vitest';
import { analyseScenario } from '../../src/analysis/analyse-scenario.ts';
import type { Contact } from '../../src/scenario/contact-schema.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { ANGRY, type NodeSpec, en, tinyPlayable } from '../assessment/tiny-scenarios.ts';

const contact = (id: string, customer?: Contact['customer']): Contact => ({
  ...{ id, channel: 'phone', title: en('A call'), day: id === 'first' ? 0 : 1, time: '09:00' },
  ...(customer && { customer }),
});

/** A case of two: Bo is there at the nodes named, and the first one comes back at others. */
function caseOfTwo(
  nodes: Readonly<Record<string, NodeSpec>>,
  withBo: readonly string[],
  backAt: readonly string[] = [],
): PlayableScenario {
  const contactAt = (id: string): string => {
    if (backAt.includes(id)) return 'third';
    return withBo.includes(id) ? 'second' : 'first';
  };
  const { scenario, ...playable } = tinyPlayable({
    ...{ nodes, rubrics: [], opportunities: [], segments: 1 },
    persona: { ...ANGRY, thresholds: { ...ANGRY.thresholds, snap: 101 } },
  });
  const bo = { name: 'Bo Lund', shortName: 'Bo', gauges: { anger: 0, trust: 60 } };
  return {
    ...playable,
    scenario: {
      ...scenario,
      contacts: [
        ...[contact('first'), contact('second', bo)],
        ...(backAt.length > 0 ? [{ ...contact('third'), day: 2 }] : []),
      ],
      nodes: Object.fromEntries(
        Object.entries(scenario.nodes).map(([id, node]) => [
          id,
          { ...node, contact: contactAt(id) },
        ]),
      ),
    },
  };
}

function verdictsOf(playable: PlayableScenario): Readonly<Record<string, string>> {
  const { choices, scope } = analyseScenario(playable, { budget: 10_000 });
  expect(scope.certainty).toBe('exact');
  return Object.fromEntries(choices.map(({ id, verdict }) => [id, verdict]));
}

describe('the analysis of a case with another customer', () => {
  it('tells who is met from who stays, where the same words lead to either', () => {
    const ends = (id: string): NodeSpec => ({
      choices: [{ id }, { id: `${id}.calm`, when: { gauge: 'anger', below: 5 } }],
    });
    const playable = caseOfTwo(
      {
        ask: {
          choices: [
            { id: 'stay', acts: ['REASK'], seconds: 2, next: 'ana' },
            { id: 'go', acts: ['REASK'], seconds: 2, next: 'bo' },
          ],
        },
        ana: ends('to-ana'),
        bo: ends('to-bo'),
      },
      ['bo'],
    );
    expect(verdictsOf(playable)).toMatchObject({
      'to-ana.calm': 'unreachable',
      'to-bo.calm': 'reachable',
    });
  });

  it('counts nothing that was done to somebody else', () => {
    const twice = { act: 'ACK', times: 2 } as const;
    const playable = caseOfTwo(
      {
        ask: { choices: [{ id: 'ask', acts: ['ACK', 'ACK'], next: 'more' }] },
        more: {
          choices: [
            { id: 'more', next: 'bo' },
            { id: 'ana.twice', when: twice },
          ],
        },
        bo: {
          choices: [
            { id: 'bo.ack', acts: ['ACK'], next: 'last' },
            { id: 'bo.twice', when: twice },
          ],
        },
        last: {
          choices: [
            { id: 'end' },
            { id: 'last.once', when: { act: 'ACK', times: 1 } },
            { id: 'last.twice', when: twice },
          ],
        },
      },
      ['bo', 'last'],
    );
    expect(verdictsOf(playable)).toMatchObject({
      'ana.twice': 'reachable',
      'bo.twice': 'unreachable',
      'last.once': 'reachable',
      'last.twice': 'unreachable',
    });
  });

  it('takes it that another customer has told all there is, whatever was heard of the story', () => {
    const playable = caseOfTwo(
      {
        tell: {
          early: [{ id: 'cut', next: 'bo' }],
          choices: [{ id: 'hear', next: 'bo' }],
        },
        bo: {
          choices: [
            { id: 'told', when: { story: 'told' } },
            { id: 'telling', when: { story: 'telling' } },
            { id: 'known', when: { heard: 1 } },
            { id: 'unknown', when: { not: { heard: 1 } } },
          ],
        },
      },
      ['bo'],
    );
    const verdicts = verdictsOf(playable);
    expect(verdicts).toMatchObject({ told: 'reachable', telling: 'unreachable' });
    // A story of one part cannot be cut off: it counts as heard at once.
    expect(verdicts).toMatchObject({ known: 'reachable', unknown: 'unreachable' });
  });

  it('counts on for who comes back, also what moves no gauge, whatever was done to somebody else', () => {
    const times = (id: string, count: number) => ({
      id: `${id}.${String(count)}`,
      when: { act: 'LOOK_UP', times: count } as const,
    });
    const playable = caseOfTwo(
      {
        ask: {
          choices: [
            { id: 'once', acts: ['LOOK_UP'], next: 'more' },
            { id: 'twice', acts: ['LOOK_UP', 'LOOK_UP'], next: 'more' },
          ],
        },
        more: { choices: [{ id: 'leave', acts: ['THANK'], next: 'bo' }] },
        bo: {
          choices: [{ id: 'search', acts: ['LOOK_UP', 'LOOK_UP'], next: 'back' }, times('bo', 1)],
        },
        back: { choices: [{ id: 'end' }, times('back', 1), times('back', 2), times('back', 3)] },
      },
      ['bo'],
      ['back'],
    );
    expect(verdictsOf(playable)).toMatchObject({
      'bo.1': 'unreachable',
      'back.1': 'reachable',
      'back.2': 'reachable',
      'back.3': 'unreachable',
    });
  });

  it('lets anger fade for who is away by how long the talk with somebody calm takes', () => {
    const playable = caseOfTwo(
      {
        ask: {
          early: [{ id: 'cut', next: 'bo' }],
          choices: [{ id: 'explain', acts: ['EXPLAIN_NEXT'], next: 'bo' }],
        },
        bo: {
          choices: [
            { id: 'quick', acts: ['THANK'], seconds: 2, next: 'on' },
            { id: 'slow', acts: ['THANK'], seconds: 600, next: 'on' },
          ],
        },
        on: { choices: [{ id: 'leave', next: 'back' }] },
        back: {
          choices: [
            { id: 'end' },
            { id: 'cool', when: { gauge: 'anger', below: 10 } },
            { id: 'hot', when: { gauge: 'anger', atLeast: 40 } },
          ],
        },
      },
      ['bo', 'on'],
      ['back'],
    );
    expect(verdictsOf(playable)).toMatchObject({ cool: 'reachable', hot: 'reachable' });
  });

  it('lets the time of a promise pass for who is away, and no other of theirs', () => {
    const promise = (dueSeconds: number) => ({ dueSeconds, text: en('soon') });
    const playable = caseOfTwo(
      {
        ask: {
          choices: [
            { id: 'soon', acts: ['PROMISE'], promise: promise(60), next: 'bo' },
            { id: 'much-later', acts: ['PROMISE'], promise: promise(90_000), next: 'bo' },
            { id: 'nothing', next: 'bo' },
          ],
        },
        bo: {
          choices: [
            { id: 'wait', wait: { seconds: 600, kind: 'away' }, next: 'back' },
            { id: 'bo.pending', when: { promise: 'pending' } },
          ],
        },
        back: {
          choices: [
            { id: 'end' },
            { id: 'broken', when: { promise: 'broken' } },
            { id: 'pending', when: { promise: 'pending' } },
            { id: 'silent', when: { act: 'SILENCE', times: 1 } },
          ],
        },
      },
      ['bo'],
      ['back'],
    );
    expect(verdictsOf(playable)).toMatchObject({
      'bo.pending': 'unreachable',
      ...{ broken: 'reachable', pending: 'reachable', silent: 'unreachable' },
    });
  });

  it('tells nobody apart by who was left for good', () => {
    const nodes: Readonly<Record<string, NodeSpec>> = {
      ask: {
        choices: [
          { id: 'kind', acts: ['EMPATHISE_COG'], next: 'bo' },
          { id: 'rude', acts: ['DISMISS'], next: 'bo' },
        ],
      },
      bo: { choices: [{ id: 'bo.on', next: 'last' }] },
      last: { choices: [{ id: 'end' }] },
    };
    const count = (...backAt: readonly string[]) =>
      analyseScenario(caseOfTwo(nodes, ['bo', 'last'], backAt), { budget: 1000 }).scope.situations;
    expect(count()).toBe(3);
    expect(count('last')).toBe(5);
  });
});
