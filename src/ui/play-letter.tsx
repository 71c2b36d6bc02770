import type { JSX } from 'preact';
import './styles/letter.css';
import { sayDesk } from './desk-words.ts';
import type { LetterView } from './letter-view.ts';

/** The letter that is being composed: what was chosen so far, as it will be read. */
export function PlayLetter({ letter }: { readonly letter: LetterView }): JSX.Element | null {
  if (letter.parts.length === 0) return null;
  return (
    <article class="letter card" aria-label={sayDesk('letter.title')}>
      <p class="soft small">{sayDesk('letter.title')}</p>
      {letter.parts.map(({ title, text }, index) => (
        <p key={index} dir="auto">
          <span class="soft small letter-part">{title}</span>
          {text}
        </p>
      ))}
    </article>
  );
}
