import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { CACHE } from '../../src/cli/program-cache.mjs';
import { runHere } from './run-here.ts';
import {
  type Outcome,
  PROGRAM,
  STACK_TRACE,
  makeFolder,
  prepareProgram,
  runProgram,
} from './run-program.ts';

const sound = readFileSync('scenarios/starter-kit/scenario.json', 'utf8');
const cwd = makeFolder();
const put = (name: string, content: string | Uint8Array) => {
  mkdirSync(join(cwd, name, '..'), { recursive: true });
  writeFileSync(join(cwd, name), content);
};

/** Root may read everything: what nobody may read is shown to a user who owns nothing. */
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
const reader = isRoot ? NOBODY : undefined;

/** Whether the program and the folder of these tests can be read by whom closed doors are shown to. */
function hasReader(): boolean {
  if (reader === undefined) return true;
  const look = `for (const path of ${JSON.stringify([PROGRAM, CACHE, cwd])}) fs.accessSync(path)`;
  return spawnSync(process.execPath, ['-e', look], { cwd, uid: reader, gid: reader }).status === 0;
}
const isWindows = process.platform === 'win32';

/** What each file is like, and the words that tell somebody what to do about it. */
const FILES: readonly (readonly [name: string, words: string])[] = [
  ['empty.json', 'The file is empty.'],
  ['spaces.json', 'The file is empty.'],
  ['binary.json', 'This is not a text file.'],
  ['truncated.json', 'This is not JSON'],
  ['utf-16-le.json', 'written in UTF-16'],
  ['utf-16-be.json', 'written in UTF-16'],
  ['latin-1.json', 'not written in UTF-8'],
  ['comments.json', 'comments are not allowed'],
  ['comma.json', 'perhaps after a comma too many'],
  ['twice.json', '"id" stands twice'],
  ['50-mb.json', '50.0 MB'],
  ['6-million.json', 'at most 5 million are read'],
  ['deep.json', 'nests more than 100 levels'],
  ['number.json', 'should be a group in { }'],
  ['other.json', 'This is no scenario: it has no "nodes"'],
  ['loop.json', 'leads back to itself'],
  ['holder', 'This is a folder, not a file.'],
];

beforeAll(async () => {
  await prepareProgram();
  put('empty.json', '');
  put('spaces.json', ' \n\t\n ');
  put(
    'binary.json',
    Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 256),
  );
  put('truncated.json', sound.slice(0, sound.length / 2));
  put('utf-16-le.json', Buffer.from(`\ufeff${sound}`, 'utf16le'));
  put('utf-16-be.json', Buffer.from(sound, 'utf16le').swap16());
  put('latin-1.json', Buffer.from('{"title": "Caf\u00e9"}', 'latin1'));
  put('comments.json', `{ // mine\n${sound.slice(1)}`);
  put('comma.json', sound.replace(/\n}\s*$/, ',\n}'));
  put('twice.json', sound.replace('"format": 1', '"id": "x", "format": 1'));
  put('50-mb.json', '{');
  truncateSync(join(cwd, '50-mb.json'), 50_000_000);
  put('6-million.json', `{"id": "${'x'.repeat(6_000_000)}"}`);
  put('deep.json', '['.repeat(10_000) + ']'.repeat(10_000));
  put('number.json', '42');
  put('other.json', '{"hello": 1}');
  mkdirSync(join(cwd, 'holder/scenario.json'), { recursive: true });
  if (!isWindows) symlinkSync('loop.json', join(cwd, 'loop.json'));
  put('closed/ours/scenario.json', sound);
  chmodSync(join(cwd, 'closed'), 0o000);
  // A temporary folder is closed to all but its owner.
  chmodSync(cwd, 0o755);
}, 120_000);

// Who owns it can take it away again.
afterAll(() => {
  chmodSync(join(cwd, 'closed'), 0o755);
});

const run = (...line: readonly string[]) => runProgram(line, { cwd });
const flat = (text: string) => text.replace(/\s+/g, ' ');

/** What holds for whatever was wrong: told and ended, not thrown and not hung. */
const isTold = ({ code, stdout, stderr }: Outcome): boolean =>
  (code === 1 || code === 2) && !STACK_TRACE.test(stdout + stderr) && stderr.length < 60_000;

describe.concurrent(
  'a file that is no scenario is explained with its place',
  { timeout: 60_000 },
  () => {
    test.for(FILES)('%s', async ([name, words], { expect, skip }) => {
      if (isWindows && name === 'loop.json') skip('links need a right of their own on Windows');
      const outcome = await run('script', name);
      expect(flat(outcome.stderr)).toContain(words);
      expect(isTold(outcome), outcome.stderr).toBe(true);
      expect(outcome.stdout).toBe('');
      expect(outcome.stderr).toContain(name);
    });

    test.for(FILES)('%s, to lint', async ([name, words], { expect, skip }) => {
      if (isWindows && name === 'loop.json') skip('links need a right of their own on Windows');
      const { code, stdout, stderr } = await runHere(['lint', name], { cwd });
      expect([1, 2]).toContain(code);
      expect(flat(stdout + stderr)).toContain(words);
      expect(stdout + stderr).toContain(name);
    });

    test.for(FILES)('%s, as JSON', async ([name, words], { expect, skip }) => {
      if (isWindows && name === 'loop.json') skip('links need a right of their own on Windows');
      const outcome = await runHere(['play', name, '--json'], { cwd });
      const answer = JSON.parse(outcome.stdout) as {
        readonly exitCode: number;
        readonly diagnostics: readonly { readonly message: string; readonly file: string }[];
        readonly error: { readonly message: string } | null;
      };
      expect(answer.exitCode).toBe(outcome.code);
      expect([1, 2]).toContain(outcome.code);
      expect(outcome.stderr).toBe('');
      const told = [
        ...answer.diagnostics.map(({ message }) => message),
        answer.error?.message ?? '',
      ];
      expect(told.join(' ')).toContain(words);
    });
  },
);

describe.concurrent('a file that only looks odd is read', { timeout: 60_000 }, () => {
  test('with a byte order mark', async ({ expect }) => {
    put('mark.json', `\ufeff${sound}`);
    const { code, stdout, stderr } = await run('script', 'mark.json');
    expect([code, stdout.slice(0, 17), stderr]).toEqual([0, '# The starter kit', '']);
  });

  test('with the line ends of Windows, through a link', async ({ expect, skip }) => {
    if (isWindows) skip('links need a right of their own on Windows');
    put('crlf.json', sound.replaceAll('\n', '\r\n'));
    symlinkSync('crlf.json', join(cwd, 'link.json'));
    const { code, stderr } = await run('script', 'link.json');
    expect([code, stderr]).toEqual([0, '']);
  });
});

describe.concurrent('what is missing or closed', { timeout: 60_000 }, () => {
  test('a file that is not there', async ({ expect }) => {
    const outcome = await run('script', 'gone/scenario.json');
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('There is no scenario "gone/scenario.json".');
    expect(isTold(outcome)).toBe(true);
  });

  test('a name longer than the machine allows', async ({ expect }) => {
    const outcome = await run('script', 'x'.repeat(5000));
    expect(isTold(outcome), outcome.stderr).toBe(true);
  });

  test.for([
    ['script', 'closed/ours'],
    ['lint', 'closed/ours'],
    ['lint', '--scenarios', 'closed'],
  ])('a folder nobody may look into: %s %s', async (line, { expect, skip }) => {
    if (isWindows) skip('folders are not closed by their mode on Windows');
    if (!hasReader()) skip('root may look into every folder, and others cannot read the program');
    const outcome = await runProgram(line, { cwd, user: reader });
    expect(outcome.stderr + outcome.stdout).toContain('You may not read it.');
    expect(isTold(outcome), outcome.stderr).toBe(true);
  });

  test('a pipe, which would never end', async ({ expect, skip }) => {
    if (isWindows) skip('there are no named pipes in folders on Windows');
    execFileSync('mkfifo', [join(cwd, 'pipe.json')]);
    const outcome = await run('script', 'pipe.json');
    expect(outcome.stderr).toContain('a device or a pipe');
    expect(isTold(outcome)).toBe(true);
  });

  test('a full disk behind the output', async ({ expect, skip }) => {
    if (!existsSync('/dev/full')) skip('only Linux has a device that is always full');
    const line = `"${process.execPath}" "${PROGRAM}" schema scenario > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', line], { cwd, encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^The output could not be written: .*no space left/);
    expect(stderr).not.toMatch(STACK_TRACE);
  });

  test('a place where nothing can be written', async ({ expect }) => {
    const outcome = await run('script', 'starter-kit', '--out', 'empty.json/review.html');
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('could not be written');
    expect(isTold(outcome)).toBe(true);
  });
});

describe.concurrent('a library with something wrong in it', { timeout: 60_000 }, () => {
  test('a persona that cannot be read is named', async ({ expect }) => {
    cpSync('scenarios/starter-kit', join(cwd, 'broken/starter-kit'), { recursive: true });
    put('broken/personas/angry.json', '{"id": ');
    const outcome = await run('script', 'starter-kit', '--scenarios', 'broken');
    // The shipped persona of that name is used instead, so that the script is still written.
    expect([outcome.code, outcome.stdout.slice(0, 17)]).toEqual([0, '# The starter kit']);
  });

  test('a play that is none is shown with file and line', async ({ expect }) => {
    cpSync('scenarios/starter-kit/scenario.json', join(cwd, 'plays/starter-kit/scenario.json'));
    put('plays/starter-kit/plays/a.play', 'title: A\nyuo: late\n');
    const outcome = await run('rehearse', 'plays');
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toMatch(/plays\/starter-kit\/plays\/a\.play:2:1 error/);
    expect(isTold(outcome)).toBe(true);
  });

  test('a play that lies beside no scenario is told where plays belong', async ({ expect }) => {
    put('stray/somewhere/a.play', 'title: A\n');
    const outcome = await run('rehearse', 'stray/somewhere/a.play');
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toMatch(/stray\/somewhere\/a\.play error\n.*belongs to no scenario/);
    expect(isTold(outcome)).toBe(true);
  });
});
