import type { Debrief } from '../debrief/debrief.ts';
import type { AttemptRecord } from '../progress/attempt-record.ts';
import type { LibraryCard, ScenarioBundle } from '../progress/library-card.ts';
import type { SavedAttempt } from '../progress/saved-attempt.ts';
import type { DebriefScreen } from '../ui/debrief.tsx';
import type { NoticeKey } from '../ui/frame-view.ts';
import type { CardStanding } from '../ui/library-view.ts';
import type { TroubleKind } from '../ui/trouble-view.ts';
import type { AttemptController } from './attempt-controller.ts';
import type { Route } from './route.ts';

/** Everything a screen needs, loaded before it is shown. */
export type ScreenContent = LibraryContent | BriefContent | PlayContent | DebriefContent;

interface Content {
  /** The route as it should stand in the address, with everything the link left open. */
  readonly route: Route;
  readonly notices: readonly NoticeKey[];
}

export interface LibraryContent extends Content {
  readonly screen: 'library';
  readonly cards: readonly LibraryCard[];
  readonly standings: Readonly<Record<string, CardStanding>>;
  /** The attempt to go on with, by slug. */
  readonly resumable: ReadonlyMap<string, SavedAttempt>;
}

export interface BriefContent extends Content {
  readonly screen: 'brief';
  readonly bundle: ScenarioBundle;
  readonly resumable: SavedAttempt | undefined;
}

export interface PlayContent extends Content {
  readonly screen: 'play';
  readonly bundle: ScenarioBundle;
  readonly controller: AttemptController;
}

export interface DebriefContent extends Content {
  readonly screen: 'debrief';
  readonly bundle: ScenarioBundle;
  readonly record: AttemptRecord;
  readonly debrief: Debrief;
  readonly firstScore: number | undefined;
  readonly bestScore: number | undefined;
  /** The screen itself: its code is loaded with its content. */
  readonly View: typeof DebriefScreen;
}

/** Why a screen has no content. */
export class ScreenTrouble extends Error {
  readonly kind: TroubleKind;

  constructor(kind: TroubleKind, detail: string) {
    super(detail);
    this.name = 'ScreenTrouble';
    this.kind = kind;
  }
}
