import type { JSX } from 'preact';
import type { LibraryCard } from '../progress/library-card.ts';
import type { SavedAttempt } from '../progress/saved-attempt.ts';
import { portraitUrl } from '../stage/portrait-url.ts';
import { Library } from '../ui/library.tsx';
import type { CardStanding } from '../ui/library-view.ts';
import type { Remembered } from './card-standings.ts';
import { OwnFilesPanel } from './own/own-files-panel.tsx';
import type { OwnFiles } from './own/own-files.ts';
import { routeOfSave } from './route-of-save.ts';
import type { ScreenTools } from './screen-content.ts';

export interface LibraryScreenProps {
  readonly cards: readonly LibraryCard[];
  readonly standings: Readonly<Record<string, CardStanding>>;
  /** The attempt to go on with, by slug. */
  readonly resumables: ReadonlyMap<string, SavedAttempt>;
  /** The files of one's own, and what is remembered of all scenarios; missing where they did not come. */
  readonly own?: OwnFiles | undefined;
  readonly remembered: Remembered;
  readonly tools: ScreenTools;
}

export function LibraryScreen(props: LibraryScreenProps): JSX.Element {
  const { cards, standings, resumables, own, remembered, tools } = props;
  const { router } = tools.services;
  return (
    <Library
      {...{ cards, standings }}
      locale={document.documentElement.lang}
      portraitUrl={(card) => portraitUrl(card.character, card.startMood, card.startGrasp)}
      onOpen={(slug) => router.go({ screen: 'brief', slug })}
      onResume={(slug) => {
        const saved = resumables.get(slug);
        if (saved !== undefined) router.go(routeOfSave(saved));
      }}
      onSettings={tools.onSettings}
    >
      {own && <OwnFilesPanel {...{ own, remembered, router }} />}
    </Library>
  );
}
