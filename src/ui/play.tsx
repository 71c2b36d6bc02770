import type { JSX } from 'preact';
import type { PlayProps } from './play-view.ts';

export function Play(_props: PlayProps): JSX.Element {
  return <main />;
}
