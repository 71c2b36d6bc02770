import type * as z from 'zod';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { scoreAttempt } from '../../../src/assessment/score-attempt.ts';
import type { RubricResult } from '../../../src/assessment/scorecard.ts';
import { COMMANDS } from '../../../src/cli/all-commands.ts';
import { fillTables } from '../../../src/cli/guide-tables.ts';
import { readLibrary } from '../../../src/cli/read-library.ts';
import { formatPlayResult } from '../../../src/playtest/format-play-result.ts';
import { parsePlay } from '../../../src/playtest/parse-play.ts';
import { type PlayResult, runPlay } from '../../../src/playtest/run-play.ts';
import { contactSchema } from '../../../src/scenario/contact-schema.ts';
import { conditionSchema } from '../../../src/scenario/condition-schema.ts';
import type { PlayableScenario } from '../../../src/scenario/playable-scenario.ts';
import { STACK_TRACE, prepareProgram, runProgram } from '../run-program.ts';
import { type Typed, followGuide, makeProjectFolder } from './follow-guide.ts';
import { readGuide } from './read-guide.ts';

const guide = readFileSync('scenarios/README.md', 'utf8');
const steps = readGuide(guide);
const cwd = makeProjectFolder();
let typed: readonly Typed[] = [];

beforeAll(async () => {
  await prepareProgram();
  typed = await followGuide(steps, cwd);
}, 180_000);

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

describe('every command of the guide', () => {
  test('ends as the guide says', () => {
    const ends = typed.map(({ command, code }) => `${command.line}: ${String(code)}`);
    expect(ends).toEqual(typed.map(({ command }) => `${command.line}: ${command.exitCode}`));
    expect(typed.filter(({ stderr }) => STACK_TRACE.test(stderr))).toEqual([]);
  });

  test('prints what the guide shows', () => {
    const missing = typed.flatMap(({ command: { line, shown }, stdout }) =>
      shown
        .filter((text) => !inOneLine(stdout).includes(inOneLine(text)))
        .map((text) => `${line} does not print "${text}"`),
    );
    expect(missing).toEqual([]);
    expect(typed.flatMap(({ command }) => command.shown).length).toBeGreaterThanOrEqual(5);
  });

  test('is there: the guide leaves none out', () => {
    const lines = typed.map(({ command }) => command.line);
    const met = lines.flatMap((line) => /npx composure (\w+)/.exec(line)?.[1] ?? []);
    expect([...new Set(met)].sort()).toEqual(Object.keys(COMMANDS).sort());
  });
});

test('every example is of the vocabulary', () => {
  const examples = steps.filter((step) => step.kind === 'example');
  const schemas: Readonly<Record<string, z.ZodType>> = {
    condition: conditionSchema,
    contact: contactSchema,
  };
  expect(examples.map(({ what }) => what)).toEqual(['contact', 'condition']);
  for (const { what, value } of examples) expect(schemas[what]?.parse(value)).toEqual(value);
});

/** A scenario as it is once the guide was followed; what its folder lacks is shipped. */
function readFinished(folder: string): PlayableScenario {
  const { playables, diagnostics } = readLibrary(join(cwd, folder), { parts: ['scenarios'] });
  expect(diagnostics).toEqual([]);
  const playable = playables.get('late-parcel');
  if (!playable) throw new Error(`The guide leaves no scenario in ${folder}`);
  return playable;
}

function rehearse(playable: PlayableScenario, path: string): PlayResult {
  const text = readFileSync(join(cwd, path), 'utf8');
  const { value, diagnostics } = parsePlay({ path, text }, playable);
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error(`${path} is no play`);
  return runPlay(value, playable);
}

function scoreBy(playable: PlayableScenario, { transcript }: PlayResult): RubricResult {
  const [main] = scoreAttempt(playable, transcript).rubrics;
  if (!main) throw new Error('There is no score');
  return main;
}

describe.each(['scenarios', 'ours'])('the scenario in "%s"', (folder) => {
  const plays = `${folder}/late-parcel/plays`;
  // A folder of one's own is read together with what was shipped.
  const read = (): PlayableScenario => readFinished(folder);

  test('has no finding', async () => {
    const line = ['lint', '--scenarios', folder];
    const { code, stdout, stderr } = await runProgram(line, { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Nothing to mend');
  }, 60_000);

  test('holds in every play', () => {
    const playable = read();
    const names = readdirSync(join(cwd, plays));
    const results = names.map((name) => rehearse(playable, `${plays}/${name}`));
    const parted = results.filter(({ passed }) => !passed).map(formatPlayResult);
    expect(parted).toEqual([]);
    expect(names.length).toBe(folder === 'ours' ? 2 : 4);
  });

  test('earns 100 by its reference choices and nothing else', () => {
    const playable = read();
    const best = rehearse(playable, `${plays}/best-run.play`);
    const choices = Object.values(playable.scenario.nodes).flatMap((node) => node.choices);
    const chosen = best.transcript.turns.flatMap(({ move }) =>
      'choose' in move ? choices.filter(({ id }) => id === move.choose) : [],
    );
    expect(chosen.length).toBeGreaterThanOrEqual(6);
    expect(chosen.filter(({ reference }) => !reference)).toEqual([]);
    expect(scoreBy(playable, best).overall).toBe(100);
  });
});

describe('the worked example', () => {
  /** Rows of the table under a mark such as "<!-- worked dimensions: path -->". */
  function readTable(mark: string): { readonly path: string; readonly rows: string[][] } {
    const found = new RegExp(`<!-- worked ${mark}: (\\S+) -->\\n\\n([^]*?)\\n\\n`).exec(guide);
    const [, path = '', table = ''] = found ?? [];
    const rows = table.split('\n').map((row) => row.split('|').map((cell) => cell.trim()));
    return { path, rows: rows.slice(2).map((cells) => cells.slice(1, -1)) };
  }

  /** As the guide writes numbers: whole ones as they are, others with as many places as asked. */
  const write = (value: number, places: number): string => String(Number(value.toFixed(places)));

  const scoreOf = (path: string): RubricResult => {
    const playable = readFinished('scenarios');
    return scoreBy(playable, rehearse(playable, path));
  };

  test('earns at each moment what the guide says', () => {
    const { path, rows } = readTable('opportunities');
    const { opportunities } = scoreOf(path);
    const resolve = new Set(rows.map(([id = '']) => id.replaceAll('`', '')));
    const earned = opportunities
      .filter(({ id, status }) => id.startsWith('r_') && status !== 'notApplicable')
      .map(({ id, weight, value }) => [`\`${id}\``, write(weight, 2), write(value, 2)]);
    expect(resolve.size).toBe(5);
    expect([...rows].sort()).toEqual(earned.sort());
  });

  test('adds up to the dimensions and the total of the guide', () => {
    const { path, rows } = readTable('dimensions');
    const { dimensions, overall } = scoreOf(path);
    const computed = dimensions.flatMap(({ id, weight, score, conduct }) =>
      score === undefined
        ? []
        : [
            [
              `\`${id}\``,
              write(weight, 1),
              write(score / conduct, 1),
              write(conduct, 2),
              write(score, 1),
            ],
          ],
    );
    expect(rows).toEqual(computed);
    expect(guide).toContain(`= **${write(overall, 1)}**`);
  });
});

test('the tables are made from the schema, the persona and the scenarios as they are now', () => {
  const filled = fillTables(guide, readLibrary('scenarios'));
  const advice = 'Stale: run "node src/cli/write-guide.mjs"';
  expect(filled === guide ? 'fresh' : advice).toBe('fresh');
  expect(filled.match(/<!-- table: /g)).toHaveLength(9);
});
