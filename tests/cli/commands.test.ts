import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, test } from 'vitest';
import { makeFolder, prepareProgram, runProgram } from './run-program.ts';

const SHIPPED = 'scenarios/starter-kit/scenario.json';
const cwd = makeFolder();

beforeAll(async () => {
  await prepareProgram();
  // A company's own folder of scenarios, with nothing of the product beside it.
  cpSync('scenarios/starter-kit', join(cwd, 'ours/starter-kit'), { recursive: true });
  cpSync(SHIPPED, join(cwd, 'any name.json'));
  const best = readFileSync('scenarios/starter-kit/plays/reference-run.play', 'utf8');
  cpSync('scenarios/starter-kit', join(cwd, 'failing/starter-kit'), { recursive: true });
  writeFileSync(
    join(cwd, 'failing/starter-kit/plays/reference-run.play'),
    best.replace(/^outcome good$/m, 'outcome bad'),
  );
}, 120_000);

const run = (line: string, input = '') => runProgram(line.split(' '), { cwd, input });

describe.concurrent('each command runs from another folder', { timeout: 60_000 }, () => {
  test.for([
    ['script starter-kit', '# The starter kit'],
    ['script ours/starter-kit', '# The starter kit'],
    ['script starter-kit --scenarios ours --html', '<!doctype html>'],
    ['graph ours/starter-kit/scenario.json --mermaid', 'flowchart'],
    ['graph starter-kit --dot', 'digraph'],
    ['graph starter-kit --svg', '<svg'],
    ['schema scenario', '"$schema"'],
    ['lint ours --quick', 'Nothing to mend in '],
    ['lint starter-kit --effort low', 'Nothing to mend in '],
    ['analyse ours/starter-kit --effort low', 'Explored in part: '],
    ['rehearse ours', 'All hold'],
    ['rehearse --scenarios ours', 'All hold'],
    ['rehearse ours/starter-kit/plays/reference-run.play', 'All hold: 1 play.'],
    ['play starter-kit --seed mara', 'Left after 0 moves'],
  ] as const)('composure %s', async ([line, sign], { expect }) => {
    const { code, stdout, stderr } = await run(line);
    expect(stdout).toContain(sign);
    expect([code, stderr]).toEqual([0, '']);
  });

  test('a file may have any name and stand anywhere', async ({ expect }) => {
    const line = ['script', 'any name.json'];
    const { code, stdout } = await runProgram(line, { cwd });
    expect([code, stdout.slice(0, 17)]).toEqual([0, '# The starter kit']);
  });

  test('a new scenario is written, played and rehearsed where somebody stands', async ({
    expect,
  }) => {
    const here = makeFolder();
    const made = await runProgram(['new', 'late-parcel'], { cwd: here });
    expect([made.code, made.stderr]).toEqual([0, '']);
    expect(readdirSync(join(here, 'scenarios/late-parcel'))).toEqual(['plays', 'scenario.json']);
    const rehearsed = await runProgram(['rehearse', 'late-parcel'], { cwd: here });
    expect([rehearsed.code, rehearsed.stderr]).toEqual([0, '']);
    expect(rehearsed.stdout).toContain('2 of 2 plays hold');
    const again = await runProgram(['new', 'late-parcel'], { cwd: here });
    expect([again.code, again.stdout]).toEqual([2, '']);
    expect(again.stderr).toContain('is there already');
  });
});

test('help, refusals and exit codes reach the shell', async ({ expect }) => {
  const [help, refused] = await Promise.all([run('--help'), run('ply starter-kit')]);
  expect([help.code, help.stderr, help.stdout.slice(0, 10)]).toEqual([0, '', 'Composure:']);
  expect([refused.code, refused.stdout]).toEqual([2, '']);
  expect(refused.stderr).toBe('There is no command "ply".\nDid you mean "play"?\n');
}, 60_000);

test('a play that does not hold is shown with the place, and ends with 1', async ({ expect }) => {
  const { code, stdout } = await run('rehearse failing/starter-kit');
  expect(code).toBe(1);
  expect(stdout).toMatch(/1 of \d+ plays does not hold\./);
  expect(stdout).toMatch(/failing\/starter-kit\/plays\/reference-run\.play:\d+/);
}, 60_000);
