import type { JSX } from 'preact';
import './styles/saved-findings.css';
import type { SavedFindings as Found } from '../scenario/saved-findings.ts';
import { Announcer } from './elements/announcer.tsx';
import { countFindings, groupFindings } from './own-files-view.ts';
import { sayOwn } from './own-files-words.ts';
import { Findings } from './own-report.tsx';

/** What is found in a scenario while it is being written: one line in a corner, to unfold. */
export function SavedFindings({ findings }: { findings: Found }): JSX.Element {
  const { name, diagnostics, isWhole } = findings;
  const counts = countFindings(diagnostics);
  const none = sayOwn(isWhole ? 'nothing' : 'savedBegun');
  const summary = `${name}: ${counts === '' ? none : counts}`;
  return (
    <aside class="saved-findings card small" aria-label={sayOwn('findings')}>
      <Announcer text={summary} />
      <details>
        <summary>{summary}</summary>
        <p class="soft">{sayOwn(isWhole ? 'savedWhole' : 'savedBegun')}</p>
        {diagnostics.length > 0 && <Findings groups={groupFindings(diagnostics)} />}
      </details>
    </aside>
  );
}
