import { describe, expect, it } from 'vitest';
import { buildDebrief } from '../../src/debrief/build-debrief.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { CALL, playCall } from './small-call.ts';

const { transcript: played } = playCall([
  'listen',
  'listen',
  'feel.best',
  'sorry.best',
  'fix.best',
]);

describe('the whole conversation', () => {
  const { nodes, start } = CALL.scenario;
  const withSituations: PlayableScenario = {
    ...CALL,
    scenario: {
      ...CALL.scenario,
      nodes: Object.fromEntries(
        Object.entries(nodes).map(([id, node]) => [
          id,
          { ...node, situation: { en: `At ${id}.` } },
        ]),
      ),
    },
  };

  it('begins with the words of the customer', () => {
    expect(played.opening.replies.length).toBeGreaterThan(0);
    expect(buildDebrief(CALL, played, []).opening).toEqual({
      narration: undefined,
      replies: played.opening.replies.map(({ text }) => text),
    });
  });

  it('tells what happened where it happened, once', () => {
    const { opening, transcript } = buildDebrief(withSituations, played, []);
    expect(opening?.narration).toEqual({ text: `At ${start}.`, after: 0 });
    expect(transcript.map(({ narration }) => narration?.text)).toEqual([
      undefined,
      undefined,
      'At sorry.',
      'At fix.',
      undefined,
    ]);
  });

  it('puts a complaint about the wait before what happened after it', () => {
    const complaint = { text: 'Hello?', seconds: 1, source: 'persona.says.hold.0' };
    const turns = played.turns.map((turn) => ({ ...turn, replies: [complaint, ...turn.replies] }));
    const { transcript } = buildDebrief(withSituations, { ...played, turns }, []);
    expect(transcript[2]?.narration).toEqual({ text: 'At sorry.', after: 1 });
  });
});

it('names who answers, where it is somebody else', () => {
  const { nodes } = CALL.scenario;
  const contact = { channel: 'mail', title: { en: 'Mail' }, time: '09:00' } as const;
  const withOther: PlayableScenario = {
    ...CALL,
    scenario: {
      ...CALL.scenario,
      contacts: [
        { ...contact, id: 'first', day: 0 },
        { ...contact, id: 'other', day: 1, customer: { name: 'Bo Lund', shortName: 'Bo' } },
      ],
      nodes: Object.fromEntries(
        Object.entries(nodes).map(([id, node]) => [
          id,
          { ...node, contact: id === 'fix' ? 'other' : 'first' },
        ]),
      ),
    },
  };
  expect(buildDebrief(withOther, played, []).transcript.map(({ speaker }) => speaker)).toEqual([
    undefined,
    undefined,
    undefined,
    'Bo',
    'Bo',
  ]);
});
