/** Why a screen cannot be shown. */
export type TroubleKind =
  'noScenario' | 'ownClosed' | 'scenarioLoad' | 'libraryLoad' | 'unexpected';

export interface TroubleProps {
  readonly kind: TroubleKind;
  /** Name in the address, or the message of an error; shown as plain text. */
  readonly detail?: string | undefined;
  readonly onLibrary: () => void;
  readonly onRetry?: (() => void) | undefined;
}
