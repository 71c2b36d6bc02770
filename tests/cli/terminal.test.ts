import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/cli/read-library.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import { LISTEN } from '../../src/scenario/playable-scenario.ts';
import { runHere } from './run-here.ts';
import {
  PROGRAM,
  STACK_TRACE,
  awaitEnd,
  makeFolder,
  plainEnv,
  prepareProgram,
  runProgram,
  startProgram,
} from './run-program.ts';

const COLOUR = /\u001b\[\d+m/;
const cwd = makeFolder();
const sound = readFileSync('scenarios/starter-kit/scenario.json', 'utf8');
const BROKEN = sound.replace('"start": "', '"start": "x');

beforeAll(async () => {
  await prepareProgram();
  writeFileSync(join(cwd, 'broken.json'), BROKEN);
}, 120_000);

describe('colour', () => {
  test.each([
    ['on a terminal', true, {}, true],
    ['not in a pipe', false, {}, false],
    ['not with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['not on a terminal that has none', true, { TERM: 'dumb' }, false],
    ['in a pipe with FORCE_COLOR', false, { FORCE_COLOR: '1' }, true],
  ] as const)('%s', async (...row) => {
    const [, isTerminal, env, isColoured] = row;
    for (const line of [['help'], ['script', 'broken.json'], ['ply']]) {
      const { stdout, stderr } = await runHere(line, { cwd, isTerminal, env });
      expect(COLOUR.test(stdout + stderr)).toBe(isColoured);
    }
  });

  test('a process whose output is a pipe writes none', async () => {
    const { stdout, stderr } = await runProgram(['script', 'broken.json'], { cwd });
    expect(stderr).not.toBe('');
    expect(stdout + stderr).not.toMatch(COLOUR);
  }, 60_000);
});

test('a finding begins with file, line and column, which terminals open on a click', async () => {
  const { code, stderr } = await runHere(['script', 'broken.json'], { cwd });
  const line = BROKEN.slice(0, BROKEN.indexOf('"start": "x')).split('\n').length;
  expect(code).toBe(1);
  expect(stderr).toMatch(new RegExp(`^broken\\.json:${String(line)}:\\d+ error start$`, 'm'));
  expect(stderr).toContain('[unknown-node]');
});

test('a run fits on a narrow terminal, from the briefing to the result', async () => {
  const answers = ['l', 'l', ...Array.from({ length: 40 }, () => '1')];
  const around = { cwd, columns: 40, answers };
  const { stdout } = await runHere(['play', 'starter-kit'], around);
  expect(stdout).toContain('What really happened');
  const wide = stdout.split('\n').filter(({ length }) => length > 40);
  expect(wide).toEqual([]);
}, 60_000);

test('nothing is wider than the terminal, and one that knows no width gets 80', async () => {
  for (const [columns, most] of [
    [60, 60],
    [0, 80],
  ] as const) {
    const { stdout } = await runHere(['help', 'play'], { cwd, columns });
    const widths = stdout.split('\n').map((line) => line.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(most);
    expect(Math.max(...widths)).toBeGreaterThan(most - 15);
  }
});

describe('playing', () => {
  const play = (answers: readonly string[], ...options: readonly string[]) =>
    runHere(['play', 'starter-kit', ...options], { cwd, answers, isTerminal: true, columns: 90 });

  test('shows gauges in words and bars, and what just moved', async () => {
    const { stdout } = await play(['1', 'q'], '--seed', 'mara');
    expect(stdout).toMatch(/anger .*█+.* \d+ [↑↓]\d+/);
    expect(stdout).toContain('worry');
    expect(stdout).toContain('trust');
    expect(stdout).toContain('Left after 1 move, before the end.');
  });

  test('a move taken back is as if it had never been made', async () => {
    const transcriptOf = async (...answers: readonly string[]): Promise<unknown> => {
      const { stdout } = await play([...answers, 'q'], '--json', '--seed', 'mara');
      return JSON.parse(stdout);
    };
    expect(await transcriptOf('1', 'u', '2', 'l')).toEqual(await transcriptOf('2', 'l'));
    expect(await transcriptOf('1', 'l')).not.toEqual(await transcriptOf('2', 'l'));
    const { stdout } = await play(['u', 'q']);
    expect(stdout).toContain('There is nothing to take back.');
  });

  test('the seed gives everybody the same wordings and order, and another one others', async () => {
    const [one, same, other] = await Promise.all(
      ['mara', 'mara', 'noor'].map((seed) => play(['l', '1', 'q'], '--seed', seed)),
    );
    expect(one?.stdout).toBe(same?.stdout);
    expect(other?.stdout).not.toBe(one?.stdout);
  });

  test('what is not on offer is explained, and the briefing can be read again', async () => {
    const { stdout } = await play(['9', 'b', '?', '', 'q']);
    expect(stdout).toContain('"9" is not on offer.');
    expect(stdout.split('39 euros').length).toBeGreaterThan(2);
    expect(stdout).toContain('Left after 0 moves');
  });

  test('choices from a pipe lead to the end and its score', async () => {
    const { code, stdout, stderr } = await runProgram(['play', 'starter-kit', '--json'], {
      cwd,
      input: `${bestMoves().join('\n')}\n`,
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      result: {
        transcript: { end: { endingId: 'exchange' } },
        rubrics: [{ overall: 100 }, { overall: 100 }],
      },
    });
  }, 60_000);
});

/** What is typed in the best run: listening to the end, then the best choice everywhere. */
function bestMoves(): readonly string[] {
  const playable = readLibrary('scenarios').playables.get('starter-kit');
  if (!playable) throw new Error('The starter kit has problems');
  const moves: string[] = [];
  let { attempt } = beginAttempt(playable, { seed: 'any' });
  while (!attempt.transcript.end) {
    const { choices, canListen } = offerChoices(attempt);
    const move = canListen ? LISTEN : choices.find(({ reference }) => reference)?.id;
    if (move === undefined) throw new Error('There is no best choice');
    attempt = respond(attempt, move).attempt;
    moves.push(move);
  }
  return moves;
}

const hasScript = spawnSync('script', ['--version']).stdout?.toString().includes('util-linux');
const WHY = 'there is no "script" of util-linux here to lend a terminal';

/** A terminal of its own, as "script" lends it. */
function startInTerminal(line: string) {
  const command = `${process.execPath} ${PROGRAM} ${line}; echo "code $?"`;
  return spawn('script', ['-qec', command, '/dev/null'], {
    cwd,
    env: { ...plainEnv(), TERM: 'xterm', SHELL: '/bin/sh' },
  });
}

/** Types one after the other, each when the program has asked for it. */
function typeAtPrompts(child: ReturnType<typeof startInTerminal>, keys: readonly string[]): void {
  let seen = '';
  let typed = 0;
  child.stdout.on('data', (text: string) => {
    seen += text;
    const asked = seen.split('\u001b[0J> ').length - 1;
    for (; typed < Math.min(asked, keys.length); typed += 1) child.stdin.write(keys[typed] ?? '');
  });
}

describe('in a terminal', { timeout: 60_000 }, () => {
  test('a conversation is played, taken back and left', async ({ skip }) => {
    if (!hasScript) skip(WHY);
    const child = startInTerminal('play starter-kit --seed mara');
    const end = awaitEnd(child);
    typeAtPrompts(child, ['1\n', 'u\n', '2\n', 'q\n']);
    const { stdout } = await end;
    expect(stdout).toMatch(COLOUR);
    expect(stdout).toContain('The last move is taken back.');
    expect(stdout).toContain('Left after 1 move, before the end.');
    expect(stdout).toContain('code 0');
  });

  test('Ctrl-C ends it without a word', async ({ skip }) => {
    if (!hasScript) skip(WHY);
    const child = startInTerminal('play starter-kit');
    const end = awaitEnd(child);
    typeAtPrompts(child, ['\u0003']);
    const { stdout } = await end;
    expect(stdout).toContain('code 130');
    expect(stdout).not.toMatch(STACK_TRACE);
  });
});

describe('ended from outside', { timeout: 60_000 }, () => {
  test('a reader that has seen enough, such as "head", is no error', async () => {
    const child = startProgram(['script', 'starter-kit', '--html'], { cwd });
    child.stdout?.once('data', () => child.stdout?.destroy());
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const [code] = (await once(child, 'exit')) as [number | null];
    expect([code, stderr]).toEqual([0, '']);
  });

  test('an interruption while it waits for a pipe leaves nothing behind', async () => {
    const child = startProgram(['play', 'starter-kit'], { cwd });
    const end = awaitEnd(child);
    child.stdout?.once('data', () => child.kill('SIGINT'));
    const { signal, code, stderr } = await end;
    expect(signal ?? code).toBe(signal ? 'SIGINT' : 130);
    expect(stderr).toBe('');
  });
});
