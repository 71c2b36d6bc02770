import { createActor, waitFor } from 'xstate';
import { describe, expect, it } from 'vitest';
import { NoticeBoard } from '../../src/app/notice-board.ts';
import { LIBRARY, type Route } from '../../src/app/route.ts';
import { ScreenTrouble, type ScreenContent } from '../../src/app/screen-content.ts';
import { createScreenMachine, type LoadScreen } from '../../src/app/screen-machine.ts';

const lamp: Route = { screen: 'brief', slug: 'lamp' };
const contentOf = (route: Route): ScreenContent => ({
  ...{ screen: route.screen, route, notices: [] },
  draw: () => {
    throw new Error('Nothing is drawn here');
  },
});

function start(load: LoadScreen) {
  return createActor(createScreenMachine(load), { input: { route: LIBRARY } }).start();
}

describe('the screens', () => {
  it.each(['library', 'brief', 'play', 'debrief'] as const)(
    'show %s once loaded',
    async (screen) => {
      const route = screen === 'library' ? LIBRARY : ({ screen, slug: 'lamp' } as const);
      const actor = start(async () => contentOf(route));
      expect(actor.getSnapshot().value).toBe('loading');
      const shown = await waitFor(actor, (snapshot) => snapshot.matches('shown'));
      expect(shown.value).toEqual({ shown: screen });
    },
  );

  it('forget a route that is overtaken by another while it loads', async () => {
    let finishFirst: (content: ScreenContent) => void = () => undefined;
    const actor = start((route) =>
      route.screen === 'library'
        ? new Promise((resolve) => (finishFirst = resolve))
        : Promise.resolve(contentOf(route)),
    );
    actor.send({ type: 'OPEN', route: lamp });
    await waitFor(actor, (snapshot) => snapshot.matches('shown'));
    finishFirst(contentOf(LIBRARY));
    await Promise.resolve();
    expect(actor.getSnapshot().context.content?.route).toEqual(lamp);
  });

  it('open the same address anew when asked', async () => {
    let loads = 0;
    const actor = start(async (route) => {
      loads += 1;
      return contentOf(route);
    });
    await waitFor(actor, (snapshot) => snapshot.matches('shown'));
    actor.send({ type: 'OPEN', route: LIBRARY });
    expect(actor.getSnapshot().context.content).toBeUndefined();
    await waitFor(actor, (snapshot) => snapshot.matches('shown'));
    expect(loads).toBe(2);
  });

  it('say what the trouble is, and recover from it', async () => {
    const actor = start(async (route) => {
      if (route.screen === 'library') throw new ScreenTrouble('libraryLoad', 'offline');
      return contentOf(route);
    });
    const troubled = await waitFor(actor, (snapshot) => snapshot.matches('trouble'));
    expect(troubled.context.trouble).toMatchObject({ kind: 'libraryLoad', message: 'offline' });
    actor.send({ type: 'OPEN', route: lamp });
    const shown = await waitFor(actor, (snapshot) => snapshot.matches('shown'));
    expect(shown.context.trouble).toBeUndefined();
  });

  it('call anything else unexpected', async () => {
    const actor = start(async (route) => contentOf(route));
    await waitFor(actor, (snapshot) => snapshot.matches('shown'));
    actor.send({ type: 'FAIL', error: new TypeError('x is not a function') });
    expect(actor.getSnapshot().context).toMatchObject({
      content: undefined,
      trouble: { kind: 'unexpected', message: 'x is not a function' },
    });
  });
});

describe('notices', () => {
  it('are shown once at a time and go when dismissed', () => {
    const board = new NoticeBoard();
    board.tell('scenarioChanged');
    board.tell('scenarioChanged');
    board.tellFailure('corrupt');
    expect(board.shown.state).toEqual(['scenarioChanged', 'savedFileSetAside']);
    board.dismiss('scenarioChanged');
    expect(board.shown.state).toEqual(['savedFileSetAside']);
    board.tell('scenarioChanged');
    expect(board.shown.state).toEqual(['savedFileSetAside', 'scenarioChanged']);
  });

  it('do not nag about storage once dismissed', () => {
    const board = new NoticeBoard();
    board.tellFailure('forbidden');
    board.dismiss('storageForbidden');
    board.tellFailure('forbidden');
    board.tellFailure('full');
    expect(board.shown.state).toEqual(['storageFull']);
  });
});
