import { describe, expect, test } from 'vitest';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import { LISTEN } from '../../src/scenario/playable-scenario.ts';
import { preparePlayable } from '../../src/scenario/prepare-playable.ts';
import type { AuthoredScenario } from '../../src/scenario/scenario-schema.ts';
import { DESK_LAMP } from '../engine/furnished-lamp.ts';
import { LIBRARY } from '../engine/lamp-scenario.ts';

const en = (text: string) => ({ en: text });

const earned = (source: 'promises' | 'notes') => ({
  id: source,
  dimension: 'heard.resolve',
  weight: 1,
  aggregate: 'last' as const,
  earned: source,
  what: en('Keep it'),
});

/** The lamp where word can be kept, confirmed, given anew and kept too late, and where notes count. */
function furnish(change: (scenario: AuthoredScenario) => void = () => undefined) {
  const scenario = structuredClone(DESK_LAMP);
  scenario.opportunities.push(earned('promises'), earned('notes'));
  scenario.desk?.notes?.push(
    { id: 'may', text: en('in May'), fact: 'flicker', key: false },
    { id: 'again', text: en('every night'), fact: 'flicker', key: true },
  );
  const { later, middle } = scenario.nodes;
  const [keep] = later?.choices ?? [];
  if (!keep || !later) throw new Error('the lamp has changed');
  const like = (id: string, acts: typeof keep.acts) => ({
    ...keep,
    ...{ id, acts, text: en(id), reference: false },
  });
  keep.acts = ['KEEP_PROMISE', 'CONFIRM'];
  delete keep.effects;
  const promise = { dueSeconds: 600, text: en('Tomorrow') };
  later.choices.push(
    like('just-keep', ['KEEP_PROMISE']),
    { ...like('not-yet', ['PROMISE']), promise },
    like('small-talk', ['ACK']),
  );
  const forget = middle?.choices.find(({ id }) => id === 'forget');
  Object.assign(forget ?? {}, { next: 'later' });
  change(scenario);
  return preparePlayable(scenario, LIBRARY);
}

function playOn(moves: readonly string[], playable = furnish()) {
  const { attempt } = beginAttempt(playable, { seed: 'earned' });
  return [LISTEN, LISTEN, 'say-back', ...moves].reduce(
    (before, move) => respond(before, move).attempt,
    attempt,
  );
}

function valueOf(id: 'promises' | 'notes', moves: readonly string[], playable = furnish()) {
  const { transcript } = playOn(moves, playable);
  const [rubric] = scoreAttempt(playable, transcript).rubrics;
  return rubric?.opportunities.find((one) => one.id === id)?.value;
}

describe('word that was given', () => {
  test.each([
    ['kept and confirmed', ['promise', 'keep'], 1],
    ['kept', ['promise', 'just-keep'], 3 / 4],
    ['given anew before its time', ['promise', 'not-yet'], 2 / 4],
    ['kept after its time', ['forget', 'keep.late'], 1 / 4],
    ['given anew after its time', ['forget', 'not-yet.late'], 0],
    ['passed over', ['promise', 'small-talk'], 0],
  ])('%s', (_what, moves, value) => {
    expect(valueOf('promises', moves)).toBe(value);
  });

  test('is worth one thing at a time, and says the same', () => {
    const texts = (moves: string[]) => offerChoices(playOn(moves)).choices.map(({ id }) => id);
    expect(texts(['promise']).sort()).toEqual(['just-keep', 'keep', 'not-yet', 'small-talk']);
    expect(texts(['forget']).sort()).toEqual([
      'just-keep.late',
      'keep.late',
      'not-yet.late',
      'small-talk',
    ]);
  });
});

describe('notes', () => {
  const note = (...ids: string[]) => ids.map((id) => `middle.note.${id}`);
  const end = ['only-understood'];

  test.each([
    ['all that is needed', [...note('night', 'again'), ...end, 'note-cable'], 1],
    ['more than is needed', [...note('night', 'again', 'may'), ...end, 'note-cable'], 1],
    ['half of it', [...note('night'), ...end, 'note-cable.notes2'], 2 / 4],
    ['half of it, and as much else', [...note('night', 'may'), ...end, 'note-cable.notes2'], 2 / 4],
    ['only what is not needed', [...note('may'), ...end, 'note-cable.notes0'], 0],
    ['nothing', [...end, 'note-none.notes0'], 0],
  ])('%s', (_what, moves, value) => {
    expect(valueOf('notes', moves)).toBe(value);
  });

  test('count at the hand-over, where there is one, and not again', () => {
    const handing = furnish(({ nodes }) => {
      const choice = nodes['middle']?.choices.find(({ id }) => id === 'only-understood');
      Object.assign(choice ?? {}, { acts: ['TRANSFER_WARM'], reference: true });
    });
    const { nodes } = handing.scenario;
    expect(valueOf('notes', ['only-understood.notes0', 'note-cable'], handing)).toBe(0);
    expect(valueOf('notes', [...note('night', 'again'), ...end, 'note-cable'], handing)).toBe(1);
    expect(nodes['wrapUp.why']?.choices.map(({ id }) => id)).toEqual(['note-cable', 'note-none']);
  });
});
