import { describe, expect, it } from 'vitest';
import { buildOpening } from '../../src/progress/pack-scenario.ts';
import { openAttempt } from '../../src/app/open-attempt.ts';
import { lamp } from '../engine/lamp-scenario.ts';
import { KEY, lampServices, moveOn, openController, playToEnd, refusingStore } from './lamp-run.ts';

describe('opening an attempt', () => {
  it('sets a save of another version aside, says so and begins anew', async () => {
    const { store } = lampServices();
    moveOn(await openController(lampServices({ store })));
    const changed = { ...lamp, hash: 'another' };
    const opened = await openAttempt(changed, KEY, lampServices({ store }));
    expect(opened.notices).toEqual(['scenarioChanged']);
    expect(opened.step.attempt.transcript.turns).toEqual([]);
    expect(await store.loadAttempt(KEY)).toMatchObject({ value: undefined });
  });

  it('takes moves that are no longer possible for another version, too', async () => {
    const { store } = lampServices();
    const opened = await openAttempt(lamp, KEY, lampServices({ store }));
    await store.saveAttempt({
      format: 1,
      ...KEY,
      ...{ scenarioVersion: '1.0.0', hash: lamp.hash, locale: 'en', practice: false },
      moves: [{ listen: true }, { choose: 'gone' }],
      savedAtIso: '2030-01-01T00:00:00.000Z',
    });
    const again = await openAttempt(lamp, KEY, lampServices({ store }));
    expect(again.notices).toEqual(['scenarioChanged']);
    expect(again.step).toEqual(opened.step);
  });

  it('follows a scenario that is being written as far as the save goes in it', async () => {
    const services = lampServices({ followsEdits: true });
    const controller = await openController(services);
    moveOn(controller);
    moveOn(controller);
    const edited = { ...lamp, hash: 'another' };
    const opened = await openAttempt(edited, KEY, services);
    expect(opened.notices).toEqual([]);
    expect(opened.step.attempt.playable).toBe(edited);
    expect(opened.step.attempt.transcript.turns).toHaveLength(2);

    const story = lamp.scenario.story.slice(0, 1);
    const shorter = { ...edited, scenario: { ...lamp.scenario, story }, hash: 'a third' };
    const persona = { ...lamp.persona, story: { segments: 1 } };
    const cut = await openAttempt({ ...shorter, persona }, KEY, services);
    expect(cut.notices).toEqual(['scenarioEdited']);
    expect(cut.step.attempt.transcript.turns.length).toBeLessThan(2);
  });

  it('says that a save was corrupt, and begins anew', async () => {
    const opened = await openAttempt(lamp, KEY, lampServices({ store: refusingStore('corrupt') }));
    expect(opened.notices).toEqual(['savedFileSetAside']);
    expect(opened.step.attempt.transcript.turns).toEqual([]);
  });

  it('begins a counted run when the run to practise from is not here', async () => {
    const opened = await openAttempt(lamp, { ...KEY, fromTurn: 2 }, lampServices());
    expect(opened.key).toEqual(KEY);
    expect(opened.step.attempt.transcript.turns).toEqual([]);
  });

  it('begins a counted run when that run is shorter than the turn named', async () => {
    const services = lampServices();
    const controller = await openController(services);
    playToEnd(controller);
    await controller.close();
    const opened = await openAttempt(lamp, { ...KEY, fromTurn: 99 }, services);
    expect(opened.key).toEqual(KEY);
  });

  it('resumes practice where it was left, not where it began', async () => {
    const services = lampServices();
    const counted = await openController(services);
    playToEnd(counted);
    await counted.close();
    const key = { ...KEY, fromTurn: 1 };
    const practice = await openController(services, key);
    moveOn(practice);
    const resumed = await openAttempt(lamp, key, services);
    expect(resumed.step.attempt.transcript).toEqual(practice.state.attempt.transcript);
  });
});

describe('milder words', () => {
  const announced = {
    ...lamp,
    scenario: { ...lamp.scenario, contentNote: { en: 'She may insult you.' } },
  };
  const localeOf = async (playable: typeof lamp, wantsMildWords: boolean) => {
    const services = lampServices({ wantsMildWords: () => wantsMildWords });
    return (await openAttempt(playable, KEY, services)).step.attempt.locale;
  };

  it('are said to who wants them, where words can hurt', async () => {
    expect(await localeOf(announced, true)).toBe('en-x-mild');
    expect(await localeOf(announced, false)).toBe('en');
    expect(await localeOf(lamp, true)).toBe('en');
  });

  it('are never too late: such a conversation is not begun before it is known', () => {
    expect(buildOpening(announced).opening).toBeUndefined();
    expect(buildOpening(lamp).opening).toBeDefined();
  });
});
