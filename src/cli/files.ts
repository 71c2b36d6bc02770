import { type Stats, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface FileState {
  readonly kind: 'file' | 'folder' | 'other';
  /** Size in bytes. */
  readonly size: number;
}

/** Reading and writing files. Whatever the system refuses is thrown with its code, such as EACCES. */
export interface Files {
  /** What is at a path, links followed; undefined when nothing is. */
  look(path: string): FileState | undefined;
  read(path: string): Uint8Array;
  /** Names in a folder, sorted. */
  list(folder: string): readonly string[];
  /** Writes a file and the folders it needs. */
  write(path: string, text: string): void;
}

/** Nothing is beneath a file either, which the system tells apart from what is missing in a folder. */
function lookUp(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** The files of this machine. */
export const diskFiles: Files = {
  look(path) {
    const stat = lookUp(path);
    if (!stat) return undefined;
    const kind = stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
    return { kind, size: stat.size };
  },
  read: (path) => readFileSync(path),
  list: (folder) => readdirSync(folder).sort(),
  write(path, text) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  },
};
