import { distance } from 'fastest-levenshtein';

const LONGEST_COMPARED = 64;

/** The known name closest to a misspelt one, if any is close enough to be meant. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  if (name.length > LONGEST_COMPARED) return undefined;
  const limit = Math.max(1, Math.floor(name.length / 3) + 1);
  let nearest: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > limit) continue;
    const edits = distance(name.toLowerCase(), candidate.toLowerCase());
    if (edits < least) {
      least = edits;
      nearest = candidate;
    }
  }
  return nearest;
}

const LISTED_NAMES = 6;

/** "Did you mean "refund"?", or what there is when nothing is close. */
export function suggestName(name: string, known: Iterable<string>, kind: string): string {
  const names = [...known];
  const nearest = nearestName(name, names);
  if (nearest !== undefined) return `Did you mean "${nearest}"?`;
  if (names.length === 0) return `There is no ${kind} yet.`;
  const listed = names.slice(0, LISTED_NAMES).join(', ');
  const more = names.length > LISTED_NAMES ? ', …' : '';
  return `There is: ${listed}${more}.`;
}
