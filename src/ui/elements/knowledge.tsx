import type { JSX } from 'preact';
import type { AllowedView } from '../authority-view.ts';
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

const AUTHORITY = ['maySpend', 'mayOffer', 'mayPromise', 'mayEscalate', 'mayNot'] as const;

/** What the trainee may spend, offer, promise and hand over, what is left of it, and what not. */
export function Authority({ knowledge }: { knowledge: KnowledgeView }): JSX.Element {
  return (
    <div class="authority">
      {AUTHORITY.map((key) => (
        <AuthorityPart key={key} title={`know.${key}`} allowed={knowledge.authority[key]} />
      ))}
    </div>
  );
}

interface AuthorityPartProps {
  readonly title: DeskWordKey;
  readonly allowed: readonly AllowedView[];
}

function AuthorityPart({ title, allowed }: AuthorityPartProps): JSX.Element | null {
  if (allowed.length === 0) return null;
  return (
    <div>
      <h3>{sayDesk(title)}</h3>
      <ul class="dots">
        {allowed.map(({ text, limit, isPassed }) => (
          <li key={text}>
            {text} {limit && <span class={isPassed ? 'tag late' : 'tag'}>{limit}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
