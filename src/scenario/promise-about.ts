import type { Choice } from './node-schema.ts';

/** What the promise of a choice is about: what it says, or else what only this choice promises. */
export const aboutOf = ({
  id,
  guessOf,
  variantOf,
  promise,
}: Pick<Choice, 'id' | 'guessOf' | 'variantOf' | 'promise'>): string =>
  promise?.about ?? guessOf ?? variantOf ?? id;
