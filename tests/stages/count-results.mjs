/**
 * Passed and failed tests of a Vitest JSON report. A report that is missing, holds no test, or
 * comes from a run that failed outside its tests (a file that does not load) counts as a failure.
 */
export function countVitest(report, exitCode) {
  const passed = report?.numPassedTests ?? 0;
  return atLeastOneFailure({ passed, failed: report?.numFailedTests ?? 0 }, exitCode);
}

/** Passed and failed tests of a Playwright JSON report; a flaky test is a failed one. */
export function countPlaywright(report, exitCode) {
  const stats = report?.stats ?? { expected: 0, unexpected: 0, flaky: 0 };
  const failed = stats.unexpected + stats.flaky;
  return atLeastOneFailure({ passed: stats.expected, failed }, exitCode);
}

function atLeastOneFailure(counts, exitCode) {
  const isGreen = exitCode === 0 && counts.passed > 0;
  return counts.failed === 0 && !isGreen ? { ...counts, failed: 1 } : counts;
}
