import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useLoaded } from './elements/use-loaded.ts';
import type { ChoiceView, PlayProps, PlayView } from './play-view.ts';
import { say } from './words.ts';

const loadClock = () => import('./play-clock.tsx');
const loadLetter = () => import('./play-letter.tsx');

interface PlayAnswerProps {
  readonly props: PlayProps;
  readonly view: PlayView;
  readonly question: RefObject<HTMLHeadingElement | null>;
  /** Opens what can be looked up and noted. */
  readonly onDesk: () => void;
}

/** What the trainee can do now. */
export function PlayAnswer({ props, view, question, onDesk }: PlayAnswerProps): JSX.Element {
  const letter = useLoaded(view.letter !== undefined, loadLetter);
  const { clock } = props.settings;
  const loaded = useLoaded(clock, loadClock);
  return (
    <section class="answer" aria-labelledby="question">
      {view.overline && <p class="soft small">{view.overline}</p>}
      {view.letter && letter && <letter.PlayLetter letter={view.letter} />}
      <h2 id="question" ref={question} tabIndex={-1}>
        {view.hasEnded ? say('play.ended') : view.question}
      </h2>
      {clock && loaded && <loaded.PlayClock props={props} view={view} />}
      {view.hasEnded ? (
        <button type="button" class="button strong" onClick={props.onDebrief}>
          {say('play.debrief')}
        </button>
      ) : (
        <Choices view={view} onChoose={props.onChoose} onListen={props.onListen} onDesk={onDesk} />
      )}
      <AnswerFoot props={props} hasEnded={view.hasEnded} />
    </section>
  );
}

interface ChoicesProps {
  readonly view: PlayView;
  readonly onListen: () => void;
  readonly onChoose: (choiceId: string) => void;
  readonly onDesk: () => void;
}

/**
 * One list for all turns: other words in the same buttons are painted sooner than other buttons. A
 * pressed button gives up the focus, as if it had gone, so that pressing on chooses nothing.
 */
function Choices({ view, onChoose, onListen, onDesk }: ChoicesProps): JSX.Element {
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && list.current?.contains(activeElement)) {
      activeElement.blur();
    }
  }, [view.turnKey]);
  return (
    <ol class="choices" ref={list}>
      {view.choices.map((choice, index) => (
        <li key={index}>
          <ChoiceButton choice={choice} onPress={() => onChoose(choice.id)} />
        </li>
      ))}
      {view.canListen && (
        <li>
          <ChoiceButton
            choice={{ text: view.listenText, digit: say('play.listenKey') }}
            kind="listen"
            onPress={onListen}
          />
        </li>
      )}
      {view.canLookUp && (
        <li>
          <ChoiceButton
            choice={{ text: say('desk.lookUp'), digit: say('desk.lookUpKey') }}
            kind="listen"
            onPress={onDesk}
          />
        </li>
      )}
    </ol>
  );
}

interface ChoiceButtonProps {
  readonly choice: Pick<ChoiceView, 'text' | 'digit' | 'mark'>;
  readonly kind?: 'listen' | '';
  readonly onPress: () => void;
}

function ChoiceButton({ choice, kind = '', onPress }: ChoiceButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={`choice card ${kind}`}
      onClick={(event) => {
        // The second press of a double click would land on a choice of the next turn.
        if (event.detail < 2) onPress();
      }}
    >
      {choice.digit && (
        <span class="digit" aria-hidden="true">
          {choice.digit}
        </span>
      )}
      <span dir="auto">
        {choice.mark && <b>{choice.mark}: </b>}
        {choice.text}
      </span>
    </button>
  );
}

interface AnswerFootProps {
  readonly props: PlayProps;
  readonly hasEnded: boolean;
}

function AnswerFoot({ props, hasEnded }: AnswerFootProps): JSX.Element {
  return (
    <div class="answer-foot">
      <span class="soft small">{props.isAnswering && say('loading.text')}</span>
      {!hasEnded && !props.isAnswering && (
        <span class="soft small">
          {say(props.canSave ? 'play.leaveSaved' : 'play.leaveUnsaved')}
        </span>
      )}
      <button type="button" class="button" onClick={props.onLeave}>
        {say(hasEnded ? 'nav.library' : 'play.leave')}
      </button>
    </div>
  );
}
