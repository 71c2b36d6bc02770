import type { JSX } from 'preact';
import type { TimelineEntry } from '../timeline-view.ts';
import { say } from '../words.ts';
import { sayDesk } from '../desk-words.ts';
import { Icon } from './icon.tsx';

/** The conversations of the case so far, in order of time. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }): JSX.Element {
  return (
    <ol class="timeline">
      {entries.map(({ id, title, person, channel, when, isNow }) => (
        <li key={id} aria-current={isNow ? 'step' : undefined}>
          <Icon name={channel} />
          <span class="soft small">
            {say(`channel.${channel}`)}, {when}
          </span>
          <span>{person ? sayDesk('case.with', { title, name: person }) : title}</span>
          {isNow && <span class="tag">{sayDesk('case.now')}</span>}
        </li>
      ))}
    </ol>
  );
}
