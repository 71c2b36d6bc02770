/** Where in the product a link leads. */
export type Route = LibraryRoute | ScenarioRoute;

export interface LibraryRoute {
  readonly screen: 'library';
}

export interface ScenarioRoute {
  readonly screen: 'brief' | 'play' | 'debrief';
  readonly slug: string;
  /** Absent in a link to any run; the play screen then draws one. */
  readonly seed?: string | undefined;
  /** Turn a practice attempt starts from. */
  readonly fromTurn?: number | undefined;
}

export const LIBRARY: LibraryRoute = { screen: 'library' };

const LONGEST_SEED = 64;
const SCREENS = ['brief', 'play', 'debrief'] as const;

/** The route of an address's hash; everything unknown leads to the library. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [name, encodedSlug = ''] = path.split('/');
  const screen = SCREENS.find((known) => known === name);
  const slug = decode(encodedSlug);
  if (screen === undefined || slug === '') return LIBRARY;
  const fields = new URLSearchParams(query);
  const seed = fields.get('seed')?.trim().slice(0, LONGEST_SEED);
  const from = fields.get('from');
  return {
    ...{ screen, slug },
    ...(seed ? { seed } : {}),
    ...(from !== null && /^\d{1,4}$/.test(from) ? { fromTurn: Number(from) } : {}),
  };
}

/** Whether the address asks to play without the canvas. */
export function isCanvasOff(hash: string): boolean {
  const query = hash.slice(hash.indexOf('?') + 1);
  return hash.includes('?') && new URLSearchParams(query).get('canvas') === 'off';
}

/** The hash of a route; parsing it gives the route again. */
export function formatRoute(route: Route, options: { readonly canvas?: boolean } = {}): string {
  const fields = new URLSearchParams();
  if (route.screen !== 'library') {
    if (route.seed !== undefined) fields.set('seed', route.seed);
    if (route.fromTurn !== undefined) fields.set('from', String(route.fromTurn));
  }
  if (options.canvas === false) fields.set('canvas', 'off');
  const query = fields.size > 0 ? `?${fields.toString()}` : '';
  const path =
    route.screen === 'library'
      ? ''
      : `${route.screen}/${encodeURIComponent(route.slug).replace('%3A', ':')}`;
  return `#/${path}${query}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
