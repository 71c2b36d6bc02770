import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { sayDebrief } from './debrief-words.ts';

interface SavePlayProps {
  /** Saves the run and returns the name of the file. */
  readonly onSavePlay: () => string;
}

/** A quiet way to keep a run as a file; what became of it is read out. */
export function SavePlay({ onSavePlay }: SavePlayProps): JSX.Element {
  const [saved, setSaved] = useState({ name: '', times: 0 });
  const save = (): void => {
    const name = onSavePlay();
    setSaved(({ times }) => ({ name, times: times + 1 }));
  };
  return (
    <p class="save-play">
      <button type="button" class="button" onClick={save}>
        {sayDebrief('save.play')}
      </button>
      <span class="soft small" aria-live="polite">
        {describeSaved(saved)}
      </span>
    </p>
  );
}

/** Every press says something new, since only what changes is read out. */
function describeSaved({ name, times }: { readonly name: string; readonly times: number }): string {
  if (times === 0) return sayDebrief('save.text');
  return sayDebrief(times === 1 ? 'save.done' : 'save.doneAgain', { name, times });
}
