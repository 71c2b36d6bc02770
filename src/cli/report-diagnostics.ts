import type { Diagnostic } from '../scenario/diagnostic.ts';
import type { Output } from './io.ts';
import { type Terminal, wrapText } from './terminal.ts';

/** One finding: place (which terminals open on a click), sentence, what to do, code. */
export function writeDiagnostic(diagnostic: Diagnostic, { paint, width }: Terminal): string {
  const { file, line, column, path, severity, message, hint, code } = diagnostic;
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  const kind = severity === 'error' ? paint('red', 'error') : paint('yellow', 'warning');
  const within = path === '' ? '' : ` ${paint('dim', path)}`;
  const indent = { width, first: '  ' };
  const sentences = [wrapText(message, indent), ...(hint === '' ? [] : [wrapText(hint, indent)])];
  return `${paint('underline', place)} ${kind}${within}\n${sentences.join('\n')} ${paint('dim', `[${code}]`)}`;
}

/** All findings, files apart and in order of their lines within each. */
export function writeDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): string {
  return sortDiagnostics(diagnostics)
    .map((each) => `${writeDiagnostic(each, terminal)}\n\n`)
    .join('');
}

/** By file in the order of their first finding, then by place. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = [...new Set(diagnostics.map(({ file }) => file))];
  return [...diagnostics].sort(
    (a, b) =>
      files.indexOf(a.file) - files.indexOf(b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

/** "2 errors and 1 warning"; empty where there is neither. */
export function countSeverities(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  return [countThings(errors, 'error'), countThings(warnings, 'warning')]
    .filter((part) => !part.startsWith('0 '))
    .join(' and ');
}

/** "1 error", "2 errors". */
export const countThings = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? '' : 's'}`;

/** Writes findings and how many there were. */
export function reportDiagnostics(
  output: Output,
  diagnostics: readonly Diagnostic[],
  terminal: Terminal,
): void {
  output.write(`${writeDiagnostics(diagnostics, terminal)}${countSeverities(diagnostics)}\n`);
}
