import { describe, expect, test } from 'vitest';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { buildDebrief } from '../../src/debrief/build-debrief.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import type { Choice } from '../../src/scenario/node-schema.ts';
import { LISTEN } from '../../src/scenario/playable-scenario.ts';
import { preparePlayable } from '../../src/scenario/prepare-playable.ts';
import { DESK_LAMP } from '../engine/furnished-lamp.ts';
import { LIBRARY } from '../engine/lamp-scenario.ts';

const en = (text: string) => ({ en: text });

const question = (id: string, rest: Partial<Choice>): Choice => ({
  ...{ id, text: en(`I ask ${id}.`), acts: ['ASK_NEEDED'], next: 'later' },
  ...{ rationale: en(`Why ${id}.`), evidence: { h2: 3 } },
  ...rest,
});

/** The lamp with questions while the story is told, at its desk, and the day after. */
function askingLamp() {
  const scenario = structuredClone(DESK_LAMP);
  const { briefing, nodes, opportunities, story } = scenario;
  const { open, middle, later } = nodes;
  if (!open || !middle || !later || !story[0]) throw new Error('the lamp has changed');
  briefing.facts.push({ id: 'smell', text: en('It smells of fish'), known: 'learned' });
  briefing.facts.push({ id: 'nights', text: en('Only at night'), known: 'learned' });
  story[0].learn = ['nights'];
  opportunities.push({
    ...{ id: 'h3', dimension: 'heard.resolve', weight: 1, aggregate: 'first' },
    what: en('Keep your word'),
  });
  open.early = [question('early', { asks: ['nights'], next: 'open' })];
  delete open.early[0]?.evidence;
  middle.choices.push(
    question('cable', { asks: ['cable'] }),
    question('both', { acts: ['OWN', 'REASK'], asks: ['smell', 'cable'] }),
    question('order', { asks: ['order'] }),
    question('smell', { acts: ['REASK'], asks: ['smell'] }),
    question('open-desk', { acts: ['CHECK'], asks: ['cable'], claims: ['cable'] }),
  );
  for (const choice of middle.choices) if (choice.id === 'promise') choice.reference = true;
  later.choices.push(
    question('next-day', {
      ...{ asks: ['nights', 'cable'], evidence: { h3: 4 } },
      ...{ reference: true, next: '@close' },
    }),
    question('use-it', { acts: ['OWN'], evidence: { h3: 4 }, next: '@close' }),
  );
  const say = open.choices.find(({ id }) => id === 'say-back');
  if (say) say.effects = [{ set: 'understood' }];
  for (const choice of later.choices) if (choice.id === 'keep') choice.reference = false;
  return preparePlayable(scenario, LIBRARY);
}

const lamp = askingLamp();

function play(moves: readonly string[]) {
  return moves.reduce(
    (before, move) => respond(before, move).attempt,
    beginAttempt(lamp, { seed: 'asked' }).attempt,
  );
}

const actsOfLast = (moves: readonly string[]) => play(moves).transcript.turns.at(-1)?.acts;

const told = [LISTEN, LISTEN, 'say-back'];
const lookedUp = [...told, 'middle.open.cables'];

describe('asking for a fact', () => {
  test.each([
    ['before it was told, while the story is told', ['early'], ['INTERRUPT', 'ASK_NEEDED']],
    ['told in the part just heard', [LISTEN, 'early.again'], ['INTERRUPT', 'REASK']],
    ['not looked up', [...told, 'cable'], ['ASK_NEEDED']],
    ['looked up', [...lookedUp, 'cable.again'], ['REASK']],
    ['known from the start', [...told, 'order'], ['REASK']],
    ['which a line swallowed', [...told, 'smell'], ['ASK_NEEDED']],
    ['one of two, neither known', [...told, 'both.needed'], ['OWN', 'ASK_NEEDED']],
    ['one of two, one known', [...lookedUp, 'both'], ['OWN', 'REASK']],
    ['that it states as a guess', [...told, 'open-desk.guess'], ['CHECK', 'BLUFF']],
    ['that it states knowing it', [...lookedUp, 'open-desk.again'], ['CHECK', 'REASK']],
  ])('%s', (_what, moves, acts) => {
    expect(actsOfLast(moves)).toEqual(acts);
  });

  test('is on offer in one of the two ways at a time', () => {
    const offered = (moves: readonly string[]) =>
      offerChoices(play(moves))
        .choices.map(({ id }) => id)
        .filter((id) => id.startsWith('cable') || id.startsWith('both'))
        .sort();
    expect(offered(told)).toEqual(['both.needed', 'cable']);
    expect(offered(lookedUp)).toEqual(['both', 'cable.again']);
  });

  test('again in a later contact is asking again too', () => {
    expect(actsOfLast([...told, 'promise', 'next-day.again'])).toEqual(['REASK']);
  });

  test('is seen by the rubric where it is asked again, and not where it is needed', () => {
    const seen = (moves: readonly string[]) =>
      scoreAttempt(lamp, play(moves).transcript).rubrics[0]?.indicators.map(({ id }) => id) ?? [];
    expect(seen([...lookedUp, 'cable.again', 'keep'])).toContain('hear.reask');
    expect(seen([...told, 'cable', 'keep'])).not.toContain('hear.reask');
  });
});

describe('levels', () => {
  const levelOf = (id: string, moves: readonly string[]) =>
    scoreAttempt(lamp, play(moves).transcript).rubrics[0]?.opportunities.find(
      (each) => each.id === id,
    )?.value;

  test('are what was written where it had to be asked, and at most 2 of them asked again', () => {
    expect(levelOf('h2', [...told, 'cable'])).toBe(3 / 4);
    expect(levelOf('h2', [...lookedUp, 'cable.again'])).toBe(2 / 4);
    expect(levelOf('h2', [...told, 'order'])).toBe(2 / 4);
  });

  test('as written where the author wrote that it is asked again', () => {
    expect(levelOf('h2', [...lookedUp, 'both'])).toBe(3 / 4);
  });

  test('the best question, asked again, is measured by itself and is not the best', () => {
    const moves = [...told, 'promise', 'next-day.again', 'note-cable'];
    expect(levelOf('h3', moves)).toBe(2 / 4);
    const debrief = buildDebrief(lamp, play(moves).transcript, []);
    expect(debrief.transcript.at(-2)?.reference).toBe(false);
  });

  test.each([
    ['asking again', 'next-day.again'],
    ['saying something else', 'keep'],
  ])('in place of %s the debrief says what is known', (_what, id) => {
    const moves = [...told, 'promise', id, 'note-cable'];
    const { gaps } = buildDebrief(lamp, play(moves).transcript, []);
    expect(gaps.find(({ turn }) => turn === 4)).toMatchObject({
      better: 'Say what you know instead of asking for it: “Only at night”',
      isBetterSpoken: false,
    });
  });
});
