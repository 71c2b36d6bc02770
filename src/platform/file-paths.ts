const SLUG = /^[A-Za-z][A-Za-z0-9._-]*$/;
const INDEX = 'index';

/** Where the build writes the list of scenarios, seen from the page. */
export const LIBRARY_PATH = `scenarios/${INDEX}.json`;

/** Where the build writes the personas, rubrics and sources that scenarios may use, seen from the page. */
export const PARTS_PATH = 'parts/all.json';

/** Where the build writes a scenario; undefined for what cannot be the name of one. */
export function scenarioPath(slug: string): string | undefined {
  return isSlug(slug) ? `scenarios/${slug}.json` : undefined;
}

/** Where the build writes a scenario's opening; undefined for what cannot be the name of one. */
export function openingPath(slug: string): string | undefined {
  return isSlug(slug) ? `openings/${slug}.json` : undefined;
}

function isSlug(slug: string): boolean {
  return SLUG.test(slug) && slug !== INDEX;
}
