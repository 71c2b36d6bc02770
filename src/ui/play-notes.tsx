import { Component, type JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { VisibleAttempt, VisibleOffer } from '../engine/attempt.ts';
import { Authority, FactList } from './elements/knowledge.tsx';
import { DeskPanel } from './elements/desk-panel.tsx';
import { Tabs } from './elements/tabs.tsx';
import { Timeline } from './elements/timeline.tsx';
import { viewTimeline } from './timeline-view.ts';
import { viewDesk } from './desk-view.ts';
import { viewKnowledge, type KnowledgeView } from './knowledge-view.ts';
import { say } from './words.ts';
import { sayDesk } from './desk-words.ts';

export interface PlayNotesProps {
  readonly attempt: VisibleAttempt;
  readonly offer: VisibleOffer;
  /** Asks for the desk; another object asks again. */
  readonly deskWanted?: object | undefined;
  readonly onChoose: (choiceId: string) => void;
}

/** The notes, left alone while a new turn is drawn whose own are still to come. */
export class PlayNotes extends Component<PlayNotesProps> {
  override shouldComponentUpdate({ attempt, deskWanted }: PlayNotesProps): boolean {
    return attempt !== this.props.attempt || deskWanted !== this.props.deskWanted;
  }

  override render(): JSX.Element {
    return <Notes {...this.props} />;
  }
}

function Notes({ attempt, offer, deskWanted, onChoose }: PlayNotesProps): JSX.Element {
  const { playable, locale, facts: learned, transcript, seed, nowMs } = attempt;
  const knowledge = viewKnowledge({ playable, locale, learned, turns: transcript.turns, nowMs });
  const fresh = useFreshFacts(knowledge, seed);
  const desk = viewDesk(attempt, offer);
  const timeline = viewTimeline(attempt);
  const wanted = useMemo(() => (deskWanted ? { id: 'desk' } : undefined), [deskWanted]);
  const facts = <FactList knowledge={knowledge} fresh={fresh} />;
  const tabs = [
    { id: 'facts', title: sayDesk('know.facts'), panel: facts },
    ...(desk
      ? [
          {
            id: 'desk',
            title: sayDesk('desk.title'),
            panel: <DeskPanel desk={desk} onDo={onChoose} />,
          },
        ]
      : []),
    {
      id: 'authority',
      title: sayDesk('know.authority'),
      panel: <Authority knowledge={knowledge} />,
    },
    ...(timeline.length > 0
      ? [{ id: 'case', title: sayDesk('case.title'), panel: <Timeline entries={timeline} /> }]
      : []),
  ];
  return <Tabs label={say('know.title')} tabs={tabs} wanted={wanted} />;
}

/** Facts learned by the last turn; another attempt begins without anything being new. */
function useFreshFacts(knowledge: KnowledgeView, attemptKey: string): ReadonlySet<string> {
  const ids = knowledge.facts.map((fact) => fact.id);
  const memory = useRef({ attemptKey, ids, fresh: new Set<string>() });
  const known =
    memory.current.attemptKey === attemptKey ? memory.current : { ids, fresh: new Set<string>() };
  const added = ids.filter((id) => !known.ids.includes(id));
  const fresh = added.length > 0 ? new Set(added) : known.fresh;
  useEffect(() => {
    memory.current = { attemptKey, ids, fresh };
  });
  return fresh;
}
