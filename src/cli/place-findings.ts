import { type Diagnostic, type Finding, formatPath } from '../scenario/diagnostic.ts';
import { createLocator } from '../scenario/locate-path.ts';
import type { SourceFile } from '../scenario/parse-scenario.ts';

/** Findings with the file, line and column they are about. */
export function placeFindings(file: SourceFile, findings: readonly Finding[]): Diagnostic[] {
  if (findings.length === 0) return [];
  const locator = createLocator(file.text);
  return findings.map(({ code, severity = 'error', at, message, hint = '' }) => ({
    code,
    severity,
    file: file.path,
    path: formatPath(at),
    message,
    hint,
    ...(at.length === 0 ? {} : locator.positionOfPath(at)),
  }));
}
