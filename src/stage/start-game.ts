import { Core, Game, Scale, type Types } from 'phaser';
import { chooseRenderer } from './choose-renderer.ts';
import type { StageScene, StageSize } from './stage-scene.ts';

/** The canvas has its own pixels; the page gives it its size. */
export function fillParent({ style }: HTMLCanvasElement): void {
  style.display = 'block';
  style.width = '100%';
  style.height = '100%';
}

/** Boots Phaser for this scene alone: no sound, no input, no text, nothing the page does itself. */
export function startGame(parent: HTMLElement, scene: StageScene, size: StageSize): Promise<Game> {
  return new Promise((resolve, reject) => {
    const config: Types.Core.GameConfig = {
      type: chooseRenderer(),
      parent,
      scene,
      transparent: true,
      banner: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      scale: {
        mode: Scale.NONE,
        width: size.width,
        height: size.height,
        expandParent: false,
      },
      // One texture a draw call: Phaser 4.2.1 compares interpolated numbers to choose between
      // several, and parts of a leaning figure then come from the wrong picture.
      render: { antialias: true, powerPreference: 'low-power', maxTextures: 1 },
      autoFocus: false,
      callbacks: {
        postBoot: (game) => {
          game.canvas.setAttribute('aria-hidden', 'true');
          fillParent(game.canvas);
          game.events.once(Core.Events.READY, () => resolve(game));
          if (game.isRunning) resolve(game);
        },
      },
    };
    try {
      new Game(config);
    } catch (error) {
      reject(error instanceof Error ? error : new Error('The stage could not start.'));
    }
  });
}
