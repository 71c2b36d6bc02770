import type { JSX } from 'preact';

const PATHS = {
  phone:
    'M5 3h4l2 5-2.5 2a12 12 0 0 0 5.5 5.5l2-2.5 5 2v4a2 2 0 0 1-2 2A17 17 0 0 1 3 5a2 2 0 0 1 2-2',
  chat: 'M4 5h16v11H10l-5 4v-4H4z',
  mail: 'M3 6h18v12H3zm0 1 9 7 9-7',
  social: 'M12 4a8 8 0 1 0 5 14m-1-6a4 4 0 1 1-4-4 4 4 0 0 1 4 4c0 3 4 3 4 0',
  pause: 'M8 5v14M16 5v14',
  soundOn: 'M4 10v4h4l5 4V6L8 10zm13-2a5 5 0 0 1 0 8m2-11a9 9 0 0 1 0 14',
  soundOff: 'M4 10v4h4l5 4V6L8 10zm13 0 4 4m0-4-4 4',
  settings: 'M4 7h9m4 0h3M4 17h3m4 0h9M15 4v6M9 14v6',
  back: 'M14 6l-6 6 6 6',
  close: 'M6 6l12 12M18 6L6 18',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing beside words; it says nothing by itself. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
