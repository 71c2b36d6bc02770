import type { Attempt } from '../engine/attempt.ts';
import type { Cue } from '../engine/cue.ts';
import { tensionCue } from '../engine/step-draft.ts';
import { looksNow } from '../ui/contact-view.ts';

/** What brings a stage that was not there from the start to this moment, without the way to it. */
export function catchUpCues(attempt: Attempt): readonly Cue[] {
  const { playable, transcript } = attempt;
  const reading = transcript.turns.at(-1)?.after ?? transcript.opening.reading;
  const { character, room } = looksNow(attempt);
  const cues: Cue[] = [
    { kind: 'enter', character, room, mood: reading.mood, grasp: reading.grasp },
    tensionCue(reading),
  ];
  if (transcript.end !== undefined) {
    const { endingId, final } = transcript.end;
    const ending = playable.scenario.endings.find(({ id }) => id === endingId);
    cues.push({ kind: 'end', final, outcome: ending?.outcome ?? 'bad' });
  }
  return cues;
}
