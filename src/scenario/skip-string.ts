const BACKSLASH = 0x5c;

/** Index behind the string of a JSON text that opens at `start`, or the end of the text. */
export function skipString(text: string, start: number): number {
  let index = start + 1;
  for (;;) {
    const close = text.indexOf('"', index);
    if (close === -1) return text.length;
    let backslashes = 0;
    while (text.charCodeAt(close - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return close + 1;
    index = close + 1;
  }
}
