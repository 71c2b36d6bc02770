import type { JSX } from 'preact';
import { ScreenBar } from './elements/screen-bar.tsx';
import { useScreen } from './elements/use-screen.ts';
import type { TroubleProps } from './trouble-view.ts';
import { say } from './words.ts';

/** Says plainly what cannot be shown, and the way back. */
export function Trouble({ kind, detail, onLibrary, onRetry }: TroubleProps): JSX.Element {
  const title = say(`trouble.${kind}`);
  const heading = useScreen(title);
  return (
    <div class="screen">
      <ScreenBar />
      <main class="page trouble">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p>{say(`trouble.${kind}.text`)}</p>
        {detail && <p class="detail soft small">{detail}</p>}
        <div class="buttons">
          <button type="button" class="button strong" onClick={onLibrary}>
            {say('nav.library')}
          </button>
          {onRetry && (
            <button type="button" class="button" onClick={onRetry}>
              {say('trouble.retry')}
            </button>
          )}
        </div>
      </main>
    </div>
  );
}
