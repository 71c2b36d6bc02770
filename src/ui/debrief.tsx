import type { JSX } from 'preact';
import type { DebriefProps } from './debrief-view.ts';

export function DebriefScreen(_props: DebriefProps): JSX.Element {
  return <main />;
}
