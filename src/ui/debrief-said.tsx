import type { JSX } from 'preact';
import type { EntryView, LineView } from './debrief-view.ts';
import { Observed } from './debrief-observed.tsx';
import { sayDebrief } from './debrief-words.ts';

interface SaidCardProps {
  readonly opening: readonly LineView[];
  readonly entries: readonly EntryView[];
  readonly name: string;
}

/** The whole conversation, on demand, with what each choice did. */
export function SaidCard(props: SaidCardProps): JSX.Element {
  return (
    <details class="card debrief-card said-card">
      <summary>
        <h2>{sayDebrief('said.title')}</h2>
      </summary>
      <ol class="said">
        {props.opening.length > 0 && (
          <li>
            <Lines lines={props.opening} name={props.name} />
          </li>
        )}
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
      <h3 class="soft small">{entry.title}</h3>
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
      <Observed observed={entry.observed} />
      <Lines lines={entry.lines} name={entry.speaker ?? name} />
    </li>
  );
}

function Lines({ lines, name }: { lines: readonly LineView[]; name: string }): JSX.Element {
  return (
    <>
      {lines.map(({ kind, name: writer = name, text }, index) => (
        <p class={kind} key={index}>
          {kind === 'reply' && <b>{writer}:</b>} {text}
        </p>
      ))}
    </>
  );
}
