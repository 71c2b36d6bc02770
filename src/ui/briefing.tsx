import type { JSX } from 'preact';
import type { BriefingProps } from './briefing-view.ts';

export function Briefing(_props: BriefingProps): JSX.Element {
  return <main />;
}
