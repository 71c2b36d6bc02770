import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    setupFiles: ['tests/wait-for-slow-machines.ts'],
    // A test that checks nothing fails.
    expect: { requireAssertions: true },
    restoreMocks: true,
    // By itself vitest leaves one core unused, which of two is half of the machine.
    maxWorkers: '100%',
    // Long for a test, short for a hang: some explore thousands of situations.
    testTimeout: 30_000,
  },
});
