/** Every platform has it; the library of types that names it is that of the page alone. */
declare const TextDecoder: new (
  encoding?: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string };

/** Largest file that is read, in characters. */
export const MAX_CHARACTERS = 5_000_000;

/** No text of `MAX_CHARACTERS` has more bytes in UTF-8. */
export const MAX_BYTES = 3 * MAX_CHARACTERS;

/** Why bytes are no text that can be used, and where. */
export interface TextTrouble {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** Position counted from 1, where one byte is to blame. */
  readonly line?: number;
  readonly column?: number;
}

export type Decoded =
  | { readonly text: string; readonly trouble?: undefined }
  | { readonly text?: undefined; readonly trouble: TextTrouble };

/** As much of a file as tells what kind it is. */
const SAMPLE_BYTES = 8192;

/** Reads bytes as UTF-8, with or without a byte order mark. Never throws. */
export function decodeText(bytes: Uint8Array): Decoded {
  const foreign = findForeignFormat(bytes.subarray(0, SAMPLE_BYTES));
  if (foreign) return { trouble: foreign };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { trouble: locateForeignByte(bytes) };
  }
}

/** What is wrong with a file of more than `MAX_BYTES`, which need not be read to know it. */
export const describeSize = (bytes: number): TextTrouble => ({
  code: 'file-too-large',
  message: `The file has ${(bytes / 1_000_000).toFixed(1)} MB; at most 5 million characters are read.`,
  hint: 'Split it, or check that it is the right file.',
});

const UTF_16: TextTrouble = {
  code: 'other-encoding',
  message: 'The file is written in UTF-16; UTF-8 is read.',
  hint: 'Save it again and choose the encoding UTF-8.',
};

const BINARY: TextTrouble = {
  code: 'no-text',
  message: 'This is not a text file.',
  hint: 'Check that it is the right one; a scenario is JSON, which is plain text.',
};

function findForeignFormat(sample: Uint8Array): TextTrouble | undefined {
  const [first, second] = sample;
  const hasMark16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (hasMark16) return UTF_16;
  const zeros = sample.filter((byte) => byte === 0).length;
  // Latin text in UTF-16 has a zero in every other byte.
  if (zeros > 0)
    return zeros > sample.length * 0.4 && zeros < sample.length * 0.6 ? UTF_16 : BINARY;
  return sample.some(isControl) ? BINARY : undefined;
}

/** Control characters that no text has; tab, line breaks, form feed and escape may occur. */
const isControl = (byte: number): boolean =>
  byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b);

/** Latin-1 or something like it: the first byte that is not UTF-8 shows where to look. */
function locateForeignByte(bytes: Uint8Array): TextTrouble {
  let sound = 0;
  let broken = bytes.length;
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (isSound(bytes.subarray(0, middle))) sound = middle;
    else broken = middle;
  }
  const before = new TextDecoder().decode(bytes.subarray(0, sound), { stream: true });
  return {
    code: 'other-encoding',
    message: 'The file is not written in UTF-8; this character is the first that cannot be read.',
    hint: 'Save it again and choose the encoding UTF-8; it is probably Latin-1 (Windows-1252) now.',
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
  };
}

/** Whether bytes are the beginning of a text in UTF-8; the last character may be incomplete. */
function isSound(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
