import type { Grasp, Mood } from '../scenario/vocabulary.ts';
import { chooseExpression, type Expression } from './expression.ts';
import { PORTRAIT_FILES } from './portrait-files.ts';

const STAND_IN = 'ilse';

/** Address of the still picture of a character in a feeling; someone unknown gets a stand-in. */
export function portraitUrl(character: string, mood: Mood, grasp: Grasp): string {
  return expressionUrl(character, chooseExpression(mood, grasp));
}

/** Address of the still picture of a character with this face, for feelings beyond anger and worry. */
export function expressionUrl(character: string, expression: Expression): string {
  const { folder, characters } = PORTRAIT_FILES;
  const shown = characters.includes(character) ? character : STAND_IN;
  return `${folder}/${shown}/portrait-${expression}.svg`;
}
