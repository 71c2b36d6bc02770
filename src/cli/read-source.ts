import { MAX_BYTES, type TextTrouble, decodeText, describeSize } from '../scenario/decode-text.ts';
import type { Diagnostic } from '../scenario/diagnostic.ts';
import type { SourceFile } from '../scenario/parse-scenario.ts';
import type { Files } from './files.ts';

/** A file as text, or why there is none. */
export type Source =
  | { readonly file: SourceFile; readonly trouble?: undefined }
  | { readonly file?: undefined; readonly trouble: Diagnostic };

export interface FilePlace {
  /** Where it is. */
  readonly path: string;
  /** How it is called in messages, relative to where somebody stands. */
  readonly shownAs: string;
}

/**
 * Reads a file of any origin as text. What cannot be read, is no text, or is too large to be meant
 * comes back as a diagnostic with what to do about it; nothing is thrown.
 */
export function readSource(files: Files, { path, shownAs }: FilePlace): Source {
  try {
    const state = files.look(path);
    if (!state) return refuseFile(shownAs, NO_FILE);
    if (state.kind === 'folder') return refuseFile(shownAs, IS_FOLDER);
    if (state.kind === 'other') return refuseFile(shownAs, IS_OTHER);
    if (state.size > MAX_BYTES) return refuseFile(shownAs, describeSize(state.size));
    const decoded = decodeText(files.read(path));
    if (decoded.trouble) return refuseFile(shownAs, decoded.trouble);
    return { file: { path: shownAs, text: decoded.text } };
  } catch (error) {
    return refuseFile(shownAs, describeFailure(error));
  }
}

const refuseFile = (file: string, trouble: TextTrouble): Source => ({
  trouble: { severity: 'error', file, path: '', ...trouble },
});

const NO_FILE: TextTrouble = {
  code: 'no-file',
  message: 'There is no such file.',
  hint: 'Check its name and the folder it is in.',
};

const IS_FOLDER: TextTrouble = {
  code: 'is-folder',
  message: 'This is a folder, not a file.',
  hint: 'Name the file in it.',
};

const IS_OTHER: TextTrouble = {
  code: 'no-plain-file',
  message: 'This is a device or a pipe, not a file.',
  hint: 'Save what it holds in a file and name that.',
};

const FAILURES: Readonly<Record<string, Omit<TextTrouble, 'code'>>> = {
  ENOENT: {
    message: 'The file is gone; it was there a moment ago.',
    hint: 'Check whether another program moves or rewrites it, then try again.',
  },
  EACCES: {
    message: 'You may not read it.',
    hint: 'Give yourself the permission, or copy it to a folder of your own.',
  },
  ELOOP: {
    message: 'It is a link that leads back to itself.',
    hint: 'Remove the link, or let it lead to the file.',
  },
  EMFILE: {
    message: 'Too many files are open on this machine.',
    hint: 'Close some programs and try again.',
  },
  ENAMETOOLONG: {
    message: 'Its name is longer than this machine allows.',
    hint: 'Check what was pasted.',
  },
};

const ALIKE: Readonly<Record<string, string>> = { EPERM: 'EACCES', ENFILE: 'EMFILE' };

/** Words for what the system refused, by its code. */
export function describeFailure(error: unknown): TextTrouble {
  const code = (error as Partial<NodeJS.ErrnoException>).code ?? 'unknown error';
  const known = FAILURES[ALIKE[code] ?? code];
  return {
    code: 'not-readable',
    message: `${known?.message ?? 'The system could not read it.'} (${code})`,
    hint: known?.hint ?? 'Copy it to another folder and try again.',
  };
}
