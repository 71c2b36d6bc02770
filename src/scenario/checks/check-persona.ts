import type { DocumentPath, Finding } from '../diagnostic.ts';
import type { Persona } from '../persona-schema.ts';

type Beginning = Pick<Persona, 'start' | 'thresholds'>;

/**
 * A customer stays to speak at all. `at` is where the document sets gauges and thresholds: nowhere
 * for a persona, under its changes for a scenario.
 */
export function checkPresence(
  { start, thresholds }: Beginning,
  at: DocumentPath = [],
): readonly Finding[] {
  const { snap, leaveTrust = 0 } = thresholds;
  const isFurious = start.anger >= snap;
  const isDistrustful = start.trust < leaveTrust;
  return [
    ...(isFurious ? [gone(at, ['anger', 'snap'], `${start.anger} and hangs up at ${snap}`)] : []),
    ...(isDistrustful
      ? [gone(at, ['trust', 'leaveTrust'], `${start.trust} and leaves below ${leaveTrust}`)]
      : []),
  ];
}

const gone = (
  at: DocumentPath,
  [gauge, threshold]: readonly [string, string],
  how: string,
): Finding => ({
  code: 'gone-at-start',
  at: [...at, 'start', gauge],
  message: `The customer starts with ${gauge} ${how}, and is gone before the first word.`,
  hint: `Change "start.${gauge}" or "thresholds.${threshold}".`,
});
