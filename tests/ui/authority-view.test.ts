import { describe, expect, test } from 'vitest';
import type { AuthoredScenario } from '../../src/scenario/scenario-schema.ts';
import { viewAuthority } from '../../src/ui/authority-view.ts';
import { changeDeskLamp, playDeskLamp } from './play-desk-lamp.ts';

const en = (text: string) => ({ en: text });
type Briefing = AuthoredScenario['briefing'];

const AUTHORITY: NonNullable<Briefing['authority']> = {
  promises: [
    { id: 'call', text: en('A call back'), soonestSeconds: 3600 },
    { id: 'lamp', text: en('A lamp'), soonestSeconds: 172_800, fact: 'cable' },
    { id: 'word', text: en('A word') },
  ],
  escalation: { to: en('Noor, team lead'), refusals: 1, etaSeconds: 90 },
};

/** What may be done after some moves, where "promise" and "tell-cable" give away these sums. */
function authorityAfter(changes: Partial<Briefing>, spend: readonly number[], ...moves: string[]) {
  const playable = changeDeskLamp(({ briefing, nodes }) => {
    Object.assign(briefing, changes);
    const choices = nodes['middle']?.choices ?? [];
    const [first, second] = spend;
    for (const choice of choices) {
      if (choice.id === 'tell-cable' && first !== undefined) choice.spend = first;
      if (choice.id === 'tell-cable' && second !== undefined) choice.next = 'middle';
      if (choice.id === 'promise' && second !== undefined) choice.spend = second;
    }
  });
  const { locale, facts, transcript } = playDeskLamp(moves, playable);
  return viewAuthority({ playable, locale, learned: facts, turns: transcript.turns });
}

describe('what may be done', () => {
  test('has no table, budget or colleague where the scenario has none', () => {
    const none = { spendLimit: undefined };
    const { mayPromise, maySpend, mayEscalate } = authorityAfter(none, []);
    expect(mayPromise).toEqual([{ text: 'A call back', limit: undefined, isPassed: false }]);
    expect(maySpend).toEqual([]);
    expect(mayEscalate).toEqual([]);
  });

  test('says each promise once, with how soon', () => {
    const { mayPromise } = authorityAfter({ authority: AUTHORITY }, []);
    expect(mayPromise.map(({ text, limit }) => [text, limit])).toEqual([
      ['A call back', 'in 1 h 00 min at the soonest'],
      ['A lamp', undefined],
      ['A word', undefined],
    ]);
  });

  test('says how soon only once the fact is known that it would give away', () => {
    const { mayPromise } = authorityAfter({ authority: AUTHORITY }, [], 'middle.open.cables');
    expect(mayPromise[1]?.limit).toBe('in 2 d 0 h at the soonest');
  });

  test('says who takes over, how late at most, and when they are there', () => {
    expect(authorityAfter({ authority: AUTHORITY }, []).mayEscalate).toEqual([
      {
        text: 'To Noor, team lead, after one refusal at most',
        limit: 'there in 01:30',
        isPassed: false,
      },
    ]);
    const escalation = { to: en('Noor'), refusals: 2, etaSeconds: 5 };
    expect(
      authorityAfter({ authority: { ...AUTHORITY, escalation } }, []).mayEscalate[0]?.text,
    ).toBe('To Noor, after 2 refusals at most');
  });
});

describe('what may be spent', () => {
  const spendLimit = { amount: 3.9, unit: en('euros') };
  const budgetAfter = (spend: readonly number[], ...moves: string[]) =>
    authorityAfter({ spendLimit }, spend, ...moves).maySpend;

  test('is all there at first', () => {
    expect(budgetAfter([1.2])).toEqual([
      { text: '3.90 euros in the whole conversation', limit: '3.90 euros left', isPassed: false },
    ]);
  });

  test('is less after something was given, known or guessed', () => {
    expect(budgetAfter([1.2], 'tell-cable.guess')[0]?.limit).toBe('2.70 euros left');
    expect(budgetAfter([0.9], 'middle.open.cables', 'tell-cable')[0]?.limit).toBe('3 euros left');
    expect(budgetAfter([3.9], 'tell-cable.guess')[0]?.limit).toBe('0 euros left');
  });

  test('is said to be passed where it was', () => {
    expect(budgetAfter([2, 2.5], 'tell-cable.guess', 'promise')[0]).toEqual({
      text: '3.90 euros in the whole conversation',
      limit: '4.50 euros spent, which is more than that',
      isPassed: true,
    });
  });
});
