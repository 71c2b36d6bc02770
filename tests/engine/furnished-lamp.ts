import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { preparePlayable } from '../../src/scenario/prepare-playable.ts';
import type { AuthoredScenario } from '../../src/scenario/scenario-schema.ts';
import { LAMP, LIBRARY } from './lamp-scenario.ts';

const en = (text: string) => ({ en: text });

/** The lamp with a desk at its middle node, a claim about the cable, a call-back next day and a case note. */
export const DESK_LAMP: AuthoredScenario = {
  ...structuredClone(LAMP),
  desk: {
    materials: [
      {
        id: 'cables',
        kind: 'article',
        title: en('Loose cables'),
        body: [en('They flicker.')],
        seconds: 60,
        learn: ['cable'],
        reference: true,
      },
      {
        id: 'slip',
        kind: 'order',
        title: en('Order slip'),
        body: [en('May.')],
        seconds: 0,
        onDesk: true,
        learn: ['flicker'],
      },
    ],
    notes: [{ id: 'night', text: en('flickers at night'), fact: 'flicker', key: true }],
  },
  contacts: [
    { id: 'call', channel: 'phone', title: en('The call'), day: 0, time: '09:10' },
    { id: 'back', channel: 'mail', title: en('The day after'), day: 1, time: '08:00' },
  ],
  opportunities: [
    ...structuredClone(LAMP.opportunities),
    {
      id: 'h2',
      dimension: 'heard.resolve',
      weight: 1,
      aggregate: 'first',
      what: en('Say what happens next'),
    },
  ],
  wrapUp: [
    {
      id: 'why',
      question: en('What was the cause?'),
      choices: [
        { id: 'note-cable', text: en('The cable.'), reference: true, rationale: en('It was.') },
        { id: 'note-none', text: en('Unknown.'), rationale: en('It was known.') },
      ],
    },
  ],
};

const nodes = DESK_LAMP.nodes;
for (const id of ['open', 'middle'] as const) Object.assign(nodes[id] ?? {}, { contact: 'call' });
for (const id of ['later', 'late'] as const) Object.assign(nodes[id] ?? {}, { contact: 'back' });
Object.assign(nodes['middle'] ?? {}, { desk: true });
const sayBack = nodes['open']?.choices.find(({ id }) => id === 'say-back');
Object.assign(sayBack ?? {}, { effects: [{ set: 'understood' }] });
const LEVELS: Readonly<Record<string, number>> = { promise: 4, forget: 1, 'only-understood': 2 };
for (const choice of nodes['middle']?.choices ?? []) {
  choice.evidence = { h2: LEVELS[choice.id] ?? 0 };
}
nodes['middle']?.choices.push({
  id: 'tell-cable',
  text: en('The cable is loose.'),
  acts: ['EXPLAIN_CAUSE'],
  claims: ['cable'],
  evidence: { h2: 3 },
  next: 'later',
  rationale: en('It is true once it was looked up.'),
});

export const deskLamp: PlayableScenario = preparePlayable(DESK_LAMP, LIBRARY);
