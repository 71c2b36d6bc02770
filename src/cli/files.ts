import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
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

/** The files of this machine. */
export const diskFiles: Files = {
  look(path) {
    const stat = statSync(path, { throwIfNoEntry: false });
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
