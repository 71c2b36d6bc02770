import MiniSearch from 'minisearch';
import type { MaterialView } from '../desk-view.ts';

type Searched = Pick<MaterialView, 'id' | 'title' | 'searched'>;

/**
 * A search of what lies on the desk: ids, the best first, for words as they are typed. Beginnings of
 * words and small slips count; every word must be found somewhere.
 */
export function searchMaterials(
  materials: readonly Searched[],
): (words: string) => readonly string[] {
  const index = new MiniSearch<Searched>({ fields: ['title', 'searched'] });
  index.addAll(materials);
  return (words) =>
    index
      .search(words, { prefix: true, fuzzy: 0.2, boost: { title: 2 }, combineWith: 'AND' })
      .map(({ id }) => String(id));
}
