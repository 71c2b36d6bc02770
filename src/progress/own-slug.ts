/** No id of a document has a colon, so nothing kept under it mixes with what is installed. */
export const OWN = 'own:';

/** Whether a slug is that of a scenario opened from a file. */
export const isOwnSlug = (slug: string): boolean => slug.startsWith(OWN);
