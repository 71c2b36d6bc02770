import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Reads a text out once, when it changes; the region is there before its first text. */
export function Announcer({ text }: { text: string }): JSX.Element {
  const [spoken, setSpoken] = useState('');
  useEffect(() => setSpoken(text), [text]);
  return (
    <p class="unseen" aria-live="polite">
      {spoken}
    </p>
  );
}
