import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { patchDocument } from '../../../src/lint/patch-document.ts';
import type { Example } from '../../../src/lint/rule.ts';
import { type Outcome, PROGRAM, awaitEnd, makeFolder, plainEnv } from '../run-program.ts';
import type { GuideCommand, GuideEdit, GuideStep } from './read-guide.ts';

/** A command that was typed, and what came of it. */
export interface Typed extends Outcome {
  readonly command: GuideCommand;
}

/** A folder that looks like the one of the project to somebody who writes scenarios. */
export function makeProjectFolder(): string {
  const folder = makeFolder();
  for (const part of ['personas', 'rubrics', 'schema']) {
    cpSync(join('scenarios', part), join(folder, 'scenarios', part), { recursive: true });
  }
  cpSync(join('scenarios', 'sources.json'), join(folder, 'scenarios', 'sources.json'));
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'npx'), NPX);
  chmodSync(join(bin, 'npx'), 0o755);
  return folder;
}

/** Stands in for npx, which would ask the network for a program it does not find. */
const NPX = `#!/bin/sh
test "$1" = composure || exit 127
shift
exec "${process.execPath}" "${PROGRAM}" "$@"
`;

/** Does everything the guide says, one step after another. */
export async function followGuide(
  steps: readonly GuideStep[],
  cwd: string,
): Promise<readonly Typed[]> {
  const typed: Typed[] = [];
  for (const step of steps) {
    if (step.kind === 'command') typed.push({ command: step, ...(await type(step.line, cwd)) });
    else if (step.kind === 'edit') edit(step, cwd);
    else if (step.kind === 'file') writeFileSync(join(cwd, step.file), step.text);
  }
  return typed;
}

function type(line: string, cwd: string): Promise<Outcome> {
  const env = plainEnv();
  const path = `${join(cwd, 'bin')}${delimiter}${env['PATH'] ?? ''}`;
  const child = spawn('sh', ['-c', line], { cwd, env: { ...env, PATH: path } });
  child.stdin.end();
  return awaitEnd(child);
}

function edit(step: GuideEdit, cwd: string): void {
  const path = join(cwd, step.file);
  const document = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify(changeDocument(document, step), null, 2));
}

function changeDocument(document: object, { how, place, value }: GuideEdit): object {
  if (how === 'merge') return { ...document, ...(value as object) };
  const at = how === 'append' ? `${place}[${String(lengthOf(document, place))}]` : place;
  return patchDocument(document, { [at]: value } as Example);
}

/** Entries of the list at a place. */
function lengthOf(document: object, place: string): number {
  const list = place
    .split('.')
    .reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], document);
  if (!Array.isArray(list)) throw new Error(`There is no list at "${place}"`);
  return list.length;
}
