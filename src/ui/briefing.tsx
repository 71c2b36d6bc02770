import type { JSX } from 'preact';
import './styles/briefing.css';
import { sayBriefing } from './briefing-words.ts';
import { sayDesk } from './desk-words.ts';
import { viewBriefing, type BriefingProps, type BriefingView } from './briefing-view.ts';
import { Authority, FactList } from './elements/knowledge.tsx';
import { Marks } from './elements/marks.tsx';
import { Switch } from './elements/switch.tsx';
import { ScreenBar } from './elements/screen-bar.tsx';
import { useScreen } from './elements/use-screen.ts';

interface BriefingPartProps {
  readonly props: BriefingProps;
  readonly view: BriefingView;
}

/** What the trainee reads before the customer speaks. */
export function Briefing(props: BriefingProps): JSX.Element {
  const view = viewBriefing(props);
  const heading = useScreen(view.title);
  return (
    <div class="screen">
      <ScreenBar onLibrary={props.onLibrary} onSettings={props.onSettings} />
      <main class="page briefing">
        <div class="briefing-head">
          <p class="soft small">{sayBriefing('briefing.label')}</p>
          <h1 ref={heading} tabIndex={-1}>
            {view.title}
          </h1>
          <Marks marks={view.marks} />
        </div>
        <figure class={`card portrait on-${view.surface}`}>
          <img src={props.portraitUrl} alt="" width="320" height="240" />
          <figcaption class="pill">{view.customerName}</figcaption>
        </figure>
        <BriefingText props={props} view={view} />
        <StartBox props={props} view={view} />
      </main>
    </div>
  );
}

function BriefingText({ props, view }: BriefingPartProps): JSX.Element {
  return (
    <div class="briefing-text">
      {view.contentNote && (
        <section class="card content-note">
          <h2>{sayBriefing('briefing.contentNote')}</h2>
          <p>{view.contentNote}</p>
          <Switch
            title={sayBriefing('briefing.mildWords')}
            isOn={props.settings.mildWords}
            onChange={(mildWords) => props.onChangeSettings({ ...props.settings, mildWords })}
          />
        </section>
      )}
      <section>
        <h2>{sayBriefing('briefing.role')}</h2>
        <p>{view.role}</p>
      </section>
      <section>
        <h2>{sayBriefing('briefing.situation')}</h2>
        <p>{view.situation}</p>
      </section>
      <section>
        <h2>{sayDesk('know.facts')}</h2>
        <FactList knowledge={view.knowledge} />
      </section>
      <section>
        <h2>{sayDesk('know.authority')}</h2>
        <Authority knowledge={view.knowledge} />
      </section>
    </div>
  );
}

function StartBox({ props, view }: BriefingPartProps): JSX.Element {
  return (
    <section class="start-box card">
      <h2>{sayBriefing('briefing.goal')}</h2>
      <p>{view.goal}</p>
      <p class="soft small">{sayBriefing('briefing.safe')}</p>
      <div class="buttons">
        {props.hasSavedAttempt && (
          <button type="button" class="button strong" onClick={props.onResume}>
            {sayBriefing('briefing.resume')}
          </button>
        )}
        <button
          type="button"
          class={props.hasSavedAttempt ? 'button' : 'button strong'}
          onClick={props.onStart}
        >
          {sayBriefing(`briefing.start.${view.channel}`)}
        </button>
      </div>
    </section>
  );
}
