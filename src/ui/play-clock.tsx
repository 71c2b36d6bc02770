import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import './styles/clock.css';
import { MORE_SECONDS, SILENCE_SECONDS, isWaitedFor, secondsFor } from './clock-view.ts';
import { sayClock } from './clock-words.ts';
import type { PlayProps, PlayView } from './play-view.ts';

const SOON_SECONDS = 10;

interface PlayClockProps {
  readonly props: PlayProps;
  readonly view: PlayView;
}

/** Real time that runs while somebody waits for an answer; nothing of it where nobody does. */
export function PlayClock({ props, view }: PlayClockProps): JSX.Element | null {
  if (!isWaitedFor(view)) return null;
  const { turns } = props.attempt.transcript;
  // Anew for each turn, one that passed without a word included.
  return <RunningClock key={`${props.attempt.seed}/${turns.length}`} props={props} view={view} />;
}

function RunningClock({ props, view }: PlayClockProps): JSX.Element {
  const { isPaused, isAnswering, onElapse, onClockOff } = props;
  const [whole, setWhole] = useState(() => secondsFor(view));
  const [left, setLeft] = useState(whole);
  const isRunning = !isPaused && !isAnswering;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000);
    return () => clearInterval(timer);
  }, [isRunning]);
  useEffect(() => {
    if (left === 0) onElapse(SILENCE_SECONDS);
  }, [left === 0]);
  const addTime = () => {
    setWhole((seconds) => seconds + MORE_SECONDS);
    setLeft((seconds) => seconds + MORE_SECONDS);
  };
  return (
    <div class="clock small" role="group" aria-label={sayClock('clock.title')}>
      <span class="clock-bar" aria-hidden="true">
        <span
          style={{ width: `${(100 * left) / whole}%` }}
          class={left <= SOON_SECONDS ? 'soon' : ''}
        />
      </span>
      <span role="timer">{sayClock('clock.left', { seconds: left })}</span>
      <button type="button" class="button slim" onClick={addTime}>
        {sayClock('clock.more')}
      </button>
      <button type="button" class="button slim" onClick={onClockOff}>
        {sayClock('clock.off')}
      </button>
      <span class="unseen" aria-live="polite">
        {left <= SOON_SECONDS && left > 0 && sayClock('clock.soon', { seconds: SOON_SECONDS })}
      </span>
    </div>
  );
}
