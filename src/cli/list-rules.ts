import { ALL_RULES } from '../lint/all-rules.ts';
import type { ExitCode, Io } from './io.ts';
import type { Args } from './parse-arguments.ts';
import { createTerminal, wrapText } from './terminal.ts';
import { writeJson } from './write-json.ts';

/** Lists what "composure lint" holds a scenario against, with the codes its findings end in. */
export function listRules(io: Io, { options }: Args): ExitCode {
  const rules = ALL_RULES.map(({ code, severity, title }) => ({ code, severity, title }));
  if (options.has('json')) {
    writeJson(io, { command: 'lint', exitCode: 0, result: { rules } });
    return 0;
  }
  const { paint, width } = createTerminal(io.stdout, io.env);
  for (const { code, severity, title } of rules) {
    const kind = paint(severity === 'error' ? 'red' : 'yellow', severity);
    io.stdout.write(`${paint('bold', code)} ${kind}\n${wrapText(title, { width, first: '  ' })}\n`);
  }
  return 0;
}
