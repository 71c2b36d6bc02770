import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLoaded } from './elements/use-loaded.ts';
import { Icon } from './elements/icon.tsx';
import { letReach } from './elements/let-reach.ts';
import { chooseTextSpeed } from './elements/motion.ts';
import { RevealedText } from './elements/revealed-text.tsx';
import type { LineView, PlayProps, PlayView } from './play-view.ts';
import { say } from './words.ts';

const loadTalk = () => import('./play-talk.tsx');

/** The customer as a picture, and over it everything the picture says, in words. */
export function PlayStage({ props, view }: { props: PlayProps; view: PlayView }): JSX.Element {
  const { sound, settings, attempt } = props;
  const isWritten = view.channel !== 'phone';
  const talk = useLoaded(isWritten, loadTalk);
  const speed = chooseSpeed(props);
  return (
    <section class="stage-area" aria-label={view.line.speaker ?? say('play.customer')}>
      <div class={`stage on-${view.surface}`} aria-hidden="true">
        {!props.hasStage && <StillPicture url={props.portraitUrl} />}
        <div class="canvas-slot" ref={props.stageRef} />
      </div>
      <div class="stage-pills">
        <p class="pill">
          <Icon name={view.channel} />
          {view.contact}
        </p>
        <p class="pill">
          <span class={`spot ${view.tone}`} />
          {view.feeling}
        </p>
        {sound && settings.captions && <p class="pill caption">[{sound}]</p>}
      </div>
      {isWritten && talk ? (
        <talk.PlayTalk {...{ attempt, view, speed }} />
      ) : (
        <LineCard turnKey={view.turnKey} line={view.line} speed={speed} />
      )}
    </section>
  );
}

function chooseSpeed({ isSpoken, attempt, settings }: PlayProps): number {
  const isOpening = attempt.transcript.turns.length === 0;
  return isSpoken && isOpening ? 0 : chooseTextSpeed(settings);
}

/** The portrait follows when the words have been painted: a new one takes longer than they do. */
function StillPicture({ url }: { readonly url: string }): JSX.Element {
  const [painted, setPainted] = useState(url);
  useEffect(() => setPainted(url), [url]);
  return <img class="still" src={painted} alt="" />;
}

interface LineCardProps {
  readonly turnKey: string;
  readonly line: LineView;
  readonly speed: number;
}

function LineCard({ turnKey, line, speed }: LineCardProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const card = box.current;
    if (!card) return;
    card.scrollTop = 0;
    card.blur();
    letReach(card);
  }, [turnKey]);
  return (
    <div class="line-card card" ref={box}>
      {line.ownWords && (
        <p class="own-words soft small">
          <b>{say('play.you')}:</b> {line.ownWords}
        </p>
      )}
      {line.situation && <p class="situation small">{line.situation}</p>}
      {line.speaker && <h2 class="speaker soft">{line.speaker}</h2>}
      {line.isGarbled && <p class="soft small situation">{say('play.noise')}</p>}
      <p class={line.speaker ? 'line' : 'line situation'} dir="auto">
        <RevealedText text={line.text} speed={speed} />
      </p>
    </div>
  );
}
