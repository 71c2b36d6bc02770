import type { JSX } from 'preact';
import type { NoticeKey } from '../frame-view.ts';
import { say } from '../words.ts';
import { Icon } from './icon.tsx';

interface NoticesProps {
  readonly notices: readonly NoticeKey[];
  readonly onDismiss: (key: NoticeKey) => void;
}

/** Banners; their region is always there, so that a new one is read out. */
export function Notices({ notices, onDismiss }: NoticesProps): JSX.Element {
  return (
    <div role="status">
      {notices.map((key) => (
        <div class="notice small" key={key}>
          <p>{say(`notice.${key}`)}</p>
          <button
            type="button"
            class="button with-icon"
            aria-label={say('notice.dismiss')}
            onClick={() => onDismiss(key)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
