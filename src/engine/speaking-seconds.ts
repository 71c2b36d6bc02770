const CHARACTERS_PER_SECOND = 14;
const LEAST_SECONDS = 2;

/** Simulated seconds it takes to say a text at about 170 words a minute; at least 2. */
export function speakingSeconds(text: string): number {
  return Math.max(LEAST_SECONDS, Math.ceil(text.length / CHARACTERS_PER_SECOND));
}
