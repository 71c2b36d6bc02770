import { GRASPS, MOODS, type Grasp, type Mood } from '../../scenario/vocabulary.ts';

/** Quiet colour behind a customer. */
export type Surface = 'blush' | 'sage' | 'sky';

/** Warm behind anger, green behind confusion, blue behind everybody else. */
export function chooseSurface(mood: Mood, grasp: Grasp): Surface {
  const anger = MOODS.indexOf(mood);
  const worry = GRASPS.indexOf(grasp);
  if (anger >= 2 && anger >= worry) return 'blush';
  return worry >= 2 ? 'sage' : 'sky';
}
