import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { portraitUrl } from '../stage/portrait-url.ts';
import { Play } from '../ui/play.tsx';
import type { AttemptController } from './attempt-controller.ts';
import { countReferenceTurns } from './count-reference-turns.ts';
import { LIBRARY, type ScenarioRoute } from './route.ts';
import type { ScreenTools } from './screen-content.ts';
import { useAccompaniment } from './use-accompaniment.ts';
import { useObserved } from './use-observed.ts';

export interface PlayScreenProps {
  readonly controller: AttemptController;
  readonly route: ScenarioRoute;
  readonly tools: ScreenTools;
}

/** The debrief is fetched this many turns before the end is expected. */
const PREFETCH_TURNS = 3;

/** Joins the running attempt with its picture, its stage and its sound. */
export function PlayScreen({ controller, route, tools }: PlayScreenProps): JSX.Element {
  const { services, settings } = tools;
  const { attempt, offer, isPaused, canSave } = useObserved(controller);
  const { playable, transcript } = attempt;
  const usualTurns = useMemo(() => countReferenceTurns(playable), [playable]);
  const { hasCanvas } = services.router;
  const accompanied = useAccompaniment(controller, { settings, isPaused, hasCanvas });
  usePrefetchedDebrief(transcript.turns.length >= usualTurns - PREFETCH_TURNS);
  const { mood, grasp } = transcript.turns.at(-1)?.after ?? transcript.opening.reading;
  const calls = useMemo(() => callsOf({ controller, route, tools }), [controller, route, tools]);
  return (
    <Play
      {...{ attempt, offer, usualTurns, settings, isPaused, canSave, ...accompanied, ...calls }}
      isPractice={controller.isPractice}
      portraitUrl={portraitUrl(playable.persona.looks.character, mood, grasp)}
    />
  );
}

function callsOf({ controller, route, tools }: PlayScreenProps) {
  const { services, settings, onSettings, onChangeSettings } = tools;
  return {
    onSettings,
    onChoose: (choiceId: string) => controller.choose(choiceId),
    onListen: () => controller.listen(),
    onPause: () => controller.setPaused(true),
    onContinue: () => controller.setPaused(false),
    onLeave: () => services.router.go(LIBRARY),
    onDebrief: () =>
      void controller.close().then(
        // In place of the run, which is over: Back then leads to what was before it.
        () => services.router.goInstead({ ...route, screen: 'debrief' }),
        (error: unknown) => services.screens.send({ type: 'FAIL', error }),
      ),
    onToggleSound: () => onChangeSettings({ ...settings, sound: !settings.sound }),
  };
}

function usePrefetchedDebrief(isNear: boolean): void {
  useEffect(() => {
    if (isNear) import('./load-debrief.tsx').catch(() => undefined);
  }, [isNear]);
}
