import { describe, expect, it } from 'vitest';
import { buildDebrief } from '../../src/debrief/build-debrief.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { respond } from '../../src/engine/respond.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import {
  ANGRY,
  en,
  factOf,
  indicatorOf,
  opportunityOf,
  rubricOf,
  tinyPlayable,
} from '../assessment/tiny-scenarios.ts';

const errorOf = (
  id: string,
  evidence: NonNullable<ReturnType<typeof indicatorOf>['evidence']>,
) => ({
  id,
  class: 'customer' as const,
  definition: en(`Error ${id}.`),
  evidence,
});

const rubric = rubricOf(
  [
    {
      id: 'hear',
      indicators: [
        indicatorOf('hear.back', { polarity: 'positive', evidence: { act: 'PARAPHRASE' } }),
        indicatorOf('hear.reask', { evidence: { act: 'REASK', where: 'fact.known' } }),
        indicatorOf('hear.named'),
      ],
    },
    {
      id: 'resolve',
      indicators: [
        indicatorOf('resolve.safety', { polarity: 'positive' }),
        indicatorOf('resolve.vain', { beyond: true }),
      ],
    },
  ],
  {
    critical: [
      errorOf('crit.safety', { missed: 'resolve.safety' }),
      errorOf('crit.spend', { metric: 'spend.overLimit', gte: 1 }),
      errorOf('crit.tell', { act: 'DISCLOSE', unless: 'permission' }),
    ],
  },
);

const playable: PlayableScenario = tinyPlayable({
  segments: 1,
  persona: { ...ANGRY, start: { ...ANGRY.start, anger: 20, trust: 60 } },
  rubrics: [rubric, { ...rubric, id: 'twin' }],
  briefing: {
    facts: [factOf('order', 'start'), factOf('lamp', 'start')],
    spendLimit: { amount: 15, unit: en('euros') },
  },
  nodes: {
    a: {
      choices: [
        { id: 'a.back', acts: ['PARAPHRASE'], reference: true, evidence: { o: 4 }, next: 'b' },
        {
          id: 'a.ask',
          acts: ['REASK', 'PARAPHRASE'],
          asks: ['order', 'lamp'],
          indicators: ['hear.named'],
          next: 'b',
        },
      ],
    },
    b: {
      choices: [
        { id: 'b.best', reference: true, next: 'c', text: en('The best.') },
        { id: 'b.card', spend: 3.5, next: 'c' },
        { id: 'b.gift', spend: 39.5, next: 'c' },
        { id: 'b.tell', acts: ['DISCLOSE'], next: 'c' },
        { id: 'b.safe', indicators: ['resolve.safety'], next: 'c', text: en('Pull the plug.') },
        {
          id: 'b.vow',
          promise: { dueSeconds: 9000, text: en('A new lamp'), beyond: true },
          indicators: ['resolve.vain', 'resolve.safety', 'hear.named'],
          next: 'c',
        },
        { id: 'b.vain', indicators: ['resolve.vain', 'resolve.safety'], next: 'c' },
      ],
    },
    c: { choices: [{ id: 'c.end', reference: true }] },
  },
  opportunities: [opportunityOf('o', 'tiny.hear')],
});

function debriefOf(...picks: readonly string[]) {
  const attempt = picks.reduce(
    (before, pick) => respond(before, pick).attempt,
    beginAttempt(playable, { seed: 'seed' }).attempt,
  );
  return buildDebrief(playable, attempt.transcript, []);
}

const linesAt = (turn: number, ...picks: readonly string[]) =>
  debriefOf(...picks).transcript[turn]?.observed.map(
    ({ kind, text, isCounted }) => `${kind}${isCounted ? '' : ' (again)'}: ${text}`,
  );

describe('what the rubrics saw in a turn', () => {
  it('is told once, what speaks against it before what speaks for it', () => {
    expect(linesAt(0, 'a.ask', 'b.safe', 'c.end')).toEqual([
      'against (again): Saw hear.reask. Known by then: “The fact order”, “The fact lamp”',
      'against (again): Saw hear.named.',
      'for: Saw hear.back.',
    ]);
  });

  it('names the sum beyond the limit', () => {
    expect(linesAt(1, 'a.back', 'b.gift', 'c.end')).toContain(
      'critical: Error crit.spend. That is 24.5 euros beyond the limit of 15 euros.',
    );
  });

  it('says that permission was missing', () => {
    expect(linesAt(1, 'a.back', 'b.tell', 'c.end')).toContain(
      'critical: Error crit.tell. Nobody had permitted it.',
    );
  });

  it('says what was beyond the authority beside what marks it, where nothing may be promised', () => {
    expect(linesAt(1, 'a.back', 'b.vow', 'c.end')).toEqual([
      'against: Saw hear.named.',
      'against: Saw resolve.vain. Beyond what you may give: “A new lamp”.',
      'for: Saw resolve.safety.',
    ]);
    expect(linesAt(1, 'a.back', 'b.vain', 'c.end')).toContain('against: Saw resolve.vain.');
  });

  it('says where something was missed', () => {
    expect(linesAt(1, 'a.back', 'b.best', 'c.end')).toEqual([
      'critical: Error crit.safety. This was the last chance for it.',
    ]);
    expect(linesAt(1, 'a.back', 'b.safe', 'c.end')).toEqual(['for: Saw resolve.safety.']);
  });
});

describe('what a turn gave away', () => {
  const changesAt = (...picks: readonly string[]) => debriefOf(...picks).transcript[1]?.changes;

  it('is told with what was left', () => {
    expect(changesAt('a.back', 'b.card', 'c.end')).toContain(
      'Given: 3.50 euros; left of 15 euros: 11.50 euros',
    );
  });

  it('is told with the sum where that is more than there was', () => {
    expect(changesAt('a.back', 'b.gift', 'c.end')).toContain(
      'Given: 39.50 euros, and by now 39.50 euros of 15 euros',
    );
    expect(changesAt('a.back', 'b.best', 'c.end')?.join()).not.toContain('Given');
  });
});

describe('a gap', () => {
  it('shows how to do what was missed, whatever the reference does', () => {
    const { gaps } = debriefOf('a.back', 'b.gift', 'c.end');
    expect(gaps).toMatchObject([{ turn: 1, better: 'Pull the plug.' }]);
    expect(gaps[0]?.observed.map(({ id }) => id)).toEqual(['crit.spend', 'crit.safety']);
    const { gaps: others } = debriefOf('a.ask', 'b.safe', 'c.end');
    expect(others).toMatchObject([{ turn: 0, better: 'Says a.back.' }]);
  });

  it('is told with what counts against it only', () => {
    const { gaps } = debriefOf('a.ask', 'b.safe', 'c.end');
    expect(gaps[0]).toMatchObject({ turn: 0, observed: [] });
  });
});
