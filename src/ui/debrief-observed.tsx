import type { JSX } from 'preact';
import type { ObservationView } from './debrief-observation-view.ts';

/** What the rubrics saw in a moment, one line each. */
export function Observed({ observed }: { observed: readonly ObservationView[] }): JSX.Element {
  return (
    <>
      {observed.map(({ id, label, text }) => (
        <p class="small" key={id}>
          <b>{label}:</b> {text}
        </p>
      ))}
    </>
  );
}
