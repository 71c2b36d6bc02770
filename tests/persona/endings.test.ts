import { describe } from 'vitest';
import { type Run, testEndings } from './ending-runs.ts';
import type { Beat } from './perform-acts.ts';

const ANGRY_STORY: readonly Beat[] = ['LISTEN', 'LISTEN', 'LISTEN'];
const CONFUSED_STORY: readonly Beat[] = [...ANGRY_STORY, 'LISTEN'];
const SHORT_STORY: readonly Beat[] = ['LISTEN', 'LISTEN'];
const END: readonly Beat[] = ['RESOLVED', 'CLOSE'];

const RUNS: readonly Run[] = [
  {
    name: 'heard, understood, one apology, two options',
    persona: 'angry',
    beats: [
      ...ANGRY_STORY,
      'PARAPHRASE',
      'EMPATHISE_COG',
      'APOLOGISE',
      'EXPLAIN_CAUSE',
      'OFFER_OPTIONS',
      'OFFER_FIX',
      'CONFIRM',
      ...END,
    ],
    final: 'satisfied',
    feels: [0, 0, 77],
  },
  {
    name: 'a fix before listening solves the case and loses the customer',
    persona: 'angry',
    beats: ['INTERRUPT', 'OFFER_FIX', ...END],
    final: 'publicComplaint',
    feels: [77, 22, 29],
  },
  {
    name: 'a fix first and the story afterwards loses the customer without a row',
    persona: 'angry',
    beats: ['OFFER_FIX', ...ANGRY_STORY, 'ACK', ...END],
    final: 'lostQuietly',
    feels: [52, 16, 42],
  },
  {
    name: 'four apologies and nothing else',
    persona: 'angry',
    beats: [...ANGRY_STORY, 'APOLOGISE', 'APOLOGISE', 'APOLOGISE', 'APOLOGISE', 'CLOSE'],
    final: 'lostQuietly',
    feels: [50, 20, 38],
  },
  {
    name: 'interruption and excuses',
    persona: 'angry',
    beats: ['INTERRUPT', 'EXCUSE'],
    final: 'hungUp',
    feels: [92, 25, 16],
  },
  {
    name: 'a blind hold of 200 seconds',
    persona: 'angry',
    beats: [...ANGRY_STORY, 'HOLD_BLIND', { hold: 200 }],
    final: 'hungUp',
    feels: [70, 33, 29],
  },
  {
    name: 'asking for a manager and being refused twice',
    persona: 'angry',
    beats: [
      ...ANGRY_STORY,
      'PARAPHRASE',
      'EMPATHISE_COG',
      'REFUSE_MANAGER',
      'PARAPHRASE',
      'REFUSE_MANAGER',
    ],
    final: 'publicComplaint',
    feels: [59, 14, 31],
  },
  {
    name: 'a warm handover',
    persona: 'angry',
    beats: [...ANGRY_STORY, 'PARAPHRASE', 'ESCALATE_WARM'],
    final: 'escalated',
    feels: [40, 11, 48],
  },
  {
    name: 'a no with a reason after full hearing',
    persona: 'angry',
    beats: [
      ...ANGRY_STORY,
      'PARAPHRASE',
      'EMPATHISE_COG',
      'APOLOGISE',
      'EXPLAIN_CAUSE',
      'NEXT_BEST',
      'CLOSE',
    ],
    final: 'acceptedNo',
    feels: [15, 8, 62],
  },
  {
    name: 'taught in steps with checks',
    persona: 'confused',
    beats: [
      ...CONFUSED_STORY,
      'PARAPHRASE',
      'TEACH_STEP',
      'CHECK',
      'TEACH_STEP',
      'CHECK',
      'TEACH_STEP',
      'CONFIRM',
      ...END,
    ],
    final: 'satisfied',
    feels: [0, 0, 100],
  },
  {
    name: 'it was done for him',
    persona: 'confused',
    beats: [...CONFUSED_STORY, 'OFFER_FIX', ...END],
    final: 'willCallAgain',
    feels: [0, 54, 68],
  },
  {
    name: 'jargon, and still solved',
    persona: 'confused',
    beats: [...CONFUSED_STORY, 'PARAPHRASE', 'JARGON', 'JARGON', ...END],
    final: 'willCallAgain',
    feels: [12, 86, 58],
  },
  {
    name: 'laughed at',
    persona: 'confused',
    beats: [...CONFUSED_STORY, 'MOCK', 'CLOSE'],
    final: 'lostQuietly',
    feels: [13, 78, 43],
  },
  {
    name: 'admitted, owned, promised and kept',
    persona: 'unanswerable',
    beats: [
      ...SHORT_STORY,
      'ADMIT_UNKNOWN',
      'OWN',
      'PROMISE',
      { away: 5400 },
      'KEEP_PROMISE',
      ...END,
    ],
    final: 'satisfied',
    feels: [0, 2, 90],
  },
  {
    name: 'a bluff that is found wrong',
    persona: 'unanswerable',
    beats: [...SHORT_STORY, 'BLUFF', 'WRONG_FOUND', 'CLOSE'],
    final: 'lostQuietly',
    feels: [39, 49, 20],
  },
  {
    name: 'two hot potatoes',
    persona: 'unanswerable',
    beats: [...SHORT_STORY, 'HOT_POTATO', 'HOT_POTATO', 'CLOSE'],
    final: 'lostQuietly',
    feels: [47, 56, 22],
  },
  {
    name: 'a promise that is missed',
    persona: 'unanswerable',
    beats: [...SHORT_STORY, 'ADMIT_UNKNOWN', 'PROMISE', { away: 8000 }, 'CLOSE'],
    final: 'lostQuietly',
    feels: [17, 30, 48],
  },
];

describe('how a conversation ends', () => {
  testEndings(RUNS);
});
