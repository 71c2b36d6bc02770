import { describe, expect, test } from 'vitest';
import { viewDebrief } from '../../src/ui/debrief-view.ts';
import {
  debriefProps,
  dimension,
  gap,
  handMadeDebrief,
  rubricResult,
  strength,
} from './hand-made-debrief.ts';

const view = (...part: Parameters<typeof debriefProps>) => viewDebrief(debriefProps(...part));

const viewWithRubric = (part: Parameters<typeof rubricResult>[0]) => {
  const { scorecard } = handMadeDebrief();
  return view({ scorecard: { ...scorecard, rubrics: [rubricResult(part)] } });
};

describe('the curve', () => {
  test('runs from left to right with high values at the top', () => {
    const [anger] = view().curve.lines;
    expect(anger).toMatchObject({ stretches: ['0,38 50,49 100,37'], last: 63 });
  });

  test('says in words what it draws', () => {
    const { curve } = view();
    expect(curve.alt).toBe('Anger, worry and trust of Ilse over 2 turns, from 0 to 100');
    expect(curve.description).toContain('Anger began at 62 and ended at 63.');
  });

  test('marks turning points in the order of play, each at its point', () => {
    expect(view().curve.marks).toEqual([
      expect.objectContaining({ number: 1, turn: 0, left: 50, top: 49, word: 'Better' }),
      expect.objectContaining({ number: 2, turn: 1, left: 100, top: 37, word: 'Worse' }),
    ]);
  });

  test('keeps labels apart and within the plot', () => {
    const { curve } = handMadeDebrief();
    const [start] = curve;
    const flat = start && { ...start, gauges: { ...start.gauges, anger: 1, worry: 1, trust: 1 } };
    const tops = view({ curve: flat ? [flat] : [] }).curve.lines.map((line) => line.labelTop);
    const sorted = [...tops].sort((a, b) => a - b);
    const gaps = sorted.slice(1).map((top, index) => top - (sorted[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...tops)).toBeLessThanOrEqual(100);
  });

  test('has a row for every point in its table', () => {
    const { rows } = view().curve;
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({ turn: '0', values: [62, 20, 35], mood: 'Angry, Unsure' });
    expect(rows[2]).toMatchObject({ turn: '2', label: 'did 2' });
  });

  test.each(['calm', 'annoyed'] as const)('does not add calm to %s', (mood) => {
    const sure = handMadeDebrief().curve.map((point) => ({
      ...point,
      mood,
      grasp: 'sure' as const,
    }));
    expect(view({ curve: sure }).curve.rows[0]?.mood.toLowerCase()).toBe(mood);
  });
});

describe('the score', () => {
  test('is a number with a verdict and what chance gives', () => {
    expect(view().scores[0]).toMatchObject({
      number: 72,
      verdict: 'Above the mark of 70 that counts as passed',
      chance: 'Somebody choosing at random gets about 37 (chance alone, estimate ± 0.4)',
    });
  });

  test('an exact chance line claims no error', () => {
    const exact = handMadeDebrief().chance.map((line) => ({ ...line, kind: 'exact' as const }));
    expect(view({ chance: exact }).scores[0]?.chance).toBe(
      'Somebody choosing at random gets 37 (chance alone)',
    );
  });

  test.each([
    ['Below the mark of 70 that counts as passed', { overall: 69, passed: false }],
    ['One part stayed below the least it needs', { overall: 75, passed: false }],
  ])('%s', (verdict, part) => {
    expect(viewWithRubric(part).scores[0]?.verdict).toBe(verdict);
  });

  test('a dimension has level, number and moments', () => {
    expect(view().scores[0]?.dimensions[0]).toEqual({
      id: 'hear',
      title: 'Hear',
      verdict: 'good · 72',
      moments: '3 moments',
      score: 72.4,
      chance: 41,
    });
  });

  test('too little evidence shows no number and no bar', () => {
    const dimensions = [dimension({ opportunities: 1, enoughEvidence: false })];
    expect(viewWithRubric({ dimensions }).scores[0]?.dimensions[0]).toMatchObject({
      verdict: 'not enough evidence',
      moments: '1 moment',
      score: undefined,
      chance: undefined,
    });
  });

  test('what was never called for says so', () => {
    const dimensions = [dimension({ opportunities: 0, score: undefined, level: undefined })];
    expect(viewWithRubric({ dimensions }).scores[0]?.dimensions[0]).toMatchObject({
      verdict: 'not called for here',
      moments: undefined,
    });
  });

  test('critical errors stand apart, once each, with who is harmed', () => {
    const critical = [
      { id: 'crit.bluff', class: 'customer' as const, definition: { en: 'A bluff.' }, turn: 0 },
    ];
    const { scorecard } = handMadeDebrief();
    const rubrics = [
      rubricResult({ critical, passed: false }),
      rubricResult({ rubricId: 'wetco', critical }),
    ];
    const [entry] = handMadeDebrief().transcript;
    const transcript = entry ? [{ ...entry, said: 'It will fit.', isSpoken: true }] : [];
    const shown = view({ scorecard: { ...scorecard, rubrics }, transcript });
    expect(shown.critical.map(({ harm, text }) => `${harm}: ${text}`)).toEqual([
      'Harms the customer: A bluff. Turn 1 of the whole conversation: “It will fit.”',
    ]);
    expect(shown.scores[0]?.verdict).toBe('A critical error counts before the number');
  });

  test('critical errors are told with what made them true at their turn', () => {
    const critical = [
      { id: 'crit.gift', class: 'business' as const, definition: { en: 'A gift.' }, turn: 0 },
    ];
    const { scorecard, transcript } = handMadeDebrief();
    const observed = [
      { id: 'crit.gift', kind: 'critical', text: 'A gift. 24 euros beyond.', isCounted: true },
    ] as const;
    const shown = view({
      scorecard: { ...scorecard, rubrics: [rubricResult({ critical })] },
      transcript: transcript.map((entry) => ({ ...entry, observed })),
    });
    expect(shown.critical[0]?.text).toBe(
      'A gift. 24 euros beyond. Turn 1 of the whole conversation: You kept listening.',
    );
  });
});

describe('what to change', () => {
  test('at most three, counted in the title', () => {
    const gaps = [1, 2, 3, 4].map((turn) => gap({ turn }));
    const shown = view({ gaps });
    expect(shown.gaps.map(({ turn }) => turn)).toEqual([1, 2, 3]);
    expect(shown.changeTitle).toBe('Three things to change');
    expect(view().changeTitle).toBe('One thing to change');
  });

  test('names the cost by each rubric that lost something', () => {
    const cost = { heard: 9.2, wetco: 0.3, other: 0 };
    const { scorecard } = handMadeDebrief();
    const rubrics = [
      rubricResult(),
      rubricResult({ rubricId: 'wetco', title: { en: 'W.E.T.C.O.' } }),
      rubricResult({ rubricId: 'other', title: { en: 'Other' } }),
    ];
    const shown = view({ gaps: [gap({ cost })], scorecard: { ...scorecard, rubrics } });
    expect(shown.gaps[0]?.cost).toBe(
      'Cost 9 points of H.E.A.R.D. and less than 1 point of W.E.T.C.O.',
    );
  });

  test('is a lower bound where the search was cut short', () => {
    const shown = view({ gaps: [gap({ cost: { heard: 1 } })], costsExact: false });
    expect(shown.gaps[0]?.cost).toBe('Cost at least 1 point of H.E.A.R.D.');
  });

  test('names no cost where there was none', () => {
    expect(view().transcript[0]?.cost).toBeUndefined();
  });
});

describe('what the rubrics saw', () => {
  const observed = [
    { id: 'crit.a', kind: 'critical', text: 'A.', isCounted: true },
    { id: 'b', kind: 'against', text: 'B.', isCounted: true },
    { id: 'c', kind: 'against', text: 'C.', isCounted: false },
    { id: 'd', kind: 'for', text: 'D.', isCounted: true },
  ] as const;
  const expected = [
    'Critical error: A.',
    'Speaks against it: B.',
    'Speaks against it: C. Not counted a second time.',
    'Speaks for it: D.',
  ];
  const linesOf = (views: readonly { label: string; text: string }[] | undefined) =>
    views?.map(({ label, text }) => `${label}: ${text}`);

  test('is told at its turn, and where something is to change', () => {
    const transcript = handMadeDebrief().transcript.map((entry) => ({ ...entry, observed }));
    const shown = view({ transcript, gaps: [gap({ observed })] });
    expect(linesOf(shown.transcript[0]?.observed)).toEqual(expected);
    expect(linesOf(shown.gaps[0]?.observed)).toEqual(expected);
  });
});

describe('the whole conversation', () => {
  const [entry] = handMadeDebrief().transcript;
  const transcript = entry
    ? [{ ...entry, replies: ['Hello?', 'At last.'], narration: { text: 'On hold.', after: 1 } }]
    : [];

  test('numbers the turns', () => {
    expect(view().transcript.map(({ title }) => title)).toEqual(['Turn 1']);
  });

  test('tells what happened at its place among the replies', () => {
    expect(view({ transcript }).transcript[0]?.lines).toEqual([
      { kind: 'reply', text: 'Hello?' },
      { kind: 'narration', text: 'On hold.' },
      { kind: 'reply', text: 'At last.' },
    ]);
  });

  test('begins with what came before the first turn', () => {
    const opening = { narration: { text: 'It rings.', after: 0 }, replies: ['Brandt here.'] };
    expect(view({ opening }).opening.map(({ text }) => text)).toEqual([
      'It rings.',
      'Brandt here.',
    ]);
    expect(view().opening).toEqual([]);
  });
});

describe('quotation marks', () => {
  test('stand around words that were said', () => {
    expect(view().strengths[0]?.quote).toBe('“So the lid is a plastic one.”');
    expect(view().gaps[0]?.better).toBe('“So the picture showed a steel lid.”');
  });

  test('and not around what was only done', () => {
    const shown = view({
      strengths: [strength({ quote: 'You kept listening.', isSpoken: false })],
      gaps: [gap({ better: 'Keep listening.', isBetterSpoken: false })],
    });
    expect(shown.strengths[0]?.quote).toBe('You kept listening.');
    expect(shown.gaps[0]?.better).toBe('Keep listening.');
  });
});

test('strengths are called relative only when all of them are', () => {
  const relative = strength({ isRelative: true });
  expect(view({ strengths: [relative] }).areStrengthsRelative).toBe(true);
  expect(view({ strengths: [relative, strength()] }).areStrengthsRelative).toBe(false);
  expect(view({ strengths: [] }).areStrengthsRelative).toBe(false);
});

test('first and best are shown once there is something to compare', () => {
  expect(view().standing).toBeUndefined();
  expect(view({}, { firstScore: 61, bestScore: 84.4 }).standing).toBe('First result 61 · best 84');
});

describe('what was promised', () => {
  test('says what became of each word, and which was waited for in vain', () => {
    const { promises } = view({
      promises: [
        { turn: 3, text: 'His answer by noon', standing: 'renewed' },
        { turn: 5, text: 'His result by three', standing: 'late' },
      ],
    });
    expect(promises).toEqual([
      {
        turn: 3,
        made: 'Turn 4',
        text: 'His answer by noon',
        standing: 'Another time was agreed before it was due',
        isGood: true,
      },
      expect.objectContaining({ standing: 'Kept, after its time', isGood: false }),
    ]);
  });
});
