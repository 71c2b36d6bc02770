import type { JSX } from 'preact';
import type { KnowledgeView } from '../knowledge-view.ts';
import { say, type WordKey } from '../words.ts';

interface FactListProps {
  readonly knowledge: KnowledgeView;
  /** Facts learned by the last turn. */
  readonly fresh?: ReadonlySet<string>;
}

/** What the trainee knows by now. */
export function FactList({ knowledge, fresh }: FactListProps): JSX.Element {
  return (
    <ul class="dots">
      {knowledge.facts.map((fact) => (
        <li key={fact.id}>
          {fact.text} {fresh?.has(fact.id) && <span class="tag">{say('know.new')}</span>}
        </li>
      ))}
      {knowledge.promised.map((text) => (
        <li key={text}>
          <b>{say('know.promised')}:</b> {text}
        </li>
      ))}
    </ul>
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

function AuthorityPart({ title, texts }: { title: WordKey; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <div>
      <h3>{say(title)}</h3>
      <ul class="dots">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
