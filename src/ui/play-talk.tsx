import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import './styles/talk.css';
import type { VisibleAttempt } from '../engine/attempt.ts';
import { letReach } from './elements/let-reach.ts';
import { LONGEST_REVEAL, LONGEST_SECONDS, RevealedText } from './elements/revealed-text.tsx';
import type { PlayView } from './play-view.ts';
import {
  type TalkForm,
  type TalkKind,
  type TalkMessage,
  type TalkView,
  viewTalk,
} from './talk-view.ts';
import { sayTalk } from './talk-words.ts';
import { say } from './words.ts';

interface PlayTalkProps {
  readonly attempt: VisibleAttempt;
  readonly view: PlayView;
  /** Characters per second in which the latest words appear; 0 at once. */
  readonly speed: number;
}

/** What is written to and fro: a chat, a letter, a public thread or a private message. */
export function PlayTalk({ attempt, view, speed }: PlayTalkProps): JSX.Element | null {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef<HTMLDivElement>(null);
  const talk = useMemo(() => viewTalk(attempt), [attempt]);
  useLayoutEffect(() => showLatest(box.current, latest.current), [view.turnKey]);
  if (!talk) return null;
  const { kind, past } = talk;
  return (
    <div class={`line-card card talk ${kind}`} ref={box}>
      <TalkHead
        talk={talk}
        typingSeconds={view.line.speaker ? revealSeconds(view.line.text, speed) : 0}
        turnKey={view.turnKey}
      />
      {talk.form && <Form form={talk.form} />}
      {kind === 'mail' ? (
        <Earlier talk={talk} />
      ) : (
        <Messages kind={kind} customerName={talk.customerName} messages={past} />
      )}
      <div class="messages" ref={latest}>
        <Latest talk={talk} view={view} speed={speed} />
      </div>
    </div>
  );
}

/** Seconds in which the words appear at so many characters per second; 0 where they come at once. */
const revealSeconds = (text: string, speed: number): number =>
  speed === 0 || text.length > LONGEST_REVEAL || !globalThis.CSS?.highlights
    ? 0
    : Math.min(text.length / speed, LONGEST_SECONDS);

/** Left free above the words that are scrolled to. */
const GAP_PX = 8;

/** Scrolls to the latest words: what they answer stands above them where there is room for both. */
function showLatest(box: HTMLElement | null, latest: HTMLElement | null): void {
  if (!box || !latest) return;
  const head = box.querySelector<HTMLElement>('.talk-head')?.offsetHeight ?? 0;
  const hasRoom = latest.offsetHeight <= box.clientHeight - head;
  const first = hasRoom ? latest : latest.querySelector<HTMLElement>('.message.customer');
  box.scrollTop = (first ?? latest).offsetTop - head - GAP_PX;
  box.blur();
  letReach(box);
}

interface TalkHeadProps {
  readonly talk: TalkView;
  readonly typingSeconds: number;
  readonly turnKey: string;
}

function TalkHead({ talk, typingSeconds, turnKey }: TalkHeadProps): JSX.Element {
  const { kind, customerName, readers } = talk;
  if (kind === 'mail') return <LetterHead talk={talk} />;
  const title = {
    chat: sayTalk('chat.with', { name: customerName }),
    public: sayTalk('public.thread'),
    private: sayTalk('private.thread'),
  }[kind];
  const about = kind === 'private' ? sayTalk('private.readers') : readers;
  return (
    <div class="talk-head small">
      <b>{title}</b>
      {about && <span class="soft"> · {about}</span>}
      {kind !== 'public' && typingSeconds > 0 && (
        // Only for the eye: the words themselves are there from the start.
        <span
          key={turnKey}
          class="typing soft"
          aria-hidden="true"
          style={{ animationDuration: `${typingSeconds}s` }}
        >
          {sayTalk('chat.writing')}
        </span>
      )}
    </div>
  );
}

function LetterHead({ talk }: { readonly talk: TalkView }): JSX.Element {
  return (
    <dl class="talk-head letter-head small">
      {talk.sent && <Row title={sayTalk('mail.from')}>{talk.customerName}</Row>}
      <Row title={sayTalk('mail.subject')}>
        <b>{talk.subject}</b>
      </Row>
      {talk.sent && <Row title={sayTalk('mail.sent')}>{talk.sent}</Row>}
    </dl>
  );
}

interface RowProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

const Row = ({ title, children }: RowProps): JSX.Element => (
  <>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </>
);

function Form({ form }: { readonly form: TalkForm }): JSX.Element {
  return (
    <section class="talk-form small" aria-label={sayTalk('chat.form')}>
      <p class="soft">{sayTalk('chat.form')}</p>
      {form.rows.map((row, index) => (
        <p key={index} dir="auto">
          {row}
        </p>
      ))}
    </section>
  );
}

/** Letters are long: the ones before are folded away. */
function Earlier({ talk }: { readonly talk: TalkView }): JSX.Element | null {
  const { past, ownWords } = talk;
  const letters: readonly TalkMessage[] = ownWords
    ? [...past, { key: 'own', from: 'you', text: ownWords }]
    : past;
  const count = letters.filter(({ from }) => from !== 'nobody').length;
  if (count === 0) return null;
  return (
    <details class="earlier small">
      <summary>
        {count > 1
          ? sayTalk('mail.earlier.other', { count })
          : sayTalk(ownWords ? 'mail.earlier.own' : 'mail.earlier.one')}
      </summary>
      <Messages kind="mail" customerName={talk.customerName} messages={letters} />
    </details>
  );
}

interface MessagesProps {
  readonly kind: TalkKind;
  readonly customerName: string;
  readonly messages: readonly TalkMessage[];
}

function Messages({ kind, customerName, messages }: MessagesProps): JSX.Element | null {
  if (messages.length === 0) return null;
  return (
    <ol class="messages">
      {messages.map(({ key, from, name = customerName, text }) => (
        <li key={key} class={from === 'nobody' ? 'situation' : `message ${from}`}>
          {from === 'you' && <YourName kind={kind} />}
          {(from === 'customer' || from === 'other') && (
            // Where many write, it is said whose words these are; else the place says it to the eye.
            <b class={kind === 'public' ? 'writer soft small' : 'unseen'}>{name} </b>
          )}
          <span dir="auto">{text}</span>
        </li>
      ))}
    </ol>
  );
}

const YourName = ({ kind }: { readonly kind: TalkKind }): JSX.Element => (
  <b class="writer soft small">{kind === 'public' ? sayTalk('public.you') : say('play.you')}</b>
);

function Latest({
  talk,
  view,
  speed,
}: Omit<PlayTalkProps, 'attempt'> & { readonly talk: TalkView }) {
  const { line } = view;
  const { kind, ownWords, others } = talk;
  const writerClass = kind === 'mail' ? 'unseen' : 'writer soft small';
  return (
    <>
      {ownWords && kind !== 'mail' && (
        <p class="message you">
          <YourName kind={kind} />
          <span dir="auto">{ownWords}</span>
        </p>
      )}
      {line.situation && <p class="situation small">{line.situation}</p>}
      {others.map(({ key, name, text }) => (
        <div key={key} class="message other">
          <h2 class={writerClass}>{name}</h2>
          <p class="line" dir="auto">
            {text}
          </p>
        </div>
      ))}
      {(line.text || line.speaker) && (
        <div class={line.speaker ? 'message customer' : 'situation'}>
          {line.speaker && (
            // Above a letter stands whom it is from.
            <h2 class={writerClass}>{line.speaker}</h2>
          )}
          <p class="line" dir="auto">
            <RevealedText text={line.text} speed={speed} />
          </p>
        </div>
      )}
    </>
  );
}
