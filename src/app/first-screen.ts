import { type DrawnOpening, drawOpening } from '../engine/opening.ts';
import { findStorage } from '../platform/browser-storage.ts';
import { SettingsStorage } from '../platform/settings-storage.ts';
import { hasNoSlot } from '../platform/slot-names.ts';
import { localiseText } from '../scenario/localise-text.ts';
import { portraitUrl } from '../stage/portrait-url.ts';
import { applySettings } from '../ui/elements/apply-settings.ts';
import { isWideScreen } from '../ui/elements/wide-screen.ts';
import { drawSeed } from './fresh-seed.ts';
import { fillSlots } from './markup-slots.ts';
import { PACKED_OPENINGS } from './packed-openings.ts';
import type { Route, ScenarioRoute } from './route.ts';

/** A screen on the page before the program that runs it has come. */
export interface FirstScreen {
  /** The way to the attempt on it, whose seed may have been drawn here. */
  readonly route: ScenarioRoute;
  /** Gives the program, which has drawn the screen by then, what was pressed meanwhile. */
  readonly handOver: () => void;
}

/**
 * Puts the opening of the conversation a route leads to on the page, from markup that came with the
 * first script. Undefined where that is not certain to be what the program will show: where there may
 * be something to resume, or the opening came not along.
 */
export function showFirstScreen(
  root: HTMLElement,
  route: Route,
  packed = PACKED_OPENINGS,
): FirstScreen | undefined {
  if (route.screen !== 'play' || route.fromTurn !== undefined) return undefined;
  const { slug: scenarioId, seed = drawSeed() } = route;
  const storage = findStorage('localStorage');
  if (!hasNoSlot(storage, { scenarioId, seed })) return undefined;
  const settings = new SettingsStorage(storage).loadSettings();
  const { opening, markup } = packed[scenarioId] ?? {};
  // The markup shows the sound switched off.
  if (!opening || !markup || settings.sound) return undefined;
  applySettings(settings);
  write(root, markup, drawOpening(opening, seed));
  return { route: { ...route, seed }, handOver: keepPress(root) };
}

function write(root: HTMLElement, markup: string, { attempt, offer }: DrawnOpening): void {
  const { playable, transcript, locale } = attempt;
  const { replies, reading } = transcript.opening;
  const line = replies.map(({ text }) => text).join('\n');
  const choices = offer.choices.map(({ text }) => localiseText(text, locale));
  const texts = choices.map((text, index) => [`choice${index}`, text] as const);
  root.innerHTML = fillSlots(markup, { line, ...Object.fromEntries(texts) });
  root.querySelector('details')?.toggleAttribute('open', isWideScreen());
  const { looks } = playable.persona;
  addPicture(root, portraitUrl(looks.character, reading.mood, reading.grasp));
}

/** The picture comes after words and choices have been painted: it takes as long as they do. */
function addPicture(root: HTMLElement, address: string): void {
  const picture = root.querySelector('img');
  requestAnimationFrame(() => setTimeout(() => picture?.setAttribute('src', address)));
}

/**
 * Keeps the first button pressed, with a pointer or by the key written on it. The returned function
 * presses it for real; the program keeps the elements of a screen that is the same.
 */
function keepPress(root: HTMLElement): () => void {
  let pressed: HTMLButtonElement | undefined;
  const keep = (button: HTMLButtonElement | null | undefined): void => {
    pressed ??= button ?? undefined;
    if (pressed) root.querySelector('.play')?.setAttribute('aria-busy', 'true');
  };
  const onClick = ({ target }: Event): void => {
    if (target instanceof Element) keep(target.closest('button'));
  };
  const onKey = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): void => {
    if (!ctrlKey && !altKey && !metaKey) keep(findByKey(root, key));
  };
  root.addEventListener('click', onClick);
  document.addEventListener('keydown', onKey);
  return () => {
    root.removeEventListener('click', onClick);
    document.removeEventListener('keydown', onKey);
    root.querySelector('.play')?.setAttribute('aria-busy', 'false');
    pressed?.click();
  };
}

function findByKey(root: HTMLElement, key: string): HTMLButtonElement | null | undefined {
  const digits = [...root.querySelectorAll('.digit')];
  return digits.find(({ textContent }) => textContent === key.toUpperCase())?.closest('button');
}
