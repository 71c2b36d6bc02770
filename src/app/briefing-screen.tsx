import type { JSX } from 'preact';
import type { ScenarioBundle } from '../progress/library-card.ts';
import type { SavedAttempt } from '../progress/saved-attempt.ts';
import { portraitUrl } from '../stage/portrait-url.ts';
import { Briefing } from '../ui/briefing.tsx';
import { routeOfSave } from './route-of-save.ts';
import { LIBRARY } from './route.ts';
import type { ScreenTools } from './screen-content.ts';

export interface BriefingScreenProps {
  readonly bundle: ScenarioBundle;
  readonly resumable: SavedAttempt | undefined;
  readonly seed: string | undefined;
  readonly tools: ScreenTools;
}

export function BriefingScreen(props: BriefingScreenProps): JSX.Element {
  const { bundle, resumable, tools } = props;
  const { playable, startMood: mood, startGrasp: grasp } = bundle;
  const { scenario, persona } = playable;
  const { router } = tools.services;
  return (
    <Briefing
      {...{ playable, mood, grasp }}
      locale={scenario.defaultLocale}
      portraitUrl={portraitUrl(persona.looks.character, mood, grasp)}
      hasSavedAttempt={resumable !== undefined}
      onStart={() => void startAnew(props)}
      onResume={() => {
        if (resumable !== undefined) router.go(routeOfSave(resumable));
      }}
      onLibrary={() => router.go(LIBRARY)}
      settings={tools.settings}
      onChangeSettings={tools.onChangeSettings}
      onSettings={tools.onSettings}
    />
  );
}

/** A run of this very seed that was left open is set aside: starting is not going on. */
async function startAnew({ bundle, seed, tools }: BriefingScreenProps): Promise<void> {
  const { router, store } = tools.services;
  const slug = bundle.playable.scenario.id;
  if (seed !== undefined) await store.setAsideAttempt({ scenarioId: slug, seed });
  router.go({ screen: 'play', slug, seed });
}
