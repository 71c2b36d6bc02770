import type { Grasp, Mood } from '../scenario/vocabulary.ts';
import { chooseExpression, type Expression } from './expression.ts';

const PORTRAITS = import.meta.glob<string>('../../assets/characters/*/portrait-*.svg', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

const STAND_IN = 'ilse';

/** Address of the still picture of a character in a feeling; someone unknown gets a stand-in. */
export function portraitUrl(character: string, mood: Mood, grasp: Grasp): string {
  return expressionUrl(character, chooseExpression(mood, grasp));
}

/** Address of the still picture of a character with this face, for feelings beyond anger and worry. */
export function expressionUrl(character: string, expression: Expression): string {
  return findPortrait(character, expression) ?? findPortrait(STAND_IN, expression) ?? '';
}

function findPortrait(character: string, expression: Expression): string | undefined {
  return PORTRAITS[`../../assets/characters/${character}/portrait-${expression}.svg`];
}
