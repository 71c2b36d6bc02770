import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import './styles/letter.css';
import { sayDesk } from './desk-words.ts';
import { letReach } from './elements/let-reach.ts';
import type { LetterView } from './letter-view.ts';

/** The letter that is being composed: what was chosen so far, as it will be read. */
export function PlayLetter({ letter }: { readonly letter: LetterView }): JSX.Element | null {
  const { parts, kind } = letter;
  const title = sayDesk(`letter.title.${kind}`);
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = sheet;
    if (!current) return;
    current.scrollTop = current.scrollHeight;
    letReach(current);
  }, [parts.length]);
  if (parts.length === 0) return null;
  return (
    <article class="letter card" aria-label={title} ref={sheet}>
      <p class="soft small">{title}</p>
      {parts.map((part, index) => (
        <p key={index} dir="auto">
          <span class="soft small letter-part">{part.title}</span>
          {part.text}
        </p>
      ))}
    </article>
  );
}
