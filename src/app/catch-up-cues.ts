import type { Attempt } from '../engine/attempt.ts';
import type { Cue } from '../engine/cue.ts';
import { tensionCue } from '../engine/step-draft.ts';
import { listBegun, looksNow } from '../ui/contact-view.ts';

/** What brings a stage that was not there from the start to this moment, without the way to it. */
export function catchUpCues(attempt: Attempt): readonly Cue[] {
  const { playable, transcript } = attempt;
  const cues: Cue[] = [...enterNow(attempt)];
  if (transcript.end !== undefined) {
    const { endingId, final } = transcript.end;
    const ending = playable.scenario.endings.find(({ id }) => id === endingId);
    cues.push({ kind: 'end', final, outcome: ending?.outcome ?? 'bad' });
  }
  return cues;
}

/** Whoever is on screen now takes their place, with what is seen of their feelings. */
export function enterNow(attempt: Attempt): readonly Cue[] {
  const seen = looksNow(attempt);
  const { character, room, mood, grasp } = seen;
  const entrance: Cue = { kind: 'enter', character, room, mood, grasp };
  return isWriterHere(attempt) ? [entrance] : [entrance, tensionCue(seen)];
}

/** Whether somebody is on screen whose feelings nobody sees. */
export const isWriterHere = (attempt: Attempt): boolean =>
  listBegun(attempt).at(-1)?.contact.from !== undefined;
