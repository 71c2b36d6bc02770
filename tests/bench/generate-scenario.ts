import type { Act } from '../../src/scenario/vocabulary.ts';

/** How long the generated conversation is, and whether it ever comes to an end by itself. */
export interface Size {
  readonly nodes: number;
  /** The last node leads back to the first; a leaving choice keeps an end within reach. */
  readonly loops?: boolean;
}

interface GeneratedChoice {
  readonly text: string;
  readonly acts: readonly Act[];
  readonly next: string;
}

type Reply = Pick<GeneratedChoice, 'text' | 'acts'>;

/** One beat of the conversation, before it is written as a scenario or as an ink story. */
export interface GeneratedBeat {
  readonly id: string;
  readonly lines: readonly string[];
  readonly choices: readonly GeneratedChoice[];
}

const CLOSE = '@close';
const TOPICS = ['the parcel', 'the second letter', 'the invoice', 'your colleague', 'the promise'];
const REPLIES: readonly Reply[] = [
  { text: 'So what happened with ITEM is the part that troubles you most.', acts: ['PARAPHRASE'] },
  { text: 'I see. Please tell me a little more about ITEM.', acts: ['ASK_OPEN'] },
  { text: 'I am writing that down about ITEM, one moment please.', acts: ['ACK'] },
  { text: 'Next I shall look for ITEM and read it out to you.', acts: ['EXPLAIN_NEXT'] },
  { text: 'Could you give me your number for ITEM once more?', acts: ['REASK'] },
];

/** The text of a beat names its number, so that no two are equal and nothing can be shared. */
function topicOf(index: number): string {
  return `${TOPICS[index % TOPICS.length]} number ${index + 1}`;
}

function replyAt(place: number): Reply {
  const reply = REPLIES[place % REPLIES.length];
  if (!reply) throw new Error('There are no replies to choose from');
  return reply;
}

function choicesOf(index: number, size: Size): GeneratedChoice[] {
  return [0, 1, 2].map((place) => {
    const { text, acts } = replyAt(index + place);
    const target = index + 1 + place;
    const isPastEnd = target >= size.nodes;
    const next = isPastEnd ? (size.loops ? beatId(0) : CLOSE) : beatId(target);
    return { text: text.replace('ITEM', topicOf(index)), acts, next };
  });
}

const beatId = (index: number): string => `beat-${index + 1}`;

/** Beats of a conversation: two wordings of each line, three choices that lead one to three on. */
export function generateBeats(size: Size): GeneratedBeat[] {
  return Array.from({ length: size.nodes }, (_, index) => {
    const topic = topicOf(index);
    return {
      id: beatId(index),
      lines: [
        `And then there is ${topic}, which nobody has ever explained to me.`,
        `Nobody has ever explained ${topic} to me, and I did ask.`,
      ],
      choices: choicesOf(index, size),
    };
  });
}

const en = (text: string) => ({ en: text });

function choiceOf(beat: GeneratedBeat, choice: GeneratedChoice, place: number) {
  return {
    id: `${beat.id}.${place + 1}`,
    text: en(choice.text),
    acts: choice.acts,
    ...(choice.acts.includes('REASK') ? { asks: ['number'] } : {}),
    ...(place === 0 ? { reference: true } : {}),
    evidence: { heard: 4 - place },
    next: choice.next,
    rationale: en('It is as good as its place in the list.'),
  };
}

function leave(beat: GeneratedBeat) {
  return {
    id: `${beat.id}.leave`,
    text: en('Thank you, that is all for today.'),
    acts: ['THANK'],
    evidence: { heard: 0 },
    next: CLOSE,
    rationale: en('It ends the conversation.'),
  };
}

function nodeOf(beat: GeneratedBeat, size: Size) {
  const choices = beat.choices.map((choice, place) => choiceOf(beat, choice, place));
  return {
    stage: 'cause',
    lines: [{ variants: beat.lines.map(en) }],
    choices: size.loops ? [...choices, leave(beat)] : choices,
  };
}

/** A scenario document of any size for the angry customer, as an author could have written it. */
export function generateScenario(size: Size) {
  const beats = generateBeats(size);
  return {
    format: 1,
    id: `generated-${size.nodes}`,
    version: '1.0.0',
    title: en('A long conversation'),
    teaser: en('It goes on and on.'),
    sources: ['000-00'],
    defaultLocale: 'en',
    channel: 'phone',
    minutes: 60,
    skills: [en('Patience')],
    customer: { name: 'Ilse Vermeer', shortName: 'Ilse' },
    persona: { ref: 'angry' },
    rubrics: [{ ref: 'heard', version: 1 }],
    unassessed: ['heard.empathise', 'heard.apologise', 'heard.resolve', 'heard.diagnose'],
    briefing: {
      role: en('You answer the telephone.'),
      situation: en('Somebody calls.'),
      goal: en('Stay with it to the end.'),
      facts: [
        { id: 'name', text: en('Her name is Ilse.'), known: 'start' },
        { id: 'number', text: en('Her customer number is 20417.'), known: 'start' },
      ],
      mayOffer: [en('Your attention')],
      mayPromise: [en('A call back')],
    },
    hiddenCause: en('There is none.'),
    story: [{ variants: [en('I have a long list.'), en('My list is long.')] }],
    start: 'open',
    nodes: {
      open: openingNode(),
      ...Object.fromEntries(beats.map((b) => [b.id, nodeOf(b, size)])),
    },
    opportunities: [
      {
        id: 'heard',
        dimension: 'heard.hear',
        weight: 1,
        aggregate: 'mean',
        what: en('Hear her out.'),
      },
    ],
    endings: [
      {
        id: 'over',
        final: 'lostQuietly',
        outcome: 'bad',
        title: en('It is over.'),
        parting: en('Goodbye.'),
        afterword: en('Nothing else happened.'),
      },
    ],
  };
}

/** The story is heard here, so that everything after it is plain conversation. */
function openingNode() {
  const open = (id: string, act: Act, text: string) => ({
    id,
    text: en(text),
    acts: [act],
    reference: id === 'open.ask',
    next: beatId(0),
    rationale: en('It opens the conversation.'),
  });
  return {
    stage: 'open',
    lines: [{ variants: [en('Good morning.'), en('Hello.')] }],
    early: [open('open.early', 'ASK_NEEDED', 'May I have your name?')],
    choices: [
      open('open.greet', 'GREET', 'Good morning, how can I help?'),
      open('open.ask', 'ASK_OPEN', 'What is on the list?'),
    ],
  };
}
