import type { JSX } from 'preact';

/** Short facts in one row. */
export function Marks({ marks }: { marks: readonly string[] }): JSX.Element {
  return (
    <ul class="marks soft small">
      {marks.map((mark) => (
        <li key={mark}>{mark}</li>
      ))}
    </ul>
  );
}
