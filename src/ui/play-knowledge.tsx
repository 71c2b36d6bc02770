import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLoaded } from './elements/use-loaded.ts';
import { useWideScreen } from './elements/use-wide-screen.ts';
import type { PlayProps } from './play-view.ts';
import { say } from './words.ts';

const loadNotes = () => import('./play-notes.tsx');

interface PlayKnowledgeProps extends Pick<PlayProps, 'attempt' | 'offer' | 'onChoose'> {
  /** Asks for the desk; another object asks again. */
  readonly deskWanted?: object | undefined;
}

/**
 * Facts, desk and authority; folded on small screens. They are fetched, and written anew, when the
 * line and the choices of the turn have been painted, which is what anybody waits for.
 */
export function PlayKnowledge(props: PlayKnowledgeProps): JSX.Element {
  const { attempt, offer, deskWanted, onChoose } = props;
  const isWide = useWideScreen();
  const box = useRef<HTMLDetailsElement>(null);
  const [painted, setPainted] = useState<Pick<PlayProps, 'attempt' | 'offer'>>();
  const [isMissing, setMissing] = useState(false);
  useEffect(() => setPainted({ attempt, offer }), [attempt, offer]);
  useLayoutEffect(() => {
    if (!deskWanted || !box.current) return;
    box.current.open = true;
    box.current.scrollIntoView({ block: 'nearest' });
  }, [deskWanted]);
  const notes = useLoaded(painted !== undefined, loadNotes, () => setMissing(true));
  return (
    <details class="know card" open={isWide} ref={box}>
      <summary>{say('know.title')}</summary>
      {painted && notes && (
        <notes.PlayNotes {...painted} deskWanted={deskWanted} onChoose={onChoose} />
      )}
      {isMissing && <p class="soft">{say('know.missing')}</p>}
    </details>
  );
}
