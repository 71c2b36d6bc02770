import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { EXAMPLE_PATH } from '../lint/lint-example.ts';
import {
  type Outcome,
  STACK_TRACE,
  awaitEnd,
  makeFolder,
  plainEnv,
  prepareProgram,
} from './run-program.ts';

// Each command starts npm, which on a busy machine takes seconds by itself.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const isWindows = process.platform === 'win32';

/** A company's folder: nothing of the project in it, and no way to the network. */
const cwd = makeFolder();

/** What npm tells its scripts about the project would lead npx back into it. */
function envOfNobody(): NodeJS.ProcessEnv {
  const own = Object.entries(plainEnv()).filter(([name]) => !/^(npm_|INIT_CWD)/i.test(name));
  return {
    ...Object.fromEntries(own),
    npm_config_offline: 'true',
    npm_config_cache: join(cwd, 'cache'),
    npm_config_update_notifier: 'false',
  };
}

/** Types a line as it stands in the guide. */
const type = (program: string, line: readonly string[]): Promise<Outcome> => {
  const child = spawn(program, line, { cwd, env: envOfNobody(), shell: isWindows });
  child.stdin.end();
  return awaitEnd(child);
};
const composure = (line: string): Promise<Outcome> =>
  type('npx', ['composure', ...line.split(' ')]);

beforeAll(async () => {
  await prepareProgram();
  writeFileSync(join(cwd, 'package.json'), '{"name": "our-calls", "private": true}');
  mkdirSync(join(cwd, 'calls'));
  cpSync(EXAMPLE_PATH, join(cwd, 'calls/flicker.json'));
  writeFileSync(join(cwd, 'calls/cut-off.json'), '{"id": ');
  const installed = await type('npm', ['install', '--no-audit', '--no-fund', resolve('.')]);
  expect([installed.code, installed.stderr]).toEqual([0, '']);
});

afterAll(() => rmSync(cwd, { recursive: true, force: true }));

test('npx finds the program installed in another folder, and it helps', async () => {
  const { code, stdout, stderr } = await composure('help');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Composure: .*\n\nUsage {2}composure <command> \[options\]\n/);
});

test('a sound file there ends with 0, a broken one with 1, a wrong word with 2', async () => {
  const sound = await composure('lint calls/flicker.json --quick');
  expect(sound).toMatchObject({ code: 0, stdout: 'Nothing to mend in 1 file.\n', stderr: '' });
  const broken = await composure('lint calls/cut-off.json');
  expect(broken.code).toBe(1);
  expect(broken.stdout).toMatch(/^calls\/cut-off\.json:1:\d+ error\n.*This is not JSON/);
  const unknown = await composure('lnt calls/flicker.json');
  expect(unknown).toMatchObject({ code: 2, stdout: '' });
  expect(unknown.stderr).toContain('Did you mean "lint"?');
  for (const { stdout, stderr } of [broken, unknown]) {
    expect(stdout + stderr).not.toMatch(STACK_TRACE);
  }
});

test('what the guide types first works there, and writes there', async () => {
  const made = await composure('new late-parcel --persona angry --channel phone');
  expect([made.code, made.stderr]).toEqual([0, '']);
  expect(existsSync(join(cwd, 'scenarios/late-parcel/scenario.json'))).toBe(true);
  const rehearsed = await composure('rehearse late-parcel');
  expect([rehearsed.code, rehearsed.stderr]).toEqual([0, '']);
  expect(rehearsed.stdout).toContain('All hold: 2 plays.');
});
