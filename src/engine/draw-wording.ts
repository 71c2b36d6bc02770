import { localiseText } from '../scenario/localise-text.ts';
import type { LocaleText } from '../scenario/text-schema.ts';
import { drawIndex } from './seeded-random.ts';
import { speakingSeconds } from './speaking-seconds.ts';
import type { Utterance } from './transcript.ts';

export interface Wordings {
  readonly variants: readonly LocaleText[];
  /** Path in the authored document; with the seed it names the draw. */
  readonly source: string;
  /** How often it was said before; every further time takes the next wording. */
  readonly occasion: number;
}

/** What decides in which words something is said. */
export interface Tongue {
  readonly seed: string;
  readonly locale: string;
  readonly playable: { readonly scenario: { readonly defaultLocale: string } };
}

export function localise({ locale, playable }: Tongue, text: LocaleText): string {
  return localiseText(text, locale, playable.scenario.defaultLocale);
}

/** Which of `count` wordings the seed chooses. */
export function wordingIndex(
  seed: string,
  { source, count, occasion }: Pick<Wordings, 'source' | 'occasion'> & { readonly count: number },
): number {
  return (drawIndex(seed, source, count) + occasion) % count;
}

/**
 * The wording the seed chooses among the variants. It takes as long as the longest of them, so that
 * the seed changes words but never the course of time, and with it the customer.
 */
export function drawWording(tongue: Tongue, { variants, source, occasion }: Wordings): Utterance {
  const index = wordingIndex(tongue.seed, { source, count: variants.length, occasion });
  let text = '';
  let seconds = 0;
  variants.forEach((variant, place) => {
    const words = localise(tongue, variant);
    seconds = Math.max(seconds, speakingSeconds(words));
    if (place === index) text = words;
  });
  return { text, seconds, source: `${source}.${index}` };
}
