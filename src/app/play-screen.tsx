import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { portraitUrl } from '../stage/portrait-url.ts';
import { looksNow } from '../ui/contact-view.ts';
import { Play } from '../ui/play.tsx';
import type { AttemptOnShow } from './attempt-on-show.ts';
import { LIBRARY, type ScenarioRoute } from './route.ts';
import type { ScreenTools } from './screen-content.ts';
import { useAccompaniment } from './use-accompaniment.ts';
import { useObserved } from './use-observed.ts';

export interface PlayScreenProps {
  readonly play: AttemptOnShow;
  readonly route: ScenarioRoute;
  readonly tools: ScreenTools;
}

/** The debrief is fetched this many turns before the end is expected. */
const PREFETCH_TURNS = 3;

/** Joins the running attempt with its picture, its stage and its sound. */
export function PlayScreen({ play, route, tools }: PlayScreenProps): JSX.Element {
  const { services, settings } = tools;
  const { attempt, offer, usualTurns, isPaused, canSave, ...live } = useObserved(play);
  const { turns } = attempt.transcript;
  const { hasCanvas } = services.router;
  const accompanied = useAccompaniment(live.controller, { settings, isPaused, hasCanvas });
  usePrefetchedDebrief(
    live.controller !== undefined && turns.length >= usualTurns - PREFETCH_TURNS,
  );
  useEffect(() => {
    if (live.failure !== undefined) services.screens.fail(live.failure);
  }, [live.failure]);
  const { character, mood, grasp } = looksNow(attempt);
  const calls = useMemo(() => callsOf({ play, route, tools }), [play, route, tools]);
  return (
    <Play
      {...{ attempt, offer, usualTurns, settings, isPaused, canSave, ...accompanied, ...calls }}
      isPractice={route.fromTurn !== undefined}
      isAnswering={live.isAnswering}
      isSpoken={play.isSpoken}
      portraitUrl={portraitUrl(character, mood, grasp)}
    />
  );
}

/** The same functions for every turn, so that what depends on nothing else need not be drawn anew. */
function callsOf({ play, route, tools }: PlayScreenProps) {
  const { services, settings, onSettings, onChangeSettings } = tools;
  return {
    onSettings,
    onChoose: (choose: string) => play.move({ choose }),
    onListen: () => play.move({ listen: true }),
    onElapse: (elapse: number) => play.move({ elapse }),
    onClockOff: () => onChangeSettings({ ...settings, clock: false }),
    onPause: () => play.setPaused(true),
    onContinue: () => play.setPaused(false),
    onLeave: () => services.router.go(LIBRARY),
    onDebrief: () =>
      void play.close().then(
        // In place of the run, which is over: Back then leads to what was before it.
        () => services.router.goInstead({ ...route, screen: 'debrief' }),
        (error: unknown) => services.screens.fail(error),
      ),
    onToggleSound: () => onChangeSettings({ ...settings, sound: !settings.sound }),
  };
}

function usePrefetchedDebrief(isNear: boolean): void {
  useEffect(() => {
    if (!isNear) return;
    import('./load-debrief.tsx').then(
      ({ prepareDebrief }) => prepareDebrief(),
      () => undefined, // It is asked for again when it is wanted.
    );
  }, [isNear]);
}
