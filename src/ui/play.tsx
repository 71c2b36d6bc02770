import type { JSX } from 'preact';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { Announcer } from './elements/announcer.tsx';
import { Brand } from './elements/brand.tsx';
import { Icon } from './elements/icon.tsx';
import { SettingsButton } from './elements/screen-bar.tsx';
import { useLoaded } from './elements/use-loaded.ts';
import { useScreen } from './elements/use-screen.ts';
import { useShortcuts } from './elements/use-shortcuts.ts';
import { useTurnFocus } from './elements/use-turn-focus.ts';
import { PlayAnswer } from './play-answer.tsx';
import { PlayKnowledge } from './play-knowledge.tsx';
import { PlayStage } from './play-stage.tsx';
import { viewPlay, type PlayProps } from './play-view.ts';
import { say } from './words.ts';

const loadPause = () => import('./elements/pause-dialog.tsx');
const loadMore = () => import('./view-more.ts');

/** The conversation: the customer, what they said, and what can be said back. */
export function Play(props: PlayProps): JSX.Element {
  // No first choice of a call needs it.
  const { playable, transcript } = props.attempt;
  const needsMore = transcript.turns.length > 0 || playable.scenario.channel !== 'phone';
  const more = useLoaded(needsMore, loadMore);
  const view = viewPlay(props, more?.viewMore);
  const screen = useRef<HTMLDivElement>(null);
  const question = useRef<HTMLHeadingElement>(null);
  const pause = useLoaded(props.isPaused, loadPause, props.onContinue);
  const [deskWanted, setDeskWanted] = useState<object>();
  const onDesk = useCallback(() => setDeskWanted({}), []);
  useScreen(view.title);
  useTurnFocus(view.turnKey, screen, question);
  useShortcuts(screen, view, { ...props, onDesk });
  return (
    // Clicking anywhere gives it the focus, and with it the keys that choose.
    <div class="screen play" ref={screen} tabIndex={-1} aria-busy={props.isAnswering}>
      <PlayBar props={props} progress={view.progress} />
      <main class="play-body">
        <PlayStage props={props} view={view} />
        <div class="side">
          <PlayAnswer props={props} view={view} question={question} onDesk={onDesk} />
          <PlayKnowledge
            attempt={props.attempt}
            offer={props.offer}
            deskWanted={deskWanted}
            onChoose={props.onChoose}
          />
        </div>
      </main>
      <Announcer text={props.isAnswering ? say('loading.text') : view.announcement} />
      {props.isPaused && pause && (
        <pause.PauseDialog
          canSave={props.canSave}
          onContinue={props.onContinue}
          onLeave={props.onLeave}
        />
      )}
    </div>
  );
}

function PlayBar({ props, progress }: { props: PlayProps; progress: string }): JSX.Element {
  const { sound } = props.settings;
  const { onPause, onToggleSound, onSettings } = props;
  // The same for every turn, so that a turn need not look at them.
  const buttons = useMemo(
    () => (
      <div class="bar-buttons">
        <button type="button" class="button with-icon" onClick={onPause}>
          <Icon name="pause" />
          <span class="wide-only">{say('play.pause')}</span>
        </button>
        <button type="button" class="button with-icon" onClick={onToggleSound}>
          <Icon name={sound ? 'soundOn' : 'soundOff'} />
          <span class="wide-only">{say(sound ? 'play.soundOn' : 'play.soundOff')}</span>
        </button>
        <SettingsButton onSettings={onSettings} />
      </div>
    ),
    [sound, onPause, onToggleSound, onSettings],
  );
  return (
    <header class="bar">
      <Brand />
      {props.isPractice && <span class="tag">{say('play.practice')}</span>}
      <h1 class="play-title">{progress}</h1>
      {buttons}
    </header>
  );
}
