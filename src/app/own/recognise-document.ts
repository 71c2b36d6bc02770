import { hasField } from '../../platform/fetch-json.ts';

/** What a document is, told by what only such a document has. */
export type DocumentKind =
  'scenario' | 'persona' | 'rubric' | 'sources' | 'packed' | 'schema' | 'other';

/** By the first field that is there. What fits several is the one further up. */
const MARKS: readonly (readonly [field: string, kind: DocumentKind])[] = [
  ['nodes', 'scenario'],
  ['opportunities', 'scenario'],
  ['endings', 'scenario'],
  ['hiddenCause', 'scenario'],
  ['playable', 'packed'],
  ['thresholds', 'persona'],
  ['appraisal', 'persona'],
  ['dimensions', 'rubric'],
  ['scoring', 'rubric'],
  ['properties', 'schema'],
  ['sources', 'sources'],
];

/** What a value read from JSON most probably is. */
export function recogniseDocument(value: unknown): DocumentKind {
  return MARKS.find(([field]) => hasField(value, field))?.[1] ?? 'other';
}

/** Whether a text that is not JSON looks like a rehearsed run. */
export const isPlayText = (name: string, text: string): boolean =>
  name.toLowerCase().endsWith('.play') || /^\s*title:/.test(text);
