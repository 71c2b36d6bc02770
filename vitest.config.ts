import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/stages/longest-first.ts';

/** What these test has side effects: they stub what all files share, or hold something open. */
const WITH_SIDE_EFFECTS = ['tests/{app,audio,browser,cli,platform,stage}/**/*.test.ts'];
const NEVER = ['tests/e2e/**'];

export default defineConfig({
  test: {
    // A test that checks nothing fails.
    expect: { requireAssertions: true },
    restoreMocks: true,
    // By itself vitest leaves one core unused, which of two is half of the machine.
    maxWorkers: '100%',
    // A thread starts in a fraction of the time of a process, and there are many files.
    pool: 'threads',
    // Long for a test, short for a hang: some explore thousands of situations.
    testTimeout: 30_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: [...NEVER, ...WITH_SIDE_EFFECTS],
          // Nothing here changes what another file could see, and starting a process and loading
          // the program for each of them took as long as most of their tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'shell',
          include: [...WITH_SIDE_EFFECTS, 'tests/**/*.test.tsx'],
          exclude: NEVER,
          setupFiles: ['tests/wait-for-slow-machines.ts', 'tests/quiet-replacements.ts'],
        },
      },
    ],
  },
});
