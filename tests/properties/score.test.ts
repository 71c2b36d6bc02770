import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Deeds, HARMLESS } from '../assessment/random-deeds.ts';
import {
  type Decision,
  type Scoring,
  UNSCORED,
  isScored,
  scoreRun,
  withoutForfeits,
} from '../assessment/random-scorings.ts';
import {
  SLACK,
  changeDecision,
  check,
  expectNoLower,
  expectSame,
  numbersOf,
} from './compare-scores.ts';

/** Room for a machine that is busy with other tests. */
const PATIENCE_MS = 60_000;

describe('the scorings drawn', () => {
  it('hold every kind of evidence against somebody', () => {
    const kinds = new Set<string>();
    check((scoring) => {
      const against = scoreRun(scoring).indicators.filter((each) => each.polarity === 'negative');
      for (const { id, counted } of against) if (counted) kinds.add(id.replace(/^.*\./, ''));
    });
    expect([...kinds].sort()).toEqual(['beyond', 'major', 'minor', 'missed', 'reask', 'tells']);
  });
});

describe('1 range', () => {
  it(
    'keeps every score within 0..100 and every value within 0..1',
    () => {
      check((scoring) => {
        const { overall, dimensions, opportunities } = scoreRun(scoring);
        const scores = [overall, ...dimensions.map(({ score }) => score ?? 0)];
        const shares = [
          ...dimensions.map(({ conduct }) => conduct),
          ...opportunities.flatMap(({ base, repair, value }) => [base, repair, value]),
        ];
        expect(scores.every((score) => score >= 0 && score <= 100 + SLACK)).toBe(true);
        expect(shares.every((share) => share >= 0 && share <= 1 + SLACK)).toBe(true);
      });
    },
    PATIENCE_MS,
  );
});

describe('2 best path', () => {
  it(
    'gives 100 to the reference path',
    () => {
      check((scoring) => {
        const reached = withoutForfeits(scoring);
        fc.pre(isScored(reached));
        for (const number of numbersOf(scoreRun(reached, 'reference'))) {
          if (number !== undefined) expect(number).toBeCloseTo(100, 9);
        }
        expect(scoreRun(reached, 'reference').overall).toBeCloseTo(100, 9);
      });
    },
    PATIENCE_MS,
  );

  it(
    'gives 100 to any path at par: ties are harmless',
    () => {
      check((scoring) => {
        const reached = withoutForfeits(scoring);
        fc.pre(isScored(reached));
        const decisions = reached.decisions.map((each) => ({
          ...each,
          indicators: [],
          deeds: { ...HARMLESS, duty: each.deeds.duty && ('done' as const) },
          shown: Object.fromEntries(
            Object.entries(each.par).map(([id, par]) => [id, Math.max(par, each.shown[id] ?? 0)]),
          ),
        }));
        expect(scoreRun({ ...reached, decisions }).overall).toBeCloseTo(100, 9);
      });
    },
    PATIENCE_MS,
  );
});

describe('3 monotone', () => {
  it(
    'never falls when one level rises',
    () => {
      check((scoring, pick) => {
        const at = pick % scoring.decisions.length;
        const raised = Object.keys(scoring.decisions[at]?.par ?? {});
        fc.pre(raised.length > 0);
        for (const id of raised) {
          const better = changeDecision(scoring, at, (each) => ({
            ...each,
            shown: { ...each.shown, [id]: Math.min(4, (each.shown[id] ?? 0) + 1) },
          }));
          expectNoLower(scoreRun(better), scoreRun(scoring));
        }
      });
    },
    PATIENCE_MS,
  );

  it(
    'never falls when one repair grows',
    () => {
      check((scoring, pick) => {
        const better = changeDecision(scoring, pick % scoring.decisions.length, (each) => ({
          ...each,
          repairs: { ...each.repairs, o1: Math.min(1, (each.repairs['o1'] ?? 0) + 0.3) },
        }));
        expectNoLower(scoreRun(better), scoreRun(scoring));
      });
    },
    PATIENCE_MS,
  );

  it(
    'never falls when one negative indicator goes',
    () => {
      check((scoring, pick) => {
        const better = changeDecision(scoring, pick % scoring.decisions.length, (each) => ({
          ...each,
          indicators: each.indicators.slice(1),
        }));
        expectNoLower(scoreRun(better), scoreRun(scoring));
      });
    },
    PATIENCE_MS,
  );

  it.each<[string, (deeds: Deeds) => Partial<Deeds>]>([
    ['nothing known is asked for', ({ asks }) => ({ asks: asks && 'unknown' })],
    ['nothing is asked for', () => ({ asks: undefined })],
    ['nothing is told', () => ({ tells: false })],
    ['permission was given', () => ({ permits: true })],
    ['less is spent', ({ spend }) => ({ spend: spend / 2 })],
    ['what was called for is done', ({ duty }) => ({ duty: duty && 'done' })],
    ['one thing less is called for', ({ duty }) => ({ duty: duty === 'owed' ? undefined : duty })],
  ])(
    'never falls when %s',
    (_what, mend) => {
      check((scoring, pick) => {
        const better = changeDecision(scoring, pick % scoring.decisions.length, (each) => ({
          ...each,
          deeds: { ...each.deeds, ...mend(each.deeds) },
        }));
        expectNoLower(scoreRun(better), scoreRun(scoring));
      });
    },
    PATIENCE_MS,
  );
});

describe('4 path length', () => {
  it(
    'does not change with steps that nothing hangs on',
    () => {
      check((scoring, pick) => {
        const at = pick % (scoring.decisions.length + 1);
        const decisions = [
          ...scoring.decisions.slice(0, at),
          ...Array.from({ length: 1 + (pick % 4) }, () => UNSCORED),
          ...scoring.decisions.slice(at),
        ];
        expectSame(scoreRun({ ...scoring, decisions }), scoreRun(scoring));
      });
    },
    PATIENCE_MS,
  );

  it(
    'does not change when every piece of evidence is given again',
    () => {
      check((scoring) => {
        const again = ({ par, shown }: Decision): Decision => ({ ...UNSCORED, par, shown });
        const decisions = scoring.decisions.flatMap((each) => [each, again(each)]);
        expectSame(scoreRun({ ...scoring, decisions }), scoreRun(scoring));
      });
    },
    PATIENCE_MS,
  );

  it(
    'gives 100 c for constant quality c, however many steps and opportunities',
    () => {
      check((scoring, pick) => {
        const level = pick % 5;
        const reached = withoutForfeits(scoring);
        fc.pre(isScored(reached));
        const decisions = reached.decisions.map(({ par }) => ({
          ...UNSCORED,
          par: mapLevels(par, 4),
          shown: mapLevels(par, level),
        }));
        expect(scoreRun({ ...reached, decisions }).overall).toBeCloseTo(25 * level, 8);
      });
    },
    PATIENCE_MS,
  );
});

const mapLevels = (levels: Readonly<Record<string, number>>, to: number) =>
  Object.fromEntries(Object.keys(levels).map((id) => [id, to]));

describe('5 no dilution, no farming, no profitable sin', () => {
  it(
    'bounds a dimension by an error at "first" or "min", whatever follows',
    () => {
      check((scoring, pick) => {
        const aggregate = pick % 2 === 0 ? 'first' : 'min';
        const level = pick % 4;
        const opportunities = scoring.opportunities.map((each) =>
          each.id === 'o1' ? { ...each, aggregate, routes: undefined } : each,
        );
        const error: Decision = { ...UNSCORED, par: { o1: 4 }, shown: { o1: level } };
        const after = { ...scoring, opportunities, decisions: [error, ...scoring.decisions] };
        const { dimensions } = scoreRun(after as Scoring);
        const { dimension, weight } = opportunities[0] ?? { dimension: '', weight: 0 };
        const all = opportunities
          .filter((each) => each.dimension === dimension && !each.routes?.includes('missed'))
          .reduce((sum, each) => sum + each.weight, 0);
        const lost = (weight * (1 - scoring.repairCap) * (1 - level / 4)) / all;
        const score = dimensions.find(({ id }) => `tiny.${id}` === dimension)?.score ?? NaN;
        expect(score).toBeLessThanOrEqual(100 * (1 - lost) + SLACK);
      });
    },
    PATIENCE_MS,
  );

  it(
    'makes doing it right at once worth no less than any repair',
    () => {
      check((scoring, pick) => {
        const repair = (pick % 11) / 10;
        const error: Decision = { ...UNSCORED, par: { o1: 4 }, shown: { o1: 0 } };
        const repairing: Decision = { ...UNSCORED, repairs: { o1: repair } };
        const opportunities = scoring.opportunities.map((each) =>
          each.id === 'o1' ? { ...each, aggregate: 'first' as const } : each,
        );
        const once = { ...scoring, opportunities };
        const repaired = { ...once, decisions: [error, repairing, ...scoring.decisions] };
        const right = {
          ...once,
          decisions: [{ ...error, shown: { o1: 4 } }, ...scoring.decisions],
        };
        expectNoLower(scoreRun(right), scoreRun(repaired));
      });
    },
    PATIENCE_MS,
  );

  it(
    'gives nothing for repairing again and again',
    () => {
      check((scoring, pick) => {
        const repairing: Decision = { ...UNSCORED, repairs: { o1: (pick % 11) / 10 } };
        const times = (count: number) => ({
          ...scoring,
          decisions: [...scoring.decisions, ...Array.from({ length: count }, () => repairing)],
        });
        expectSame(scoreRun(times(7)), scoreRun(times(1)));
      });
    },
    PATIENCE_MS,
  );
});
