import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './styles/clock.css';
import {
  MORE_SECONDS,
  SILENCE_SECONDS,
  countSilences,
  countTurns,
  isResting,
  isWaitedFor,
  secondsFor,
  secondsOpened,
} from './clock-view.ts';
import { sayClock } from './clock-words.ts';
import type { PlayProps, PlayView } from './play-view.ts';

const SOON_SECONDS = 10;

interface PlayClockProps {
  readonly props: PlayProps;
  readonly view: PlayView;
}

/** Real time that runs while somebody waits for an answer; nothing of it where nobody does. */
export function PlayClock({ props, view }: PlayClockProps): JSX.Element | null {
  const { attempt } = props;
  if (!isWaitedFor(view, attempt)) return null;
  const key = `${attempt.seed}/${String(countTurns(attempt))}`;
  return (
    <div class="clock small" role="group" aria-label={sayClock('clock.title')}>
      <RunningClock key={key} props={props} view={view} />
      <p class="clock-news soft" role="status">
        {countSilences(attempt) > 0 && sayClock('clock.passed')}
        {isResting(attempt) && ` ${sayClock('clock.rests')}`}
      </p>
    </div>
  );
}

/** Nothing is decided in another tab or behind a dialog. */
const isElsewhere = (): boolean =>
  document.hidden || document.querySelector('dialog[open]') !== null;

function RunningClock({ props, view }: PlayClockProps): JSX.Element {
  const { attempt, isPaused, isAnswering, onElapse } = props;
  const [whole, setWhole] = useState(() => secondsFor(view, attempt));
  const [left, setLeft] = useState(whole);
  const isRunning = !isPaused && !isAnswering && !isResting(attempt);
  const addTime = (seconds: number): void => {
    setWhole((before) => before + seconds);
    setLeft((before) => before + seconds);
  };
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => {
      if (!isElsewhere()) setLeft((seconds) => Math.max(0, seconds - 1));
    }, 1000);
    return () => clearInterval(timer);
  }, [isRunning]);
  useEffect(() => {
    if (left === 0) onElapse(SILENCE_SECONDS);
  }, [left === 0]);
  const turns = attempt.transcript.turns.length;
  const seenTurns = useRef(turns);
  useEffect(() => {
    // The same decision goes on with something more to read.
    if (turns !== seenTurns.current) addTime(secondsOpened(attempt));
    seenTurns.current = turns;
  }, [turns]);
  return (
    <>
      <ClockBar share={left / whole} isSoon={left <= SOON_SECONDS} />
      <span role="timer">{sayClock('clock.left', { seconds: left })}</span>
      <ClockButtons props={props} onMore={() => addTime(MORE_SECONDS)} />
      <span class="unseen" aria-live="polite">
        {left <= SOON_SECONDS && left > 0 && sayClock('clock.soon', { seconds: SOON_SECONDS })}
      </span>
    </>
  );
}

const ClockBar = ({ share, isSoon }: { readonly share: number; readonly isSoon: boolean }) => (
  <span class="clock-bar" aria-hidden="true">
    <span style={{ width: `${String(100 * share)}%` }} class={isSoon ? 'soon' : ''} />
  </span>
);

interface ClockButtonsProps {
  readonly props: PlayProps;
  readonly onMore: () => void;
}

function ClockButtons({ props, onMore }: ClockButtonsProps): JSX.Element {
  const switchOff = (): void => {
    props.onClockOff();
    // The button is gone by then, and the keys need a place within the screen.
    document.getElementById('question')?.focus();
  };
  return (
    <>
      <button type="button" class="button slim" onClick={onMore}>
        {sayClock('clock.more')}
      </button>
      <button type="button" class="button slim" onClick={switchOff}>
        {sayClock('clock.off')}
      </button>
    </>
  );
}
