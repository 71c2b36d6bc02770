/** Everybody who is drawn, by the folder in assets/characters. */
export const PEOPLE = [
  'aaron',
  'amara',
  'birgit',
  'edgars',
  'ilse',
  'ivo',
  'leo',
  'marek',
  'nadia',
  'ruta',
  'samira',
];
