import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeskView, MaterialView, NoteView } from '../desk-view.ts';
import { sayDesk } from '../desk-words.ts';
import { searchMaterials } from './search-materials.ts';
import '../styles/desk.css';

interface DeskPanelProps {
  readonly desk: DeskView;
  /** Opens or notes something. */
  readonly onDo: (choiceId: string) => void;
}

/** What can be looked up, found by its words and read again at any time, and what can be noted. */
export function DeskPanel({ desk, onDo }: DeskPanelProps): JSX.Element {
  const [words, setWords] = useState('');
  const { materials } = desk;
  const search = useMemo(() => searchMaterials(materials), [materials.map(({ id }) => id).join()]);
  const ids = words.trim() === '' ? undefined : search(words);
  const found = ids?.flatMap((id) => materials.find((each) => each.id === id) ?? []) ?? materials;
  return (
    <div class="desk">
      <label class="desk-search">
        <span class="soft small">{sayDesk('desk.search')}</span>
        <input
          type="search"
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </label>
      <p class="soft small" role="status">
        {ids && describeCount(found.length)}
      </p>
      <ul class="materials">
        {found.map((material) => (
          <li key={material.id}>
            <Material material={material} isFresh={material.id === desk.openedLast} onOpen={onDo} />
          </li>
        ))}
      </ul>
      {desk.hasNotes && <NotePad notes={desk.notes} onNote={onDo} />}
    </div>
  );
}

function describeCount(count: number): string {
  if (count === 0) return sayDesk('desk.nothing');
  return count === 1 ? sayDesk('desk.found.one') : sayDesk('desk.found.other', { count });
}

interface MaterialProps {
  readonly material: MaterialView;
  /** Whether it was opened last: its text then is open, and gets the focus when it appears. */
  readonly isFresh: boolean;
  readonly onOpen: (choiceId: string) => void;
}

function Material({ material, isFresh, onOpen }: MaterialProps): JSX.Element {
  const { id, kind, title, body, isInternal, opensBy, cost } = material;
  const summary = useRef<HTMLElement>(null);
  const wasClosed = useRef(body === undefined);
  useEffect(() => {
    if (body && wasClosed.current) summary.current?.focus();
    wasClosed.current = body === undefined;
  }, [body === undefined]);
  const head = (
    <>
      <span class="soft small">{sayDesk(`desk.kind.${kind}`)}</span>
      <b class="material-title">{title}</b>
      {isInternal && <span class="tag">{sayDesk('desk.internal')}</span>}
    </>
  );
  if (!body) {
    return (
      <div class="material">
        <div>{head}</div>
        {opensBy ? (
          <button
            type="button"
            class="button"
            aria-label={sayDesk('desk.named', { action: sayDesk('desk.open'), title })}
            aria-describedby={cost ? `cost-${id}` : undefined}
            onClick={() => onOpen(opensBy)}
          >
            {sayDesk('desk.open')}
          </button>
        ) : (
          <span class="soft small">{sayDesk('desk.later')}</span>
        )}
        {cost && opensBy && (
          <span class="soft small cost" id={`cost-${id}`}>
            {cost}
          </span>
        )}
      </div>
    );
  }
  return (
    <details class="material-open" open={isFresh}>
      <summary ref={summary}>{head}</summary>
      {kind === 'guide' ? (
        <ol>
          {body.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : (
        body.map((paragraph) => <p key={paragraph}>{paragraph}</p>)
      )}
    </details>
  );
}

interface NotePadProps {
  readonly notes: readonly NoteView[];
  readonly onNote: (choiceId: string) => void;
}

/** What was noted, and what can be noted now, in the customer's words. */
function NotePad({ notes, onNote }: NotePadProps): JSX.Element {
  return (
    <section class="note-pad" aria-label={sayDesk('notes.title')}>
      <h3>{sayDesk('notes.title')}</h3>
      {notes.length === 0 && <p class="soft small">{sayDesk('desk.notYet')}</p>}
      <ul>
        {notes.map((note) => (
          <NoteItem key={note.id} note={note} onNote={onNote} />
        ))}
      </ul>
    </section>
  );
}

/** A note gets the focus once it was taken: the button that took it is gone by then. */
function NoteItem({ note, onNote }: { note: NoteView } & Pick<NotePadProps, 'onNote'>) {
  const { text, isNoted, notesBy } = note;
  const item = useRef<HTMLLIElement>(null);
  const wasNoted = useRef(isNoted);
  useEffect(() => {
    if (isNoted && !wasNoted.current) item.current?.focus();
    wasNoted.current = isNoted;
  }, [isNoted]);
  return (
    <li class={isNoted ? 'noted' : 'soft'} ref={item} tabIndex={-1}>
      <span>{text}</span>
      {notesBy && (
        <button
          type="button"
          class="button slim"
          aria-label={sayDesk('desk.named', { action: sayDesk('desk.note'), title: text })}
          onClick={() => onNote(notesBy)}
        >
          {sayDesk('desk.note')}
        </button>
      )}
    </li>
  );
}
