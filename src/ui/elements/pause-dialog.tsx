import type { JSX } from 'preact';
import { say } from '../words.ts';
import { Dialog } from './dialog.tsx';

interface PauseDialogProps {
  readonly canSave: boolean;
  readonly onContinue: () => void;
  readonly onLeave: () => void;
}

/** A rest that costs nothing. */
export function PauseDialog({ canSave, onContinue, onLeave }: PauseDialogProps): JSX.Element {
  return (
    <Dialog title={say('pause.title')} onClose={onContinue}>
      <p>{say(canSave ? 'pause.text' : 'pause.textUnsaved')}</p>
      <div class="buttons">
        <button type="button" class="button strong" onClick={onContinue}>
          {say('pause.continue')}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {say('pause.leave')}
        </button>
      </div>
    </Dialog>
  );
}
