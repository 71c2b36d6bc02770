import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from './command-line.ts';
import { createDiskCache } from './disk-cache.ts';
import { diskFiles } from './files.ts';
import { type ExitCode, type Io, NO_PROGRESS, type Output } from './io.ts';
import { openInput } from './open-input.ts';
import { withoutCommands } from './terminal.ts';

/**
 * Runs the command line of this process and leaves its exit code behind. `root` is the folder of the
 * product.
 */
export async function runComposure(line: readonly string[], root: string): Promise<void> {
  const { stdout, stderr } = process;
  for (const stream of [stdout, stderr]) stream.on('error', endOutput);
  const input = openInput();
  const io: Io = {
    stdout: outputTo(stdout),
    stderr: outputTo(stderr),
    stdin: input,
    cwd: process.cwd(),
    env: process.env,
    files: diskFiles,
    // Beside the compiled program and gone with it: another one may come to other results.
    cache: createDiskCache(join(dirname(fileURLToPath(import.meta.url)), 'results')),
    startProgress: await chooseProgress(stderr.isTTY === true),
    shipped: join(root, 'scenarios'),
  };
  process.exitCode = await runGuarded(io, line);
  input.close();
}

/** Ends the program where what it says cannot be written any more. */
function endOutput({ code, message }: NodeJS.ErrnoException): never {
  // Whoever reads along may stop reading, as "head" does; that is no error of ours.
  if (code === 'EPIPE') process.exit();
  if (!hasComplained) {
    hasComplained = true;
    process.stderr.write(`The output could not be written: ${message}\n`);
  }
  process.exit(2);
}

/** Complaining may fail as well, and is not complained about. */
let hasComplained = false;

/** Nobody watches a pipe, and a thread of its own for nobody would cost time. */
async function chooseProgress(isTerminal: boolean): Promise<Io['startProgress']> {
  if (!isTerminal) return () => NO_PROGRESS;
  const { startProgress } = await import('./start-progress.ts');
  return (steps) => startProgress(steps);
}

function outputTo(stream: NodeJS.WriteStream): Output {
  const isTerminal = stream.isTTY === true;
  return {
    isTerminal,
    columns: stream.columns,
    write: (text) => void stream.write(isTerminal ? withoutCommands(text) : text),
  };
}

/** A defect of this program ends in a sentence too; the place in the code is shown on request. */
async function runGuarded(io: Io, line: readonly string[]): Promise<ExitCode> {
  try {
    return await runCommandLine(io, line);
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    const isAsked = Boolean(io.env['COMPOSURE_DEBUG']);
    io.stderr.write(`Composure itself failed: ${message}\n`);
    io.stderr.write(
      isAsked
        ? `${String(stack)}\n`
        : 'Please report it with what you typed; COMPOSURE_DEBUG=1 before the command shows where.\n',
    );
    return 2;
  }
}
