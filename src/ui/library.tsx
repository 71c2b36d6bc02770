import type { JSX } from 'preact';
import type { LibraryProps } from './library-view.ts';

export function Library(_props: LibraryProps): JSX.Element {
  return <main />;
}
