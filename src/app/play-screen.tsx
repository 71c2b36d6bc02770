import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Settings } from '../progress/settings.ts';
import { portraitUrl } from '../stage/portrait-url.ts';
import { Play } from '../ui/play.tsx';
import { countReferenceTurns } from './count-reference-turns.ts';
import { LIBRARY } from './route.ts';
import type { PlayContent } from './screen-content.ts';
import type { Services } from './services.ts';
import { useCaptions } from './use-captions.ts';
import { useObserved } from './use-observed.ts';
import { useSound } from './use-sound.ts';
import { useStage } from './use-stage.ts';

export interface PlayScreenProps {
  readonly content: PlayContent;
  readonly services: Services;
  readonly settings: Settings;
  readonly onChangeSettings: (settings: Settings) => void;
  readonly onSettings: () => void;
}

/** The debrief is fetched this many turns before the end is expected. */
const PREFETCH_TURNS = 3;

/** Joins the running attempt with its picture, its stage and its sound. */
export function PlayScreen(props: PlayScreenProps): JSX.Element {
  const { content, services, settings } = props;
  const { controller, bundle } = content;
  const { attempt, offer, isPaused, canSave } = useObserved(controller);
  const decisions = useMemo(() => countReferenceTurns(bundle.playable), [bundle]);
  const isWanted = services.router.hasCanvas;
  const stage = useStage(controller, { settings, isPaused, isWanted });
  const captions = { isWanted: settings.captions, hasSound: settings.sound };
  const sound = useCaptions(controller, captions);
  useSound(controller, { settings, isPaused });
  usePrefetchedDebrief(attempt.transcript.turns.length >= decisions - PREFETCH_TURNS);
  const reading = attempt.transcript.turns.at(-1)?.after ?? attempt.transcript.opening.reading;
  const { character } = bundle.playable.persona.looks;
  return (
    <Play
      {...{ attempt, offer, decisions, settings, isPaused, canSave, sound, ...stage }}
      isPractice={controller.isPractice}
      portraitUrl={portraitUrl(character, reading.mood, reading.grasp)}
      onChoose={(choiceId) => controller.choose(choiceId)}
      onListen={() => controller.listen()}
      onPause={() => controller.setPaused(true)}
      onContinue={() => controller.setPaused(false)}
      onLeave={() => services.router.go(LIBRARY)}
      onDebrief={() => void openDebrief(content, services)}
      onSettings={props.onSettings}
      onToggleSound={() => props.onChangeSettings({ ...settings, sound: !settings.sound })}
    />
  );
}

/** In place of the run, which is over: Back then leads to what was before it. */
async function openDebrief({ controller, route }: PlayContent, services: Services): Promise<void> {
  try {
    await controller.close();
    if (route.screen === 'play') services.router.goInstead({ ...route, screen: 'debrief' });
  } catch (error) {
    services.screens.send({ type: 'FAIL', error });
  }
}

function usePrefetchedDebrief(isNear: boolean): void {
  useEffect(() => {
    if (isNear) import('./load-debrief.ts').catch(() => undefined);
  }, [isNear]);
}
