import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { lineOf, makeExampleFolder } from './example-folder.ts';
import { runHere } from './run-here.ts';
import { makeFolder } from './run-program.ts';

vi.setConfig({ testTimeout: 60_000 });

const SHIPPED = 'scenarios/starter-kit';
const THIN = { 'nodes.date.choices[0].rationale.en': 'Too vague.' };
const flat = (text: string) => text.replace(/\s+/g, ' ');

/** A repository with "scenarios/starter-kit" in it, and nothing else. */
function makeRepository(): string {
  const folder = makeFolder();
  cpSync(SHIPPED, join(folder, SHIPPED), { recursive: true });
  return folder;
}

describe('without a name', () => {
  test.each([
    ['the folder of scenarios', '.', /^flicker\/scenario\.json:\d+/],
    ['the folder of a scenario', 'flicker', /^scenario\.json:\d+/],
  ])('%s is checked where somebody stands in it', async (_name, within, place) => {
    const cwd = join(makeExampleFolder(THIN), within);
    const { code, stdout } = await runHere(['lint', '--quick'], { cwd });
    expect([code, flat(stdout)]).toEqual([1, expect.stringContaining('1 warning in 1 file.')]);
    expect(stdout).toMatch(place);
  });

  test('in the folder of a scenario its plays are rehearsed, and no others', async () => {
    const cwd = join(makeRepository(), SHIPPED);
    const { code, stdout } = await runHere(['rehearse'], { cwd });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^scenario\.json \d+ of \d+ plays/)]);
    expect(stdout.match(/scenario\.json/g)).toHaveLength(1);
  });

  test('whoever has no scenario is told that the shipped ones were checked', async () => {
    const cwd = makeFolder();
    const { code, stdout } = await runHere(['lint', '--quick'], { cwd });
    expect(code).toBe(0);
    expect(flat(stdout)).toMatch(
      /Nothing to mend in \d+ files\. There is no scenario in this folder, so these are the ones that came with Composure\. $/,
    );
  });

  test('so is who stands beside them in a folder whose name begins alike', async () => {
    const cwd = `${resolve('scenarios')}-before`;
    const { stdout } = await runHere(['lint', '--quick'], { cwd });
    expect(flat(stdout)).toContain('so these are the ones that came with Composure.');
  });

  test('whoever has some is told nothing of the kind', async () => {
    const { stdout } = await runHere(['lint', '--quick'], { cwd: makeRepository() });
    expect(stdout).toMatch(/^Nothing to mend in \d+ files\.\n$/);
  });
});

describe('a name', () => {
  test.each([
    [['lint', '.', '--quick'], /^Nothing to mend in \d\d files\.\n$/],
    [['lint', 'starter-kit/scenario.json', '--quick'], /^Nothing to mend in 1 file\.\n$/],
    [['graph', 'starter-kit/scenario.json', '--dot'], /^digraph "starter-kit"/],
    [['rehearse', 'starter-kit/plays/reference-run.play'], /All hold: 1 play\.\n$/],
    [['rehearse', 'scenarios/starter-kit/scenario.json'], /All hold: \d\d plays\.\n$/],
  ])('%j leads to what stands in the folder of scenarios', async (line, shown) => {
    const { code, stdout, stderr } = await runHere(line, { cwd: makeRepository() });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(shown);
  });

  test.each([
    [['rehearse', 'binary.json'], 'There is no play of "binary.json".'],
    [['rehearse', 'bare'], 'There is no play of "bare".'],
    [['rehearse', 'bare/scenario.json/x'], 'There is no file, folder or scenario "bare/'],
    [['play', 'bare/scenario.json/x'], 'There is no scenario "bare/scenario.json/x".'],
    [['new', 'call', '--folder', 'binary.json'], 'A part of its path is a file'],
    [['new', 'personas'], 'the folder of that name is kept for personas'],
    [['new'], 'The name of the new scenario is missing. Write one of small letters'],
    [['new', 'My', 'Call'], '"Call" is one name too many. Write one of small letters'],
  ])('%j is refused with what to do', async (line, words) => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, 'binary.json'), '\u0000\u0001');
    mkdirSync(join(cwd, 'bare'));
    cpSync(`${SHIPPED}/scenario.json`, join(cwd, 'bare/scenario.json'));
    const { code, stdout, stderr } = await runHere(line, { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(flat(stderr)).toContain(words);
  });
});

test('an id that differs from the folder is shown with its line', async () => {
  const cwd = makeExampleFolder({ id: 'other' });
  const { stdout } = await runHere(['lint', '--quick'], { cwd });
  const line = String(lineOf(cwd, '"id": "other"'));
  expect(stdout).toMatch(new RegExp(`^flicker/scenario\\.json:${line}:9 error id\n`));
});

test.each(['play', 'analyse', 'script'])(
  '%s of a play names what rehearses it',
  async (command) => {
    const name = 'starter-kit/plays/reference-run.play';
    const cwd = join(makeRepository(), 'scenarios');
    const { code, stderr } = await runHere([command, name], { cwd });
    expect(code).toBe(2);
    expect(flat(stderr)).toBe(
      `"${name}" is a play, a rehearsed run of a scenario. Type "composure rehearse ${name}" to rehearse it, or name the scenario itself. `,
    );
  },
);
