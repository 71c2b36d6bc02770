const HEADS = Object.keys(import.meta.glob('../../assets/characters/*/head.svg'));

/**
 * Where the still pictures lie, from the page, and whose there are. While writing, these are the
 * drawings themselves; the build puts the addresses of its copies in this module's place. The first
 * script has to find a picture without listing all of them.
 */
export const PORTRAIT_FILES: { readonly folder: string; readonly characters: readonly string[] } = {
  folder: '/assets/characters',
  characters: HEADS.map((path) => path.split('/').at(-2) ?? ''),
};
