import angry from '../../scenarios/personas/angry.json?raw';
import heard from '../../scenarios/rubrics/heard.json?raw';
import ten from '../../scenarios/rubrics/ten.json?raw';
import wetco from '../../scenarios/rubrics/wetco.json?raw';
import { parsePersona, parseRubric, parseScenario } from '../../src/scenario/parse-scenario.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';

const en = (text: string) => ({ en: text });

const early = [
  {
    id: 'cut-number',
    text: en('Could you give me the order number before we go on, please?'),
    acts: ['ASK_NEEDED'],
    evidence: { 'o-hear': 1 },
    next: 'feeling',
    rationale: en('The number helps you; the story would have helped both.'),
  },
];

const afterStory = [
  {
    id: 'say-back',
    text: en('So the picture showed a steel lid and the box held a plastic one, twice now.'),
    acts: ['PARAPHRASE'],
    evidence: { 'o-hear': 4 },
    next: 'feeling',
    reference: true,
    rationale: en('She hears that you heard.'),
  },
  {
    id: 'voucher',
    text: en('I am sorry about that. I can send you ten off your next order right away.'),
    acts: ['OFFER_FIX'],
    evidence: { 'o-hear': 1 },
    next: 'feeling',
    rationale: en('Money before the cause reads as a bribe.'),
  },
  {
    id: 'policy',
    text: en('The leaflet does say that parts may differ a little from the picture.'),
    acts: ['POLICY_WALL'],
    evidence: { 'o-hear': 0 },
    next: 'feeling',
    rationale: en('True, and it tells her she reads badly.'),
  },
  {
    id: 'call-back',
    text: en('Let me look into the lids and call you back by four this afternoon.'),
    acts: ['PROMISE'],
    promise: { dueSeconds: 3600, text: en('call back by four') },
    evidence: { 'o-hear': 2 },
    next: 'feeling',
    rationale: en('A promise with a time is worth something.'),
  },
];

const atTheEnd = [
  {
    id: 'exchange',
    text: en('Shall I send the steel lid today, or would you rather have the money back?'),
    acts: ['OFFER_OPTIONS'],
    evidence: { 'o-resolve': 4 },
    effects: [{ resolve: true }],
    next: '@close',
    reference: true,
    rationale: en('Two real ways out, and she chooses.'),
  },
  {
    id: 'shrug',
    text: en('There is nothing I can do about a lid, I am afraid.'),
    acts: ['DISMISS'],
    evidence: { 'o-resolve': 0 },
    next: '@close',
    rationale: en('There was.'),
  },
];

/** A short call about a kettle, small enough to know by heart. */
export const KETTLE = {
  format: 1,
  id: 'kettle',
  version: '1.0.0',
  title: en('The kettle'),
  teaser: en('The lid in the box is not the lid in the picture.'),
  sources: ['001-11'],
  defaultLocale: 'en',
  channel: 'phone',
  minutes: 4,
  skills: [en('Hearing someone out'), en('Offering real options')],
  customer: { name: 'Ilse Brandt', shortName: 'Ilse' },
  persona: { ref: 'angry' },
  rubrics: [{ ref: 'heard', version: 1 }],
  unassessed: ['heard.empathise', 'heard.apologise', 'heard.diagnose'],
  briefing: {
    role: en('You answer the phone for a shop that sells kitchen things.'),
    situation: en(
      'A customer has ordered the same kettle twice and is calling for the third time.',
    ),
    goal: en('She feels heard, knows why it happened, and has a way out she chose herself.'),
    facts: [
      { id: 'f-order', text: en('Kettle ordered 3 March, arrived today'), known: 'start' },
      { id: 'f-leaflet', text: en('Leaflet: “parts may differ from the picture”'), known: 'start' },
      { id: 'f-lid', text: en('Box: plastic lid; picture: steel lid'), known: 'learned' },
    ],
    mayOffer: [en('An exchange, after a nod from your lead'), en('Goodwill of up to 15')],
    mayPromise: [en('A call back today')],
    mayNot: [en('A refund of more than the price')],
  },
  hiddenCause: en('The picture shows last year’s model; nobody changed it.'),
  story: [
    { variants: [en('I ordered this kettle for my mother, because of the steel lid.')] },
    {
      variants: [en('The box came with a plastic one. I sent it back, and the next was the same.')],
      learn: ['f-lid'],
    },
  ],
  start: 'open',
  nodes: {
    open: {
      stage: 'story',
      lines: [{ variants: [en('Finally. Third call, same kettle.')] }],
      early,
      choices: afterStory,
    },
    feeling: {
      stage: 'solution',
      situation: en('A minute later your lead nods.'),
      lines: [{ variants: [en('Fine. And what happens now?')] }],
      choices: atTheEnd,
    },
  },
  opportunities: [
    {
      id: 'o-hear',
      dimension: 'heard.hear',
      weight: 1,
      aggregate: 'first',
      what: en('Show that you heard'),
    },
    {
      id: 'o-resolve',
      dimension: 'heard.resolve',
      weight: 1,
      aggregate: 'first',
      what: en('Offer a way out'),
    },
  ],
  endings: [
    {
      id: 'settled',
      final: 'satisfied',
      outcome: 'good',
      title: en('She takes the steel lid, and thanks you for asking.'),
      parting: en('The lid, please. Thank you for asking.'),
      afterword: en('The lid arrives on Thursday.'),
    },
    {
      id: 'gone',
      final: 'lostQuietly',
      outcome: 'bad',
      title: en('She says goodbye and orders elsewhere.'),
      parting: en('Then that is that.'),
      afterword: en('She does not call again.'),
    },
  ],
};

/** The call as the engine plays it; changes replace parts of the document first. */
export function loadKettleCall(changes: Partial<typeof KETTLE> = {}): PlayableScenario {
  const library = {
    personas: new Map([['angry', demand(parsePersona({ path: 'angry.json', text: angry }))]]),
    rubrics: new Map(
      Object.entries({ heard, ten, wetco }).map(([id, rubric]) => [
        id,
        demand(parseRubric({ path: `${id}.json`, text: rubric })),
      ]),
    ),
    sources: new Map(KETTLE.sources.map((id) => [id, en('A technique.')])),
  };
  const text = JSON.stringify({ ...KETTLE, ...changes });
  return demand(parseScenario({ path: 'kettle.json', text }, library));
}

function demand<T>(parsed: { value?: T; diagnostics: readonly unknown[] }): T {
  if (parsed.value === undefined) throw new Error(JSON.stringify(parsed.diagnostics, null, 2));
  return parsed.value;
}
