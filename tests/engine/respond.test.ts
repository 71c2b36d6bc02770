import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { elapse } from '../../src/engine/elapse.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import type { Turn } from '../../src/engine/transcript.ts';
import { preparePlayable } from '../../src/scenario/prepare-playable.ts';
import type { Choice, ScenarioNode } from '../../src/scenario/node-schema.ts';
import { LAMP, LIBRARY, lamp } from './lamp-scenario.ts';

const SEED = 'amber';

function play(...choices: readonly string[]): Attempt {
  return choices.reduce(
    (attempt, id) => respond(attempt, id).attempt,
    beginAttempt(lamp, { seed: SEED }).attempt,
  );
}

const HEARD = ['listen', 'listen'] as const;

/** The lamp where everything that can be said after the story depends on a condition. */
function lampOffering(when: NonNullable<Choice['when']>) {
  const nodes: [string, ScenarioNode][] = Object.entries(LAMP.nodes).map(([id, node]) => {
    const choices = node.choices.map((choice) => ({ ...choice, when }));
    return [id, id === 'open' ? { ...node, choices } : node];
  });
  return preparePlayable({ ...LAMP, nodes: Object.fromEntries(nodes) }, LIBRARY);
}

function lastTurn(attempt: Attempt): Turn {
  const turn = attempt.transcript.turns.at(-1);
  if (!turn) throw new Error('no turn was taken');
  return turn;
}

const repliesOf = (attempt: Attempt): readonly string[] =>
  lastTurn(attempt).replies.map(({ text }) => text);

const offeredIds = (attempt: Attempt): readonly string[] =>
  offerChoices(attempt)
    .choices.map(({ id }) => id)
    .sort();

describe('the customer speaks first', () => {
  test('with the first part of the story, before any choice', () => {
    const { attempt, cues } = beginAttempt(lamp, { seed: SEED });
    expect(attempt.transcript.opening.replies).toHaveLength(1);
    expect(attempt.transcript.opening.replies[0]?.source).toMatch(/^story\.0\.[01]$/);
    expect(cues.map(({ kind }) => kind)).toEqual(['enter', 'speak', 'tension']);
  });

  test('and while the story runs the trainee may listen or cut in', () => {
    const { attempt } = beginAttempt(lamp, { seed: SEED });
    expect(offerChoices(attempt).canListen).toBe(true);
    expect(offeredIds(attempt)).toEqual(['cut-in', 'fix-now']);
  });
});

describe('listening', () => {
  test('brings the next part and, after the last one, the choices', () => {
    const second = play('listen');
    expect(repliesOf(second)).toEqual(['At night it flickers.']);
    expect(lastTurn(second).after.heard).toBeCloseTo(1 / 3);
    const told = play(...HEARD);
    expect(repliesOf(told)).toEqual(['And now it smells.']);
    expect(lastTurn(told).after.story).toBe('told');
    expect(offerChoices(told).canListen).toBe(false);
    expect(offeredIds(told)).toEqual(['mock', 'put-on-hold', 'quiet', 'say-back', 'wall']);
  });

  test('makes facts known once their part was heard', () => {
    expect(play('listen').facts).toEqual(['order']);
    expect(play(...HEARD).facts).toEqual(['order', 'flicker']);
  });

  test('ends the conversation where nothing can be said once all is told', () => {
    const attempt = HEARD.reduce(
      (told, move) => respond(told, move).attempt,
      beginAttempt(lampOffering({ flag: 'understood' }), { seed: SEED }).attempt,
    );
    const { final } = attempt.transcript.end ?? {};
    expect(repliesOf(attempt)).toEqual(['And now it smells.', `Words of ${final}.`]);
    expect(offerChoices(attempt)).toEqual({ choices: [], canListen: false });
  });

  test('is not on offer once all is told', () => {
    expect(() => respond(play(...HEARD), 'listen')).toThrow('"listen" is not on offer');
  });
});

describe('cutting in', () => {
  test('is an interruption, and the part that was cut off is told again', () => {
    const cut = play('listen', 'cut-in');
    expect(lastTurn(cut).interrupted).toBe(true);
    expect(lastTurn(cut).acts).toEqual(['INTERRUPT', 'REASK']);
    expect(repliesOf(cut)).toEqual(['At night it flickers.']);
    const [first] = beginAttempt(lamp, { seed: SEED }).attempt.transcript.opening.replies;
    const [retold] = lastTurn(play('cut-in')).replies;
    expect(retold?.source.startsWith('story.0.')).toBe(true);
    expect(retold?.text).not.toBe(first?.text);
    expect(lastTurn(cut).after.gauges.anger).toBeGreaterThan(lastTurn(cut).before.gauges.anger);
  });

  test('with a fix leaves the story untold', () => {
    const fixed = play('fix-now');
    expect(fixed.nodeId).toBe('middle');
    expect(lastTurn(fixed).after.story).toBe('telling');
    const rules = lastTurn(fixed).changes.flatMap((change) => change.rules);
    expect(rules).toContain('fixBeforeHearing');
  });

  test('never depends on how long the trainee took', () => {
    const { attempt } = beginAttempt(lamp, { seed: SEED });
    expect(respond(attempt, 'listen').attempt.nowMs).toBe(play('listen').nowMs);
  });
});

describe('a choice', () => {
  test('sets flags, teaches facts and opens what depends on them', () => {
    const understood = play(...HEARD, 'say-back');
    expect(understood.flags).toEqual(['known.cable', 'understood']);
    expect(understood.facts).toContain('cable');
    expect(offeredIds(understood)).toContain('only-understood');
    expect(offeredIds(play(...HEARD, 'wall'))).not.toContain('only-understood');
  });

  test('permits and forbids without touching the customer', () => {
    const { transcript } = play(...HEARD, 'say-back', 'promise', 'keep');
    expect(transcript.turns.at(-1)?.after.resolved).toBe(true);
    expect(transcript.end?.final).toBe('satisfied');
  });

  test('is answered by the first line that fits', () => {
    const source = (attempt: Attempt) => lastTurn(attempt).replies[0]?.source ?? '';
    expect(source(play(...HEARD, 'say-back'))).toMatch(/^nodes\.middle\.lines\.1\./);
    expect(source(play(...HEARD, 'wall'))).toMatch(/^nodes\.middle\.lines\.2\./);
  });

  test('costs simulated time for speaking', () => {
    const before = play(...HEARD);
    const { attempt } = respond(before, 'say-back');
    expect(attempt.nowMs - before.nowMs).toBe(2000 + 2000);
  });

  test('that is not on offer is a defect of the caller', () => {
    expect(() => respond(play(...HEARD), 'keep')).toThrow('"keep" is not on offer at lamp/open');
  });
});

describe('waiting', () => {
  test('in silence makes the customer ask whether anybody is there', () => {
    const quiet = play(...HEARD, 'quiet');
    expect(lastTurn(quiet).replies[0]?.source).toMatch(/^persona\.says\.silence\./);
    expect(lastTurn(quiet).changes.some(({ act }) => act === 'SILENCE')).toBe(true);
  });

  test('on hold for too long ends the call', () => {
    const held = play(...HEARD, 'put-on-hold');
    expect(held.transcript.end).toEqual({ final: 'hungUp', endingId: 'hungUp' });
    expect(offerChoices(held).choices).toEqual([]);
  });

  test('between contacts keeps a promise that is not due yet', () => {
    const later = play(...HEARD, 'say-back', 'promise');
    expect(later.nodeId).toBe('later');
    expect(later.routes).toEqual(['later']);
    expect(lastTurn(later).after.promise).toBe('pending');
    expect(lastTurn(later).changes.some(({ act }) => act === 'SILENCE')).toBe(false);
  });

  test('past the due time breaks it, and what follows follows', () => {
    const late = play(...HEARD, 'say-back', 'forget');
    expect(late.nodeId).toBe('late');
    const acts = lastTurn(late).changes.map(({ act }) => act);
    expect(acts).toContain('BREAK_PROMISE');
    expect(acts).toContain('WRONG_FOUND');
    expect(lastTurn(late).acts).toEqual(['PROMISE']);
  });
});

describe('the end', () => {
  test('is decided by how the customer was treated', () => {
    const good = play(...HEARD, 'say-back', 'promise', 'keep');
    expect(good.transcript.end?.final).toBe('satisfied');
    expect(repliesOf(good)).toEqual(['Words of satisfied.']);
    const bad = play(...HEARD, 'wall', 'forget', 'sorry');
    expect(bad.transcript.end?.final).toBe('lostQuietly');
  });

  test('can come at once', () => {
    const rude = play(...HEARD, 'mock');
    expect(rude.transcript.end?.final).toBe('hungUp');
    expect(rude.nodeId).toBe('open');
  });

  test('of a kind nobody wrote falls back to the nearest one', () => {
    const thanked = play(...HEARD, 'say-back', 'only-understood');
    expect(thanked.transcript.end).toEqual({ final: 'lostQuietly', endingId: 'lostQuietly' });
  });

  test('accepts no further step', () => {
    const over = play(...HEARD, 'mock');
    expect(() => respond(over, 'listen')).toThrow('is over');
    expect(() => elapse(over, 5)).toThrow('is over');
  });
});

describe('elapse', () => {
  test('lets silence strike and is a turn like any other', () => {
    const { attempt } = elapse(play(...HEARD), 60);
    expect(lastTurn(attempt).move).toEqual({ elapse: 60 });
    expect(lastTurn(attempt).changes.some(({ act }) => act === 'SILENCE')).toBe(true);
    expect(attempt.nodeId).toBe('open');
  });

  test('ends the conversation when it leaves nothing to say', () => {
    const heard = play(...HEARD);
    const { anger } = lastTurn(heard).after.gauges;
    const patient = lampOffering({ gauge: 'anger', below: anger + 1 });
    const told = HEARD.reduce(
      (attempt, move) => respond(attempt, move).attempt,
      beginAttempt(patient, { seed: SEED }).attempt,
    );
    expect(told.transcript.end).toBeUndefined();
    const { attempt } = elapse(told, 120);
    expect(lastTurn(attempt).after.gauges.anger).toBeGreaterThan(anger);
    expect(attempt.transcript.end?.final).toBeDefined();
  });

  test.each([0, -1, 1.5, Number.NaN])('refuses %d seconds', (seconds) => {
    expect(() => elapse(play(...HEARD), seconds)).toThrow('Cannot elapse');
  });
});

describe('the seed', () => {
  test('changes words and order, never how the customer feels', () => {
    const seeds = Array.from({ length: 12 }, (_, index) => `seed-${index}`);
    const runs = seeds.map((seed) =>
      [...HEARD, 'say-back', 'promise'].reduce(
        (attempt, id) => respond(attempt, id).attempt,
        beginAttempt(lamp, { seed }).attempt,
      ),
    );
    const words = runs.map(({ transcript }) => transcript.opening.replies[0]?.text);
    const feelings = runs.map(({ transcript }) => JSON.stringify(transcript.turns.at(-1)?.after));
    expect(new Set(words).size).toBeGreaterThan(1);
    expect(new Set(feelings).size).toBe(1);
    expect(new Set(runs.map(({ nowMs }) => nowMs)).size).toBe(1);
  });
});
