import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Authority, FactList } from './elements/knowledge.tsx';
import { Tabs } from './elements/tabs.tsx';
import { useWideScreen } from './elements/use-wide-screen.ts';
import type { KnowledgeView } from './knowledge-view.ts';
import { say } from './words.ts';

interface PlayKnowledgeProps {
  readonly knowledge: KnowledgeView;
  /** Another attempt begins without anything being new. */
  readonly attemptKey: string;
}

/** Facts and authority; folded on small screens. */
export function PlayKnowledge({ knowledge, attemptKey }: PlayKnowledgeProps): JSX.Element {
  const isWide = useWideScreen();
  const fresh = useFreshFacts(knowledge, attemptKey);
  // After the first picture of the screen: line and choices are what it is opened for.
  const [isWritten, setWritten] = useState(false);
  useEffect(() => setWritten(true), []);
  return (
    <details class="know card" open={isWide}>
      <summary>{say('know.title')}</summary>
      {isWritten && <Notes knowledge={knowledge} fresh={fresh} />}
    </details>
  );
}

interface NotesProps {
  readonly knowledge: KnowledgeView;
  /** Facts learned by the last turn. */
  readonly fresh: ReadonlySet<string>;
}

function Notes({ knowledge, fresh }: NotesProps): JSX.Element {
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
