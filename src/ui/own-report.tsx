import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FindingView, ReportView } from './own-files-view.ts';
import { sayOwn } from './own-files-words.ts';

interface OwnReportProps {
  readonly report: ReportView;
  /** False where it was there before the screen. */
  readonly isNew: boolean;
  readonly onPlay: (slug: string) => void;
}

/** What was found in a file; its heading gets the focus when the answer comes. */
export function OwnReport({ report, isNew, onPlay }: OwnReportProps): JSX.Element {
  const { slug, title } = report;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isNew) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div class="own-report card" aria-busy={report.isBusy}>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {report.summary.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {report.unchecked.length > 0 && (
        <ul class="own-unchecked small">
          {report.unchecked.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      )}
      {slug !== undefined && (
        <div class="buttons">
          <button
            type="button"
            class="button strong"
            aria-label={sayOwn('playNamed', { title })}
            onClick={() => onPlay(slug)}
          >
            {sayOwn('play')}
          </button>
        </div>
      )}
      {report.groups.length > 0 && <Findings groups={report.groups} />}
    </div>
  );
}

/** Findings of each kind together. */
export function Findings({ groups }: Pick<ReportView, 'groups'>): JSX.Element {
  return (
    <>
      <h4>{sayOwn('findings')}</h4>
      {groups.map((group) => (
        <div class="own-findings" key={group.code}>
          <FindingList findings={group.first} />
          {group.alike.length > 0 && (
            <details>
              <summary>{group.alikeLabel}</summary>
              <FindingList findings={group.alike} />
            </details>
          )}
        </div>
      ))}
    </>
  );
}

function FindingList({ findings }: { findings: readonly FindingView[] }): JSX.Element {
  return (
    <ul>
      {findings.map((finding) => (
        <Finding key={finding.key} finding={finding} />
      ))}
    </ul>
  );
}

function Finding({ finding }: { finding: FindingView }): JSX.Element {
  const { severity, place, message, hint } = finding;
  return (
    <li>
      <p class="small">
        <span class={`tag ${severity}`}>{sayOwn(severity)}</span> <span class="soft">{place}</span>
      </p>
      <p>{message}</p>
      {hint !== '' && <p class="soft">{hint}</p>}
    </li>
  );
}
