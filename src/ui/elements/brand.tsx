import type { JSX } from 'preact';

/** The word mark. */
export function Brand(): JSX.Element {
  return (
    <span class="brand">
      compos<i>u</i>re
    </span>
  );
}
