export type Severity = 'error' | 'warning';

/** Steps from the root of a document to a value. */
export type DocumentPath = readonly (string | number)[];

/** A finding about an authored file, worded for the person who can mend it. */
export interface Diagnostic {
  /** Stable code such as "unknown-node". */
  readonly code: string;
  readonly severity: Severity;
  /** File the finding is about. */
  readonly file: string;
  /** Place within the file, such as "nodes.refund.choices[1].next"; empty for the whole file. */
  readonly path: string;
  /** What is wrong, with the name quoted. */
  readonly message: string;
  /** What to do, with the nearest match where there is one. */
  readonly hint: string;
  /** Position in the file, counted from 1, where it could be told. */
  readonly line?: number;
  readonly column?: number;
}

/** A finding before it is known which file and line it belongs to. */
export interface Finding {
  readonly code: string;
  readonly severity?: Severity;
  readonly at: DocumentPath;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Writes a path the way authors read it: `nodes.refund.choices[1].next`. */
export function formatPath(path: DocumentPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

/** One line per finding: file, place, sentence, what to do, code. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, path, message, hint, code } = diagnostic;
  const position = line === undefined ? '' : `:${line}:${column ?? 1}`;
  const place = path === '' ? '' : ` -> ${path}`;
  const advice = hint === '' ? '' : ` ${hint}`;
  return `${file}${position}${place}: ${message}${advice} [${code}]`;
}
