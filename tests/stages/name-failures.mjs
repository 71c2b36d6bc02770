import { relative } from 'node:path';

const firstLine = (text) => (text ?? '').replace(/\u001b\[[0-9;]*m/g, '').split('\n', 1)[0];

const tell = (place, name, message) => `${place}: ${name}${message ? `\n    ${message}` : ''}`;

/** Failed tests of a Vitest JSON report, and files that did not load: where, which, and what was wrong. */
export function nameVitestFailures(report) {
  return (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const file = relative('.', name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') {
      return [tell(file, 'as a whole', firstLine(message))];
    }
    return failed.map((test) => tell(file, test.fullName, firstLine(test.failureMessages[0])));
  });
}

/** Failed and flaky tests of a Playwright JSON report. */
export function namePlaywrightFailures(report) {
  const inSuite = ({ suites = [], specs = [] }) => [
    ...suites.flatMap(inSuite),
    ...specs.flatMap(({ file, line, title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ projectName, results }) => {
          const error = results.find((result) => result.error)?.error;
          return tell(`${file}:${line}`, `${title} [${projectName}]`, firstLine(error?.message));
        }),
    ),
  ];
  return (report?.suites ?? []).flatMap(inSuite);
}
