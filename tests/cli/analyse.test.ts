import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { describeScope } from '../../src/cli/analyse/analysis-words.ts';
import { makeExampleFolder } from './example-folder.ts';
import { runHere } from './run-here.ts';
import { prepareProgram, runProgram } from './run-program.ts';

beforeAll(prepareProgram, 120_000);
// An analysis takes its second, and more on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const LATE = { minutes: 50 };
const cwd = makeExampleFolder();
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('the report', () => {
  test('says first that it is exact, and then all there is to know', async () => {
    const { code, stdout, stderr } = await runHere(['analyse', 'flicker'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Exact: everything that can happen was looked at, 205 situations/);
    expect(stdout).toMatch(/^ {2}nodes +4 of 4$/m);
    expect(stdout).toMatch(/^ {2}Out of reach, moods: furious\.$/m);
    expect(stdout).toMatch(/^ {2}overall +100 +0 +\d+$/m);
    expect(stdout).toMatch(/^ {2}The reference choices earn 100 and end in "/m);
    expect(stdout).toMatch(/^ {2}Best run: .*say-back/m);
    expect(stdout).toMatch(/^ {2}always takes the longest choice +\d+ +does not pass$/m);
    expect(stdout).toMatch(/^ {2}reference choices +\d+ decisions +\d\.\d min to read/m);
    expect(stdout).toMatch(
      /^ {2}median of 50 random runs +\d+ decisions +\d\.\d min to read +\d\.\d min for the customer$/m,
    );
    expect(stdout).toMatch(/^Findings\n {2}Nothing to mend\.$/m);
    expect(stdout).not.toMatch(/[≥≤]|undefined|NaN|\u001b/);
  });

  test('says first what part was looked at where that is not everything', async () => {
    const { code, stdout } = await runHere(['analyse', 'starter-kit', '--effort', 'low'], { cwd });
    expect(code).toBe(0);
    expect(flat(stdout)).toMatch(
      /^Explored in part: [\d,]+ situations and [\d,]+ moves, every run of up to \d+ moves among them\./,
    );
    // Then what is proved all the same, and what is not.
    expect(flat(stdout)).toMatch(/Proved all the same: .*the best and the worst scores/);
    expect(flat(stdout)).toMatch(/From samples, or only as far as looked: .*what chance gives/);
    expect(flat(stdout)).toMatch(/random runs, drawn with a fixed seed; the mean is off by about/);
    expect(stdout).toMatch(/^ {2}overall .* ± \d/m);
    expect(stdout).not.toMatch(/undefined|NaN/);
    // Nobody refuses four times here, so a hand-over after that is no choice the author has to mend.
    expect(stdout).toMatch(/^ {2}choices +(\d+) of \1$/m);
    expect(stdout).not.toMatch(/refused4/);
  });

  test('says which choices are never the best, and what is better wherever they are on offer', async () => {
    const { stdout } = await runHere(['analyse', 'flicker'], { cwd });
    expect(stdout).toContain(
      [
        'Never the best, wherever it is on offer',
        '  By the points of the score, in every situation there is.',
        '  open',
        '    "cut-number", "cut-credit": "listen" is better each time.',
        '    "help-page", "so-sorry": "say-back" is better each time.',
        '  cause',
      ].join('\n'),
    );
  });

  test('names what can be reached no wider than it is proved', () => {
    const parts = {
      reach: 'exact',
      scores: 'bounded',
      lengths: 'bounded',
      costs: 'bounded',
    } as const;
    const scope = {
      certainty: 'bounded',
      situations: 9,
      engineMoves: 9,
      moves: 9,
      depth: 2,
    } as const;
    // States of grasp and finals are listed as far as they were met, so they are not among it.
    expect(describeScope({ ...scope, parts: { ...parts, chances: 'estimate' } })).toContain(
      'Proved all the same: which nodes, choices, wordings, moods and endings can be reached and which cannot.',
    );
  });

  test('ends with the findings, placed, and with 1', async () => {
    const late = makeExampleFolder(LATE);
    const { code, stdout } = await runHere(['analyse', 'flicker'], { cwd: late });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^flicker\/scenario\.json:\d+:14 warning minutes$/m);
    expect(stdout).toMatch(/\n1 warning\n$/);
  });

  test('goes to a file without colours', async () => {
    const outcome = await runHere(['analyse', 'flicker', '--out', 'report.txt'], {
      cwd,
      isTerminal: true,
    });
    expect([outcome.code, outcome.stdout]).toEqual([0, '']);
    expect(outcome.stderr).toContain('Written to report.txt');
    const text = readFileSync(join(cwd, 'report.txt'), 'utf8');
    expect(text).toMatch(/^Exact: /);
    expect(text).not.toContain('\u001b');
  });
});

test('as JSON it is the whole analysis, with a run to everything that can be reached', async () => {
  const { code, stdout } = await runHere(['analyse', 'flicker', '--json'], { cwd });
  const { result } = JSON.parse(stdout) as {
    readonly result: {
      readonly scope: { readonly certainty: string };
      readonly endings: readonly { readonly verdict: string; readonly run?: readonly string[] }[];
      readonly rubrics: readonly object[];
      readonly length: { readonly atRandom: object };
    };
  };
  expect([code, result.scope.certainty, result.rubrics.length]).toEqual([0, 'exact', 1]);
  expect(result.length.atRandom).toEqual({
    run: expect.arrayContaining([expect.any(String)]) as string[],
    decisions: expect.any(Number) as number,
    readingMinutes: expect.any(Number) as number,
    simulatedMinutes: expect.any(Number) as number,
    runs: 50,
  });
  expect(result.endings.length).toBeGreaterThan(1);
  for (const { verdict, run } of result.endings) {
    expect(verdict).toBe('reachable');
    expect(run?.length).toBeGreaterThan(2);
  }
});

describe('the page', () => {
  const readPage = async (changes = {}) => {
    const folder = makeExampleFolder(changes);
    const line = ['analyse', 'flicker', '--html', '--out', 'page.html'];
    const { code } = await runHere(line, { cwd: folder });
    return { code, page: readFileSync(join(folder, 'page.html'), 'utf8') };
  };

  test('needs nothing from elsewhere and runs no script', async () => {
    const { code, page } = await readPage();
    expect([code, page.slice(0, 15)]).toEqual([0, '<!doctype html>']);
    const addresses = page.match(/https?:\/\/[^"'\s<)]+/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set(['http://www.w3.org/2000/svg']));
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\son[a-z]+=|javascript:/i);
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });

  test('shows the graph, the scores as a picture with its numbers, and every run', async () => {
    const { page } = await readPage();
    expect(page).toContain('Exact: everything that can happen was looked at');
    expect(page).toMatch(/<svg[^>]+class="graph" role="img"/);
    expect(page).toMatch(/role="img"\s+aria-label="Shares of random runs by score; 70 points/);
    const columns = page.match(/<rect\s+class="column"[^>]*><title>/g) ?? [];
    const rows = page.match(/<th scope="row">\d+ to \d+<\/th>/g) ?? [];
    expect(columns.length).toBeGreaterThan(3);
    expect(rows.length).toBe(columns.length);
    expect(page).toMatch(/<dt>say-back<\/dt>\s*<dd[^>]*>\s*listen → say-back/);
    expect(page).toMatch(
      /<th scope="row">Median of 50 random runs<\/th>\s*(<td class="number">[\d.]+( min)?<\/td>\s*){3}<\/tr>/,
    );
    expect(page).toMatch(
      /<dt>fix<\/dt>\s*<dd[^>]*>\s*&quot;another-lamp&quot;, &quot;ten-euros&quot;: &quot;two-ways&quot; is better each time\./,
    );
    expect(page).toContain('Nothing to mend was found.');
  });

  test('lists findings with their lines, and escapes what an author wrote', async () => {
    const { code, page } = await readPage({ ...LATE, 'title.en': '<script>alert(1)</script>' });
    expect(code).toBe(1);
    expect(page).toContain('The card says 50 minutes');
    expect(page).toMatch(/line \d+, minutes <code>minutes-differ<\/code>/);
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
  });
});

test('as a process from another folder, the second time from what was kept', async () => {
  const line = ['analyse', 'flicker/scenario.json'];
  const first = await runProgram(line, { cwd });
  const second = await runProgram(line, { cwd });
  expect([first.code, first.stderr, first.stdout.slice(0, 6)]).toEqual([0, '', 'Exact:']);
  expect(second).toEqual(first);
});
