import type { Observation } from '../debrief/debrief.ts';
import { sayDebrief } from './debrief-words.ts';

/** Something the rubrics saw, with a label that says what it does to the score. */
export interface ObservationView {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

export function viewObservation({ id, kind, text, isCounted }: Observation): ObservationView {
  return {
    id,
    label: sayDebrief(`seen.${kind}`),
    text: isCounted ? text : sayDebrief('seen.notAgain', { text }),
  };
}
