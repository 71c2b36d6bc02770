import type { JSX } from 'preact';
import type { Settings } from '../progress/settings.ts';
import type { NoticeKey } from '../ui/frame-view.ts';
import type { TroubleKind } from '../ui/trouble-view.ts';
import type { Route } from './route.ts';
import type { Services } from './services.ts';

/** What a screen is drawn and acts with. */
export interface ScreenTools {
  readonly services: Services;
  readonly settings: Settings;
  readonly onChangeSettings: (settings: Settings) => void;
  readonly onSettings: () => void;
}

/** A screen with everything it needs, loaded before it is shown. */
export interface ScreenContent {
  readonly screen: Route['screen'];
  /** The route as it should stand in the address, with everything the link left open. */
  readonly route: Route;
  readonly notices: readonly NoticeKey[];
  readonly draw: (tools: ScreenTools) => JSX.Element;
  /** Gets what the screen can be shown without; called once it is shown. */
  readonly complete?: (() => Promise<unknown>) | undefined;
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
