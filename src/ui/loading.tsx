import type { JSX } from 'preact';
import { say } from './words.ts';

/** Stands in while a screen is fetched; shown late, so that a quick load does not flash. */
export function Loading(): JSX.Element {
  return (
    <main class="page loading" aria-busy="true">
      <p role="status" class="soft">
        {say('loading.text')}
      </p>
    </main>
  );
}
