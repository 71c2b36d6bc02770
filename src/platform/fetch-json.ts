/**
 * missing: there is no such file. broken: it came and could not be read. offline: it did not come.
 * closed: it was opened from a file of one's own, and that is not at hand any more.
 */
export type LoadFailure = 'missing' | 'broken' | 'offline' | 'closed';

export type LoadResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: LoadFailure };

/** The value in a file of the page's own, or why there is none; never rejects. */
export async function fetchJson<T>(
  fetchFile: () => Promise<Response>,
  isExpected: (value: unknown) => value is T,
): Promise<LoadResult<T>> {
  let response: Response;
  try {
    response = await fetchFile();
  } catch {
    return { ok: false, reason: 'offline' };
  }
  if (!response.ok) return { ok: false, reason: 'missing' };
  try {
    const value: unknown = await response.json();
    return isExpected(value) ? { ok: true, value } : { ok: false, reason: 'broken' };
  } catch {
    // A server that answers every unknown address with its start page sends HTML here.
    return { ok: false, reason: isPage(response) ? 'missing' : 'broken' };
  }
}

function isPage(response: Response): boolean {
  return response.headers.get('content-type')?.includes('text/html') ?? false;
}

export function hasField<K extends string>(value: unknown, name: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && name in value;
}
