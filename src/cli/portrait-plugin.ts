import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Module of the program that the build fills with the addresses of the pictures. */
const PORTRAIT_MODULE = '/src/stage/portrait-files.ts';

const PORTRAIT = /^portrait-\w+\.svg$/;

export interface PortraitFile {
  readonly character: string;
  readonly name: string;
  readonly source: string;
}

/**
 * Copies every still picture into one folder whose name says what is in it, so that a picture is
 * found by character and face alone: the first script needs the folder and whose pictures there are,
 * and does not grow with every face.
 */
export function portraitPlugin(characters = 'assets/characters'): Plugin {
  let files: readonly PortraitFile[] = [];
  return {
    name: 'composure-portraits',
    apply: 'build',
    configResolved({ root }) {
      files = readPortraits(join(root, characters));
    },
    load(id) {
      if (!id.endsWith(PORTRAIT_MODULE)) return null;
      return `export const PORTRAIT_FILES = ${JSON.stringify(portraitFiles(files))};`;
    },
    generateBundle() {
      const { folder } = portraitFiles(files);
      for (const { character, name, source } of files) {
        this.emitFile({ type: 'asset', fileName: `${folder}/${character}/${name}`, source });
      }
    },
  };
}

/** The still pictures below a folder of characters, in the order of their names. */
export function readPortraits(folder: string): readonly PortraitFile[] {
  const people = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
  return people
    .map(({ name }) => name)
    .sort()
    .flatMap((character) =>
      readdirSync(join(folder, character))
        .filter((name) => PORTRAIT.test(name))
        .sort()
        .map((name) => ({
          ...{ character, name },
          source: readFileSync(join(folder, character, name), 'utf8'),
        })),
    );
}

/** What the program is told of them; another picture makes another folder, for caches' sake. */
export function portraitFiles(files: readonly PortraitFile[]) {
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8);
  return {
    folder: `assets/people-${hash}`,
    characters: [...new Set(files.map(({ character }) => character))],
  };
}
