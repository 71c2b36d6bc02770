import { describe, expect, it } from 'vitest';
import { findRoomProblems } from './check-rooms.mjs';
import { countPlaywright, countVitest } from './count-results.mjs';
import { findClones } from './find-clones.mjs';
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
