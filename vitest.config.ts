import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    // A test that checks nothing fails.
    expect: { requireAssertions: true },
    restoreMocks: true,
  },
});
