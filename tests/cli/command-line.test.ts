import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/all-commands.ts';
import { runHere } from './run-here.ts';
import { makeFolder } from './run-program.ts';

const cwd = makeFolder();
const run = (line: string) => runHere(line === '' ? [] : line.split(' '), { cwd });

describe('help', () => {
  test('lists every command', async () => {
    const [bare, asked] = await Promise.all([run('help'), run('--help')]);
    expect(bare.stdout).toBe(asked.stdout);
    for (const [name, { summary }] of Object.entries(COMMANDS)) {
      expect(bare.stdout).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
    }
    expect([bare.code, asked.code]).toEqual([0, 0]);
  });

  test.each(Object.keys(COMMANDS))('of %s shows its options and an example', async (name) => {
    const [asked, option] = await Promise.all([run(`help ${name}`), run(`${name} --help`)]);
    expect([asked.code, option.code, asked.stderr]).toEqual([0, 0, '']);
    expect(option.stdout).toBe(asked.stdout);
    expect(asked.stdout).toContain(`Usage  composure ${name}`);
    expect(asked.stdout).toContain('--scenarios <dir>');
    expect(asked.stdout).toMatch(new RegExp(`^Examples\n  composure ${name}`, 'm'));
  });

  test('the version is that of the product', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const { code, stdout } = await run('--version');
    expect([code, stdout]).toEqual([0, `${version}\n`]);
  });
});

describe('what cannot be done is refused with 2 and the nearest name', { timeout: 60_000 }, () => {
  test.each([
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
    ['lint startr-kit', 'There is no file, folder or scenario "startr-kit".'],
    ['lint --efort low', 'Did you mean "--effort"?'],
    ['analyse starter-kit --effort lo', 'Did you mean "low"?'],
    ['analyse', 'One scenario is missing.'],
    ['graph starter-kit --svg --dot', 'Both --svg and --dot were given.'],
    ['script starter-kit --scenarios nowhere', 'There is no folder "nowhere".'],
    ['--seed 4 play', 'stands before any command'],
    ['help ply', 'Did you mean "play"?'],
  ] as const)('composure %s', async (line, sentence) => {
    const { code, stdout, stderr } = await run(line);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.replace(/\s+/g, ' ')).toContain(sentence.replace(/\s+/g, ' '));
  });
});

describe('--json', { timeout: 60_000 }, () => {
  test.each([
    ['help', 0],
    ['', 0],
    ['help play', 0],
    ['--version', 0],
    ['script starter-kit', 0],
    ['graph starter-kit', 0],
    ['play starter-kit', 0],
    ['rehearse nobody-knows', 0],
    ['lint starter-kit --quick', 0],
    ['lint --rules', 0],
    ['lint nowhere', 2],
    ['analyse starter-kit --effort low', 0],
    ['analyse nowhere', 2],
    ['rehearse nowhere', 2],
    ['play nowhere', 2],
    ['ply', 2],
    ['play --seed', 2],
    ['new Late', 2],
    ['schema nothing', 2],
  ])('composure %s', async (line, exitCode) => {
    for (const asked of [`${line} --json`, `--json ${line}`]) {
      const { code, stdout, stderr } = await run(asked.trim());
      const answer = JSON.parse(stdout) as object;
      expect(Object.keys(answer)).toEqual([
        'command',
        'exitCode',
        'diagnostics',
        'result',
        'error',
      ]);
      expect(answer).toMatchObject({ exitCode });
      expect(answer).toHaveProperty(exitCode === 2 ? 'error.message' : 'result');
      expect([code, stderr]).toEqual([exitCode, '']);
    }
  });

  test('a schema is JSON already, and is the answer itself', async () => {
    const [plain, asked] = await Promise.all([run('schema persona'), run('schema persona --json')]);
    expect(asked.stdout).toBe(plain.stdout);
    expect(JSON.parse(asked.stdout)).toHaveProperty('$schema');
  });
});
