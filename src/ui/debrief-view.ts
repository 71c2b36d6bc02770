import type { Debrief } from '../debrief/debrief.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';

export interface DebriefProps {
  readonly debrief: Debrief;
  readonly playable: PlayableScenario;
  readonly locale: string;
  /** A run begun from the middle: labelled as practice. */
  readonly isPractice: boolean;
  /** Score of the first finished run by the main rubric, once there is another to compare with. */
  readonly firstScore?: number | undefined;
  readonly bestScore?: number | undefined;
  /** Same customer again, with the same wording and order, or with another seed. */
  readonly onTryAgain: (seed: 'same' | 'new') => void;
  /** Practice from the decision of this turn of the transcript. */
  readonly onRetryFrom: (turn: number) => void;
  readonly onLibrary: () => void;
  readonly onSettings: () => void;
}
