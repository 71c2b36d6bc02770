import type { JSX, TargetedEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import './styles/own-files.css';
import { Announcer } from './elements/announcer.tsx';
import { useFileDrop } from './elements/use-file-drop.ts';
import {
  viewKept,
  viewReport,
  type KeptView,
  type OwnFilesProps,
  type ReportView,
} from './own-files-view.ts';
import { sayOwn } from './own-files-words.ts';
import { OwnReport } from './own-report.tsx';

/** Where somebody tries a scenario of their own; a file may be dropped anywhere on the page. */
export function OwnFiles(props: OwnFilesProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const [removed, setRemoved] = useState('');
  const isOver = useFileDrop(props);
  const remove = ({ slug, title }: KeptView): void => {
    props.onRemove(slug);
    setRemoved(sayOwn('removed', { title }));
    // The button that was pressed is gone.
    heading.current?.focus();
  };
  return (
    <section class="own" aria-labelledby="own-title">
      <h2 id="own-title" ref={heading} tabIndex={-1}>
        {sayOwn('title')}
      </h2>
      <p class="soft">{sayOwn('text')}</p>
      <OpenButton onFiles={props.onFiles} />
      <CheckOnShow props={props} removed={removed} />
      <KeptFiles props={props} onRemove={remove} />
      {isOver && <DropSign />}
    </section>
  );
}

interface CheckOnShowProps {
  readonly props: OwnFilesProps;
  /** What to read out while there is no check. */
  readonly removed: string;
}

/** How it stands with the file opened last, shown and read out. */
function CheckOnShow({ props, removed }: CheckOnShowProps): JSX.Element {
  const { check, locale, onPlay } = props;
  const report = check && viewReport(check, locale);
  const reading = check?.phase === 'reading' ? sayOwn('reading', { name: check.name }) : '';
  // What is on the page when the screen is opened was told before.
  const told = useRef(check && report && check.number);
  return (
    <>
      <p class="soft small">{reading}</p>
      <Announcer text={reading || summarise(report) || removed} />
      {check && report && (
        <OwnReport
          key={check.number}
          report={report}
          isNew={check.number !== told.current}
          onPlay={onPlay}
        />
      )}
    </>
  );
}

const summarise = (report: ReportView | undefined): string => report?.summary.join(' ') ?? '';

/** The browser's own button for files cannot be worded. */
function OpenButton({ onFiles }: Pick<OwnFilesProps, 'onFiles'>): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const take = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    const files = [...(currentTarget.files ?? [])];
    // The same file may be opened again once it was changed.
    currentTarget.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <div class="buttons">
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {sayOwn('open')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        onChange={take}
      />
    </div>
  );
}

interface KeptFilesProps {
  readonly props: OwnFilesProps;
  readonly onRemove: (file: KeptView) => void;
}

/** The files that can be played again; nothing where there is none. */
function KeptFiles({ props, onRemove }: KeptFilesProps): JSX.Element | null {
  const kept = viewKept(props);
  if (kept.length === 0) return null;
  return (
    <div class="own-kept">
      <h3>{sayOwn('kept')}</h3>
      <p class="soft small">{sayOwn(props.canKeep ? 'keptText' : 'notKept')}</p>
      <ul>
        {kept.map((file) => (
          <li key={file.slug}>
            <div>
              <strong>{file.title}</strong>
              <p class="soft small">{file.note}</p>
            </div>
            <div class="buttons">
              <KeptButton
                {...{ file, action: file.action }}
                onClick={() =>
                  (file.action === 'resume' ? props.onResume : props.onPlay)(file.slug)
                }
              />
              <KeptButton {...{ file, action: 'check' }} onClick={() => props.onCheck(file.slug)} />
              <KeptButton {...{ file, action: 'remove' }} onClick={() => onRemove(file)} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface KeptButtonProps {
  readonly file: KeptView;
  readonly action: KeptView['action'] | 'check' | 'remove';
  readonly onClick: () => void;
}

function KeptButton({ file: { title }, action, onClick }: KeptButtonProps): JSX.Element {
  const name = sayOwn(action);
  return (
    <button
      type="button"
      class="button"
      aria-label={sayOwn('named', { action: name, title })}
      onClick={onClick}
    >
      {name}
    </button>
  );
}

/** Stands over the whole page while a file is held over it. */
function DropSign(): JSX.Element {
  return (
    <div class="drop-sign">
      <p>
        <strong>{sayOwn('drop')}</strong>
        <br />
        {sayOwn('dropText')}
      </p>
    </div>
  );
}
