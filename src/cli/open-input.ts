import { createInterface } from 'node:readline';
import { isatty } from 'node:tty';
import type { Input } from './io.ts';

export interface OpenInput extends Input {
  /** Lets the process end. */
  close(): void;
}

/** Exit code of a program that was interrupted from the keyboard. */
const INTERRUPTED = 130;

/**
 * Lines of standard input: from a terminal, with editing and history, or from a pipe. Opened at the
 * first question, since an open input keeps a process waiting.
 */
export function openInput(): OpenInput {
  const isTerminal = isatty(0);
  let lines: LineQueue | undefined;
  return {
    isTerminal,
    ask(prompt) {
      lines ??= queueLines(isTerminal);
      return lines.next(prompt);
    },
    close: () => lines?.close(),
  };
}

interface LineQueue {
  next(prompt: string): Promise<string | undefined>;
  close(): void;
}

function queueLines(isTerminal: boolean): LineQueue {
  const reader = createInterface({
    input: process.stdin,
    ...(isTerminal ? { output: process.stdout } : {}),
    terminal: isTerminal,
  });
  const waiting: string[] = [];
  let isClosed = false;
  let wake: () => void = () => undefined;
  reader.on('line', (line) => {
    waiting.push(line);
    wake();
  });
  reader.on('close', () => {
    isClosed = true;
    wake();
  });
  reader.on('SIGINT', () => {
    process.stdout.write('\n');
    process.exit(INTERRUPTED);
  });
  return {
    async next(prompt) {
      if (waiting.length === 0 && !isClosed) {
        if (isTerminal) {
          reader.setPrompt(prompt);
          reader.prompt();
        }
        await new Promise<void>((resolve) => (wake = resolve));
      }
      return waiting.shift();
    },
    close: () => reader.close(),
  };
}
