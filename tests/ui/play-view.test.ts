import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../src/engine/attempt.ts';
import { elapse } from '../../src/engine/elapse.ts';
import { viewKnowledge } from '../../src/ui/knowledge-view.ts';
import { viewPlay } from '../../src/ui/play-view.ts';
import { KETTLE } from './kettle-call.ts';
import { modelOf, runKettleCall } from './run-kettle-call.ts';

const viewAfter = (...moves: string[]) => viewPlay(modelOf(runKettleCall(moves)));

const knowledgeOf = ({ playable, locale, facts, transcript, nowMs }: Attempt) =>
  viewKnowledge({ playable, locale, learned: facts, turns: transcript.turns, nowMs });

const knowledgeAfter = (...moves: string[]) => knowledgeOf(runKettleCall(moves));

describe('the line', () => {
  test('opens with everything the customer says first', () => {
    expect(viewAfter().line).toEqual({
      speaker: 'Ilse Brandt',
      text: 'Finally. Third call, same kettle.\nI ordered this kettle for my mother, because of the steel lid.',
      situation: undefined,
      ownWords: undefined,
      isGarbled: false,
    });
  });

  test('keeps the trainee’s words, and the situation of a place just entered', () => {
    expect(viewAfter('listen', 'policy').line).toEqual({
      speaker: 'Ilse Brandt',
      text: 'Fine. And what happens now?',
      situation: 'A minute later your lead nods.',
      ownWords: 'The leaflet does say that parts may differ a little from the picture.',
      isGarbled: false,
    });
  });

  test('shows a situation alone where nobody speaks', () => {
    const nodes = { ...KETTLE.nodes, feeling: { ...KETTLE.nodes.feeling, lines: [] } };
    const { line } = viewPlay(modelOf(runKettleCall(['listen', 'policy'], { nodes })));
    expect(line).toMatchObject({ speaker: undefined, text: 'A minute later your lead nods.' });
  });

  test('stays while time passes without a word', () => {
    const attempt = elapse(runKettleCall(['listen', 'policy']), 1).attempt;
    expect(viewPlay(modelOf(attempt)).line.text).toBe('Fine. And what happens now?');
  });
});

describe('progress', () => {
  test('counts listening and choosing, and never exceeds its own total', () => {
    expect(viewAfter().progress).toBe('The kettle · 1 of about 3');
    expect(viewAfter('listen', 'policy').progress).toBe('The kettle · 3 of about 3');
    const attempt = runKettleCall(['listen', 'policy']);
    const view = viewPlay({ ...modelOf(attempt), usualTurns: 2 });
    expect(view.progress).toBe('The kettle · 3 of about 3');
  });

  test('does not count time that passes', () => {
    const attempt = elapse(runKettleCall(), 1).attempt;
    expect(viewPlay(modelOf(attempt)).progress).toBe('The kettle · 1 of about 3');
  });
});

describe('what can be said', () => {
  test('listening asks another question than speaking', () => {
    expect(viewAfter()).toMatchObject({
      canListen: true,
      question: 'Keep listening, or say something?',
    });
    expect(viewAfter('listen')).toMatchObject({ canListen: false, question: 'What do you say?' });
  });

  test('in writing one reads and writes', () => {
    const view = viewPlay(modelOf(runKettleCall([], { channel: 'chat' })));
    expect(view).toMatchObject({
      question: 'Keep reading, or write something?',
      listenText: 'Keep reading',
    });
  });

  test('where only listening is left, nothing else is asked', () => {
    const model = modelOf(runKettleCall([]));
    const view = viewPlay({ ...model, offer: { choices: [], canListen: true } });
    expect(view.question).toBe('There is more to hear');
  });

  test('choices are numbered in the order of the offer', () => {
    const { choices } = viewAfter('listen');
    expect(choices.map(({ digit }) => digit)).toEqual(['1', '2', '3', '4']);
    const offered = modelOf(runKettleCall(['listen'])).offer.choices.map(({ id }) => id);
    expect(choices.map(({ id }) => id)).toEqual(offered);
  });

  test('after the end nothing is on offer, and the parting words stand', () => {
    const view = viewAfter('listen', 'say-back', 'exchange');
    expect(view).toMatchObject({ hasEnded: true, canListen: false, choices: [] });
    const endings = KETTLE.endings.map(({ parting }) => parting.en);
    expect(endings.some((parting) => view.line.text.endsWith(parting))).toBe(true);
  });
});

test('one announcement names speaker, line and feeling', () => {
  const view = viewAfter('listen');
  expect(view.announcement).toBe(`Ilse Brandt: ${view.line.text} ${view.feeling}.`);
});

test('every turn has another key, and so has another attempt', () => {
  const keys = [viewAfter(), viewAfter('listen'), viewAfter('listen', 'policy')];
  expect(new Set(keys.map(({ turnKey }) => turnKey)).size).toBe(3);
});

describe('notes', () => {
  test('gain a fact once it was heard, the newest first', () => {
    const ids = (...moves: string[]) => knowledgeAfter(...moves).facts.map(({ id }) => id);
    expect(ids()).toEqual(['f-order', 'f-leaflet']);
    expect(ids('listen', 'say-back')[0]).toBe('f-lid');
  });

  test('remember a promise that was made, and none that was not', () => {
    expect(knowledgeAfter('listen', 'policy').promised).toEqual([]);
    const [promise, ...others] = knowledgeAfter('listen', 'call-back').promised;
    expect(others).toEqual([]);
    expect(promise).toMatchObject({ text: 'call back by four', isDue: true, isOverdue: false });
    expect(promise?.standing).toMatch(/^due in 59:\d\d$/);
  });

  test('say so when its time has passed', () => {
    const [feeling] = KETTLE.nodes.feeling.choices;
    const wait = { ...feeling, acts: ['ACK'], wait: { seconds: 3601, kind: 'away' } };
    const choices = [{ ...wait, effects: [], next: 'feeling' }, KETTLE.nodes.feeling.choices[1]];
    const nodes = { ...KETTLE.nodes, feeling: { ...KETTLE.nodes.feeling, choices } };
    const run = runKettleCall(['listen', 'call-back', 'exchange'], { nodes });
    expect(knowledgeOf(run).promised).toMatchObject([
      { standing: 'overdue', isDue: true, isOverdue: true },
    ]);
  });
});
