import { describe, expect, test } from 'vitest';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { looksNow, viewContact } from '../../src/ui/contact-view.ts';
import { viewDesk } from '../../src/ui/desk-view.ts';
import { viewKnowledge } from '../../src/ui/knowledge-view.ts';
import { searchMaterials } from '../../src/ui/elements/search-materials.ts';
import { viewPlay } from '../../src/ui/play-view.ts';
import { viewMore } from '../../src/ui/view-more.ts';
import { viewTimeline } from '../../src/ui/timeline-view.ts';
import { changeDeskLamp, modelOfLamp, playDeskLamp } from './play-desk-lamp.ts';
import { modelOf, runKettleCall } from './run-kettle-call.ts';

const deskAfter = (...moves: string[]) => {
  const { attempt, offer } = modelOfLamp(playDeskLamp(moves));
  return viewDesk(attempt, offer);
};
const viewAfter = (...moves: string[]) => viewPlay(modelOfLamp(playDeskLamp(moves)), viewMore);

describe('the desk', () => {
  test('is not there where a scenario has none', () => {
    const { attempt, offer } = modelOf(runKettleCall());
    expect(viewDesk(attempt, offer)).toBeUndefined();
  });

  test('shows what lies open, and what something costs before it is opened', () => {
    const [cables, slip] = deskAfter()?.materials ?? [];
    expect(cables).toMatchObject({
      body: undefined,
      opensBy: 'middle.open.cables',
      cost: 'takes 01:00, and the line is silent',
    });
    expect(slip).toMatchObject({ body: ['May.'], opensBy: undefined });
  });

  test('keeps what was opened, also where nothing can be opened', () => {
    const elsewhere = deskAfter('middle.open.cables', 'promise');
    expect(elsewhere?.openedLast).toBe('cables');
    expect(elsewhere?.materials[0]).toMatchObject({ body: ['They flicker.'], opensBy: undefined });
  });

  test('offers a note once its fact is known, and keeps it', () => {
    expect(deskAfter()?.notes).toEqual([
      { id: 'night', text: 'flickers at night', isNoted: false, notesBy: 'middle.note.night' },
    ]);
    expect(deskAfter('middle.note.night')?.notes).toEqual([
      { id: 'night', text: 'flickers at night', isNoted: true, notesBy: undefined },
    ]);
    expect(deskAfter('promise')?.notes).toEqual([]);
  });
});

describe('the play screen at a desk', () => {
  test('has what is said among the choices, and nothing else', () => {
    const view = viewAfter();
    expect(view.choices.map(({ id }) => id)).not.toContain('middle.open.cables');
    expect(view.choices.map(({ id }) => id)).toContain('promise');
    expect(view.canLookUp).toBe(true);
    expect(viewAfter('promise').canLookUp).toBe(false);
  });

  test('stays at its turn while something is noted, and says what was done', () => {
    const before = viewAfter();
    const after = viewAfter('middle.note.night');
    expect(after).toMatchObject({
      turnKey: before.turnKey,
      progress: before.progress,
      line: before.line,
    });
    expect(after.announcement).toBe(`Noted: flickers at night. ${after.feeling}.`);
  });

  test('tells what the customer says to the silence of looking something up', () => {
    const { line, announcement } = viewAfter('middle.open.cables');
    expect(line.text).not.toBe(viewAfter().line.text);
    // Opening something is nothing one says.
    expect(line.ownWords).toBeUndefined();
    expect(announcement).toContain(line.text);
  });

  test('asks the case note once the conversation was closed', () => {
    const view = viewAfter('only-understood');
    expect(view).toMatchObject({
      overline: 'Case note, 1 of 1',
      question: 'What was the cause?',
      hasEnded: false,
    });
    expect(view.line).toMatchObject({
      speaker: undefined,
      text: 'That was the conversation. Write it down while it is fresh.',
    });
    expect(view.feeling).toContain('said goodbye');
    expect(view.announcement).toContain('Case note, 1 of 1: What was the cause?');
    expect(viewAfter('only-understood', 'note-cable').hasEnded).toBe(true);
  });
});

describe('a case of several contacts', () => {
  test('tells day and time, and begins each contact at its own', () => {
    expect(viewContact(playDeskLamp([])).text).toMatch(/^Phone · Day 1, 09:1\d$/);
    expect(viewContact(playDeskLamp(['tell-cable.guess']))).toMatchObject({
      channel: 'mail',
      text: 'Mail · Day 2, 08:00',
    });
  });

  test('lists the contacts that have begun, with the one that runs', () => {
    expect(viewTimeline(playDeskLamp([]))).toHaveLength(1);
    expect(viewTimeline(playDeskLamp(['tell-cable.guess']))).toEqual([
      { id: 'call', title: 'The call', channel: 'phone', when: 'Day 1, 09:10', isNow: false },
      { id: 'back', title: 'The day after', channel: 'mail', when: 'Day 2, 08:00', isNow: true },
    ]);
    expect(viewTimeline(runKettleCall())).toEqual([]);
  });

  test('shows who speaks where that is somebody else', () => {
    const playable = changeDeskLamp(({ contacts = [] }) => {
      Object.assign(contacts[1] ?? {}, { customer: { name: 'Bo Lund', shortName: 'Bo' } });
    });
    const attempt = playDeskLamp(['tell-cable.guess'], playable);
    const { line, feeling } = viewPlay(modelOfLamp(attempt), viewMore);
    expect(line.speaker).toBe('Bo Lund');
    expect(feeling).toMatch(/^Bo: /);
    expect(viewTimeline(attempt).map(({ person }) => person)).toEqual(['Ana Kos', 'Bo Lund']);
    const before = viewPlay(modelOfLamp(playDeskLamp([], playable)), viewMore);
    expect(before.feeling).not.toMatch(/^(Ana|Bo):/);
  });

  test('shows the picture of whoever speaks, and that of the persona where it says nothing else', () => {
    const playable = changeDeskLamp(({ contacts = [] }) => {
      const customer = { name: 'Bo Lund', shortName: 'Bo', looks: { character: 'edgars' } };
      Object.assign(contacts[1] ?? {}, { customer });
    });
    const { looks } = playable.persona;
    const before = playDeskLamp([], playable);
    const after = playDeskLamp(['tell-cable.guess'], playable);
    expect(looksNow(before)).toEqual({ ...before.transcript.turns.at(-1)?.after, ...looks });
    expect(looksNow(after)).toEqual({
      ...after.transcript.turns.at(-1)?.after,
      ...looks,
      character: 'edgars',
    });
  });
});

describe('a bad line', () => {
  test('says that something was lost, and only there', () => {
    const playable = changeDeskLamp(({ story }) => {
      Object.assign(story[0] ?? {}, { noise: true });
    });
    const { attempt } = beginAttempt(playable, { seed: 'desk' });
    expect(viewPlay(modelOfLamp(attempt)).line.isGarbled).toBe(true);
    expect(viewPlay(modelOfLamp(playDeskLamp([], playable))).line.isGarbled).toBe(false);
  });
});

describe('a bad line within the call', () => {
  test('says that something was lost where that line was said', () => {
    const playable = changeDeskLamp(({ nodes }) => {
      for (const { lines } of Object.values(nodes)) {
        for (const line of lines) Object.assign(line, { noise: true });
      }
    });
    const before = viewPlay(
      modelOfLamp(
        playDeskLamp(
          [],
          changeDeskLamp(() => undefined),
        ),
      ),
    );
    expect(before.line.isGarbled).toBe(false);
    expect(viewPlay(modelOfLamp(playDeskLamp([], playable))).line.isGarbled).toBe(true);
  });
});

describe('what customers may be told', () => {
  const limitAfter = (tellFrom: string, ...moves: string[]) => {
    const playable = changeDeskLamp(({ briefing }) => {
      for (const fact of briefing.facts) if (fact.id === 'cable') fact.tellFrom = tellFrom;
    });
    const { locale, facts, transcript, nowMs } = playDeskLamp(moves, playable);
    const { turns } = transcript;
    const known = viewKnowledge({ playable, locale, learned: facts, turns, nowMs }).facts;
    return known.find(({ id }) => id === 'cable')?.limit;
  };

  test('is marked until its contact has begun, and for ever where it is never', () => {
    const look = 'middle.open.cables';
    expect(limitAfter('back', look)).toBe('For customers from 08:00 on: The day after');
    expect(limitAfter('back', look, 'tell-cable')).toBeUndefined();
    expect(limitAfter('call', look)).toBeUndefined();
    expect(limitAfter('never', look, 'tell-cable')).toBe('Not for customers');
  });

  test('is marked where others read along', () => {
    const playable = changeDeskLamp(({ briefing, contacts = [] }) => {
      for (const fact of briefing.facts) if (fact.id === 'cable') fact.confidential = true;
      Object.assign(contacts[1] ?? {}, { channel: 'social', audience: 300 });
    });
    const limits = (...moves: string[]) => {
      const { locale, facts, transcript, nowMs } = playDeskLamp(moves, playable);
      const { turns } = transcript;
      return viewKnowledge({ playable, locale, learned: facts, turns, nowMs }).facts.map(
        ({ limit }) => limit,
      );
    };
    expect(limits('middle.open.cables')).not.toContain('Not where others read along');
    expect(limits('middle.open.cables', 'tell-cable')).toContain('Not where others read along');
  });
});

describe('searching the desk', () => {
  const search = searchMaterials([
    { id: 'label', title: 'Return label', searched: 'Return label The label is valid for days.' },
    { id: 'credit', title: 'Courtesy credit', searched: 'Courtesy credit Up to ten euros.' },
  ]);

  test('finds beginnings of words and small slips, the title first', () => {
    expect(search('lab')).toEqual(['label']);
    expect(search('curtesy')).toEqual(['credit']);
  });

  test('wants every word found', () => {
    expect(search('label days')).toEqual(['label']);
    expect(search('label euros')).toEqual([]);
  });
});
