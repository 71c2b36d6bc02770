import { describe, expect, test } from 'vitest';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { preparePlayable } from '../../src/scenario/prepare-playable.ts';
import { DESK_LAMP } from '../engine/furnished-lamp.ts';
import { LIBRARY } from '../engine/lamp-scenario.ts';
import { type Source, earned, furnish, middleOf, playOn } from './earned-lamps.ts';

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

describe('word about one thing while another is open', () => {
  /** "forget" leaves a day; before it, or after it, something else is promised for later. */
  const withParcel = (keeps?: string) =>
    furnish(({ nodes }) => {
      const { later, middle } = nodes;
      const forget = middle?.choices.find(({ id }) => id === 'forget');
      const keep = later?.choices.find(({ id }) => id === 'keep');
      const another = later?.choices.find(({ id }) => id === 'another');
      if (!forget || !keep || !another || !later) throw new Error('the lamp has changed');
      if (keeps !== undefined) keep.keeps = keeps;
      another.next = 'later';
      later.choices.push({
        ...{ ...keep, id: 'keep-other', reference: false },
        keeps: 'another',
      });
    });

  const call = withParcel('call');

  test.each<[string, string[], number]>([
    ['kept late, as it says which', ['forget', 'another', 'keep.late'], 1 / 4],
    ['the other one kept in time', ['forget', 'another', 'keep-other'], 1],
    ['given anew after its time', ['forget', 'another', 'not-yet.late'], 0],
    ['given anew before its time', ['promise', 'another', 'not-yet'], 2 / 4],
  ])('%s', (_what, moves, value) => {
    expect(valueOf('promises', moves, call)).toBe(value);
  });

  test('what is due next is kept in time where nothing says which', () => {
    expect(valueOf('promises', ['forget', 'another', 'keep'], withParcel())).toBe(1);
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

  test('the manager that is refused is a refusal like the rule that is pointed to', () => {
    const lamp = middleOf('escalation', { ...acts, never: ['REFUSE_MANAGER'] });
    expect(valueOf('escalation', ['never', 'lead'], lamp)).toBe(1);
    expect(valueOf('escalation', ['wall', 'never', 'lead.refused2'], lamp)).toBe(3 / 4);
    expect(valueOf('escalation', [...walls(2), 'never', 'lead.refused3'], lamp)).toBe(2 / 4);
    expect(valueOf('escalation', [...walls(2), 'lead.refused2'], lamp)).toBe(3 / 4);
  });

  test('as many as the briefing allows cost nothing, and never handing over costs all', () => {
    const lamp = middleOf('escalation', acts, 2);
    expect(valueOf('escalation', [...walls(2), 'lead'], lamp)).toBe(1);
    expect(valueOf('escalation', ['stop'], lamp)).toBe(0);
  });
});
