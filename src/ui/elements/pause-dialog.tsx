import type { JSX } from 'preact';
import { sayPause } from '../pause-words.ts';
import { Dialog } from './dialog.tsx';

interface PauseDialogProps {
  readonly canSave: boolean;
  readonly onContinue: () => void;
  readonly onLeave: () => void;
}

/** A rest that costs nothing. */
export function PauseDialog({ canSave, onContinue, onLeave }: PauseDialogProps): JSX.Element {
  return (
    <Dialog title={sayPause('title')} onClose={onContinue}>
      <p>{sayPause(canSave ? 'text' : 'textUnsaved')}</p>
      <div class="buttons">
        <button type="button" class="button strong" onClick={onContinue}>
          {sayPause('continue')}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {sayPause('leave')}
        </button>
      </div>
    </Dialog>
  );
}
