import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import type { Choice } from '../../src/scenario/node-schema.ts';
import { LISTEN } from '../../src/scenario/playable-scenario.ts';
import { preparePlayable } from '../../src/scenario/prepare-playable.ts';
import { DESK_LAMP, deskLamp } from './furnished-lamp.ts';
import { LAMP, LIBRARY } from './lamp-scenario.ts';

/** The lamp played up to its desk and by some moves more. */
function play(moves: readonly string[], playable = deskLamp): Attempt {
  const { attempt } = beginAttempt(playable, { seed: 'desk' });
  return [LISTEN, LISTEN, 'say-back', ...moves].reduce(
    (before, move) => respond(before, move).attempt,
    attempt,
  );
}

const offered = (attempt: Attempt): readonly string[] =>
  offerChoices(attempt)
    .choices.map(({ id }) => id)
    .sort();

const last = ({ transcript }: Attempt) => {
  const turn = transcript.turns.at(-1);
  if (!turn) throw new Error('nothing was done');
  return turn;
};

describe('looking something up', () => {
  test('takes its time, teaches its facts and leaves the conversation where it is', () => {
    const before = play([]);
    const after = play(['middle.open.cables']);
    expect(after.nodeId).toBe('middle');
    expect(after.visits).toEqual(before.visits);
    expect(last(after).endMs - last(after).startMs).toBeGreaterThanOrEqual(60_000);
    expect(before.facts).not.toContain('cable');
    expect(after.facts).toContain('cable');
    expect(last(after).acts).toEqual(['LOOK_UP']);
  });

  test('can be done once, and is silence on the line', () => {
    const after = play(['middle.open.cables']);
    expect(offered(play([]))).toContain('middle.open.cables');
    expect(offered(after)).not.toContain('middle.open.cables');
    expect(last(after).changes.some(({ act }) => act === 'SILENCE')).toBe(true);
  });

  test('is not needed for what lies on the desk', () => {
    expect(beginAttempt(deskLamp, { seed: 'desk' }).attempt.facts).toContain('flicker');
    expect(offered(play([]))).not.toContain('middle.open.slip');
  });
});

describe('a note that is true or not by what was done', () => {
  const scenario = structuredClone(DESK_LAMP);
  scenario.wrapUp?.[0]?.choices.push({
    id: 'note-looked',
    text: { en: 'Looked it up.' },
    evidence: { h2: 4 },
    repairs: { h1: 0.5 },
    holds: { when: { opened: 'cables' }, rationale: { en: 'Nobody looked.' } },
    rationale: { en: 'So it was.' },
    reference: true,
  });
  const playable = preparePlayable(scenario, LIBRARY);
  const offer = (...moves: string[]) => offerChoices(play(moves, playable)).choices;
  const noteIn = (...moves: string[]) =>
    offer(...moves).find(({ text }) => text['en'] === 'Looked it up.');

  test('is worth its level where it is true', () => {
    const note = noteIn('middle.open.cables', 'only-understood');
    expect(note).toMatchObject({ id: 'note-looked', evidence: { h2: 4 }, reference: true });
    expect(note?.rationale).toEqual({ en: 'So it was.' });
  });

  test('is on offer in the same words where it is not, and is worth nothing', () => {
    const note = noteIn('only-understood');
    expect(note).toMatchObject({ id: 'note-looked.untrue', variantOf: 'note-looked' });
    expect(note).toMatchObject({ evidence: { h2: 0 }, reference: false, repairs: undefined });
    expect(note?.rationale).toEqual({ en: 'Nobody looked.' });
    expect(offer('only-understood')).toHaveLength(3);
  });
});

describe('asking a colleague', () => {
  /** The waits after "only-understood", which asks a colleague with these acts in this scenario. */
  const waitsAfter = (change: (scenario: typeof DESK_LAMP) => void, acts: Choice['acts']) => {
    const scenario = structuredClone(DESK_LAMP);
    const asking = scenario.nodes['middle']?.choices.find(({ id }) => id === 'only-understood');
    Object.assign(asking ?? {}, { acts, next: 'later' });
    const later = scenario.nodes['later'];
    if (later) later.contact = 'call';
    change(scenario);
    const playable = preparePlayable(scenario, LIBRARY);
    const choice = playable.scenario.nodes['middle']?.choices.find(
      ({ id }) => id === 'only-understood',
    );
    return { wait: choice?.wait, turn: last(play(['only-understood'], playable)) };
  };
  const escalation = { to: { en: 'Noor' }, refusals: 1, etaSeconds: 45 };
  const withEscalation = ({ briefing }: typeof DESK_LAMP): void => {
    briefing.authority = { promises: [{ id: 'call', text: { en: 'A call' } }], escalation };
  };

  test('takes as long as the authority says, and that time passes', () => {
    const { wait, turn } = waitsAfter(withEscalation, ['CONSULT']);
    expect(wait).toEqual({ seconds: 45, kind: 'silence' });
    expect(turn.endMs - turn.startMs).toBeGreaterThanOrEqual(45_000);
  });

  test('is time on hold where that was said, and takes a moment where nothing says how long', () => {
    expect(waitsAfter(() => undefined, ['HOLD_ASKED', 'CONSULT']).wait).toEqual({
      seconds: 20,
      kind: 'hold',
    });
  });

  test('takes as long as the choice says itself', () => {
    const { wait } = waitsAfter(
      (scenario) => {
        withEscalation(scenario);
        const asking = scenario.nodes['middle']?.choices.find(({ id }) => id === 'only-understood');
        Object.assign(asking ?? {}, { wait: { seconds: 90, kind: 'hold' } });
      },
      ['CONSULT'],
    );
    expect(wait).toEqual({ seconds: 90, kind: 'hold' });
  });

  test('is furniture of its own, and nothing else takes time by itself', () => {
    const plain = structuredClone(LAMP);
    const asking = plain.nodes['middle']?.choices.find(({ id }) => id === 'only-understood');
    const waitOf = () =>
      preparePlayable(structuredClone(plain), LIBRARY).scenario.nodes['middle']?.choices.find(
        ({ id }) => id === 'only-understood',
      )?.wait;
    expect(waitOf()).toBeUndefined();
    Object.assign(asking ?? {}, { acts: ['CONSULT'] });
    expect(waitOf()).toEqual({ seconds: 20, kind: 'silence' });
  });
});

describe('a claim', () => {
  test('is a guess as long as it is not known, and bluffs', () => {
    expect(offered(play([]))).toContain('tell-cable.guess');
    expect(offered(play([]))).not.toContain('tell-cable');
    expect(last(play(['tell-cable.guess'])).acts).toEqual(['EXPLAIN_CAUSE', 'BLUFF']);
  });

  test('is none once it was looked up', () => {
    const after = play(['middle.open.cables', 'tell-cable']);
    expect(last(after).acts).toEqual(['EXPLAIN_CAUSE']);
    expect(offered(play(['middle.open.cables']))).not.toContain('tell-cable.guess');
  });
});

test('a note can be taken once what it notes is known, and takes no time', () => {
  const after = play(['middle.note.night']);
  expect(after.flags).toContain('noted.night');
  expect(last(after).endMs).toBe(last(after).startMs);
  expect(offered(after)).not.toContain('middle.note.night');
});

test('what depends on a note is there once it was taken', () => {
  const scenario = structuredClone(DESK_LAMP);
  const promise = scenario.nodes['middle']?.choices.find(({ id }) => id === 'promise');
  Object.assign(promise ?? {}, { when: { noted: 'night' } });
  const playable = preparePlayable(scenario, LIBRARY);
  expect(offered(play([], playable))).not.toContain('promise');
  expect(offered(play(['middle.note.night'], playable))).toContain('promise');
});

test('between two contacts as much time passes as lies between them', () => {
  const turn = last(play(['middle.open.cables', 'tell-cable']));
  const between = (24 - 9) * 3600 - 10 * 60 + 8 * 3600;
  expect(turn.endMs - turn.startMs).toBeGreaterThanOrEqual(between * 1000);
  expect(turn.endMs - turn.startMs).toBeLessThan((between + 60) * 1000);
});

test('the case note is asked before the conversation is over, and ends it', () => {
  const asked = play(['middle.open.cables', 'tell-cable', 'keep']);
  expect(asked.transcript.end).toBeUndefined();
  expect(offered(asked)).toEqual(['note-cable', 'note-none']);
  const done = respond(asked, 'note-none').attempt;
  expect(done.transcript.end).toBeDefined();
  expect(last(done).after.gauges).toEqual(last(asked).after.gauges);
});

describe('on hold', () => {
  const held = structuredClone(DESK_LAMP);
  Object.assign(held.nodes['middle'] ?? {}, { hold: true });
  const ask = held.nodes['open']?.choices.find(({ id }) => id === 'say-back');
  Object.assign(ask ?? {}, { acts: ['HOLD_ASKED'] });
  const playable = preparePlayable(held, LIBRARY);

  test('the customer stays where the node says so, and is not spoken to', () => {
    const looking = play(['middle.open.cables'], playable);
    expect(last(looking).before.contact).toBe('onHold');
    expect(last(looking).after.contact).toBe('onHold');
  });

  test('ends with the node', () => {
    const back = play(['middle.open.cables', 'tell-cable'], playable);
    expect(last(back).after.contact).toBe('attended');
  });
});

describe('what may not be told yet', () => {
  const tellFrom = (contact: string) => {
    const scenario = structuredClone(DESK_LAMP);
    for (const fact of scenario.briefing.facts) if (fact.id === 'cable') fact.tellFrom = contact;
    return preparePlayable(scenario, LIBRARY);
  };

  test('is disclosed by who knows it, and guessed by who does not', () => {
    const later = tellFrom('back');
    expect(last(play(['middle.open.cables', 'tell-cable'], later)).acts).toEqual([
      'EXPLAIN_CAUSE',
      'DISCLOSE',
    ]);
    expect(last(play(['tell-cable.guess'], later)).acts).toEqual(['EXPLAIN_CAUSE', 'BLUFF']);
  });

  test('may be told from its contact on, and never is never', () => {
    const acts = (contact: string) =>
      last(play(['middle.open.cables', 'tell-cable'], tellFrom(contact))).acts;
    expect(acts('call')).toEqual(['EXPLAIN_CAUSE']);
    expect(acts('never')).toContain('DISCLOSE');
  });
});

test('what only the customer may read is disclosed where others read along, and only there', () => {
  const acts = (contact: 'call' | 'back') => {
    const scenario = structuredClone(DESK_LAMP);
    for (const fact of scenario.briefing.facts) {
      if (fact.id === 'cable') fact.confidential = true;
    }
    for (const each of scenario.contacts ?? []) {
      if (each.id === contact) Object.assign(each, { channel: 'social', audience: 300 });
    }
    const playable = preparePlayable(scenario, LIBRARY);
    return last(play(['middle.open.cables', 'tell-cable'], playable)).acts;
  };
  expect(acts('call')).toEqual(['EXPLAIN_CAUSE', 'DISCLOSE']);
  expect(acts('back')).toEqual(['EXPLAIN_CAUSE']);
});
