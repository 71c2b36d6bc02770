import { GRASPS, MOODS, type Grasp, type Mood } from '../scenario/vocabulary.ts';

/** Faces that are drawn, in the order of the columns of every `faces.svg`. */
export const EXPRESSIONS = [
  'calm',
  'annoyed',
  'angry',
  'furious',
  'unsure',
  'worried',
  'overwhelmed',
  'delighted',
] as const;
export type Expression = (typeof EXPRESSIONS)[number];

const FACE_OF_GRASP: Record<Grasp, Expression> = {
  sure: 'calm',
  unsure: 'unsure',
  lost: 'worried',
  overwhelmed: 'overwhelmed',
};

/** The face of a feeling: the stronger of anger and worry shows, and anger when they are equal. */
export function chooseExpression(mood: Mood, grasp: Grasp): Expression {
  const isMoreWorried = GRASPS.indexOf(grasp) > MOODS.indexOf(mood);
  return isMoreWorried ? FACE_OF_GRASP[grasp] : mood;
}
