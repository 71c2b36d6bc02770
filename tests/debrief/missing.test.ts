import { describe, expect, it } from 'vitest';
import { buildDebrief } from '../../src/debrief/build-debrief.ts';
import type { Debrief } from '../../src/debrief/debrief.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import { LISTEN, type PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { preparePlayable } from '../../src/scenario/prepare-playable.ts';
import type { AuthoredScenario } from '../../src/scenario/scenario-schema.ts';
import { en, furnish, middleOf, playOn } from '../assessment/earned-lamps.ts';
import { DESK_LAMP } from '../engine/furnished-lamp.ts';
import { LIBRARY } from '../engine/lamp-scenario.ts';
import { loadShipped } from '../scenarios/play-astray.ts';

/** The debrief of the lamp; what its turns cost adds up to what is missing to 100. */
function debriefOf(moves: readonly string[], playable: PlayableScenario = furnish()): Debrief {
  const debrief = buildDebrief(playable, playOn(moves, playable).transcript, []);
  expectSums(debrief);
  return debrief;
}

function expectSums({ transcript, scorecard }: Debrief): void {
  for (const { rubricId, overall } of scorecard.rubrics) {
    const lost = transcript.reduce((sum, { cost }) => sum + (cost[rubricId] ?? 0), 0);
    expect(lost).toBeCloseTo(100 - overall, 6);
  }
}

/** What the debrief says of a turn, from the end: -1 is the last one. */
const earnedAt = ({ transcript }: Debrief, place: number) =>
  transcript.at(place)?.observed.map(({ kind, text }) => `${kind}: ${text}`);

const gapAt = ({ gaps, transcript }: Debrief, place: number) =>
  gaps.find(({ turn }) => turn === transcript.at(place)?.turn);

describe('a shipped conversation along the best words, without a note', () => {
  const helmet = loadShipped('the-helmet');
  let { attempt } = beginAttempt(helmet, { seed: 'elmford' });
  while (!attempt.transcript.end) {
    const { choices, canListen } = offerChoices(attempt);
    const best = choices.filter(({ reference, desk }) => reference && desk?.kind !== 'note');
    const next = best.find(({ desk }) => desk) ?? best[0];
    attempt = respond(attempt, canListen ? LISTEN : (next?.id ?? '')).attempt;
  }
  const debrief = buildDebrief(helmet, attempt.transcript, []);
  const walk = '“Starts at four, walks fifty minutes, asleep by seven”';
  const asks = '“Another label. And where is my parcel?”';

  it('names the notes that are missing, what they cost and what would have been better', () => {
    const [first, second] = debrief.gaps;
    expect(first).toMatchObject({
      reason: `The words were right. Not noted by then: ${asks}, ${walk}.`,
      better: 'Note it first, then say the same',
      isBetterSpoken: false,
      why: 'What was noted is there for whoever needs it next, and nobody has to ask Mr Tembo again.',
    });
    expect(first?.cost['heard']).toBeCloseTo(2.1, 1);
    expect(first?.cost['wetco']).toBeCloseTo(3.3, 1);
    expect(second).toMatchObject({
      reason: `The words were right. Not noted by then: ${walk}.`,
      better: 'Note it while there is time for it',
    });
    expect(second?.cost['heard']).toBeCloseTo(1.2, 1);
    expect(debrief.gaps).toHaveLength(2);
    expectSums(debrief);
  });

  it('calls nothing the best on offer that cost something, and counts the notes where they are read', () => {
    for (const { cost, reference } of debrief.transcript) {
      const points = Object.values(cost).reduce((sum, each) => sum + each, 0);
      expect(reference && points >= 0.5).toBe(false);
    }
    const seen = debrief.transcript.flatMap(({ observed }) => observed.map(({ text }) => text));
    expect(seen).toContain(
      `Writing down what the next one needs: 0 of 2 needed notes taken; missing: ${asks}, ${walk}.`,
    );
  });
});

describe('notes', () => {
  const note = (...ids: string[]) => ids.map((id) => `middle.note.${id}`);

  it('that are all there speak for it', () => {
    const debrief = debriefOf([...note('night', 'again'), 'promise', 'keep', 'note-cable']);
    expect(earnedAt(debrief, -1)).toEqual(['for: Keep it: 2 of 2 needed notes taken.']);
    expect(debrief.gaps).toEqual([]);
  });

  it('that are missing are named where the last chance for them passed', () => {
    const debrief = debriefOf([...note('night'), 'promise', 'keep', 'note-cable.notes2']);
    expect(earnedAt(debrief, -1)).toEqual([
      'against: Keep it: 1 of 2 needed notes taken; missing: “every night”.',
    ]);
    expect(debrief.gaps).toHaveLength(1);
    expect(gapAt(debrief, -3)).toMatchObject({
      quote: 'I say promise.',
      reason:
        'The words were right. Not looked up by then: “Loose cables”. Not noted by then: “every night”.',
    });
  });

  it('nobody needs are called so once they are too many', () => {
    const lamp = furnish(({ desk }) => {
      for (const each of desk?.notes ?? []) each.key = each.id === 'night';
    });
    const debrief = debriefOf(
      [...note('night', 'again', 'may'), 'promise', 'keep', 'note-cable.notes1'],
      lamp,
    );
    expect(earnedAt(debrief, -1)).toEqual([
      'against: Keep it: 1 of 1 needed notes taken; beside them 2 that nobody needs.',
    ]);
    expect(gapAt(debrief, -4)).toMatchObject({
      quote: 'Noted: in May',
      reason: 'Nobody who reads the notes needs it.',
    });
  });
});

describe('word that was given', () => {
  const call = 'Keep it (“A call in ten minutes”)';

  it.each([
    [['promise', 'keep'], `for: ${call}: kept in time, and made sure that it was settled.`],
    [['promise', 'just-keep'], `against: ${call}: kept in time.`],
    [['promise', 'not-yet'], `against: ${call}: another time agreed before it was due.`],
    [['forget', 'keep.late'], `against: ${call}: kept, but after its time.`],
    [
      ['promise', 'small-talk'],
      `against: ${call}: not kept, and no other time agreed before it was due.`,
    ],
  ])('%s', (moves, text) => {
    const lamp = furnish();
    const { transcript } = playOn([...moves, 'note-none.notes0'], lamp);
    expect(earnedAt(buildDebrief(lamp, transcript, []), -2)).toContain(text);
  });

  it('is named where its time passed', () => {
    const debrief = debriefOf(['forget', 'keep.late', 'note-none.notes0']);
    expect(gapAt(debrief, -3)?.reason).toContain('Its time passed here: “A call in ten minutes”');
  });
});

describe('what else is earned', () => {
  const moves = { tell: ['UPDATE'], 'make-up': ['UPDATE', 'BLUFF'], 'hand-on': ['TRANSFER_COLD'] };
  const best = { 'keep-it': ['OWN'] } as const;
  const escalation = { lead: ['ESCALATE_WARM'], wall: ['POLICY_WALL'], stop: ['ACK'] } as const;

  it.each([
    ['updates', { tell: moves.tell }, ['tell', 'note-none'], 'for: Keep it: news in time.'],
    [
      'updates',
      { tell: moves.tell, 'make-up': moves['make-up'] },
      ['make-up', 'note-none'],
      'against: Keep it: no news, or news that were made up.',
    ],
    [
      'transfers',
      { ...best, 'hand-on': moves['hand-on'] },
      ['hand-on', 'note-none'],
      'against: Keep it: passed on without the story.',
    ],
    ['escalation', escalation, ['wall', 'lead'], 'for: Keep it: handed over in time.'],
    [
      'escalation',
      escalation,
      ['wall', 'wall', 'lead.refused2'],
      'against: Keep it: handed over after 2 refusals, where 1 may come before it.',
    ],
    ['escalation', escalation, ['stop', 'note-none'], 'against: Keep it: not handed over.'],
  ] as const)('%s %o %s', (...[source, acts, played, text]) => {
    const lamp = middleOf(source, acts as Parameters<typeof middleOf>[1]);
    const { transcript } = debriefOf(played, lamp);
    const seen = transcript.flatMap(({ observed }) => observed);
    expect(seen.map((each) => `${each.kind}: ${each.text}`)).toContain(text);
  });

  it('has its words in what to change', () => {
    const debrief = debriefOf(['stop', 'note-none'], middleOf('escalation', escalation));
    expect(gapAt(debrief, -2)?.observed.map(({ text }) => text)).toContain(
      'Keep it: not handed over.',
    );
  });
});

describe('a guess', () => {
  /** The lamp where the cause is the best thing to say. */
  function causeFirst(change: (scenario: AuthoredScenario) => void = () => undefined) {
    const scenario = structuredClone(DESK_LAMP);
    for (const choice of scenario.nodes['middle']?.choices ?? []) {
      choice.reference = choice.id === 'tell-cable';
      choice.evidence = { h2: choice.id === 'tell-cable' ? 4 : 0 };
    }
    change(scenario);
    return preparePlayable(scenario, LIBRARY);
  }

  it('at the best words is no best on offer, and what would have told is named', () => {
    const debrief = debriefOf(['tell-cable.guess', 'keep', 'note-cable'], causeFirst());
    expect(debrief.transcript.at(-3)?.reference).toBe(false);
    expect(gapAt(debrief, -3)).toMatchObject({
      quote: 'The cable is loose.',
      reason: expect.stringMatching(/^It was a guess. Not known by then: “The cable is loose”/),
      better: 'Look it up first: “Loose cables”',
      isBetterSpoken: false,
    });
  });

  it('is advised to nobody: what would tell comes before the better words', () => {
    const debrief = debriefOf(['forget', 'sorry', 'note-cable'], causeFirst());
    expect(gapAt(debrief, -3)).toMatchObject({
      better: 'Look it up first: “Loose cables”, then: “The cable is loose.”',
      isBetterSpoken: false,
    });
  });

  it('is to be found out in time where no desk is left, and otherwise where nothing tells it', () => {
    const passable = ({ nodes }: AuthoredScenario) => {
      const choices = nodes['middle']?.choices ?? [];
      const thanks = choices.find(({ id }) => id === 'only-understood');
      Object.assign(thanks ?? {}, { evidence: { h2: 3 } });
    };
    const closed = causeFirst((scenario) => {
      passable(scenario);
      Object.assign(scenario.nodes['middle'] ?? {}, { desk: false });
    });
    const untold = causeFirst((scenario) => {
      passable(scenario);
      const { desk } = scenario;
      for (const material of desk?.materials ?? []) delete material.learn;
      desk?.materials.push({
        ...{ id: 'blank', kind: 'article', title: en('Blank'), body: [en('-')], seconds: 0 },
      });
    });
    const betterIn = (lamp: PlayableScenario) => {
      const { transcript } = playOn(['tell-cable.guess', 'keep', 'note-cable'], lamp);
      return gapAt(buildDebrief(lamp, transcript, []), -3)?.better;
    };
    expect(betterIn(closed)).toBe('Look it up while there is time for it: “Loose cables”');
    expect(betterIn(untold)).toBe('Find it out first');
  });
});
