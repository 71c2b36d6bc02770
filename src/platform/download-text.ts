/** How long the address of a file stays good: some browsers ask the reader where to put it first. */
const KEPT_MS = 60_000;

/** Lets the browser save a text as a file, without any network. */
export function downloadText(fileName: string, text: string): void {
  const file = new Blob([text], { type: 'text/plain;charset=utf-8' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
