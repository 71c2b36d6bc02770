import type { Settings } from '../../progress/settings.ts';
import { isMotionReduced } from './motion.ts';

/** Puts theme, text size and motion on the whole page, where the style sheet finds them. */
export function applySettings(settings: Settings): void {
  const { dataset } = document.documentElement;
  dataset.theme = settings.theme;
  dataset.textSize = String(settings.textSize);
  dataset.motion = isMotionReduced(settings) ? 'reduced' : 'full';
}
