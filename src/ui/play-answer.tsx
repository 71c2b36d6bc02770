import type { JSX, RefObject } from 'preact';
import type { ChoiceView, PlayProps, PlayView } from './play-view.ts';
import { say } from './words.ts';

interface PlayAnswerProps {
  readonly props: PlayProps;
  readonly view: PlayView;
  readonly question: RefObject<HTMLHeadingElement | null>;
}

/** What the trainee can do now. */
export function PlayAnswer({ props, view, question }: PlayAnswerProps): JSX.Element {
  return (
    <section class="answer" aria-labelledby="question">
      <h2 id="question" ref={question} tabIndex={-1}>
        {view.hasEnded ? say('play.ended') : view.question}
      </h2>
      {view.hasEnded ? (
        <button type="button" class="button strong" onClick={props.onDebrief}>
          {say('play.debrief')}
        </button>
      ) : (
        <Choices key={view.turnKey} view={view} onChoose={props.onChoose} />
      )}
      <AnswerFoot props={props} view={view} />
    </section>
  );
}

interface ChoicesProps {
  readonly view: PlayView;
  readonly onChoose: (choiceId: string) => void;
}

function Choices({ view, onChoose }: ChoicesProps): JSX.Element {
  return (
    <ol class="choices">
      {view.choices.map((choice) => (
        <li key={choice.id}>
          <ChoiceButton choice={choice} onChoose={onChoose} />
        </li>
      ))}
    </ol>
  );
}

interface ChoiceButtonProps {
  readonly choice: ChoiceView;
  readonly onChoose: (choiceId: string) => void;
}

function ChoiceButton({ choice, onChoose }: ChoiceButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="choice card"
      onClick={(event) => {
        // The second press of a double click would land on a choice of the next turn.
        if (event.detail < 2) onChoose(choice.id);
      }}
    >
      {choice.digit && (
        <span class="digit" aria-hidden="true">
          {choice.digit}
        </span>
      )}
      <span dir="auto">{choice.text}</span>
    </button>
  );
}

function AnswerFoot({ props, view }: { props: PlayProps; view: PlayView }): JSX.Element {
  return (
    <div class="answer-foot">
      {view.canListen && (
        <button
          type="button"
          class="button with-icon"
          onClick={(event) => {
            if (event.detail < 2) props.onListen();
          }}
        >
          {say('play.listen')}
          <span class="digit" aria-hidden="true">
            {say('play.listenKey')}
          </span>
        </button>
      )}
      <span class="soft small leave-note">
        {say(props.canSave ? 'play.leaveSaved' : 'play.leaveUnsaved')}
      </span>
      <button type="button" class="button" onClick={props.onLeave}>
        {say('play.leave')}
      </button>
    </div>
  );
}
