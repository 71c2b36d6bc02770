import type { JSX } from 'preact';

import { beginCustomer, readCustomer } from '../persona/customer-state.ts';
import type { SavedAttempt } from '../progress/saved-attempt.ts';
import type { Settings } from '../progress/settings.ts';
import { portraitUrl } from '../stage/portrait-url.ts';
import { Briefing } from '../ui/briefing.tsx';
import { Library } from '../ui/library.tsx';
import { openPractice } from './open-practice.ts';
import { PlayScreen } from './play-screen.tsx';
import { LIBRARY, type ScenarioRoute } from './route.ts';
import type {
  BriefContent,
  DebriefContent,
  LibraryContent,
  ScreenContent,
} from './screen-content.ts';
import type { Services } from './services.ts';

export interface ScreenProps<C extends ScreenContent = ScreenContent> {
  readonly content: C;
  readonly services: Services;
  readonly settings: Settings;
  readonly onChangeSettings: (settings: Settings) => void;
  readonly onSettings: () => void;
}

/** The screen of a content. */
export function Screen({ content, ...rest }: ScreenProps): JSX.Element {
  switch (content.screen) {
    case 'library':
      return <LibraryScreen content={content} {...rest} />;
    case 'brief':
      return <BriefScreen content={content} {...rest} />;
    case 'play':
      return <PlayScreen key={content} content={content} {...rest} />;
    case 'debrief':
      return <ReportScreen content={content} {...rest} />;
  }
}

function LibraryScreen({ content, services, onSettings }: ScreenProps<LibraryContent>) {
  const { cards, standings, resumable } = content;
  const resume = (slug: string): void => {
    const saved = resumable.get(slug);
    if (saved !== undefined) services.router.go(routeOfSave(saved));
  };
  return (
    <Library
      {...{ cards, standings, onSettings }}
      locale={document.documentElement.lang}
      portraitUrl={(card) => portraitUrl(card.character, card.startMood, card.startGrasp)}
      onOpen={(slug) => services.router.go({ screen: 'brief', slug })}
      onResume={resume}
    />
  );
}

function BriefScreen({ content, services, onSettings }: ScreenProps<BriefContent>) {
  const { bundle, resumable, route } = content;
  const { scenario, persona } = bundle.playable;
  const { mood, grasp } = readCustomer(beginCustomer(persona));
  const seed = route.screen === 'library' ? undefined : route.seed;
  return (
    <Briefing
      playable={bundle.playable}
      locale={scenario.defaultLocale}
      portraitUrl={portraitUrl(persona.looks.character, mood, grasp)}
      {...{ mood, grasp, onSettings }}
      hasSavedAttempt={resumable !== undefined}
      onStart={() => services.router.go({ screen: 'play', slug: scenario.id, seed })}
      onResume={() => resumable !== undefined && services.router.go(routeOfSave(resumable))}
      onLibrary={() => services.router.go(LIBRARY)}
    />
  );
}

function ReportScreen({ content, services, onSettings }: ScreenProps<DebriefContent>) {
  const { View, bundle, record, debrief, firstScore, bestScore } = content;
  const { scenarioId: slug, seed } = record;
  return (
    <View
      {...{ debrief, firstScore, bestScore, onSettings }}
      playable={bundle.playable}
      locale={record.locale}
      isPractice={record.practice}
      onTryAgain={(wanted) =>
        services.router.go({ screen: 'play', slug, ...(wanted === 'same' ? { seed } : {}) })
      }
      onRetryFrom={(turn) => void openPractice(record, turn, services)}
      onLibrary={() => services.router.go(LIBRARY)}
    />
  );
}

function routeOfSave({ scenarioId, seed, fromTurn }: SavedAttempt): ScenarioRoute {
  return { screen: 'play', slug: scenarioId, seed, fromTurn };
}
