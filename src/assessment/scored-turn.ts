import type { Change, CustomerReading, Turn } from '../engine/transcript.ts';

/** The part of a turn that scoring reads. */
export interface ScoredTurn extends Pick<
  Turn,
  'index' | 'nodeId' | 'offered' | 'canListen' | 'move' | 'acts' | 'nextNodeId'
> {
  readonly before: Pick<CustomerReading, 'heard'>;
  readonly changes: readonly Pick<Change, 'act'>[];
}
