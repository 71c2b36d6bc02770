import type { JSX } from 'preact';
import type { EntryView } from './debrief-view.ts';
import { sayDebrief } from './debrief-words.ts';

/** The whole conversation, on demand, with what each choice did. */
export function SaidCard(props: { entries: readonly EntryView[]; name: string }): JSX.Element {
  return (
    <details class="card debrief-card said-card">
      <summary>
        <h2>{sayDebrief('said.title')}</h2>
      </summary>
      <ol class="said">
        {props.entries.map((entry) => (
          <SaidEntry key={entry.turn} entry={entry} name={props.name} />
        ))}
      </ol>
    </details>
  );
}

function SaidEntry({ entry, name }: { entry: EntryView; name: string }): JSX.Element {
  return (
    <li>
      {entry.isSpoken ? (
        <p>
          <b>{sayDebrief('said.you')}:</b> {entry.said}{' '}
          {entry.isReference && <span class="tag">{sayDebrief('said.reference')}</span>}
        </p>
      ) : (
        <p class="soft">{entry.said}</p>
      )}
      {(entry.changes.length > 0 || entry.cost) && (
        <p class="soft small">
          {[...entry.changes, entry.cost].filter((part) => part !== undefined).join(' · ')}
        </p>
      )}
      {entry.replies.map((reply, index) => (
        <p class="reply" key={index}>
          <b>{name}:</b> {reply}
        </p>
      ))}
    </li>
  );
}
