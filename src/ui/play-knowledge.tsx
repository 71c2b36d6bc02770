import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { VisibleAttempt } from '../engine/attempt.ts';
import { useLoaded } from './elements/use-loaded.ts';
import { useWideScreen } from './elements/use-wide-screen.ts';
import { say } from './words.ts';

const loadNotes = () => import('./play-notes.tsx').then(({ PlayNotes }) => PlayNotes);

/**
 * Facts and authority; folded on small screens. They are fetched, and written anew, when the line
 * and the choices of the turn have been painted, which is what anybody waits for.
 */
export function PlayKnowledge({ attempt }: { readonly attempt: VisibleAttempt }): JSX.Element {
  const isWide = useWideScreen();
  const [painted, setPainted] = useState<VisibleAttempt>();
  const [isMissing, setMissing] = useState(false);
  useEffect(() => setPainted(attempt), [attempt]);
  const Notes = useLoaded(painted !== undefined, loadNotes, () => setMissing(true));
  return (
    <details class="know card" open={isWide}>
      <summary>{say('know.title')}</summary>
      {painted && Notes && <Notes attempt={painted} />}
      {isMissing && <p class="soft">{say('know.missing')}</p>}
    </details>
  );
}
