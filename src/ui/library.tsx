import type { ComponentChildren, JSX } from 'preact';
import './styles/library.css';
import { Marks } from './elements/marks.tsx';
import { ScreenBar } from './elements/screen-bar.tsx';
import { useScreen } from './elements/use-screen.ts';
import { viewLibrary, type CardView, type LibraryProps } from './library-view.ts';
import { sayLibrary } from './library-words.ts';

/** All customers there are, one card each; below them what else there is to do. */
export function Library(
  props: LibraryProps & { readonly children?: ComponentChildren },
): JSX.Element {
  const cards = viewLibrary(props);
  const heading = useScreen(sayLibrary('title'));
  return (
    <div class="screen">
      <ScreenBar onSettings={props.onSettings} />
      <main class="page library">
        <h1 ref={heading} tabIndex={-1}>
          {sayLibrary('title')}
        </h1>
        <p class="lead soft">{sayLibrary(cards.length > 0 ? 'lead' : 'empty')}</p>
        <ul class="scene-cards">
          {cards.map((card) => (
            <SceneCard key={card.slug} card={card} library={props} />
          ))}
        </ul>
        {props.children}
      </main>
    </div>
  );
}

function SceneCard({ card, library }: { card: CardView; library: LibraryProps }): JSX.Element {
  return (
    <li class="scene-card card">
      <div class={`portrait on-${card.surface}`}>
        <img src={card.portraitUrl} alt="" width="320" height="240" />
      </div>
      <div class="scene-text">
        <h2>{card.title}</h2>
        <Marks marks={card.marks} />
        <p>{card.teaser}</p>
        <p class="soft small">
          <span class="unseen">{sayLibrary('skills')}: </span>
          {card.skills.join(' · ')}
        </p>
        <div class="buttons">
          <CardButtons card={card} library={library} />
          <span class="soft small">{card.standing}</span>
        </div>
      </div>
    </li>
  );
}

function CardButtons({ card, library }: { card: CardView; library: LibraryProps }) {
  const { slug, title } = card;
  const open = () => library.onOpen(slug);
  if (card.action !== 'resume') {
    return <CardButton action={card.action} title={title} onClick={open} />;
  }
  return (
    <>
      <CardButton action="resume" title={title} onClick={() => library.onResume(slug)} />
      <CardButton action="open" title={title} onClick={open} />
    </>
  );
}

interface CardButtonProps {
  readonly action: CardView['action'];
  readonly title: string;
  readonly onClick: () => void;
}

function CardButton({ action, title, onClick }: CardButtonProps) {
  const name = sayLibrary(action);
  return (
    <button
      type="button"
      class={action === 'open' ? 'button' : 'button strong'}
      aria-label={sayLibrary('named', { action: name, title })}
      onClick={onClick}
    >
      {name}
    </button>
  );
}
