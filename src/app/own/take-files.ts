import { MAX_BYTES, describeSize } from '../../scenario/decode-text.ts';
import type { Diagnostic } from '../../scenario/diagnostic.ts';
import type { GivenFile } from './check-news.ts';
import { describeGiven } from './refuse-files.ts';

/** A scenario with every persona and rubric of its own is far fewer. */
const MOST_FILES = 20;

export type TakenFiles =
  | { readonly ok: true; readonly files: readonly GivenFile[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** The bytes of files somebody chose, or why they cannot be had. Never rejects. */
export async function takeFiles(files: readonly File[]): Promise<TakenFiles> {
  if (files.length > MOST_FILES) return refuseAll([describeGiven('many')]);
  const large = files.filter(({ size }) => size > MAX_BYTES);
  if (large.length > 0) {
    return refuseAll(
      large.map(({ name, size }) => ({
        ...{ severity: 'error', file: name, path: '', ...describeSize(size) },
      })),
    );
  }
  const taken = await Promise.all(files.map(takeFile));
  const troubles = taken.flatMap((one) => ('code' in one ? [one] : []));
  if (troubles.length > 0) return refuseAll(troubles);
  return { ok: true, files: taken.flatMap((one) => ('code' in one ? [] : [one])) };
}

async function takeFile(file: File): Promise<GivenFile | Diagnostic> {
  try {
    return { name: file.name, content: await file.arrayBuffer() };
  } catch {
    return describeGiven('unreadable', file.name);
  }
}

const refuseAll = (diagnostics: readonly Diagnostic[]): TakenFiles => ({ ok: false, diagnostics });
