import { Component, type JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { VisibleAttempt } from '../engine/attempt.ts';
import { Authority, FactList } from './elements/knowledge.tsx';
import { Tabs } from './elements/tabs.tsx';
import { viewKnowledge, type KnowledgeView } from './knowledge-view.ts';
import { say } from './words.ts';

export interface PlayNotesProps {
  readonly attempt: VisibleAttempt;
}

/** The notes, left alone while a new turn is drawn whose own are still to come. */
export class PlayNotes extends Component<PlayNotesProps> {
  override shouldComponentUpdate({ attempt }: PlayNotesProps): boolean {
    return attempt !== this.props.attempt;
  }

  override render(): JSX.Element {
    return <Notes attempt={this.props.attempt} />;
  }
}

function Notes({ attempt }: { readonly attempt: VisibleAttempt }): JSX.Element {
  const { playable, locale, facts: learned, transcript, seed, nowMs } = attempt;
  const knowledge = viewKnowledge({ playable, locale, learned, turns: transcript.turns, nowMs });
  const fresh = useFreshFacts(knowledge, seed);
  const facts = <FactList knowledge={knowledge} fresh={fresh} />;
  const authority = <Authority knowledge={knowledge} />;
  return (
    <Tabs
      label={say('know.title')}
      tabs={[
        { id: 'facts', title: say('know.facts'), panel: facts },
        { id: 'authority', title: say('know.authority'), panel: authority },
      ]}
    />
  );
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
