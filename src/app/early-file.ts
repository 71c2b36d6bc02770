import { findStorage } from '../platform/browser-storage.ts';
import { LIBRARY_PATH, openingPath, scenarioPath } from '../platform/file-paths.ts';
import { hasNoSlot } from '../platform/slot-names.ts';
import { PACKED_OPENINGS } from './packed-openings.ts';
import type { Route } from './route.ts';

const asked = new Map<string, Promise<Response>>();

/**
 * Asks for what the screen of a route is likely to need while most of the program is still on its
 * way. A wrong guess costs bytes and nothing else.
 */
export function askEarly(route: Route): void {
  if (route.screen === 'library') return ask(LIBRARY_PATH);
  const { screen, slug: scenarioId, seed = '', fromTurn } = route;
  if (screen !== 'play') return ask(scenarioPath(scenarioId));
  const isNew = seed === '' || hasNoSlot(findStorage('localStorage'), { scenarioId, seed });
  if (isNew && fromTurn === undefined) {
    if (PACKED_OPENINGS[scenarioId] === undefined) ask(openingPath(scenarioId));
    return;
  }
  ask(scenarioPath(scenarioId));
  import('./run-attempt.ts').catch(() => undefined);
}

function ask(path: string | undefined): void {
  if (path === undefined) return;
  const { href } = new URL(path, document.baseURI);
  const answer = fetch(href);
  // Whoever takes it hears of a failure; until then it is nobody's error.
  answer.catch(() => undefined);
  asked.set(href, answer);
}

/** Fetches a file, or hands out the one already on its way; an answer can be read once only. */
export function fetchFile(address: string): Promise<Response> {
  const early = asked.get(address);
  asked.delete(address);
  return early ?? fetch(address);
}
