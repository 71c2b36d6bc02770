import type { JSX } from 'preact';
import type { KnowledgeView, PromiseView } from '../knowledge-view.ts';
import { type DeskWordKey, sayDesk } from '../desk-words.ts';

interface FactListProps {
  readonly knowledge: KnowledgeView;
  /** Facts learned by the last turn. */
  readonly fresh?: ReadonlySet<string>;
}

/** What the trainee knows by now; on top what somebody still waits for. */
export function FactList({ knowledge, fresh }: FactListProps): JSX.Element {
  return (
    <ul class="dots">
      {knowledge.promised
        .filter(({ isDue }) => isDue)
        .map((one) => (
          <Promised key={one.key} promise={one} />
        ))}
      {knowledge.facts.map((fact) => (
        <li key={fact.id}>
          {fact.text} {fact.limit && <span class="tag">{fact.limit}</span>}{' '}
          {fresh?.has(fact.id) && <span class="tag">{sayDesk('know.new')}</span>}
        </li>
      ))}
      {knowledge.promised
        .filter(({ isDue }) => !isDue)
        .map((one) => (
          <Promised key={one.key} promise={one} />
        ))}
    </ul>
  );
}

function Promised({ promise }: { promise: PromiseView }): JSX.Element {
  const { text, standing, isOverdue } = promise;
  return (
    <li>
      <b>{sayDesk('know.promised')}:</b> {text}{' '}
      <span class={isOverdue ? 'tag late' : 'tag'}>{standing}</span>
    </li>
  );
}

const AUTHORITY = ['mayOffer', 'mayPromise', 'mayNot'] as const;

/** What the trainee may offer, may promise, and may not. */
export function Authority({ knowledge }: { knowledge: KnowledgeView }): JSX.Element {
  return (
    <div class="authority">
      {AUTHORITY.map((key) => (
        <AuthorityPart key={key} title={`know.${key}`} texts={knowledge[key]} />
      ))}
    </div>
  );
}

function AuthorityPart({ title, texts }: { title: DeskWordKey; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <div>
      <h3>{sayDesk(title)}</h3>
      <ul class="dots">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
