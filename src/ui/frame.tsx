import type { JSX } from 'preact';
import type { FrameProps } from './frame-view.ts';

export function Frame({ children }: FrameProps): JSX.Element {
  return <>{children}</>;
}
