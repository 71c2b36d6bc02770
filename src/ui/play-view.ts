import type { Attempt, Offer } from '../engine/attempt.ts';
import type { Settings } from './settings-view.ts';

/** Sounds that have a caption in words. */
export type SoundName = 'ring' | 'pickUp' | 'hangUp' | 'hold' | 'message' | 'room' | 'voice';

export interface PlayProps {
  readonly attempt: Attempt;
  readonly offer: Offer;
  /** Decisions on the reference path, for "4 of about 10". */
  readonly decisions: number;
  /** A run begun from the middle: it does not replace a score. */
  readonly isPractice: boolean;
  /** Still picture of the customer in the mood of this moment; shown wherever there is no canvas. */
  readonly portraitUrl: string;
  /** Gets the empty element to draw the stage in, and null when it goes away. */
  readonly stageRef: (element: HTMLDivElement | null) => void;
  /** True once the canvas draws; hides the still picture. */
  readonly hasStage: boolean;
  readonly settings: Settings;
  readonly isPaused: boolean;
  /** False when this browser cannot store anything; leaving then says so. */
  readonly canSave: boolean;
  /** What is heard now, shown as a caption where captions are on. */
  readonly sound?: SoundName | undefined;
  readonly onChoose: (choiceId: string) => void;
  readonly onListen: () => void;
  readonly onPause: () => void;
  readonly onContinue: () => void;
  /** Leaving keeps the place: the same attempt can be resumed. */
  readonly onLeave: () => void;
  /** After the end: open the debrief. */
  readonly onDebrief: () => void;
  readonly onSettings: () => void;
  readonly onToggleSound: () => void;
}
