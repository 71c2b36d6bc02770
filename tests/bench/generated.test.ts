import { Compiler } from 'inkjs/full';
import { describe, expect, it } from 'vitest';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import { parseGenerated, readLibrary } from './read-generated.ts';
import { generateGuardedScenario } from './generate-guarded.ts';
import { generateInk } from './generate-ink.ts';
import { generateBeats, generateScenario } from './generate-scenario.ts';
import { quantile, summarise } from './summarise.ts';

/** Targets reached by always taking the first choice, which leads one beat on. */
function countSteps(nodes: number): number {
  const text = JSON.stringify(generateScenario({ nodes }));
  let { attempt } = beginAttempt(parseGenerated(text, readLibrary()), { seed: 'count' });
  let steps = 0;
  for (; !attempt.transcript.end && steps < 1000; steps += 1) {
    const choice = offerChoices(attempt).choices.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
    attempt = respond(attempt, choice?.id ?? '').attempt;
  }
  return steps;
}

describe('what is measured', () => {
  it('is a scenario without any finding, with an end', () => {
    expect(countSteps(20)).toBe(21);
  });

  it('can go round for ever, with a way out', () => {
    const text = JSON.stringify(generateScenario({ nodes: 20, loops: true }));
    const { nodes } = parseGenerated(text, readLibrary()).scenario;
    expect(nodes['beat-20']?.choices.map(({ next }) => next)).toEqual([
      'beat-1',
      'beat-1',
      'beat-1',
      '@close',
    ]);
  });

  it('is read as it was written, guards included', () => {
    const text = JSON.stringify(generateGuardedScenario(20));
    expect(parseGenerated(text, readLibrary()).scenario).toEqual(JSON.parse(text));
  });

  it('is the same conversation for inkjs', () => {
    for (const feelings of [true, false]) {
      const story = new Compiler(generateInk(generateBeats({ nodes: 20 }), feelings)).Compile();
      let steps = 0;
      for (story.ContinueMaximally(); story.currentChoices.length > 0; steps += 1) {
        expect(story.currentChoices.length).toBe(3);
        story.ChooseChoiceIndex(0);
        story.ContinueMaximally();
      }
      expect(steps).toBe(20);
    }
  });
});

describe('figures', () => {
  it('are the median and the quartiles', () => {
    const values = [5, 1, 4, 2, 3];
    expect(summarise(values)).toEqual({ median: 3, quartiles: [2, 4], count: 5 });
    expect(quantile(values, 0.95)).toBe(5);
  });
});
