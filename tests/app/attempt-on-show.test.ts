import { describe, expect, it } from 'vitest';
import { AttemptOnShow, showOpening } from '../../src/app/attempt-on-show.ts';
import { runAttempt, type RunningAttempt } from '../../src/app/run-attempt.ts';
import { drawOpening } from '../../src/engine/opening.ts';
import { writeOpening } from '../../src/engine/write-opening.ts';
import { eventually } from '../eventually.ts';
import { lamp } from '../engine/lamp-scenario.ts';
import { KEY, lampServices, moveOn, openController, type LampServices } from './lamp-run.ts';

/** The lamp's opening on show, and the hand that lets the rest come, or fail to come. */
function showLamp(services: LampServices = lampServices()) {
  const opening = writeOpening(lamp);
  if (opening === undefined) throw new Error('The lamp has no opening');
  const waiting: { come: () => void; fail: (error: unknown) => void }[] = [];
  const begin = (): Promise<RunningAttempt> =>
    new Promise((resolve, reject) => {
      waiting.push({ come: () => resolve(runAttempt(KEY, services)), fail: reject });
    });
  const play = new AttemptOnShow(showOpening(drawOpening(opening, KEY.seed), 9), begin);
  return { play, waiting };
}

const untilRunning = (play: AttemptOnShow) =>
  eventually(() => {
    if (play.state.controller === undefined) throw new Error('It does not run yet');
    return play.state.controller;
  });

describe('an attempt on show', () => {
  it('looks the same before and after what runs it has come', async () => {
    const { play, waiting } = showLamp();
    const { transcript } = play.state.attempt;
    const { choices, canListen } = play.state.offer;
    void play.run();
    waiting[0]?.come();
    await untilRunning(play);
    expect(play.state.attempt.transcript).toEqual(transcript);
    expect(play.state.offer.canListen).toBe(canListen);
    expect(play.state.offer.choices.map(({ id }) => id)).toEqual(choices.map(({ id }) => id));
  });

  it('makes a move that was made too early as soon as it runs', async () => {
    const expected = await openController(lampServices());
    expected.move({ listen: true });
    const { play, waiting } = showLamp();
    play.move({ listen: true });
    expect(play.state.isAnswering).toBe(true);
    expect(play.state.attempt.transcript.turns).toEqual([]);
    waiting[0]?.come();
    await untilRunning(play);
    expect(play.state.isAnswering).toBe(false);
    expect(play.state.attempt.transcript).toEqual(expected.state.attempt.transcript);
  });

  it('makes every early choice it offers', async () => {
    for (const { id } of showLamp().play.state.offer.choices) {
      const { play, waiting } = showLamp();
      play.move({ choose: id });
      waiting[0]?.come();
      await untilRunning(play);
      expect(play.state.attempt.transcript.turns.map(({ move }) => move)).toEqual([{ choose: id }]);
    }
  });

  it('takes the first of several early moves, and asks once', async () => {
    const { play, waiting } = showLamp();
    play.move({ listen: true });
    play.move({ choose: play.state.offer.choices[0]?.id ?? '' });
    expect(waiting).toHaveLength(1);
    waiting[0]?.come();
    await untilRunning(play);
    expect(play.state.attempt.transcript.turns.map(({ move }) => move)).toEqual([{ listen: true }]);
  });

  it('makes the move that was made before a pause, and none made in it', async () => {
    const { play, waiting } = showLamp();
    play.move({ listen: true });
    play.setPaused(true);
    waiting[0]?.come();
    await untilRunning(play);
    expect(play.state.isPaused).toBe(true);
    play.move({ listen: true });
    expect(play.state.attempt.transcript.turns).toHaveLength(1);

    const paused = showLamp();
    paused.play.setPaused(true);
    paused.play.move({ listen: true });
    expect(paused.waiting).toHaveLength(0);
    expect(paused.play.state.isAnswering).toBe(false);
  });

  it('tells why a move could not be made, and tries again at the next', async () => {
    const { play, waiting } = showLamp();
    play.move({ listen: true });
    waiting[0]?.fail(new Error('offline'));
    await eventually(() => expect(play.state.failure).toMatchObject({ message: 'offline' }));
    expect(play.state.isAnswering).toBe(false);
    play.move({ listen: true });
    expect(play.state.failure).toBeUndefined();
    waiting[1]?.come();
    await untilRunning(play);
    expect(play.state.attempt.transcript.turns).toHaveLength(1);
  });

  it('says nothing of a failure nobody waits for', async () => {
    const { play, waiting } = showLamp();
    const running = play.run();
    waiting[0]?.fail(new Error('offline'));
    await expect(running).rejects.toThrow('offline');
    expect(play.state.failure).toBeUndefined();
  });

  it('drops a move when another tab went on meanwhile', async () => {
    const services = lampServices();
    const { play, waiting } = showLamp(services);
    moveOn(await openController(services));
    play.move({ listen: true });
    waiting[0]?.come();
    await untilRunning(play);
    expect(play.state.attempt.transcript.turns).toHaveLength(1);
    expect(play.state.isAnswering).toBe(false);
  });

  it('drops a move that was meant for another version', async () => {
    const opening = writeOpening({ ...lamp, hash: 'another' });
    if (opening === undefined) throw new Error('The lamp has no opening');
    const services = lampServices();
    const first = showOpening(drawOpening(opening, KEY.seed), 9);
    const play = new AttemptOnShow(first, () => runAttempt(KEY, services));
    play.move({ listen: true });
    await untilRunning(play);
    expect(play.state.attempt.transcript.turns).toEqual([]);
    expect(play.state.attempt.playable.hash).toBe(lamp.hash);
  });

  it('shows every later turn, and is saved like any other', async () => {
    const services = lampServices();
    const { play, waiting } = showLamp(services);
    const seen: number[] = [];
    play.observe(({ attempt }) => seen.push(attempt.transcript.turns.length));
    void play.run();
    waiting[0]?.come();
    moveOn(await untilRunning(play));
    expect(seen.at(-1)).toBe(1);
    expect(await services.store.loadAttempt(KEY)).toMatchObject({ value: { seed: KEY.seed } });
  });
});
