import type { Choice } from '../../src/scenario/node-schema.ts';
import type { Scenario } from '../../src/scenario/scenario-schema.ts';
import { preparePlayable } from '../../src/scenario/prepare-playable.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { rubricSchema } from '../../src/scenario/rubric-schema.ts';
import { sourceListSchema } from '../../src/scenario/source-list-schema.ts';
import { PERSONAS } from '../persona/perform-acts.ts';
import heard from '../../scenarios/rubrics/heard.json';
import sources from '../../scenarios/sources.json';

const en = (text: string) => ({ en: text });

export const RUBRICS = new Map([['heard', rubricSchema.parse(heard)]]);
export const LIBRARY = {
  personas: new Map(Object.entries(PERSONAS)),
  rubrics: RUBRICS,
  sources: new Map(Object.entries(sourceListSchema.parse(sources).sources)),
};

function choice(id: string, changes: Partial<Choice>): Choice {
  return {
    id,
    text: en(`I say ${id}.`),
    acts: ['ACK'],
    next: '@close',
    rationale: en(`Why ${id}.`),
    ...changes,
  };
}

/** A small conversation about a lamp that uses every feature of the format. */
export const LAMP: Scenario = {
  format: 1,
  id: 'lamp',
  version: '1.0.0',
  title: en('The lamp'),
  teaser: en('It flickers.'),
  sources: ['002-06'],
  defaultLocale: 'en',
  channel: 'phone',
  minutes: 3,
  skills: [en('Listening')],
  customer: { name: 'Ana Kos', shortName: 'Ana' },
  persona: { ref: 'unanswerable' },
  rubrics: [{ ref: 'heard', version: 1 }],
  briefing: {
    role: en('You answer for a lamp shop.'),
    situation: en('A call comes in.'),
    goal: en('She knows what happens next.'),
    facts: [
      { id: 'order', text: en('Ordered in May'), known: 'start' },
      { id: 'flicker', text: en('It flickers at night'), known: 'learned' },
      { id: 'cable', text: en('The cable is loose'), known: 'learned' },
    ],
    mayOffer: [en('A new cable')],
    mayPromise: [en('A call back')],
    spendLimit: { amount: 20, unit: en('euros') },
  },
  hiddenCause: en('A loose cable.'),
  story: [
    { variants: [en('It is about my lamp.'), en('I have a lamp from you.')] },
    { variants: [en('At night it flickers.')], learn: ['flicker'] },
    { variants: [en('And now it smells.')] },
  ],
  start: 'open',
  routes: { later: en('Call back') },
  nodes: {
    open: {
      stage: 'story',
      lines: [],
      early: [
        choice('cut-in', { acts: ['ASK_NEEDED'], asks: ['order'], next: 'open' }),
        choice('fix-now', { acts: ['OFFER_FIX'], next: 'middle' }),
      ],
      choices: [
        choice('say-back', {
          acts: ['PARAPHRASE'],
          indicators: ['hear.sums_up'],
          reference: true,
          next: 'middle',
          effects: [{ set: 'understood' }, { learn: 'cable' }],
        }),
        choice('wall', { acts: ['POLICY_WALL'], next: 'middle' }),
        choice('quiet', {
          acts: ['LOOK_UP'],
          wait: { seconds: 50, kind: 'silence' },
          next: 'middle',
        }),
        choice('put-on-hold', {
          acts: ['HOLD_BLIND'],
          wait: { seconds: 400, kind: 'hold' },
          next: 'middle',
        }),
        choice('mock', { acts: ['RETALIATE', 'RETALIATE', 'RETALIATE'], next: 'middle' }),
      ],
    },
    middle: {
      stage: 'solution',
      lines: [
        { when: { mood: ['angry', 'furious'] }, variants: [en('Well?!'), en('And now?!')] },
        { when: { flag: 'understood' }, variants: [en('Yes, exactly.'), en('That is it.')] },
        { variants: [en('So?'), en('And?')] },
      ],
      choices: [
        choice('promise', {
          acts: ['PROMISE'],
          promise: { dueSeconds: 600, text: en('A call in ten minutes') },
          wait: { seconds: 300, kind: 'away' },
          reference: true,
          next: 'later',
        }),
        choice('forget', {
          acts: ['PROMISE'],
          promise: { dueSeconds: 600, text: en('A call in ten minutes') },
          wait: { seconds: 6000, kind: 'away' },
          next: [{ when: { promise: 'broken' }, to: 'late' }, { to: 'later' }],
        }),
        choice('only-understood', { when: { flag: 'understood' }, acts: ['THANK'] }),
      ],
    },
    later: {
      stage: 'close',
      route: 'later',
      situation: en('Five minutes later.'),
      lines: [{ variants: [en('You called back.')] }],
      choices: [
        choice('keep', {
          acts: ['KEEP_PROMISE'],
          spend: 5,
          reference: true,
          effects: [{ resolve: true }, { permit: 'DISCLOSE' }, { forbid: 'DISCLOSE' }],
        }),
      ],
    },
    late: {
      stage: 'close',
      happens: ['WRONG_FOUND'],
      lines: [{ variants: [en('Too late.')] }],
      choices: [choice('sorry', { acts: ['APOLOGISE'], reference: true })],
    },
  },
  opportunities: [
    {
      id: 'h1',
      dimension: 'heard.hear',
      weight: 1,
      aggregate: 'first',
      auto: 'hear.whole_story',
      what: en('Hear her out'),
    },
  ],
  endings: [ending('satisfied', 'good'), ending('lostQuietly', 'bad'), ending('hungUp', 'bad')],
};

function ending(final: Scenario['endings'][number]['final'], outcome: 'good' | 'bad') {
  return {
    id: final,
    final,
    outcome,
    title: en(`It ended ${final}.`),
    parting: en(`Words of ${final}.`),
    afterword: en('Later.'),
  };
}

export const lamp: PlayableScenario = preparePlayable(LAMP, LIBRARY);
