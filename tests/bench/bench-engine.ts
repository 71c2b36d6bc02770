import { Compiler, Story } from 'inkjs/full';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import { localiseText } from '../../src/scenario/localise-text.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { generateInk } from './generate-ink.ts';
import { generateBeats, generateScenario } from './generate-scenario.ts';
import { type GeneratedLibrary, parseGenerated, readLibrary } from './read-generated.ts';
import { type Figure, formatRatio, formatSummary, summarise } from './summarise.ts';

const ROUNDS = 25;
const WARM_UP = 5;

/** Which of the three choices is taken at a step; the same for both. */
const pickAt = (step: number): number => (step * 7) % 3;

/** Plays to the end, reading line and choices after every step as a screen would; returns steps. */
function playOurs(playable: PlayableScenario): number {
  let attempt = beginAttempt(playable, { seed: 'bench' }).attempt;
  let steps = 0;
  let shown = 0;
  while (!attempt.transcript.end) {
    const { choices } = offerChoices(attempt);
    for (const { text } of choices) shown += localiseText(text, 'en').length;
    const choice = choices[pickAt(steps) % choices.length];
    if (!choice) break;
    attempt = respond(attempt, choice.id).attempt;
    steps += 1;
  }
  if (shown === 0) throw new Error('Nothing was played');
  return steps;
}

function playInk(story: InstanceType<typeof Story>): number {
  story.ResetState();
  let steps = 0;
  let shown = 0;
  while (story.canContinue) shown += (story.Continue() ?? '').length;
  while (story.currentChoices.length > 0) {
    for (const { text } of story.currentChoices) shown += text.length;
    story.ChooseChoiceIndex(pickAt(steps) % story.currentChoices.length);
    while (story.canContinue) shown += (story.Continue() ?? '').length;
    steps += 1;
  }
  if (shown === 0) throw new Error('Nothing was played');
  return steps;
}

function microsecondsPerStep(play: () => number): number {
  const start = process.hrtime.bigint();
  const steps = play();
  return Number(process.hrtime.bigint() - start) / 1000 / steps;
}

function milliseconds(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Runs the contestants in turn, so that a busy moment of the machine hits all of them. */
function sideBySide(contestants: readonly (() => number)[]): number[][] {
  const values = contestants.map(() => [] as number[]);
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    contestants.forEach((measure, index) => {
      globalThis.gc?.();
      const value = measure();
      if (round >= WARM_UP) values[index]?.push(value);
    });
  }
  return values;
}

const compileInk = (nodes: number, feelings: boolean): string =>
  new Compiler(generateInk(generateBeats({ nodes }), feelings)).Compile().ToJson() as string;

/** One choice on 1,000 nodes: our step with the customer's statechart, against inkjs. */
function benchStep(library: GeneratedLibrary): Figure[] {
  const playable = parseGenerated(JSON.stringify(generateScenario({ nodes: 1000 })), library);
  const feeling = new Story(compileInk(1000, true));
  const bare = new Story(compileInk(1000, false));
  const [ours, withGauges, withoutGauges] = sideBySide([
    () => microsecondsPerStep(() => playOurs(playable)),
    () => microsecondsPerStep(() => playInk(feeling)),
    () => microsecondsPerStep(() => playInk(bare)),
  ]).map(summarise);
  if (!ours || !withGauges || !withoutGauges) throw new Error('Nothing was measured');
  const figure = (what: string, peer: typeof ours, goal?: number): Figure => ({
    what,
    ours: formatSummary(ours, 'us'),
    peer: formatSummary(peer, 'us'),
    ratio: `${(peer.median / ours.median).toFixed(1)} times as fast`,
    goal: goal === undefined ? 'none, for comparison' : `at least ${goal}`,
    isMet: goal === undefined || peer.median / ours.median >= goal,
  });
  return [
    figure('One choice on 1,000 nodes; peer: inkjs, equivalent story', withGauges, 5),
    figure('The same; peer: inkjs, a story that remembers nothing', withoutGauges),
  ];
}

/** Loading 300 nodes from text: ours is checked against every rule, the story of inkjs is not. */
function benchLoad(library: GeneratedLibrary): Figure {
  const text = JSON.stringify(generateScenario({ nodes: 300 }));
  const compiled = compileInk(300, true);
  const [ours, ink] = sideBySide([
    () => milliseconds(() => parseGenerated(text, library)),
    () => milliseconds(() => new Story(compiled)),
  ]).map(summarise);
  if (!ours || !ink) throw new Error('Nothing was measured');
  return {
    what: 'Loading 300 nodes from JSON text, checks included; peer: new Story(json) of inkjs',
    ours: formatSummary(ours, 'ms'),
    peer: formatSummary(ink, 'ms'),
    ratio: formatRatio(ours.median / ink.median),
    goal: 'at most 0.5 x',
    isMet: ours.median / ink.median <= 0.5,
  };
}

export function benchEngine(): Figure[] {
  const library = readLibrary();
  return [...benchStep(library), benchLoad(library)];
}
