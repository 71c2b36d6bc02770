// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AuthoredScenario } from '../../src/scenario/scenario-schema.ts';
import type { Channel } from '../../src/scenario/vocabulary.ts';
import { PlayTalk } from '../../src/ui/play-talk.tsx';
import { viewPlay } from '../../src/ui/play-view.ts';
import { viewTalk } from '../../src/ui/talk-view.ts';
import { viewMore } from '../../src/ui/view-more.ts';
import { changeDeskLamp, modelOfLamp, playDeskLamp } from './play-desk-lamp.ts';

/** The lamp with its first contact on another channel. */
const lampBy = (channel: Channel, change: (scenario: AuthoredScenario) => void = () => undefined) =>
  changeDeskLamp((scenario) => {
    scenario.channel = channel;
    Object.assign(scenario.contacts?.[0] ?? {}, { channel });
    change(scenario);
  });

const talkAfter = (moves: readonly string[], lamp = lampBy('chat')) => {
  const talk = viewTalk(playDeskLamp(moves, lamp));
  if (!talk) throw new Error('nobody writes here');
  return talk;
};

const questionAfter = (moves: readonly string[], lamp: ReturnType<typeof lampBy>) =>
  viewPlay(modelOfLamp(playDeskLamp(moves, lamp)), viewMore);

function renderTalk(moves: readonly string[], lamp = lampBy('chat'), speed = 0) {
  const attempt = playDeskLamp(moves, lamp);
  const view = viewPlay(modelOfLamp(attempt), viewMore);
  return render(<PlayTalk attempt={attempt} view={view} speed={speed} />);
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('what was written before', () => {
  test('stands in its order, without the latest words', () => {
    const { past, ownWords } = talkAfter([]);
    expect(past.map(({ from }) => from)).toEqual(['customer', 'customer', 'customer']);
    expect(past.at(-1)?.text).toBe('And now it smells.');
    expect(ownWords).toBe('I say say-back.');
  });

  test('leaves out what was done at the desk', () => {
    // She complained about the silence, so that there is an answer to it.
    const { past, ownWords } = talkAfter(['middle.open.cables']);
    expect(past.at(-1)?.from).toBe('customer');
    expect(past.map(({ text }) => text)).not.toContain('Loose cables');
    expect(ownWords).toBeUndefined();
  });

  test('begins anew with the next contact', () => {
    const { past, ownWords, kind } = talkAfter(['promise']);
    expect(kind).toBe('mail');
    expect(past).toEqual([]);
    expect(ownWords).toBeUndefined();
  });

  test('stays while the case note is asked, which is no part of it', () => {
    const { kind, past, ownWords } = talkAfter(['promise', 'keep']);
    expect(kind).toBe('mail');
    expect(past.map(({ text }) => text)).toEqual(['Five minutes later.', 'You called back.']);
    expect(ownWords).toBe('I say keep.');
  });

  test('is nothing on the phone', () => {
    expect(viewTalk(playDeskLamp([]))).toBeUndefined();
  });
});

describe('a chat', () => {
  test('shows what was filled in before it', () => {
    const lamp = lampBy('chat', ({ desk }) => {
      Object.assign(desk?.materials[1] ?? {}, { kind: 'form' });
    });
    expect(talkAfter([], lamp).form).toEqual({ title: 'Order slip', rows: ['May.'] });
    // It stays where it is while the chat goes on.
    renderTalk([], lamp);
    expect(screen.getByRole('region', { name: 'Filled in before the chat' })).toBeDefined();
    const withBo = changeDeskLamp(({ desk, contacts = [] }) => {
      Object.assign(desk?.materials[1] ?? {}, { kind: 'form' });
      for (const contact of contacts) contact.channel = 'chat';
      Object.assign(contacts[1] ?? {}, { customer: { name: 'Bo Lund', shortName: 'Bo' } });
    });
    // Somebody else has filled in nothing of it.
    expect(talkAfter(['tell-cable.guess'], withBo)).toMatchObject({
      customerName: 'Bo Lund',
      form: undefined,
    });
  });

  test('says whose the words are, and that they are being written', () => {
    vi.stubGlobal('CSS', { highlights: new Map() });
    vi.stubGlobal('Highlight', Object);
    renderTalk([], lampBy('chat'), 40);
    expect(screen.getByText('Chat with Ana Kos')).toBeDefined();
    expect(screen.getByText('I say say-back.')).toBeDefined();
    expect(screen.getByRole('heading', { name: 'Ana Kos' })).toBeDefined();
    expect(screen.getByText('is writing …').getAttribute('aria-hidden')).toBe('true');
  });

  test('has nothing that moves where words come at once', () => {
    renderTalk([]);
    expect(screen.queryByText('is writing …')).toBeNull();
  });
});

describe('a letter', () => {
  const mail = lampBy('mail', ({ contacts = [] }) => {
    Object.assign(contacts[0] ?? {}, { subject: { en: 'My lamp flickers' } });
  });

  test('has a head, and folds away what was written before', () => {
    const { container } = renderTalk([], mail);
    const head = container.querySelector('dl') as HTMLElement;
    expect(within(head).getByText('My lamp flickers')).toBeDefined();
    expect(within(head).getByText('Sent')).toBeDefined();
    expect(within(head).getByText(/^Day 1, 09:1\d$/)).toBeDefined();
    const earlier = screen.getByText('4 earlier letters').closest('details') as HTMLElement;
    expect(within(earlier).getByText('I say say-back.')).toBeDefined();
  });

  test('that nobody has answered yet says only what it is about', () => {
    const first = changeDeskLamp(({ nodes }) => Object.assign(nodes['later'] ?? {}, { lines: [] }));
    const { container } = renderTalk(['promise'], first);
    expect(container.querySelector('dl')?.textContent).toBe('SubjectThe day after');
    expect(questionAfter(['promise'], first).overline).toBe('Subject: The day after');
  });

  test('is answered under its subject', () => {
    expect(questionAfter([], mail).overline).toBe('To Ana Kos · Re: My lamp flickers');
    const again = lampBy('mail', ({ contacts = [] }) => {
      Object.assign(contacts[0] ?? {}, { subject: { en: 'Re: My lamp flickers' } });
    });
    expect(questionAfter([], again).overline).toBe('To Ana Kos · Re: My lamp flickers');
  });
});

describe('a public thread', () => {
  const thread = lampBy('social', ({ contacts = [], nodes }) => {
    Object.assign(contacts[0] ?? {}, { audience: 1300 });
    Object.assign(nodes['middle'] ?? {}, { audience: 4200 });
  });

  test('says how many read along by now', () => {
    renderTalk([], thread);
    expect(screen.getByText(/4,200 people read along/)).toBeDefined();
    expect(screen.getByText('You, for the company')).toBeDefined();
  });

  test('asks what all may read, and a private message what one may', () => {
    expect(questionAfter([], thread).question).toBe('What do you write for everybody to read?');
    const alone = lampBy('social');
    expect(talkAfter([], alone).kind).toBe('private');
    expect(questionAfter([], alone).question).toBe('What do you write to Ana Kos alone?');
  });
});
