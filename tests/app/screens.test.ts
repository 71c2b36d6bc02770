import { describe, expect, it } from 'vitest';
import { NoticeBoard } from '../../src/app/notice-board.ts';
import { LIBRARY, type Route } from '../../src/app/route.ts';
import { ScreenTrouble, type ScreenContent } from '../../src/app/screen-content.ts';
import { Screens, type LoadScreen } from '../../src/app/screens.ts';
import { eventually } from '../eventually.ts';

const lamp: Route = { screen: 'brief', slug: 'lamp' };
const contentOf = (route: Route): ScreenContent => ({
  ...{ screen: route.screen, route, notices: [] },
  draw: () => {
    throw new Error('Nothing is drawn here');
  },
});

function start(load: LoadScreen): Screens {
  const screens = new Screens(load);
  screens.open(LIBRARY);
  return screens;
}

const untilShown = (screens: Screens) =>
  eventually(() => {
    if (screens.state.content === undefined) throw new Error('Nothing is shown yet');
    return screens.state.content;
  });

describe('the screens', () => {
  it('show a route once it is loaded, and nothing while it loads', async () => {
    const screens = start(async (route) => contentOf(route));
    expect(screens.state).toEqual({});
    expect((await untilShown(screens)).route).toEqual(LIBRARY);
  });

  it('forget a route that is overtaken by another while it loads', async () => {
    let finishFirst: (content: ScreenContent) => void = () => undefined;
    const screens = start((route) =>
      route.screen === 'library'
        ? new Promise((resolve) => (finishFirst = resolve))
        : Promise.resolve(contentOf(route)),
    );
    screens.open(lamp);
    await untilShown(screens);
    finishFirst(contentOf(LIBRARY));
    await Promise.resolve();
    expect(screens.state.content?.route).toEqual(lamp);
  });

  it('open the same address anew when asked', async () => {
    let loads = 0;
    const screens = start(async (route) => {
      loads += 1;
      return contentOf(route);
    });
    await untilShown(screens);
    screens.open(LIBRARY);
    expect(screens.state.content).toBeUndefined();
    await untilShown(screens);
    expect(loads).toBe(2);
  });

  it('say what the trouble is, and recover from it', async () => {
    const screens = start(async (route) => {
      if (route.screen === 'library') throw new ScreenTrouble('libraryLoad', 'offline');
      return contentOf(route);
    });
    await eventually(() =>
      expect(screens.state.trouble).toMatchObject({ kind: 'libraryLoad', message: 'offline' }),
    );
    screens.open(lamp);
    await untilShown(screens);
    expect(screens.state.trouble).toBeUndefined();
  });

  it('call anything else unexpected', async () => {
    const screens = start(async (route) => contentOf(route));
    await untilShown(screens);
    screens.fail(new TypeError('x is not a function'));
    expect(screens.state.content).toBeUndefined();
    expect(screens.state.trouble).toMatchObject({
      kind: 'unexpected',
      message: 'x is not a function',
    });
  });

  it('stay in trouble when what was loading comes after all', async () => {
    let finish: (content: ScreenContent) => void = () => undefined;
    const screens = start(() => new Promise((resolve) => (finish = resolve)));
    screens.fail(new Error('broken'));
    finish(contentOf(LIBRARY));
    await Promise.resolve();
    expect(screens.state.trouble?.message).toBe('broken');
  });

  it('tell each state until told to end', async () => {
    const screens = start(async (route) => contentOf(route));
    const told: unknown[] = [];
    const end = screens.observe((state) => told.push(state.content?.route));
    await untilShown(screens);
    end();
    screens.open(lamp);
    expect(told).toEqual([LIBRARY]);
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
