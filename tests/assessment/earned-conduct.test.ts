import { describe, expect, test } from 'vitest';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { buildDebrief } from '../../src/debrief/build-debrief.ts';
import type { Attempt } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import type { Choice } from '../../src/scenario/node-schema.ts';
import { LISTEN, type PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { preparePlayable } from '../../src/scenario/prepare-playable.ts';
import type { AuthoredScenario } from '../../src/scenario/scenario-schema.ts';
import { DESK_LAMP } from '../engine/furnished-lamp.ts';
import { LIBRARY } from '../engine/lamp-scenario.ts';
import { type Source, earned } from './earned-lamps.ts';

const en = (text: string) => ({ en: text });

const talk = (id: string, rest: Partial<Choice>): Choice => ({
  ...{ id, text: en(`I say ${id}.`), acts: ['ACK'], next: 'middle', rationale: en(`Why ${id}.`) },
  ...rest,
});

/** A lamp whose story has as many parts as wanted, with the given choices at its middle node. */
function lampWith(
  source: Source,
  choices: readonly Choice[],
  { parts = 3, hasCaseNote = true }: { parts?: number; hasCaseNote?: boolean } = {},
): PlayableScenario {
  const scenario: AuthoredScenario = structuredClone(DESK_LAMP);
  scenario.opportunities = [
    ...scenario.opportunities.filter(({ id }) => id !== 'h2'),
    earned(source),
  ];
  const { open, middle } = scenario.nodes;
  if (!open || !middle) throw new Error('the lamp has changed');
  scenario.story = Array.from({ length: parts }, (_, part) => ({
    variants: [en(`Part ${String(part + 1)}.`)],
    ...(part === 0 && { learn: ['flicker'] }),
  }));
  scenario.desk = { materials: [] };
  open.early = [talk('cut', { next: 'open' })];
  open.choices = [talk('say-back', { acts: ['PARAPHRASE'], reference: true })];
  middle.choices = [...choices];
  if (!hasCaseNote) delete scenario.wrapUp;
  return preparePlayable(scenario, LIBRARY);
}

/** Makes the moves, each in the case it is in. */
const play = (playable: PlayableScenario, moves: readonly string[]): Attempt =>
  moves.reduce(
    (before, move) => respond(before, caseOf(before, move)).attempt,
    beginAttempt(playable, { seed: 'conduct' }).attempt,
  );

const caseOf = (attempt: Attempt, move: string): string =>
  offerChoices(attempt).choices.find(({ id, variantOf }) => id === move || variantOf === move)
    ?.id ?? move;

function valueOf(playable: PlayableScenario, id: Source, moves: readonly string[]) {
  const [rubric] = scoreAttempt(playable, play(playable, moves).transcript).rubrics;
  return rubric?.opportunities.find((one) => one.id === id)?.value;
}

const saidOf = (playable: PlayableScenario, moves: readonly string[]) =>
  buildDebrief(playable, play(playable, moves).transcript, []).transcript.flatMap(({ observed }) =>
    observed.map(({ text }) => text),
  );

const listen = (times: number) => Array.from({ length: times }, () => LISTEN);

describe('putting somebody on hold', () => {
  const hold = (seconds: number, saidSeconds?: number): Partial<Choice> => ({
    next: '@close',
    wait: { kind: 'hold', seconds, ...(saidSeconds !== undefined && { saidSeconds }) },
  });
  const lamp = lampWith('hold', [
    talk('best', { ...hold(30, 60), acts: ['HOLD_ASKED', 'CONSULT'], reference: true }),
    talk('no-reason', { ...hold(30, 60), acts: ['HOLD_ASKED'] }),
    talk('too-long', { ...hold(61, 60), acts: ['HOLD_ASKED', 'CONSULT'] }),
    talk('no-time', { ...hold(30), acts: ['HOLD_ASKED', 'LOOK_UP'] }),
    talk('told', { ...hold(30), acts: ['HOLD_BLIND', 'EXPLAIN_NEXT'] }),
    talk('blind', { ...hold(30), acts: ['HOLD_BLIND'] }),
  ]);

  test.each([
    ['best', 1, 'asked, with a reason and a time that was kept'],
    ['no-reason', 3 / 4, 'asked, with a time'],
    ['too-long', 3 / 4, 'asked, with a time'],
    ['no-time', 2 / 4, 'asked, without a word on how long'],
    ['told', 1 / 4, 'told, not asked'],
    ['blind', 0, 'nobody was asked or told'],
  ])('%s', (id, value, words) => {
    const moves = [...listen(2), 'say-back', id, 'note-cable'];
    expect(valueOf(lamp, 'hold', moves)).toBe(value);
    expect(saidOf(lamp, moves)).toContain(`Keep it: ${words}.`);
  });
});

describe('letting the customer finish', () => {
  const close = talk('bye', { next: '@close', reference: true });

  test.each([
    [3, 0, 1],
    [3, 1, 1 / 4],
    [3, 2, 0],
    [8, 1, 2 / 4],
    [8, 2, 1 / 4],
    [8, 3, 1 / 4],
    [8, 4, 0],
    [8, 5, 0],
  ])('a story of %d parts, cut off %d times', (parts, times, value) => {
    const lamp = lampWith('interruptions', [close], { parts });
    const cuts = Array.from({ length: times }, () => 'cut');
    const moves = [...cuts, ...listen(parts - 1), 'say-back'];
    expect(valueOf(lamp, 'interruptions', moves)).toBe(value);
  });

  test('is told in the debrief', () => {
    const lamp = lampWith('interruptions', [close]);
    const end = ['bye', 'note-cable'];
    expect(saidOf(lamp, [...listen(2), 'say-back', ...end])).toContain(
      'Keep it: told to the end without being cut off.',
    );
    const cut = [...listen(1), 'cut', ...listen(1), 'say-back', ...end];
    expect(saidOf(lamp, cut)).toContain('Keep it: cut off once.');
  });
});

describe('not asking twice', () => {
  const again = talk('again', { acts: ['ASK_NEEDED'], asks: ['flicker'] });
  const use = talk('use', { acts: ['OWN'], claims: ['flicker'] });
  const bye = talk('bye', { next: '@close', reference: true });
  const lamp = lampWith('reasks', [again, use, bye]);
  const heard = [...listen(2), 'say-back'];
  const asked = (times: number) => Array.from({ length: times }, () => 'again');

  test.each([
    ['nothing twice, and what was told was used', ['use'], 1],
    ['nothing twice', [], 3 / 4],
    ['once', ['use', ...asked(1)], 2 / 4],
    ['twice', asked(2), 1 / 4],
    ['three times', asked(3), 0],
    ['four times', asked(4), 0],
  ])('%s', (_what, moves, value) => {
    const all = [...heard, ...moves, 'bye', 'note-cable'];
    expect(valueOf(lamp, 'reasks', all)).toBe(value);
  });

  test('counts where the conversation ends if there is no case note, the last words among them', () => {
    const short = lampWith(
      'reasks',
      [again, bye, talk('bye-again', { acts: ['REASK'], asks: ['flicker'], next: '@close' })],
      { hasCaseNote: false },
    );
    expect(valueOf(short, 'reasks', [...heard, 'bye'])).toBe(1);
    expect(valueOf(short, 'reasks', [...heard, 'bye-again'])).toBe(2 / 3);
    expect(valueOf(short, 'reasks', [...heard, 'again', 'bye-again'])).toBe(1 / 3);
  });

  test('is told in the debrief', () => {
    expect(saidOf(lamp, [...heard, 'use', 'bye', 'note-cable'])).toContain(
      'Keep it: nothing had to be said twice, and what was told was used.',
    );
    expect(saidOf(lamp, [...heard, 'bye', 'note-cable'])).toContain(
      'Keep it: nothing had to be said twice.',
    );
    const twice = [...heard, ...asked(2), 'bye', 'note-cable'];
    expect(saidOf(lamp, twice)).toContain('Keep it: asked 2 times for what was known.');
  });
});
