import { describe, expect, it } from 'vitest';
import { buildDebrief } from '../../src/debrief/build-debrief.ts';
import type { Change } from '../../src/engine/transcript.ts';
import type { Contact } from '../../src/scenario/contact-schema.ts';
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

/** The call in which the last node belongs to a second contact, with Bo. */
function withOther(): PlayableScenario {
  const { nodes } = CALL.scenario;
  const contact = { channel: 'mail', title: { en: 'Mail' }, time: '09:00' } as const;
  const bo = { name: 'Bo Lund', shortName: 'Bo', gauges: { anger: 3, worry: 5, trust: 90 } };
  return {
    ...CALL,
    scenario: {
      ...CALL.scenario,
      contacts: [
        { ...contact, id: 'first', day: 0 },
        { ...contact, id: 'other', day: 1, customer: bo },
      ],
      nodes: Object.fromEntries(
        Object.entries(nodes).map(([id, node]) => [
          id,
          { ...node, contact: id === 'fix' ? 'other' : 'first' },
        ]),
      ),
    },
  };
}

/** The call in which Bo is spoken to between two contacts with the customer. */
function withReturn(): PlayableScenario {
  const { scenario, ...rest } = withOther();
  const last = { ...(scenario.contacts?.[0] as Contact), id: 'last', day: 2 };
  const places: Readonly<Record<string, string>> = { sorry: 'other', fix: 'last' };
  return {
    ...rest,
    scenario: {
      ...scenario,
      contacts: [...(scenario.contacts ?? []), last],
      nodes: Object.fromEntries(
        Object.entries(scenario.nodes).map(([id, node]) => [
          id,
          { ...node, contact: places[id] ?? 'first' },
        ]),
      ),
    },
  };
}

describe('a customer who comes back', () => {
  const { playable, transcript } = playCall(
    ['listen', 'listen', 'feel.best', 'sorry.best', 'fix.best'],
    { playable: withReturn() },
  );
  const debrief = buildDebrief(playable, transcript, []);
  const told = debrief.transcript.flatMap(({ changes }) =>
    changes.filter((change) => change.startsWith('From here on')),
  );

  it('is told from who is met', () => {
    expect(told).toEqual([
      'From here on Bo: anger 3, worry 5, trust 90',
      expect.stringMatching(/^From here on Ilse again: anger \d+, worry \d+, trust \d+$/),
    ]);
  });

  it('goes on where the curve of theirs broke off', () => {
    const own = debrief.curve.filter(({ person }) => person === 'Ilse');
    expect(own.map(({ turn }) => turn)).toEqual([0, 1, 2, 3, 4, 5]);
    const { trust, worry } = own[3]?.gauges ?? {};
    expect(own[4]?.gauges).toMatchObject({ trust, worry });
  });

  it('may have waited for word in vain', () => {
    const turns = transcript.turns.map((turn) => {
      const back = turn.changes.findIndex(({ to }) => to === 'Ilse Brandt');
      const late = { what: 'trust', from: 40, to: 18, act: 'BREAK_PROMISE', rules: [], atMs: 0 };
      return back < 0 ? turn : { ...turn, changes: [...turn.changes, late as Change] };
    });
    const { changes } = buildDebrief(playable, { ...transcript, turns }, []).transcript[3] ?? {};
    expect(changes?.at(-1)).toMatch(/^From here on Ilse again, for whom the time of a promise/);
  });
});

it('names who answers, where it is somebody else', () => {
  expect(buildDebrief(withOther(), played, []).transcript.map(({ speaker }) => speaker)).toEqual([
    undefined,
    undefined,
    undefined,
    'Bo',
    'Bo',
  ]);
});

describe('a conversation with another customer at its end', () => {
  const { playable, transcript } = playCall(
    ['listen', 'listen', 'feel.best', 'sorry.best', 'fix.best'],
    { playable: withOther() },
  );
  const debrief = buildDebrief(playable, transcript, []);
  const met = transcript.turns.findIndex(({ parted }) => parted !== undefined);

  it('says who is there from which turn on, and claims no jump of the one before', () => {
    expect(met).toBe(3);
    const { changes } = debrief.transcript[met] ?? {};
    expect(changes?.[0]).toMatch(/^\(Ilse\) /);
    expect(changes?.at(-1)).toBe('From here on Bo: anger 3, worry 5, trust 90');
    expect(changes?.slice(0, -1).join()).not.toMatch(/to 3\b|to 90\b/);
  });

  it('has a curve of each, and no line from one to the other', () => {
    const points = debrief.curve.map(({ turn, person }) => [turn, person]);
    expect(points.slice(met)).toEqual([
      [3, 'Ilse'],
      [4, 'Ilse'],
      [4, 'Bo'],
      [5, 'Bo'],
    ]);
    const turn = transcript.turns[met];
    expect(debrief.curve[met + 1]?.gauges).toEqual(turn?.parted?.gauges);
    expect(debrief.curve[met + 2]?.gauges).toEqual(turn?.after.gauges);
  });

  it('names whose feelings every moment is about', () => {
    const moments = [...debrief.turningPoints, ...debrief.strengths];
    expect(moments.length).toBeGreaterThan(0);
    for (const moment of moments) {
      const text = 'text' in moment ? moment.text : moment.effect;
      expect(text).toMatch(moment.turn <= met ? /^\(Ilse\) / : /^\(Bo\) /);
    }
  });
});
