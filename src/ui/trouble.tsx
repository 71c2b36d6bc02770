import type { JSX } from 'preact';
import type { TroubleProps } from './trouble-view.ts';

export function Trouble(_props: TroubleProps): JSX.Element {
  return <main />;
}
