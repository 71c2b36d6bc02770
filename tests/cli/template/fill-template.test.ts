import { expect, test } from 'vitest';
import { analyseScenario } from '../../../src/analysis/analyse-scenario.ts';
import { readLibrary } from '../../../src/cli/read-library.ts';
import { fillTemplate } from '../../../src/cli/template/fill-template.ts';
import { CHANNEL_PLACES, TEMPLATE_PERSONAS } from '../../../src/cli/template/templates.ts';
import { writeTemplatePlay } from '../../../src/cli/template/write-template-play.ts';
import { lintScenario } from '../../../src/lint/lint-scenario.ts';
import { formatPlayResult } from '../../../src/playtest/format-play-result.ts';
import { parsePlay } from '../../../src/playtest/parse-play.ts';
import { runPlay } from '../../../src/playtest/run-play.ts';
import { formatDiagnostic } from '../../../src/scenario/diagnostic.ts';
import { parseScenario } from '../../../src/scenario/parse-scenario.ts';
import { CHANNELS } from '../../../src/scenario/vocabulary.ts';

const { library } = readLibrary('scenarios');
const wishes = TEMPLATE_PERSONAS.flatMap((persona) =>
  CHANNELS.map((channel) => ({ slug: 'my-call', persona, channel })),
);

/** Moves computed for a template: enough to reach every one of its choices and endings. */
const BUDGET = 3000;

test.each(wishes)('$persona by $channel is sound, and both its plays hold', (wish) => {
  const file = { path: 'scenario.json', text: fillTemplate(wish) };
  const { value, diagnostics } = parseScenario(file, library);
  expect(diagnostics).toEqual([]);
  if (!value) return;
  expect([value.scenario.id, value.scenario.channel]).toEqual(['my-call', wish.channel]);
  for (const run of ['good', 'bad'] as const) {
    const text = writeTemplatePlay(wish.persona, run);
    const play = parsePlay({ path: `${run}.play`, text }, value);
    expect(play.diagnostics).toEqual([]);
    const result = play.value && runPlay(play.value, value);
    expect(result?.passed ? '' : result && formatPlayResult(result)).toBe('');
  }
});

test.each(wishes)('nothing is found in $persona by $channel', (wish) => {
  const file = { path: 'scenario.json', text: fillTemplate(wish) };
  const { value } = parseScenario(file, library);
  // What can happen is the same on every channel, and looking at it takes longest.
  const analysis =
    value && wish.channel === 'phone' ? analyseScenario(value, { budget: BUDGET }) : undefined;
  const found = value && lintScenario(value, { analysis, file });
  expect(found?.map(formatDiagnostic)).toEqual([]);
});

test('the words of a channel suit every customer', () => {
  expect(JSON.stringify(CHANNEL_PLACES)).not.toMatch(/\b(she|he|her|his|him|hers)\b/i);
});

test('no place is left unfilled', () => {
  for (const wish of wishes) expect(fillTemplate(wish)).not.toMatch(/"[^"]*\{[a-z]+\}[^"]*"/);
});
