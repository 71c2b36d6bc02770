import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, test } from 'vitest';
import { COMMANDS } from '../../src/cli/all-commands.ts';
import { STACK_TRACE, makeFolder, prepareProgram, runProgram } from './run-program.ts';

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

describe.concurrent('each command runs from another folder', () => {
  test.for([
    ['script starter-kit', '# The starter kit'],
    ['script ours/starter-kit', '# The starter kit'],
    ['script starter-kit --scenarios ours --html', '<!doctype html>'],
    ['graph ours/starter-kit/scenario.json --mermaid', 'flowchart'],
    ['graph starter-kit --dot', 'digraph'],
    ['graph starter-kit --svg', '<svg'],
    ['schema scenario', '"$schema"'],
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

describe.concurrent('help', () => {
  test('lists every command', async ({ expect }) => {
    const [bare, asked] = await Promise.all([run('help'), run('--help')]);
    expect(bare.stdout).toBe(asked.stdout);
    for (const [name, { summary }] of Object.entries(COMMANDS)) {
      expect(bare.stdout).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
    }
    expect([bare.code, asked.code]).toEqual([0, 0]);
  });

  test.for(Object.keys(COMMANDS))(
    'of %s shows its options and an example',
    async (name, { expect }) => {
      const [asked, option] = await Promise.all([run(`help ${name}`), run(`${name} --help`)]);
      expect([asked.code, option.code, asked.stderr]).toEqual([0, 0, '']);
      expect(option.stdout).toBe(asked.stdout);
      expect(asked.stdout).toContain(`Usage  composure ${name}`);
      expect(asked.stdout).toContain('--scenarios <dir>');
      expect(asked.stdout).toMatch(new RegExp(`^Examples\n  composure ${name}`, 'm'));
    },
  );

  test('the version is that of the product', async ({ expect }) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const { code, stdout } = await run('--version');
    expect([code, stdout]).toEqual([0, `${version}\n`]);
  });
});

describe.concurrent('what cannot be done is refused with 2 and the nearest name', () => {
  test.for([
    ['ply starter-kit', 'There is no command "ply".\nDid you mean "play"?'],
    ['zzzzzzzz', '"composure help" lists all commands.'],
    ['play starter-kit --sead 4', 'There is no option "--sead" here.\nDid you mean "--seed"?'],
    ['play startr-kit', 'There is no scenario "startr-kit".\nDid you mean "starter-kit"?'],
    ['rehearse nobody-know', 'There is no file, folder or scenario "nobody-know".'],
    ['schema rubrik', 'Did you mean "rubric"?'],
    ['new late --persona angri', 'Did you mean "angry"?'],
    ['new Late_Parcel', '"late-parcel"'],
    ['play', 'One scenario is missing.'],
    ['play starter-kit nobody-knows', 'one name too many'],
    ['play starter-kit --seed', 'needs a value'],
    ['play starter-kit --locale xx', '"xx"'],
    ['graph starter-kit --svg --dot', 'Both --svg and --dot were given.'],
    ['script starter-kit --scenarios nowhere', 'There is no folder "nowhere".'],
    ['--seed 4 play', 'stands before any command'],
    ['help ply', 'Did you mean "play"?'],
  ] as const)('composure %s', async ([line, sentence], { expect }) => {
    const { code, stdout, stderr } = await run(line);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.replace(/\s+/g, ' ')).toContain(sentence.replace(/\s+/g, ' '));
    expect(stderr).not.toMatch(STACK_TRACE);
  });
});

test('a play that does not hold is shown with the place, and ends with 1', async ({ expect }) => {
  const { code, stdout } = await run('rehearse failing/starter-kit');
  expect(code).toBe(1);
  expect(stdout).toMatch(/1 of \d+ plays does not hold\./);
  expect(stdout).toMatch(/failing\/starter-kit\/plays\/reference-run\.play:\d+/);
});
