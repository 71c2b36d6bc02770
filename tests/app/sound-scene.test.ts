import { expect, it } from 'vitest';
import { soundSceneOf } from '../../src/app/sound-scene.ts';
import { playDeskLamp } from '../ui/play-desk-lamp.ts';

const sceneOf = (moves: readonly string[]) => {
  const attempt = playDeskLamp([...moves]);
  return soundSceneOf({
    state: { attempt } as never,
    openingCues: undefined,
    addPerformer: () => () => undefined,
  });
};

it('is that of the contact: a letter after a call neither rings nor speaks', () => {
  expect(sceneOf([]).isPhone).toBe(true);
  expect(sceneOf(['tell-cable.guess']).isPhone).toBe(false);
});
