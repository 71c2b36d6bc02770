import type { JSX } from 'preact';
import './styles/debrief.css';
import { CurveCard } from './debrief-curve.tsx';
import { ChangeCard, WordCard, WorkedCard } from './debrief-moments.tsx';
import { ScoreCard } from './debrief-score.tsx';
import { SaidCard } from './debrief-said.tsx';
import { viewDebrief, type DebriefProps, type DebriefView } from './debrief-view.ts';
import { sayDebrief } from './debrief-words.ts';
import { ScreenBar } from './elements/screen-bar.tsx';
import { useScreen } from './elements/use-screen.ts';
import { SavePlay } from './save-play.tsx';
import { say } from './words.ts';

/** What to learn from an attempt: what happened, what worked, then what to change. */
export function DebriefScreen(props: DebriefProps): JSX.Element {
  const view = viewDebrief(props);
  return (
    <div class="screen">
      <ScreenBar onLibrary={props.onLibrary} onSettings={props.onSettings}>
        <button type="button" class="button" onClick={() => props.onTryAgain('same')}>
          {sayDebrief('again.same')}
        </button>
      </ScreenBar>
      <main class="page debrief">
        <DebriefHead props={props} view={view} />
        <CurveCard curve={view.curve} />
        <ScoreCard scores={view.scores} critical={view.critical} />
        <WorkedCard view={view} />
        <WordCard view={view} />
        <ChangeCard view={view} onRetryFrom={props.onRetryFrom} />
        <SaidCard opening={view.opening} entries={view.transcript} name={view.name} />
        <AgainCard props={props} />
      </main>
    </div>
  );
}

function DebriefHead({ props, view }: { props: DebriefProps; view: DebriefView }): JSX.Element {
  const { title, parting, afterword, hiddenCause } = props.debrief;
  const heading = useScreen(view.pageTitle);
  return (
    <div class="debrief-head">
      <p class="soft">
        {sayDebrief('head.label')}{' '}
        {props.isPractice && <span class="tag">{sayDebrief('head.practice')}</span>}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <dl class="after">
        <AfterPart
          title={sayDebrief('head.parting')}
          text={sayDebrief('quoted', { text: parting })}
        />
        <AfterPart title={sayDebrief('head.afterword')} text={afterword} />
        <AfterPart title={sayDebrief('head.cause')} text={hiddenCause} />
      </dl>
      {view.standing && <p class="soft small">{view.standing}</p>}
    </div>
  );
}

function AfterPart({ title, text }: { title: string; text: string }): JSX.Element {
  return (
    <div>
      <dt class="soft small">{title}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function AgainCard({ props }: { props: DebriefProps }): JSX.Element {
  return (
    <section class="again">
      <h2>{sayDebrief('again.title')}</h2>
      <div class="again-ways">
        <p>
          <button type="button" class="button strong" onClick={() => props.onTryAgain('same')}>
            {sayDebrief('again.same')}
          </button>
          <span class="soft small">{sayDebrief('again.sameText')}</span>
        </p>
        <p>
          <button type="button" class="button" onClick={() => props.onTryAgain('new')}>
            {sayDebrief('again.new')}
          </button>
          <span class="soft small">{sayDebrief('again.newText')}</span>
        </p>
        <p>
          <button type="button" class="button" onClick={props.onLibrary}>
            {say('nav.library')}
          </button>
        </p>
      </div>
      <SavePlay onSavePlay={props.onSavePlay} />
    </section>
  );
}
