import { describe, expect, it } from 'vitest';
import { measureRegret } from '../../src/assessment/regret.ts';
import { drawIndex } from '../../src/engine/seeded-random.ts';
import type { Choice } from '../../src/scenario/node-schema.ts';
import {
  endOf,
  lengthOf,
  listDecisions,
  playBy,
  scoresOf,
  starterKit,
  stray,
  takeReference,
} from './play-starter-kit.ts';

describe('the starter kit', () => {
  it('ends well on the reference path, with every opportunity met', () => {
    const attempt = playBy(takeReference);
    expect(attempt.transcript.end).toEqual({ final: 'satisfied', endingId: 'exchange' });
    for (const rubric of scoresOf(attempt)) {
      expect(rubric.overall).toBeCloseTo(100, 9);
      expect(rubric.passed).toBe(true);
      expect(rubric.opportunities.filter(({ status }) => status === 'forfeited')).toEqual([]);
      expect(rubric.dimensions.every(({ enoughEvidence }) => enoughEvidence)).toBe(true);
    }
    const decisions = attempt.transcript.turns.filter(({ move }) => 'choose' in move);
    expect(decisions.length).toBeGreaterThanOrEqual(8);
    expect(decisions.length).toBeLessThanOrEqual(14);
  });

  it.each([
    [['read-details', 'once-more'], 1],
    [['read-details', 'once-more', 'let-me-look', 'same-value'], 0.75],
  ] as const)('hands over after %j in time for %d of the moment', (strays, value) => {
    const [heard] = scoresOf(stray(...strays));
    expect(heard?.opportunities.find(({ id }) => id === 'hr_refusals')).toMatchObject({ value });
  });

  const runs: Readonly<Record<string, readonly string[]>> = {
    exchange: [],
    exchange_only: ['content-board'],
    word_broken: ['my-word', 'warm-end'],
    still_sore: ['read-details', 'small-change'],
    heard: ['credit', 'plain-no'],
    lead_in_time: ['read-details', 'once-more'],
    lead_late: ['same-value', 'once-more', 'lead-same-text'],
    never_sent: ['send-now', 'number-later'],
    solved_and_gone: ['ask-again', 'own-side'],
    lost: ['ask-again', 'credit', 'enough'],
    cut_off: ['read-details', 'once-more', 'press-three'],
    public: ['same-value', 'once-more', 'lead-same-text', 'she-is-busy'],
    hung_up: ['money-early', 'ask-again', 'template'],
  };

  it.each(Object.entries(runs))('can end as %s', (ending, strays) => {
    expect(endOf(stray(...strays))).toBe(ending);
  });

  it('has no ending that no run reaches', () => {
    expect(starterKit.scenario.endings.map(({ id }) => id).sort()).toEqual(
      Object.keys(runs).sort(),
    );
  });

  it('fails a late yes of the team lead and not a timely one', () => {
    const [late] = scoresOf(stray('read-details', 'line-for-all', 'lead-same-text'));
    const [inTime] = scoresOf(stray('read-details', 'once-more'));
    expect(late?.passed).toBe(false);
    expect(inTime?.passed).toBe(true);
  });

  it('charges nothing for bringing in the team lead when she is asked for', () => {
    const { transcript } = stray('read-details', 'once-more');
    const turn = transcript.turns.findIndex(
      ({ move }) => 'choose' in move && move.choose === 'bring-lead',
    );
    const { rubrics, exact } = measureRegret(starterKit, transcript);
    expect(exact).toBe(true);
    for (const { turns } of rubrics) expect(turns[turn]?.cost).toBeCloseTo(0, 9);
  });

  it('fails a gift beyond the role, however happy it makes her', () => {
    const attempt = stray('send-now');
    const [heard] = scoresOf(attempt);
    expect(attempt.transcript.end?.final).toBe('satisfied');
    expect(heard?.overall).toBeGreaterThan(90);
    expect(heard?.critical).toMatchObject([
      { id: 'crit.overspend', circumstance: { kind: 'overLimit', beyond: 24, limit: 15 } },
    ]);
    expect(heard?.passed).toBe(false);
  });

  it('counts a credit within the limit as no error', () => {
    const [heard] = scoresOf(stray('credit', 'plain-no'));
    expect(heard?.critical).toEqual([]);
  });

  it('names what was asked for although it was known', () => {
    const asked = scoresOf(stray('ask-again')).flatMap(({ indicators }) =>
      indicators.filter(({ id }) => id.endsWith('.reask')),
    );
    expect(asked.map(({ id }) => id)).toEqual(['hear.reask', 'conscientiousness.reask']);
    for (const { circumstance } of asked) {
      expect(circumstance).toMatchObject({
        kind: 'known',
        facts: [
          { en: expect.stringContaining('20417') },
          { en: expect.stringContaining('plastic comb') },
        ],
      });
    }
  });

  it('says that the apology was missing, and holds it against nobody twice', () => {
    const [heard] = scoresOf(stray('many-kits'));
    const missing = heard?.indicators.filter(({ id }) => id === 'apologise.none');
    expect(missing).toMatchObject([{ counted: false, circumstance: { kind: 'missed' } }]);
    const [sorry] = scoresOf(stray('many-kits', 'sorry-again'));
    expect(sorry?.indicators.map(({ id }) => id)).not.toContain('apologise.none');
  });

  it('forgives any one mistake that is not critical, and charges for it', () => {
    const reached = new Set(playBy(takeReference).transcript.turns.map(({ nodeId }) => nodeId));
    const limit = starterKit.scenario.briefing.spendLimit?.amount ?? NaN;
    const mistakes = Object.entries(starterKit.scenario.nodes)
      .filter(([id]) => reached.has(id))
      .flatMap(([, node]) => [...(node.early ?? []), ...node.choices])
      .filter(({ reference, spend = 0 }) => !reference && spend <= limit);
    expect(mistakes.length).toBeGreaterThan(30);
    for (const { id } of mistakes) {
      const attempt = stray(id);
      expect(attempt.transcript.end?.final, id).toBe('satisfied');
      expect(
        scoresOf(attempt).some(({ overall }) => overall < 99),
        id,
      ).toBe(true);
    }
  });

  it('lets a word that was given too soon be taken back before it is broken', () => {
    const [takenBack] = scoresOf(stray('my-word'));
    const [leftStanding] = scoresOf(stray('my-word', 'warm-end'));
    expect(endOf(stray('my-word'))).toBe('exchange');
    expect(takenBack?.overall).toBeLessThan(100);
    expect(takenBack?.overall).toBeGreaterThan(leftStanding?.overall ?? 100);
  });

  it('wins back part of a guess that is taken back, and no more than half', () => {
    const value = (...strays: string[]) =>
      scoresOf(stray(...strays))[0]?.opportunities.find(({ id }) => id === 'd_look')?.value ?? -1;
    expect(value('blame-packing')).toBeCloseTo(0.4, 9);
    expect(value('blame-packing', 'sure-enough')).toBeCloseTo(0.15, 9);
  });

  it('has words for every mood wherever she speaks', () => {
    const silent = Object.entries(starterKit.scenario.nodes).filter(
      ([, { lines }]) => lines.length > 0 && lines.at(-1)?.when !== undefined,
    );
    expect(silent.map(([id]) => id)).toEqual([]);
  });

  it('answers each cut-in with other words, and says that it is not the first', () => {
    const early = starterKit.scenario.nodes['story']?.early ?? [];
    const lineAfter = (attempt: ReturnType<typeof stray>, turn: number) =>
      attempt.transcript.turns[turn]?.replies[0]?.source.split('.').slice(0, 4).join('.');
    for (const first of early) {
      for (const second of early.filter(({ id }) => id !== first.id)) {
        const again = lineAfter(stray(first.id, second.id), 1);
        expect(again).toMatch(/^nodes\.story\.lines\./);
        expect(again, `${first.id}, ${second.id}`).not.toBe(lineAfter(stray(second.id), 0));
      }
    }
  });

  it('offers three choices or more wherever something is said', () => {
    const few = Object.entries(starterKit.scenario.nodes).filter(
      ([, { choices }]) => choices.length < 3,
    );
    expect(few.map(([id]) => id)).toEqual([]);
  });

  it('gives nothing away by length', () => {
    const decisions = listDecisions();
    for (const choices of decisions) {
      const mean = choices.reduce((sum, one) => sum + lengthOf(one), 0) / choices.length;
      for (const choice of choices) {
        expect(Math.abs(lengthOf(choice) - mean) / mean, choice.id).toBeLessThanOrEqual(0.25);
      }
    }
    const judged = decisions.filter((choices) => choices.some(({ reference }) => reference));
    const isExtreme = (choices: readonly Choice[], sign: 1 | -1) => {
      const best = choices.find(({ reference }) => reference);
      return (
        best !== undefined && choices.every((one) => sign * lengthOf(one) <= sign * lengthOf(best))
      );
    };
    for (const sign of [1, -1] as const) {
      const extremes = judged.filter((choices) => isExtreme(choices, sign));
      expect(extremes.length).toBeLessThanOrEqual(judged.length / 3);
    }
  });

  it('gives evidence by every choice for whatever the decision is about', () => {
    const gaps = listDecisions().flatMap((choices) => {
      const named = new Set(choices.flatMap(({ evidence }) => Object.keys(evidence ?? {})));
      return choices.flatMap(({ id, evidence }) =>
        [...named].filter((key) => evidence?.[key] === undefined).map((key) => `${id}: ${key}`),
      );
    });
    expect(gaps).toEqual([]);
  });

  it('cannot be passed by chance', () => {
    const RUNS = 150;
    const means = new Map<string, number>();
    let good = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const seed = `chance-${run}`;
      const attempt = playBy((at, offered, canListen) => {
        const ids = [...offered.map(({ id }) => id), ...(canListen ? ['listen'] : [])];
        const draw = `${at.transcript.turns.length}`;
        return ids[drawIndex(seed, draw, ids.length)] ?? '';
      }, seed);
      const ending = starterKit.scenario.endings.find(({ id }) => id === endOf(attempt));
      if (ending?.outcome === 'good') good += 1;
      for (const { rubricId, overall } of scoresOf(attempt)) {
        means.set(rubricId, (means.get(rubricId) ?? 0) + overall / RUNS);
      }
    }
    expect(good / RUNS).toBeLessThan(0.1);
    for (const { id, pass } of starterKit.rubrics) {
      expect((means.get(id) ?? 100) + 25, id).toBeLessThanOrEqual(pass.overall);
    }
  });

  it.each(['longest', 'shortest', 'first shown'])('cannot be passed by taking the %s', (habit) => {
    for (const seed of ['one', 'two', 'three', 'four', 'five']) {
      const attempt = playBy((_at, offered, canListen) => {
        if (canListen) return 'listen';
        const sign = habit === 'longest' ? -1 : 1;
        const ordered =
          habit === 'first shown'
            ? offered
            : [...offered].sort((one, two) => sign * (lengthOf(one) - lengthOf(two)));
        return ordered[0]?.id ?? '';
      }, seed);
      expect(scoresOf(attempt).every(({ passed }) => passed)).toBe(false);
    }
  });
});
