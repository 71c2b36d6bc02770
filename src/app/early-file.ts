/**
 * Asks for the conversation a link leads to before the rest of the script is even run; on a slow
 * machine that saves much of the wait. Imported first of all, so it imports nothing itself.
 */
const slug = /\w\/(\w[^?]*)/.exec(location.hash)?.[1];
const address = slug && new URL(`scenarios/${slug}.json`, document.baseURI).href;
let early = address ? fetch(address) : undefined;
// Whoever takes it hears of a failure; until then it is nobody's error.
early?.catch(() => undefined);

/** Fetches a file, or hands out the one already on its way; an answer can be read once only. */
export function fetchFile(wanted: string): Promise<Response> {
  const taken = wanted === address && early;
  if (!taken) return fetch(wanted);
  early = undefined;
  return taken;
}
