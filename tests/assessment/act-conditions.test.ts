import { describe, expect, it } from 'vitest';
import { type Picked, changeOf } from './hand-made-transcript.ts';
import { scorePicks } from './score-picks.ts';
import {
  en,
  factOf,
  indicatorOf,
  opportunityOf,
  rubricOf,
  tinyPlayable,
} from './tiny-scenarios.ts';

const rubric = rubricOf(
  [
    {
      id: 'hear',
      indicators: [
        indicatorOf('hear.reask', { evidence: { act: 'REASK', where: 'fact.known' } }),
        indicatorOf('hear.tells', { evidence: { act: 'DISCLOSE', unless: 'permission' } }),
      ],
    },
  ],
  {
    critical: [
      {
        id: 'crit.reask',
        class: 'customer',
        definition: en('Asks again.'),
        evidence: { act: 'REASK', where: 'fact.known' },
      },
      {
        id: 'crit.disclose',
        class: 'compliance',
        definition: en('Tells.'),
        evidence: { act: 'DISCLOSE', unless: 'permission' },
      },
    ],
  },
);

/** A story in two parts, then one node to return to as often as wanted. */
const playable = tinyPlayable({
  segments: 2,
  rubrics: [rubric],
  briefing: { facts: [factOf('order', 'start'), factOf('lamp'), factOf('date'), factOf('cause')] },
  learn: [['lamp'], ['date']],
  nodes: {
    story: {
      early: [
        { id: 'cut.order', acts: ['REASK'], asks: ['order'], next: 'story' },
        { id: 'cut.lamp', acts: ['REASK'], asks: ['lamp'], next: 'story' },
        { id: 'cut.date', acts: ['REASK'], asks: ['date'], next: 'story' },
      ],
      choices: [{ id: 'best', reference: true, evidence: { o: 4 }, next: 'talk' }],
    },
    talk: {
      choices: [
        { id: 'ask.cause', acts: ['REASK'], asks: ['cause'], next: 'talk' },
        { id: 'ask.both', acts: ['REASK'], asks: ['cause', 'date'], next: 'talk' },
        { id: 'ask.nothing', acts: ['REASK'], next: 'talk' },
        { id: 'ask.once', acts: ['ASK_NEEDED'], asks: ['date'], next: 'talk' },
        { id: 'look', acts: ['LOOK_UP'], effects: [{ learn: 'cause' }], next: 'talk' },
        {
          id: 'look.asking',
          acts: ['REASK'],
          asks: ['cause'],
          effects: [{ learn: 'cause' }],
          next: 'talk',
        },
        { id: 'permit', effects: [{ permit: 'DISCLOSE' }], next: 'talk' },
        { id: 'permit.other', effects: [{ permit: 'BLUFF' }], next: 'talk' },
        { id: 'forbid', effects: [{ forbid: 'DISCLOSE' }], next: 'talk' },
        { id: 'tell', acts: ['DISCLOSE'], next: 'talk' },
        {
          id: 'tell.permitting',
          acts: ['DISCLOSE'],
          effects: [{ permit: 'DISCLOSE' }],
          next: 'talk',
        },
        { id: 'tell.named', critical: ['crit.disclose'], next: 'talk' },
        { id: 'end' },
      ],
    },
  },
  opportunities: [opportunityOf('o', 'tiny.hear')],
});

const TOLD: readonly Picked[] = ['listen', 'listen', 'best'];

/** Ids of negative indicators and critical errors by turn: "2 hear.reask". */
function seen(picks: readonly Picked[]): readonly string[] {
  const { indicators, critical } = scorePicks(playable, picks);
  return [...indicators, ...critical].map(({ id, turn }) => `${String(turn)} ${id}`);
}

const both = (turn: number, act: 'reask' | 'disclose') =>
  act === 'reask'
    ? [`${String(turn)} hear.reask`, `${String(turn)} crit.reask`]
    : [`${String(turn)} hear.tells`, `${String(turn)} crit.disclose`];

describe('asking for a known fact', () => {
  it('counts for a fact known from the start', () => {
    expect(seen(['cut.order'])).toEqual(both(0, 'reask'));
  });

  it('counts for what a part of the story taught, and not before that part was heard', () => {
    expect(seen(['cut.lamp'])).toEqual([]);
    expect(seen(['listen', 'cut.lamp'])).toEqual(both(1, 'reask'));
    expect(seen(['listen', 'cut.date'])).toEqual([]);
  });

  it('counts for what an earlier choice taught, and not for what the same choice teaches', () => {
    expect(seen([...TOLD, 'ask.cause', 'end'])).toEqual([]);
    expect(seen([...TOLD, 'look', 'ask.cause', 'end'])).toEqual(both(4, 'reask'));
    expect(seen([...TOLD, 'look.asking', 'end'])).toEqual([]);
    expect(seen([...TOLD, 'look.asking', 'look.asking', 'end'])).toEqual(both(4, 'reask'));
  });

  it('counts where one of several facts is known, and names that one', () => {
    const { indicators, critical } = scorePicks(playable, [...TOLD, 'ask.both', 'end']);
    const circumstance = { kind: 'known', facts: [en('The fact date')] };
    expect(indicators).toMatchObject([{ id: 'hear.reask', circumstance }]);
    expect(critical).toMatchObject([{ id: 'crit.reask', circumstance }]);
  });

  it('counts neither without a fact nor by another act', () => {
    expect(seen([...TOLD, 'ask.nothing', 'ask.once', 'end'])).toEqual([]);
  });

  it('does not count where it only happened to the customer', () => {
    const changes = [changeOf({ act: 'REASK' })];
    expect(seen([...TOLD, { choose: 'look', turn: { changes } }, 'end'])).toEqual([]);
  });
});

describe('an act that needs permission', () => {
  it('counts without permission', () => {
    expect(seen([...TOLD, 'tell', 'end'])).toEqual(both(3, 'disclose'));
    expect(scorePicks(playable, [...TOLD, 'tell', 'end']).critical).toMatchObject([
      { circumstance: { kind: 'notPermitted' } },
    ]);
  });

  it('does not count from the turn after permission on', () => {
    expect(seen([...TOLD, 'permit', 'tell', 'tell', 'end'])).toEqual([]);
    expect(seen([...TOLD, 'tell.permitting', 'tell', 'end'])).toEqual(both(3, 'disclose'));
  });

  it('counts again once the permission was taken back', () => {
    expect(seen([...TOLD, 'permit', 'forbid', 'tell', 'end'])).toEqual(both(5, 'disclose'));
  });

  it('is not covered by the permission for another act', () => {
    expect(seen([...TOLD, 'permit.other', 'tell', 'end'])).toEqual(both(4, 'disclose'));
  });

  it('counts all the same where the choice names the error', () => {
    expect(seen([...TOLD, 'permit', 'tell.named', 'end'])).toEqual(['4 crit.disclose']);
  });

  it('costs as an indicator what any other does', () => {
    const { dimensions } = scorePicks(playable, [...TOLD, 'tell', 'end']);
    expect(dimensions[0]?.conduct).toBe(0.92);
  });
});
