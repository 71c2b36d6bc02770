import type { Pose } from './look.ts';

/** Day or night in the rooms. */
export type Theme = 'light' | 'dark';

const FILES = import.meta.glob<string>(
  [
    '../../assets/characters/*/{head,faces,pose-*}.svg',
    '../../assets/characters/accents.svg',
    '../../assets/backgrounds/*.svg',
  ],
  { query: '?url&no-inline', import: 'default', eager: true },
);

const STAND_IN = { character: 'ilse', room: 'kitchen' } as const;

/** Address of one part of a character; someone unknown is played by a stand-in. */
export function figureUrl(character: string, part: 'head' | 'faces' | `pose-${Pose}`): string {
  const urlOf = (id: string): string | undefined =>
    FILES[`../../assets/characters/${id}/${part}.svg`];
  return urlOf(character) ?? urlOf(STAND_IN.character) ?? '';
}

/** Address of a room by day or night; an unknown room looks like the kitchen. */
export function roomUrl(room: string, theme: Theme): string {
  const urlOf = (id: string): string | undefined =>
    FILES[`../../assets/backgrounds/${id}-${theme}.svg`];
  return urlOf(room) ?? urlOf(STAND_IN.room) ?? '';
}

export function accentsUrl(): string {
  return FILES['../../assets/characters/accents.svg'] ?? '';
}
