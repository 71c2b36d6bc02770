import { render } from 'preact';
import { SAVED_FINDINGS, type SavedFindings as Findings } from '../scenario/saved-findings.ts';
import { SavedFindings } from '../ui/saved-findings.tsx';

// Put into the page by the development server, and only there.
const place = document.createElement('div');
document.body.append(place);
import.meta.hot?.on(SAVED_FINDINGS, (findings: Findings) =>
  render(<SavedFindings findings={findings} />, place),
);
