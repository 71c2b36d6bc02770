import { spawn } from 'node:child_process';
import { join } from 'node:path';

const BIN = join('node_modules', '.bin');

/**
 * Runs one of the installed commands, showing its output as it comes.
 * Resolves to its exit code; with `capture`, standard output is returned instead of shown.
 */
export function runCommand(line, { env = {}, capture = false } = {}) {
  const [name, ...args] = line;
  return new Promise((resolve) => {
    const child = spawn(join(BIN, name), args, {
      stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => {
      console.error(`${name} could not be started: ${error.message}`);
      resolve({ code: 1, output: '' });
    });
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}
