import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { createMemoryCache, lineOf, makeExampleFolder } from './example-folder.ts';
import { runHere } from './run-here.ts';
import { STACK_TRACE, makeFolder, prepareProgram, runProgram } from './run-program.ts';

beforeAll(prepareProgram, 120_000);
// An analysis takes its second, and more on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const LATE = { minutes: 50 };
/** Found without an analysis; a warning too. */
const THIN = { 'nodes.date.choices[0].rationale.en': 'Too vague.' };
const SPOILT = { 'nodes.date.choices[2].effects': null };

const flat = (text: string) => text.replace(/\s+/g, ' ');

interface Answer {
  readonly exitCode: number;
  readonly diagnostics: readonly { readonly code: string; readonly line?: number }[];
  readonly result: { readonly files: number; readonly scenarios: readonly object[] };
}

test('a sound scenario has nothing to mend, by its file, its folder and the folder above', async () => {
  const cwd = makeExampleFolder();
  for (const line of [['flicker/scenario.json'], ['flicker'], ['.'], ['--scenarios', '.']]) {
    const { code, stdout, stderr } = await runHere(['lint', ...line], { cwd });
    expect([code, stdout, stderr]).toEqual([0, 'Nothing to mend in 1 file.\n', '']);
  }
});

test('a finding has file, line, column, one sentence, what to do and its code', async () => {
  const cwd = makeExampleFolder({ ...LATE, ...THIN });
  const { code, stdout } = await runHere(['lint', 'flicker'], { cwd });
  expect(code).toBe(1);
  expect(flat(stdout)).toMatch(
    new RegExp(
      `^flicker/scenario\\.json:${String(lineOf(cwd, '"minutes"'))}:14 warning minutes The card says 50 minutes, .+\\. Say .+\\. \\[minutes-differ\\] flicker/scenario\\.json:${String(lineOf(cwd, '"Too vague."') - 1)}:24 warning nodes\\.date\\.choices\\[0\\]\\.rationale The rationale .+\\. \\[thin-rationale\\] 2 warnings in 1 file\\. $`,
    ),
  );
});

test('as JSON it says the same, and how much was looked at', async () => {
  const cwd = makeExampleFolder(LATE);
  const { code, stdout, stderr } = await runHere(['lint', 'flicker', '--json'], { cwd });
  const answer = JSON.parse(stdout) as Answer;
  expect([code, stderr, answer.exitCode]).toEqual([1, '', 1]);
  expect(answer.diagnostics.map((each) => [each.code, each.line])).toEqual([
    ['minutes-differ', lineOf(cwd, '"minutes"')],
  ]);
  expect(answer.result).toMatchObject({
    files: 1,
    scenarios: [{ file: 'flicker/scenario.json', scope: { certainty: 'exact' } }],
  });
});

test('--quick leaves out what needs the analysis, --errors leaves out warnings', async () => {
  const late = makeExampleFolder(LATE);
  const quick = await runHere(['lint', 'flicker', '--quick'], { cwd: late });
  expect([quick.code, quick.stdout]).toEqual([0, 'Nothing to mend in 1 file.\n']);
  const both = makeExampleFolder({ ...SPOILT, ...THIN });
  const errors = await runHere(['lint', 'flicker', '--errors'], { cwd: both });
  expect(errors.stdout).toContain('[no-recovery]');
  expect(errors.stdout).not.toContain('[thin-rationale]');
  expect([errors.code, errors.stdout.split('\n').at(-2)]).toEqual([1, '1 error in 1 file.']);
  const warnings = await runHere(['lint', 'flicker', '--errors'], { cwd: late });
  expect(warnings.code).toBe(0);
});

test('what was worked out is kept for the same content, and worked out again for another', async () => {
  const cwd = makeExampleFolder(LATE);
  const cache = createMemoryCache();
  const first = await runHere(['lint', 'flicker'], { cwd, cache });
  expect(cache.found).toEqual([]);
  const second = await runHere(['lint', 'flicker'], { cwd, cache });
  expect(cache.found).toHaveLength(1);
  expect(second).toEqual(first);
  const other = await runHere(['lint', 'flicker'], { cwd: makeExampleFolder(), cache });
  expect(cache.found).toHaveLength(1);
  expect(other.code).toBe(0);
});

test('personas, rubrics and plays are checked with their place', async () => {
  const cwd = makeExampleFolder();
  for (const folder of ['personas', 'rubrics', 'flicker/plays']) mkdirSync(join(cwd, folder));
  writeFileSync(join(cwd, 'personas/grim.json'), '{"format": 1}');
  writeFileSync(join(cwd, 'rubrics/odd.json'), '[');
  writeFileSync(join(cwd, 'flicker/plays/a.play'), 'title: A\nyuo: late\n');
  const { code, stdout } = await runHere(['lint', '.'], { cwd });
  expect(code).toBe(1);
  for (const place of [/^personas\/grim\.json/m, /^rubrics\/odd\.json:1:/m]) {
    expect(stdout).toMatch(place);
  }
  expect(stdout).toMatch(/^flicker\/plays\/a\.play:2:1 error/m);
  expect(stdout).toMatch(/ in 4 files\.\n$/);
});

test('a persona that cannot be read is reported once, however many scenarios need it', async () => {
  const cwd = makeExampleFolder();
  mkdirSync(join(cwd, 'personas'));
  writeFileSync(join(cwd, 'personas/own.json'), '{');
  const text = JSON.stringify({ format: 1, id: 'one', persona: { ref: 'own' } });
  for (const name of ['one', 'two']) {
    mkdirSync(join(cwd, name));
    writeFileSync(join(cwd, name, 'scenario.json'), text);
  }
  const { stdout } = await runHere(['lint', '.', '--json'], { cwd });
  const { diagnostics } = JSON.parse(stdout) as {
    readonly diagnostics: readonly { readonly file: string }[];
  };
  expect(diagnostics.filter(({ file }) => file === 'personas/own.json')).toHaveLength(1);
});

test('a folder and the id in it have one name', async () => {
  const cwd = makeExampleFolder();
  cpSync(join(cwd, 'flicker'), join(cwd, 'other'), { recursive: true });
  const { stdout } = await runHere(['lint', 'other', '--quick'], { cwd });
  expect(stdout).toContain('[id-differs-from-folder]');
});

test('a folder without anything in it is told so', async () => {
  const cwd = makeFolder();
  mkdirSync(join(cwd, 'scenarios'));
  const { code, stdout } = await runHere(['lint'], { cwd });
  expect(code).toBe(0);
  expect(flat(stdout)).toContain('There is no scenario, persona, rubric or play here.');
});

test('--rules lists every rule with its severity', async () => {
  const cwd = makeFolder();
  const [shown, asked] = await Promise.all([
    runHere(['lint', '--rules'], { cwd }),
    runHere(['lint', '--rules', '--json'], { cwd }),
  ]);
  const { result } = JSON.parse(asked.stdout) as {
    readonly result: { readonly rules: readonly { readonly code: string }[] };
  };
  expect(result.rules.length).toBeGreaterThan(40);
  for (const { code } of result.rules) expect(shown.stdout).toMatch(new RegExp(`^${code} `, 'm'));
});

test.each(['angry', 'confused', 'unanswerable'])(
  'the template for the persona %s has nothing to mend',
  async (persona) => {
    const cwd = makeFolder();
    await runHere(['new', 'late-parcel', '--persona', persona], { cwd });
    const { code, stdout } = await runHere(['lint', 'late-parcel'], { cwd });
    expect([code, stdout]).toEqual([0, 'Nothing to mend in 3 files.\n']);
  },
);

test('as a process: no colour in a pipe, colour where it is asked for, and 1 for findings', async () => {
  const cwd = makeExampleFolder(LATE);
  const line = ['lint', 'flicker'];
  const [plain, coloured] = await Promise.all([
    runProgram(line, { cwd }),
    runProgram(line, { cwd, env: { FORCE_COLOR: '1' } }),
  ]);
  expect([plain.code, coloured.code, plain.stderr]).toEqual([1, 1, '']);
  expect(plain.stdout).not.toContain('\u001b');
  expect(coloured.stdout).toContain('\u001b[33mwarning');
  expect(plain.stdout).not.toMatch(STACK_TRACE);
});
