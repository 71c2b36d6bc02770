import { type ChildProcess, spawn } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../scenario/diagnostic.ts';
import type { SavedFindings } from '../scenario/saved-findings.ts';

const PROGRAM = fileURLToPath(new URL('composure.mjs', import.meta.url));

export interface SaveLint {
  /** Checks the scenario that was saved; after another file, such as a persona, the one before. */
  readonly follow: (path: string) => void;
  /** Ends what is being checked. */
  readonly end: () => void;
}

/**
 * Has a scenario checked whenever it is saved, in a process of its own: it takes seconds of work, and
 * the server has to answer meanwhile. Tells what the quick rules find, then what all of them do;
 * what was found is told no more once the next file is saved.
 */
export function lintOnSave(tell: (findings: SavedFindings) => void): SaveLint {
  let running: ChildProcess | undefined;
  let last: string | undefined;
  let saves = 0;
  const end = (): void => {
    saves += 1;
    running?.kill();
  };
  const check = async (folder: string): Promise<void> => {
    const save = saves;
    for (const isWhole of [false, true]) {
      const asked = askProgram(folder, isWhole);
      running = asked.child;
      const diagnostics = await asked.diagnostics;
      // The next file was saved, or the program said on standard error why it cannot.
      if (save !== saves || diagnostics === undefined) return;
      tell({ name: basename(folder), diagnostics, isWhole });
    }
  };
  return {
    end,
    follow(path) {
      if (basename(path) === 'scenario.json') last = dirname(path);
      end();
      if (last !== undefined) void check(last);
    },
  };
}

interface Asked {
  readonly child: ChildProcess;
  /** Undefined where there is no answer. */
  readonly diagnostics: Promise<readonly Diagnostic[] | undefined>;
}

function askProgram(folder: string, isWhole: boolean): Asked {
  const line = ['lint', folder, '--scenarios', dirname(folder), '--json'];
  const child = spawn(process.execPath, [PROGRAM, ...line, ...(isWhole ? [] : ['--quick'])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const diagnostics = new Promise<readonly Diagnostic[] | undefined>((resolve) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
    child.on('error', () => resolve(undefined));
    child.on('close', () => resolve(readAnswer(text)));
  });
  return { child, diagnostics };
}

function readAnswer(text: string): readonly Diagnostic[] | undefined {
  try {
    return (JSON.parse(text) as { readonly diagnostics: readonly Diagnostic[] }).diagnostics;
  } catch {
    return undefined;
  }
}
