import { describe, expect, it } from 'vitest';
import { catchUpCues } from '../../src/app/catch-up-cues.ts';
import type { Cue } from '../../src/engine/cue.ts';
import { KEY, lampServices, moveOn, openController, playToEnd, refusingStore } from './lamp-run.ts';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Results are kept once the scoring code has come. */
async function untilKept(services: ReturnType<typeof lampServices>) {
  for (let tries = 0; tries < 200; tries += 1) {
    const listed = await services.store.listRecords();
    if (listed.ok && listed.value.items.length > 0) return listed.value.items;
    await settle();
  }
  throw new Error('No result was kept');
}

describe('a running attempt', () => {
  it('is saved after every turn and resumed at exactly that turn', async () => {
    const services = lampServices();
    const controller = await openController(services);
    for (let turn = 1; turn <= 3; turn += 1) {
      moveOn(controller);
      const resumed = await openController(services);
      expect(resumed.state.attempt.transcript).toEqual(controller.state.attempt.transcript);
      expect(resumed.state.offer).toEqual(controller.state.offer);
      expect(resumed.state.attempt.transcript.turns).toHaveLength(turn);
    }
  });

  it('leaves no save before the first move', async () => {
    const services = lampServices();
    await openController(services);
    expect(await services.store.listAttempts()).toMatchObject({ value: { items: [] } });
  });

  it('ignores what is not on offer, and everything while paused', async () => {
    const controller = await openController(lampServices());
    const before = controller.state.attempt;
    controller.move({ choose: 'no-such-choice' });
    controller.setPaused(true);
    moveOn(controller);
    expect(controller.state.attempt).toBe(before);
    controller.setPaused(false);
    moveOn(controller);
    expect(controller.state.attempt).not.toBe(before);
  });

  it('tells observers and performers of each move until they end it', async () => {
    const controller = await openController(lampServices());
    const states: number[] = [];
    const performed: (readonly Cue[])[] = [];
    const endObserving = controller.observe(({ attempt }) =>
      states.push(attempt.transcript.turns.length),
    );
    const endPerforming = controller.addPerformer((cues) => performed.push(cues));
    moveOn(controller);
    endObserving();
    endPerforming();
    moveOn(controller);
    expect(states).toEqual([1]);
    expect(performed).toHaveLength(1);
    expect(performed[0]?.length).toBeGreaterThan(0);
  });

  it('has opening cues until the first move, and none when resumed', async () => {
    const services = lampServices();
    const controller = await openController(services);
    expect(controller.openingCues?.[0]?.kind).toBe('enter');
    moveOn(controller);
    expect(controller.openingCues).toBeUndefined();
    expect((await openController(services)).openingCues).toBeUndefined();
  });

  it('goes on and says so when nothing can be kept', async () => {
    const services = lampServices({ store: refusingStore('full') });
    const controller = await openController(services);
    expect(controller.state.canSave).toBe(true);
    moveOn(controller);
    await settle();
    expect(controller.state.canSave).toBe(false);
    expect(services.failures).toEqual(['full']);
    playToEnd(controller);
    expect(controller.state.attempt.transcript.end).toBeDefined();
  });
});

describe('a finished attempt', () => {
  it('is kept at once, and its save until it is closed', async () => {
    const services = lampServices();
    const controller = await openController(services);
    playToEnd(controller);
    const [record] = await untilKept(services);
    expect(record).toMatchObject({ scenarioId: 'lamp', practice: false });
    expect(record?.endingId).toBe(controller.state.attempt.transcript.end?.endingId);
    expect(await services.store.loadAttempt(KEY)).toMatchObject({ value: { seed: KEY.seed } });
    await controller.close();
    expect(await services.store.loadAttempt(KEY)).toMatchObject({ value: undefined });
    expect(await untilKept(services)).toHaveLength(1);
  });

  it('gives one result, however often the page is reloaded at the end', async () => {
    const services = lampServices();
    playToEnd(await openController(services));
    await untilKept(services);
    const reloaded = await openController(services);
    expect(reloaded.state.attempt.transcript.end).toBeDefined();
    await reloaded.close();
    expect(await untilKept(services)).toHaveLength(1);
  });

  it('is practice when it began in the middle', async () => {
    const services = lampServices();
    const counted = await openController(services);
    playToEnd(counted);
    await counted.close();
    const practice = await openController(services, { ...KEY, fromTurn: 2 });
    expect(practice.isPractice).toBe(true);
    expect(practice.state.attempt.transcript.turns).toEqual(
      counted.state.attempt.transcript.turns.slice(0, 2),
    );
    playToEnd(practice);
    await practice.close();
    const records = await untilKept(services);
    expect(records.map((record) => record.practice)).toEqual([false, true]);
  });
});

describe('cues for a stage that comes late', () => {
  it('enter with the feeling of the moment, and end what has ended', async () => {
    const controller = await openController(lampServices());
    moveOn(controller);
    const { attempt } = controller.state;
    const reading = attempt.transcript.turns.at(-1)?.after;
    expect(catchUpCues(attempt)[0]).toMatchObject({
      ...{ kind: 'enter', mood: reading?.mood, grasp: reading?.grasp },
    });
    expect(catchUpCues(attempt).map(({ kind }) => kind)).toEqual(['enter', 'tension']);
    playToEnd(controller);
    expect(catchUpCues(controller.state.attempt).at(-1)).toMatchObject({
      ...{ kind: 'end', final: controller.state.attempt.transcript.end?.final },
    });
  });
});
