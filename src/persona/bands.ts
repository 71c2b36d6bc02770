import type { Grasp, Mood } from '../scenario/vocabulary.ts';

/** Enter and leave values of a band; the gap keeps a customer from flickering between two. */
export const ANGER_BANDS = { annoyed: [25, 20], angry: [45, 40], furious: [70, 62] } as const;
export const WORRY_BANDS = { unsure: [20, 15], lost: [45, 40], overwhelmed: [75, 67] } as const;

/** Mood entered at this anger, 0..100. */
export function moodOf(anger: number): Mood {
  if (anger >= ANGER_BANDS.furious[0]) return 'furious';
  if (anger >= ANGER_BANDS.angry[0]) return 'angry';
  return anger >= ANGER_BANDS.annoyed[0] ? 'annoyed' : 'calm';
}

/** Grasp entered at this worry, 0..100. */
export function graspOf(worry: number): Grasp {
  if (worry >= WORRY_BANDS.overwhelmed[0]) return 'overwhelmed';
  if (worry >= WORRY_BANDS.lost[0]) return 'lost';
  return worry >= WORRY_BANDS.unsure[0] ? 'unsure' : 'sure';
}
