import type { JSX } from 'preact';
import type { NoticesProps } from '../frame-view.ts';
import { sayNotice } from '../notice-words.ts';
import { Icon } from './icon.tsx';

/** The banners themselves, which most visits never need. */
export function NoticeList({ notices, onDismiss }: NoticesProps): JSX.Element {
  return (
    <>
      {notices.map((key) => (
        <div class="notice small" key={key}>
          <p>{sayNotice(key)}</p>
          <button
            type="button"
            class="button with-icon"
            aria-label={sayNotice('dismiss')}
            onClick={() => onDismiss(key)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </>
  );
}
