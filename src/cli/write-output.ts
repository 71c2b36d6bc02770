import { resolve } from 'node:path';
import type { Io } from './io.ts';
import { describeFailure } from './read-source.ts';
import { Refusal } from './refusal.ts';
import { showPath } from './show-path.ts';

/** Writes a file somebody asked for. Throws a Refusal where that is not possible. */
export function writeOutput(io: Io, name: string, text: string): string {
  const path = resolve(io.cwd, name);
  const shownAs = showPath(io.cwd, path);
  try {
    if (io.files.look(path)?.kind === 'folder') {
      throw new Refusal(`"${shownAs}" is a folder.`, 'Name a file in it.');
    }
    io.files.write(path, text);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new Refusal(
      `"${shownAs}" could not be written${code ? ` (${code})` : ''}.`,
      WRITE_HINTS[code ?? ''] ?? describeFailure(error).hint,
    );
  }
  return shownAs;
}

const WRITE_HINTS: Readonly<Record<string, string>> = {
  EACCES: 'Choose a folder in which you may write.',
  EPERM: 'Choose a folder in which you may write.',
  EROFS: 'Choose a folder in which you may write.',
  ENOSPC: 'Free some space on the disk.',
  ENOTDIR: 'A part of its path is a file and not a folder; choose another path.',
  EEXIST: 'A part of its path is a file and not a folder; choose another path.',
};
