import type { CustomerReading } from '../../engine/transcript.ts';
import { GRASPS, MOODS, type Final } from '../../scenario/vocabulary.ts';
import { say } from '../words.ts';

const DELIGHT = 60;
const DOUBT = 25;
const TRUST = 60;
/** Ends in which the customer turns away. */
const LEAVING: readonly Final[] = ['hungUp', 'lostQuietly', 'publicComplaint'];

/** What decides the second half of the words, beside the customer. */
export interface FeelingMoment {
  /** A story left untold is worth a word only while it can be listened to. */
  readonly canListen?: boolean;
  /** Whether the conversation was closed, though the case note is still to be written. */
  readonly isClosed?: boolean;
  readonly final?: Final | undefined;
}

/** How the customer is, in words such as "Angry, still listening". */
export function describeFeeling(reading: CustomerReading, moment: FeelingMoment = {}): string {
  return say('mood.pair', {
    feeling: nameFeeling(reading),
    tail: say(chooseTail(reading, moment)),
  });
}

/** The stronger of anger and worry in one word; anger wins a tie. */
export function nameFeeling({ mood, grasp, gauges }: CustomerReading): string {
  const anger = MOODS.indexOf(mood);
  const worry = GRASPS.indexOf(grasp);
  if (anger === 0 && worry === 0 && gauges.joy >= DELIGHT) return say('mood.delighted');
  return anger >= worry ? say(`mood.${mood}`) : say(`grasp.${grasp}`);
}

function chooseTail(reading: CustomerReading, { canListen, isClosed, final }: FeelingMoment) {
  if (final) return LEAVING.includes(final) ? 'tail.gone' : 'tail.parted';
  if (isClosed) return 'tail.parted';
  if (reading.contact === 'onHold') return 'tail.onHold';
  if (reading.manager === 'asking') return 'tail.manager';
  if (canListen) return 'tail.telling';
  if (reading.gauges.trust < DOUBT) return 'tail.doubtful';
  return reading.gauges.trust >= TRUST ? 'tail.trusting' : 'tail.listening';
}
