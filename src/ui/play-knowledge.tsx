import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Attempt } from '../engine/attempt.ts';
import { Authority, FactList } from './elements/knowledge.tsx';
import { Tabs } from './elements/tabs.tsx';
import { useWideScreen } from './elements/use-wide-screen.ts';
import { viewKnowledge, type KnowledgeView } from './knowledge-view.ts';
import { say } from './words.ts';

/**
 * Facts and authority; folded on small screens. They follow a turn when its line and choices have
 * been painted.
 */
export function PlayKnowledge(latest: { readonly attempt: Attempt }): JSX.Element {
  const [attempt, setAttempt] = useState(latest.attempt);
  useEffect(() => setAttempt(latest.attempt), [latest.attempt]);
  const isWide = useWideScreen();
  return useMemo(() => <Knowledge attempt={attempt} isWide={isWide} />, [attempt, isWide]);
}

function Knowledge({ attempt, isWide }: { attempt: Attempt; isWide: boolean }): JSX.Element {
  const { playable, locale, facts, transcript } = attempt;
  const { turns } = transcript;
  const knowledge = viewKnowledge({ playable, locale, learned: facts, turns });
  const fresh = useFreshFacts(knowledge, attempt.seed);
  return (
    <details class="know card" open={isWide}>
      <summary>{say('know.title')}</summary>
      <Tabs
        label={say('know.title')}
        tabs={[
          {
            id: 'facts',
            title: say('know.facts'),
            panel: <FactList knowledge={knowledge} fresh={fresh} />,
          },
          {
            id: 'authority',
            title: say('know.authority'),
            panel: <Authority knowledge={knowledge} />,
          },
        ]}
      />
    </details>
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
