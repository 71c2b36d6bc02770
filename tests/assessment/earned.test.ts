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

type Source = NonNullable<AuthoredScenario['opportunities'][number]['earned']>;

const earned = (source: Source) => ({
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
  const promise = { about: 'call', dueSeconds: 600, text: en('Tomorrow') };
  later.choices.push(
    like('just-keep', ['KEEP_PROMISE']),
    { ...like('not-yet', ['PROMISE']), promise },
    { ...like('another', ['PROMISE']), promise: { dueSeconds: 600, text: en('A word with him') } },
    like('small-talk', ['ACK']),
  );
  for (const { promise: given } of middle?.choices ?? []) if (given) given.about = 'call';
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

function valueOf(id: Source, moves: readonly string[], playable = furnish()) {
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
    ['left, and another one given', ['promise', 'another'], 0],
    ['passed over', ['promise', 'small-talk'], 0],
  ])('%s', (_what, moves, value) => {
    expect(valueOf('promises', moves)).toBe(value);
  });

  test('is worth one thing at a time, and says the same', () => {
    const texts = (moves: string[]) => offerChoices(playOn(moves)).choices.map(({ id }) => id);
    expect(texts(['promise']).sort()).toEqual([
      'another',
      'just-keep',
      'keep',
      'not-yet',
      'small-talk',
    ]);
    expect(texts(['forget']).sort()).toEqual([
      'another',
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

/** The lamp with some choices at its middle node, the first one the best, which earn by one source. */
function middleOf(source: Source, acts: Readonly<Record<string, AuthoredActs>>, refusals?: number) {
  const scenario = structuredClone(DESK_LAMP);
  scenario.opportunities.push(earned(source));
  const { middle, open } = scenario.nodes;
  const like = middle?.choices.find(({ id }) => id === 'only-understood');
  if (!middle || !open || !like) throw new Error('the lamp has changed');
  const always = { ...like };
  delete always.when;
  middle.choices.splice(
    0,
    middle.choices.length,
    ...Object.entries(acts).map(([id, done], index) => ({
      ...{ ...always, id, text: en(id), acts: [...done], reference: index === 0 },
      ...(done.includes('POLICY_WALL') && { next: 'middle' }),
    })),
  );
  if (refusals !== undefined) {
    const escalation = { to: en('Noor'), refusals, etaSeconds: 60 };
    scenario.briefing.authority = {
      promises: [{ id: 'call', text: en('A call back') }],
      escalation,
    };
  }
  return preparePlayable(scenario, LIBRARY);
}

type AuthoredActs = readonly AuthoredScenario['nodes'][string]['choices'][number]['acts'][number][];

describe('whose case it stays', () => {
  const acts = {
    'keep-it': ['OWN'],
    'hand-it-over': ['TRANSFER_WARM'],
    'hand-and-ring': ['TRANSFER_WARM', 'OWN'],
    'leave-it-open': ['ACK'],
    'pass-on': ['TRANSFER_COLD'],
    'send-off': ['HOT_POTATO'],
  } as const;

  test.each([
    ['keep-it', 1],
    ['hand-it-over', 3 / 4],
    ['hand-and-ring', 1],
    ['leave-it-open', 2 / 4],
    ['pass-on', 1 / 4],
    ['send-off', 0],
  ])('%s', (id, value) => {
    const { 'send-off': off, ...first } = acts;
    const lamp = middleOf(
      'transfers',
      id === 'send-off' ? { 'keep-it': ['OWN'], 'send-off': off } : first,
    );
    expect(valueOf('transfers', [id], lamp)).toBe(value);
  });
});

describe('news that are due', () => {
  test('count where they are told, and not where they are not', () => {
    const lamp = middleOf('updates', {
      tell: ['UPDATE'],
      'as-promised': ['KEEP_PROMISE'],
      'make-up': ['UPDATE', 'BLUFF'],
      'say-nothing': ['ACK'],
    });
    expect(valueOf('updates', ['tell'], lamp)).toBe(1);
    expect(valueOf('updates', ['as-promised'], lamp)).toBe(1);
    expect(valueOf('updates', ['make-up'], lamp)).toBe(0);
    expect(valueOf('updates', ['say-nothing'], lamp)).toBe(0);
  });

  test('are worth less once the time that was said for them is over', () => {
    const scenario = structuredClone(DESK_LAMP);
    scenario.opportunities.push(earned('updates'));
    const [keep] = scenario.nodes['later']?.choices ?? [];
    Object.assign(keep ?? {}, { acts: ['UPDATE'], effects: [] });
    const forget = scenario.nodes['middle']?.choices.find(({ id }) => id === 'forget');
    Object.assign(forget ?? {}, { next: 'later' });
    const lamp = preparePlayable(scenario, LIBRARY);
    expect(valueOf('updates', ['promise', 'keep'], lamp)).toBe(1);
    expect(valueOf('updates', ['forget', 'keep.late'], lamp)).toBe(1 / 4);
  });
});

describe('handing over to who may decide more', () => {
  const acts = { lead: ['ESCALATE_WARM'], wall: ['POLICY_WALL'], stop: ['ACK'] } as const;
  const walls = (count: number) => Array.from({ length: count }, () => 'wall');
  const suffixed = (refused: number) => (refused === 0 ? 'lead' : `lead.refused${String(refused)}`);

  test.each([
    [0, 0, 1],
    [1, 0, 1],
    [2, 2, 3 / 4],
    [3, 3, 2 / 4],
  ])('after %d refusals', (count, refused, value) => {
    const lamp = middleOf('escalation', acts);
    expect(valueOf('escalation', [...walls(count), suffixed(refused)], lamp)).toBe(value);
  });

  test('as many as the briefing allows cost nothing, and never handing over costs all', () => {
    const lamp = middleOf('escalation', acts, 2);
    expect(valueOf('escalation', [...walls(2), 'lead'], lamp)).toBe(1);
    expect(valueOf('escalation', ['stop'], lamp)).toBe(0);
  });
});
