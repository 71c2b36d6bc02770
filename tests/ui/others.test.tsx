// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { buildDebrief } from '../../src/debrief/build-debrief.ts';
import { castCues } from '../../src/app/cast-cues.ts';
import { catchUpCues } from '../../src/app/catch-up-cues.ts';
import type { Cue } from '../../src/engine/cue.ts';
import type { AuthoredScenario } from '../../src/scenario/scenario-schema.ts';
import { looksNow, viewContact } from '../../src/ui/contact-view.ts';
import { PlayTalk } from '../../src/ui/play-talk.tsx';
import { viewPlay } from '../../src/ui/play-view.ts';
import { viewTalk } from '../../src/ui/talk-view.ts';
import { viewTimeline } from '../../src/ui/timeline-view.ts';
import { viewMore } from '../../src/ui/view-more.ts';
import { changeDeskLamp, modelOfLamp, playDeskLamp } from './play-desk-lamp.ts';

const OTHERS = [{ name: 'Bo Lund', text: { en: 'Mine flickers, too.' } }];

/** The lamp in which Bo adds a word under the post of the day after. */
const inPublic = changeDeskLamp(({ contacts = [], nodes }) => {
  Object.assign(contacts[1] ?? {}, { channel: 'social', audience: 300 });
  for (const id of ['later', 'late']) Object.assign(nodes[id] ?? {}, { others: OTHERS });
});

const fromBo = ({ contacts = [], nodes }: AuthoredScenario): void => {
  const looks = { character: 'edgars' };
  Object.assign(contacts[1] ?? {}, { from: { name: 'Bo Lund', shortName: 'Bo', looks } });
  for (const id of ['later', 'late']) Object.assign(nodes[id] ?? {}, { others: OTHERS, lines: [] });
};

/** The lamp in which the letter of the day after is Bo's. */
const byBo = changeDeskLamp(fromBo);

const viewOf = (moves: readonly string[], lamp: typeof byBo) =>
  viewPlay(modelOfLamp(playDeskLamp(moves, lamp)), viewMore);

afterEach(cleanup);

describe('what a bystander writes', () => {
  test('stands under their own name, after what happened and before what the customer writes', () => {
    const attempt = playDeskLamp(['tell-cable.guess'], inPublic);
    const view = viewOf(['tell-cable.guess'], inPublic);
    const { container } = render(<PlayTalk attempt={attempt} view={view} speed={0} />);
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Bo Lund',
      'Ana Kos',
    ]);
    const texts = [...container.querySelectorAll('.messages p')].map((each) => each.textContent);
    expect(texts).toEqual(['Five minutes later.', 'Mine flickers, too.', 'You called back.']);
  });

  test('is told to who listens, and changes nobody’s feelings', () => {
    const { announcement, feeling } = viewOf(['tell-cable.guess'], inPublic);
    expect(announcement).toMatch(/^Bo Lund: Mine flickers, too\. Ana Kos: /);
    expect(feeling).not.toContain('Bo');
  });

  test('stays in the thread while one goes on', () => {
    const talk = viewTalk(playDeskLamp(['tell-cable.guess', 'keep'], inPublic));
    expect(talk?.others).toEqual([]);
    expect(talk?.past.map(({ from, name, text }) => [from, name, text])).toContainEqual([
      'other',
      'Bo Lund',
      'Mine flickers, too.',
    ]);
  });

  test('is in the debrief, with the name', () => {
    const attempt = playDeskLamp(['tell-cable.guess', 'keep', 'note-cable'], inPublic);
    const { transcript } = buildDebrief(inPublic, attempt.transcript, []);
    const told = transcript.find(({ narration }) => narration?.others);
    expect(told?.narration).toMatchObject({
      text: 'Five minutes later.',
      others: [{ name: 'Bo Lund', text: 'Mine flickers, too.' }],
    });
  });
});

describe('a letter from somebody who is no customer', () => {
  const arrived = playDeskLamp(['tell-cable.guess'], byBo);

  test('has their name and picture, whatever the customer feels', () => {
    expect(viewContact(arrived).customerName).toBe('Bo Lund');
    expect(looksNow(arrived)).toMatchObject({ character: 'edgars', mood: 'calm', grasp: 'sure' });
    expect(viewTimeline(arrived).map(({ person }) => person)).toEqual(['Ana Kos', 'Bo Lund']);
  });

  test('shows nobody’s feelings', () => {
    const view = viewOf(['tell-cable.guess'], byBo);
    expect(view).toMatchObject({ feeling: 'Bo writes', tone: 'calm' });
    expect(view.announcement).toContain('Bo Lund: Mine flickers, too.');
    expect(viewTalk(arrived)).toMatchObject({ kind: 'mail', sent: 'Day 2, 08:00' });
    render(<PlayTalk attempt={arrived} view={view} speed={0} />);
    expect(screen.getByText('Mine flickers, too.')).toBeDefined();
  });

  test('leaves the customer of the case with their own feelings', () => {
    const { turns } = arrived.transcript;
    expect(turns.at(-1)?.parted).toBeUndefined();
    expect(turns.at(-1)?.after.gauges).toEqual(
      playDeskLamp(
        ['tell-cable.guess'],
        changeDeskLamp((scenario) => {
          fromBo(scenario);
          delete scenario.contacts?.[1]?.from;
        }),
      ).transcript.turns.at(-1)?.after.gauges,
    );
  });

  test('brings the picture on the stage and takes it away again', () => {
    const before = playDeskLamp([], byBo);
    const { gauges } = arrived.transcript.opening.reading;
    const told: readonly Cue[] = [
      { kind: 'mood', from: 'calm', to: 'angry' },
      { kind: 'wait', wait: 'away', seconds: 5 },
      { kind: 'tension', ...gauges },
    ];
    const enter = { kind: 'enter', character: 'edgars', mood: 'calm', grasp: 'sure' };
    expect(castCues(told, before, arrived)).toEqual([expect.objectContaining(enter), told[1]]);
    expect(castCues(told, arrived, arrived)).toEqual([told[1]]);
    expect(castCues(told, before, before)).toEqual(told);
    const back = castCues(told, arrived, before);
    expect(back[0]).toMatchObject({ kind: 'enter', character: looksNow(before).character });
    expect(back.map(({ kind }) => kind)).toEqual(['enter', 'tension', 'mood', 'wait', 'tension']);
    expect(catchUpCues(arrived).map(({ kind }) => kind)).toEqual(['enter']);
  });
});
