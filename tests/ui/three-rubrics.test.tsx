// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { buildDebrief } from '../../src/debrief/build-debrief.ts';
import { ScoreCard } from '../../src/ui/debrief-score.tsx';
import { viewDebrief } from '../../src/ui/debrief-view.ts';
import ten from '../../scenarios/rubrics/ten.json';
import { debriefProps, handMadeDebrief } from './hand-made-debrief.ts';
import { KETTLE } from './kettle-call.ts';
import { runKettleCall } from './run-kettle-call.ts';

const [first] = KETTLE.opportunities;

/** The kettle call, which three rubrics look at: the shrug is the fault of each. */
const THREE = {
  rubrics: ['heard', 'wetco', 'ten'].map((ref) => ({ ref, version: 1 })),
  opportunities: [
    ...KETTLE.opportunities,
    ...(first ? [{ ...first, id: 'o-person', dimension: 'ten.person' }] : []),
  ],
};

const { playable, transcript } = runKettleCall(['listen', 'policy', 'shrug'], THREE);
const debrief = buildDebrief(playable, transcript, []);
const view = viewDebrief(debriefProps(debrief, { playable }));

test('a third rubric is shown with its own name, number and every rule', () => {
  expect(view.scores.map(({ title }) => title)).toEqual(['H.E.A.R.D.', 'WETCO', 'Ten rules']);
  const titles = view.scores[2]?.dimensions.map(({ title }) => title);
  const unassessed = new Set<string>(playable.scenario.unassessed ?? []);
  const expected = ten.dimensions.filter(({ id }) => !unassessed.has(`ten.${id}`));
  expect(titles).toEqual(expected.map(({ title }) => title.en));
  expect(view.scores[2]?.purpose).toContain('Ten plain rules');
});

test('what two rubrics say in the same words is said once', () => {
  const shrug = view.transcript.find(({ said }) => said.includes('nothing I can do'));
  const words = shrug?.observed.map(({ text }) => text) ?? [];
  expect(words.length).toBeGreaterThan(1);
  expect(new Set(words).size).toBe(words.length);
  expect(words).toContain('Made the matter or the feeling small.');
});

test('arrow keys reach the third rubric', () => {
  render(<ScoreCard scores={view.scores} critical={view.critical} />);
  const tabs = screen.getAllByRole('tab');
  expect(tabs).toHaveLength(3);
  const [tab] = tabs;
  if (tab) fireEvent.keyDown(tab, { key: 'ArrowLeft' });
  expect(tabs[2]?.getAttribute('aria-selected')).toBe('true');
  expect(screen.getByRole('tabpanel').textContent).toContain('Keep your word');
});

test('the whole and each part show level, number, moments and what chance gives', () => {
  const [score] = viewDebrief(debriefProps(handMadeDebrief())).scores;
  const { container } = render(<ScoreCard scores={score ? [score] : []} critical={[]} />);
  const seen = container.cloneNode(true) as HTMLElement;
  for (const hidden of seen.querySelectorAll('.unseen')) hidden.remove();
  expect(score?.level).toMatch(/^\w+, over \d+ moments$/);
  expect(seen.textContent).toContain(score?.level);
  expect(seen.textContent).toMatch(/\w+ · \d+ · \d+ moments · by chance 41/);
});
