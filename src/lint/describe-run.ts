import type { History } from '../assessment/history-tree.ts';

const MOST_NAMED = 6;

/** The choices of a run by id, for a message: "say-back, look-up, soon". Listening is left out. */
export function describeRun({ attempt }: History): string {
  const ids = attempt.transcript.turns.flatMap(({ move }) =>
    'choose' in move ? [`"${move.choose}"`] : [],
  );
  if (ids.length <= MOST_NAMED) return ids.join(', ');
  return `..., ${ids.slice(-MOST_NAMED).join(', ')}`;
}
