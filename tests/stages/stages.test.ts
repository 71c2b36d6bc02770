import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRoomProblems } from './check-rooms.mjs';
import { countPlaywright, countVitest } from './count-results.mjs';
import { findClones } from './find-clones.mjs';
import { namePlaywrightFailures, nameVitestFailures } from './name-failures.mjs';
import { filesOfPage, findValidatorProblems } from './measure-initial-load.mjs';

describe('counting results', () => {
  it('takes the numbers of a Vitest report', () => {
    const report = { numPassedTests: 41, numFailedTests: 2 };
    expect(countVitest(report, 1)).toEqual({ passed: 41, failed: 2 });
  });

  it('counts a run that failed outside its tests, or reported nothing, as one failure', () => {
    const report = { numPassedTests: 41, numFailedTests: 0 };
    expect(countVitest(report, 0)).toEqual({ passed: 41, failed: 0 });
    expect(countVitest(report, 1)).toEqual({ passed: 41, failed: 1 });
    expect(countVitest(undefined, 0)).toEqual({ passed: 0, failed: 1 });
    expect(countPlaywright(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('counts flaky browser tests as failed', () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 2 } };
    expect(countPlaywright(report, 1)).toEqual({ passed: 7, failed: 3 });
  });
});

describe('naming what failed', () => {
  const file = join(process.cwd(), 'tests/kettle.test.ts');
  const passed = { status: 'passed', fullName: 'kettle whistles', failureMessages: [] };

  it('says where, which and why', () => {
    const failureMessages = ['\u001b[31mError: 99 is not 100\u001b[39m\n    at kettle.ts:3'];
    const cold = { status: 'failed', fullName: 'kettle boils', failureMessages };
    const results = [
      { name: file, status: 'failed', message: '', assertionResults: [passed, cold] },
    ];
    expect(nameVitestFailures({ testResults: results })).toEqual([
      'tests/kettle.test.ts: kettle boils\n    Error: 99 is not 100',
    ]);
  });

  it('names a file that did not load, and nothing where all is well', () => {
    const unread = { name: file, status: 'failed', message: 'No kettle', assertionResults: [] };
    const whole = 'tests/kettle.test.ts: as a whole\n    No kettle';
    expect(nameVitestFailures({ testResults: [unread] })).toEqual([whole]);
    const good = { name: file, status: 'passed', message: '', assertionResults: [passed] };
    expect(nameVitestFailures({ testResults: [good] })).toEqual([]);
    expect(nameVitestFailures(undefined)).toEqual([]);
  });

  it('finds browser tests in suites of suites, flaky ones too', () => {
    const run = (status: string, message: string) => ({
      projectName: 'phone',
      status,
      results: [{ error: { message } }, {}],
    });
    const spec = (title: string, ...tests: object[]) => ({
      file: 'a.spec.ts',
      line: 7,
      title,
      tests,
    });
    const inner = {
      specs: [spec('boils', run('flaky', 'late\nmore')), spec('is off', run('expected', ''))],
    };
    const outer = { specs: [spec('fits', run('unexpected', 'wide'))], suites: [inner] };
    expect(namePlaywrightFailures({ suites: [outer] })).toEqual([
      'a.spec.ts:7: boils [phone]\n    late',
      'a.spec.ts:7: fits [phone]\n    wide',
    ]);
    expect(namePlaywrightFailures(undefined)).toEqual([]);
  });
});

describe('the table of rooms', () => {
  const violation = {
    rule: { name: 'room-engine' },
    from: 'src/engine/a.ts',
    to: 'src/ui/b.ts',
  };

  it('names each broken import', () => {
    const report = { summary: { violations: [violation], totalCruised: 90 } };
    expect(findRoomProblems(report, 60)).toEqual(['room-engine: src/engine/a.ts -> src/ui/b.ts']);
  });

  it('does not pass when nothing was read', () => {
    const report = { summary: { violations: [], totalCruised: 0 } };
    expect(findRoomProblems(report, 60).join()).toContain('Only 0 modules were read');
  });
});

describe('measuring the first load', () => {
  it('counts scripts, preloaded modules and style sheets, not icons', () => {
    const html = `<link rel="icon" href="./icon.svg"><link rel="stylesheet" href="./a.css">
      <link rel="modulepreload" crossorigin href="./b.js">
      <script type="module" crossorigin src="./c.js"></script>`;
    expect(filesOfPage(html)).toEqual(['./a.css', './b.js', './c.js']);
  });
});

describe('where the validator may be', () => {
  const plain = { 'start-B4K0YI.js': 'const a = 1' };
  const checker = { 'check-worker-CO6uC6Dg.js': 'schema._zod.def' };

  it('is the checker of files', () => {
    expect(findValidatorProblems({ ...plain, ...checker })).toEqual([]);
  });

  it('is no other script, whatever it is called', () => {
    const others = { 'start-B4K0YI.js': 'x._zod', 'my-check-worker-1.js': 'y._zod' };
    expect(findValidatorProblems({ ...checker, ...others })).toEqual([
      'The validator is in start-B4K0YI.js',
      'The validator is in my-check-worker-1.js',
    ]);
  });

  it('must be found there', () => {
    expect(findValidatorProblems(plain)).toEqual(['The validator is not in the checker of files']);
  });
});

describe('finding clones', () => {
  const sum = (name: string) =>
    `function ${name}(values: number[]) {\n  let all = 0;\n  for (const value of values) {\n    all += value * 2;\n  }\n  return all;\n}\n`;

  it('finds the same code in two files, whatever stands around it', () => {
    const one = { path: 'one.ts', text: `const a = 1;\n${sum('total')}` };
    const two = { path: 'two.ts', text: `${sum('total')}export const b = 2;\n` };
    const found = findClones([one, two], 20);
    expect(found).toContain('one.ts:3');
    expect(found).toContain('two.ts:2');
  });

  it('leaves alone what is only similar', () => {
    const one = { path: 'one.ts', text: sum('total') };
    const two = { path: 'two.ts', text: sum('total').replaceAll('value', 'price') };
    expect(findClones([one, two], 20)).toEqual([]);
  });
});
