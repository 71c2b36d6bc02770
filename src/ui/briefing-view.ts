import type { PlayableScenario } from '../scenario/playable-scenario.ts';

export interface BriefingProps {
  readonly playable: PlayableScenario;
  readonly locale: string;
  readonly portraitUrl: string;
  readonly hasSavedAttempt: boolean;
  readonly onStart: () => void;
  readonly onResume: () => void;
  readonly onLibrary: () => void;
  readonly onSettings: () => void;
}
