import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import './styles/letter.css';
import { sayDesk } from './desk-words.ts';
import type { LetterView } from './letter-view.ts';

/** The letter that is being composed: what was chosen so far, as it will be read. */
export function PlayLetter({ letter }: { readonly letter: LetterView }): JSX.Element | null {
  const { parts } = letter;
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = sheet;
    if (!current) return;
    current.scrollTop = current.scrollHeight;
    // What is cut off must be reachable with the arrow keys.
    if (current.scrollHeight > current.clientHeight) current.tabIndex = 0;
    else current.removeAttribute('tabindex');
  }, [parts.length]);
  if (parts.length === 0) return null;
  return (
    <article class="letter card" aria-label={sayDesk('letter.title')} ref={sheet}>
      <p class="soft small">{sayDesk('letter.title')}</p>
      {parts.map(({ title, text }, index) => (
        <p key={index} dir="auto">
          <span class="soft small letter-part">{title}</span>
          {text}
        </p>
      ))}
    </article>
  );
}
