// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { PlayLetter } from '../../src/ui/play-letter.tsx';
import { viewPlay } from '../../src/ui/play-view.ts';
import { viewMore } from '../../src/ui/view-more.ts';
import type { ScenarioNode } from '../../src/scenario/node-schema.ts';
import { changeDeskLamp, modelOfLamp, playDeskLamp } from './play-desk-lamp.ts';

const en = (text: string) => ({ en: text });

const block = (title: string, next: string): ScenarioNode => ({
  stage: 'close',
  contact: 'back',
  desk: true,
  block: en(title),
  lines: [],
  choices: [
    { id: `say-${next}`, text: en(`About ${title}.`), acts: ['ACK'], next, rationale: en('So.') },
  ],
});

/** The day after, a letter of three blocks answers her mail. */
const written = changeDeskLamp(({ nodes }) => {
  const promise = nodes['middle']?.choices.find(({ id }) => id === 'tell-cable');
  Object.assign(promise ?? {}, { next: 'what' });
  nodes['what'] = { ...block('What happened', 'change'), lines: [{ variants: [en('Well?')] }] };
  nodes['change'] = block('What changes', 'bye');
  nodes['bye'] = { ...block('Goodbye', 'late'), situation: en('It is Friday.') };
  Object.assign(nodes['late'] ?? {}, { lines: [{ variants: [en('Thank you.')] }] });
});

const viewAfter = (...moves: string[]) =>
  viewPlay(modelOfLamp(playDeskLamp(['tell-cable.guess', ...moves], written)), viewMore);

afterEach(cleanup);

describe('a letter in blocks', () => {
  test('begins with the mail it answers, and says which block comes', () => {
    const view = viewAfter();
    expect(view.line.text).toBe('Well?');
    expect(view.question).toBe('Next in your letter: What happened');
    expect(view.letter).toEqual({ kind: 'mail', parts: [], next: 'What happened' });
    expect(view.announcement).toContain('Well?');
  });

  test('grows with every block, while the mail stays in sight', () => {
    const view = viewAfter('say-change', 'say-bye');
    expect(view.line).toMatchObject({
      ...{ text: 'Well?', ownWords: undefined, situation: 'It is Friday.' },
    });
    expect(view.letter).toEqual({
      kind: 'mail',
      parts: [
        { title: 'What happened', text: 'About What happened.' },
        { title: 'What changes', text: 'About What changes.' },
      ],
      next: 'Goodbye',
    });
    expect(view.announcement).toBe(
      'Written: What changes. It is Friday. Next in your letter: Goodbye.',
    );
  });

  test('tells what a block is about where nobody spoke before', () => {
    const silent = changeDeskLamp(({ nodes }) => {
      const tell = nodes['middle']?.choices.find(({ id }) => id === 'tell-cable');
      Object.assign(tell ?? {}, { next: 'what' });
      nodes['what'] = { ...block('What happened', 'bye'), situation: en('Three o’clock.') };
      nodes['bye'] = { ...block('Goodbye', 'late'), situation: en('It is Friday.') };
    });
    const textAfter = (...moves: string[]) =>
      viewPlay(modelOfLamp(playDeskLamp(['tell-cable.guess', ...moves], silent)), viewMore).line;
    expect(textAfter()).toMatchObject({ speaker: undefined, text: 'Three o’clock.' });
    expect(textAfter('say-bye')).toMatchObject({ speaker: undefined, text: 'It is Friday.' });
  });

  test('keeps its blocks while something is looked up', () => {
    const view = viewAfter('say-change', 'change.open.cables');
    expect(view.letter?.parts.map(({ title }) => title)).toEqual(['What happened']);
    expect(view.question).toBe('Next in your letter: What changes');
    expect(view.announcement).toMatch(/^Opened: Loose cables\./);
  });

  test('stands as a whole above the answer', () => {
    const { line, letter } = viewAfter('say-change', 'say-bye', 'say-late');
    expect(letter).toBeUndefined();
    expect(line.text).toBe('Thank you.');
    expect(line.ownWords).toBe('About What happened.\nAbout What changes.\nAbout Goodbye.');
  });

  test('is nothing where no letter is written', () => {
    const view = viewPlay(modelOfLamp(playDeskLamp([], written)), viewMore);
    expect(view.letter).toBeUndefined();
    expect(view.line.ownWords).toBe('I say say-back.');
  });
});

test('the letter shows its blocks with their titles, and nothing while it is empty', () => {
  const { letter } = viewAfter('say-change');
  if (!letter) throw new Error('there is no letter');
  render(<PlayLetter letter={letter} />);
  expect(screen.getByRole('article', { name: 'Your letter so far' }).textContent).toContain(
    'What happenedAbout What happened.',
  );
  const { container } = render(
    <PlayLetter letter={{ kind: 'mail', parts: [], next: 'What happened' }} />,
  );
  expect(container.textContent).toBe('');
});
