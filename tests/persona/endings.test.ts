import { describe, expect, test } from 'vitest';
import { contextOf, finalOf } from '../../src/persona/customer-state.ts';
import type { Final } from '../../src/scenario/vocabulary.ts';
import { type Beat, PERSONAS, performActs } from './perform-acts.ts';

interface Run {
  readonly name: string;
  readonly persona: keyof typeof PERSONAS;
  readonly beats: readonly Beat[];
  readonly final: Final;
}

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
  },
  {
    name: 'a fix before listening solves the case and loses the customer',
    persona: 'angry',
    beats: ['INTERRUPT', 'OFFER_FIX', ...END],
    final: 'publicComplaint',
  },
  {
    name: 'a fix first and the story afterwards loses the customer without a row',
    persona: 'angry',
    beats: ['OFFER_FIX', ...ANGRY_STORY, 'ACK', ...END],
    final: 'lostQuietly',
  },
  {
    name: 'four apologies and nothing else',
    persona: 'angry',
    beats: [...ANGRY_STORY, 'APOLOGISE', 'APOLOGISE', 'APOLOGISE', 'APOLOGISE', 'CLOSE'],
    final: 'lostQuietly',
  },
  {
    name: 'interruption and excuses',
    persona: 'angry',
    beats: ['INTERRUPT', 'EXCUSE'],
    final: 'hungUp',
  },
  {
    name: 'a blind hold of 200 seconds',
    persona: 'angry',
    beats: [...ANGRY_STORY, 'HOLD_BLIND', { hold: 200 }],
    final: 'hungUp',
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
  },
  {
    name: 'a warm handover',
    persona: 'angry',
    beats: [...ANGRY_STORY, 'PARAPHRASE', 'ESCALATE_WARM'],
    final: 'escalated',
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
  },
  {
    name: 'it was done for him',
    persona: 'confused',
    beats: [...CONFUSED_STORY, 'OFFER_FIX', ...END],
    final: 'willCallAgain',
  },
  {
    name: 'jargon, and still solved',
    persona: 'confused',
    beats: [...CONFUSED_STORY, 'PARAPHRASE', 'JARGON', 'JARGON', ...END],
    final: 'willCallAgain',
  },
  {
    name: 'laughed at',
    persona: 'confused',
    beats: [...CONFUSED_STORY, 'MOCK', 'CLOSE'],
    final: 'lostQuietly',
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
  },
  {
    name: 'a bluff that is found wrong',
    persona: 'unanswerable',
    beats: [...SHORT_STORY, 'BLUFF', 'WRONG_FOUND', 'CLOSE'],
    final: 'lostQuietly',
  },
  {
    name: 'two hot potatoes',
    persona: 'unanswerable',
    beats: [...SHORT_STORY, 'HOT_POTATO', 'HOT_POTATO', 'CLOSE'],
    final: 'lostQuietly',
  },
  {
    name: 'a promise that is missed',
    persona: 'unanswerable',
    beats: [...SHORT_STORY, 'ADMIT_UNKNOWN', 'PROMISE', { away: 8000 }, 'CLOSE'],
    final: 'lostQuietly',
  },
];

describe('how a conversation ends', () => {
  test.each(RUNS)('$persona: $name -> $final', ({ persona, beats, final }) => {
    const state = performActs(PERSONAS[persona], beats);
    expect([finalOf(state), contextOf(state).gauges]).toEqual([final, expect.anything()]);
  });
});
