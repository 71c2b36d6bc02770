import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const LICENCE_FILE = /^licen[cs]e(\.\w+)?$/i;

export interface LicencePlugins {
  /** For the workers: notes what packages are in them. */
  readonly ofWorkers: () => Plugin;
  /** For the page: adds their notices to those of the page, once each. */
  readonly ofPage: Plugin;
}

/**
 * Writes the notices of packages that only workers use, which Vite leaves out, into the file it
 * writes for the others.
 */
export function licencePlugins(fileName: string): LicencePlugins {
  const folders = new Set<string>();
  return {
    ofWorkers: () => ({
      name: 'composure-licences-of-workers',
      generateBundle(_options, bundle) {
        for (const folder of listPackages(bundle)) folders.add(folder);
      },
    }),
    ofPage: {
      name: 'composure-licences',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler(_options, bundle) {
          const file = bundle[fileName];
          if (file?.type !== 'asset') return this.error(`The build wrote no ${fileName}`);
          const text = String(file.source);
          const notices = [...folders].sort().map(writeNotice);
          const missing = notices.filter(({ heading }) => !text.includes(`\n${heading}\n`));
          file.source = [text, ...missing.map((one) => `\n${one.heading}\n\n${one.words}\n`)].join(
            '',
          );
        },
      },
    },
  };
}

/** Folders of the packages whose modules are in a bundle. */
function listPackages(bundle: Rolldown.OutputBundle): readonly string[] {
  const ids = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []));
  return ids.flatMap((id) => {
    const parts = id.split(/[\\/]/);
    const at = parts.lastIndexOf('node_modules');
    if (at === -1) return [];
    const length = parts[at + 1]?.startsWith('@') ? 3 : 2;
    return [parts.slice(0, at + length).join(sep)];
  });
}

function writeNotice(folder: string): { readonly heading: string; readonly words: string } {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const name = readdirSync(folder).find((one) => LICENCE_FILE.test(one));
  const kind = about.license === undefined ? '' : ` (${about.license})`;
  return {
    heading: `## ${about.name} - ${about.version}${kind}`,
    words: name === undefined ? '' : readFileSync(join(folder, name), 'utf8').trim(),
  };
}
