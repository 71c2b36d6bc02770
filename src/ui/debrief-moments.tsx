import type { JSX } from 'preact';
import type { DebriefView, GapView } from './debrief-view.ts';
import { Observed } from './debrief-observed.tsx';
import { sayDebrief } from './debrief-words.ts';

/** What worked, in the trainee's own words. */
export function WorkedCard({ view }: { view: DebriefView }): JSX.Element {
  return (
    <section class="card debrief-card worked-card">
      <h2>{sayDebrief('worked.title')}</h2>
      {view.strengths.length === 0 && <p class="soft">{sayDebrief('worked.none')}</p>}
      {view.areStrengthsRelative && <p class="soft">{sayDebrief('worked.relative')}</p>}
      <div class="moments">
        {view.strengths.map((strength) => (
          <div class="moment" key={strength.turn}>
            <blockquote>{strength.quote}</blockquote>
            <p class="soft small">{strength.effect}</p>
            <p class="small">{strength.why}</p>
          </div>
        ))}
      </div>
    </section>
  );
}

/** What was promised and what became of it; nothing where nothing was. */
export function WordCard({ view }: { view: DebriefView }): JSX.Element | null {
  if (view.promises.length === 0) return null;
  return (
    <section class="card debrief-card word-card">
      <h2>{sayDebrief('word.title')}</h2>
      <ul class="word-list">
        {view.promises.map(({ turn, made, text, standing, isGood }) => (
          <li key={turn} class={isGood ? 'moment' : 'moment cost'}>
            <span>{text}</span>
            <span class="soft small">
              {standing} · {made}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ChangeCardProps {
  readonly view: DebriefView;
  readonly onRetryFrom: (turn: number) => void;
}

/** At most three things to change, each with the way back to its moment. */
export function ChangeCard({ view, onRetryFrom }: ChangeCardProps): JSX.Element {
  return (
    <section class="card debrief-card change-card">
      <h2>{view.changeTitle}</h2>
      {view.gaps.length === 0 && <p class="soft">{sayDebrief('change.none')}</p>}
      <div class="moments">
        {view.gaps.map((gap) => (
          <GapMoment key={gap.turn} gap={gap} onRetryFrom={onRetryFrom} />
        ))}
      </div>
    </section>
  );
}

interface GapMomentProps {
  readonly gap: GapView;
  readonly onRetryFrom: (turn: number) => void;
}

function GapMoment({ gap, onRetryFrom }: GapMomentProps): JSX.Element {
  return (
    <div class="gap">
      <div class="moment cost">
        <blockquote>{gap.quote}</blockquote>
        <p class="soft small">{gap.effect}</p>
        {gap.thought && <p class="small thought">{gap.thought}</p>}
        {gap.reason && <p class="small">{gap.reason}</p>}
        <Observed observed={gap.observed} />
        {gap.cost && <p class="small cost-words">{gap.cost}</p>}
      </div>
      <p>
        <b>{sayDebrief('change.better')}:</b> {gap.better}
      </p>
      <p class="small">{gap.why}</p>
      <button
        type="button"
        class="button"
        aria-label={sayDebrief('change.retryNamed', { quote: gap.quote })}
        onClick={() => onRetryFrom(gap.turn)}
      >
        {sayDebrief('change.retry')}
      </button>
    </div>
  );
}
