// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { castCues } from '../../src/app/cast-cues.ts';
import { listOptions } from '../../src/cli/play/session.ts';
import { buildDebrief } from '../../src/debrief/build-debrief.ts';
import { respond } from '../../src/engine/respond.ts';
import { PlayAnswer } from '../../src/ui/play-answer.tsx';
import { type PlayProps, viewPlay } from '../../src/ui/play-view.ts';
import { viewTalk } from '../../src/ui/talk-view.ts';
import { viewMore } from '../../src/ui/view-more.ts';
import { changeDeskLamp, modelOfLamp, playDeskLamp } from './play-desk-lamp.ts';

const SAID = 'Nobody says a word.';
const TOLD = `Done, not said: ${SAID}`;

/** The lamp in which telling of the cable, in both its forms, is a deed. */
const lampBy = (channel: 'phone' | 'chat') =>
  changeDeskLamp((scenario) => {
    scenario.channel = channel;
    for (const contact of scenario.contacts ?? []) contact.channel = channel;
    for (const node of Object.values(scenario.nodes)) delete node.contact;
    delete scenario.contacts;
    for (const choice of scenario.nodes['middle']?.choices ?? []) {
      if (choice.id === 'tell-cable') Object.assign(choice, { done: true, text: { en: SAID } });
    }
  });

const byPhone = lampBy('phone');
const viewOf = (moves: readonly string[]) =>
  viewPlay(modelOfLamp(playDeskLamp(moves, byPhone)), viewMore);

afterEach(cleanup);

describe('what is done and not said', () => {
  test('is marked among the choices, and nothing else is', () => {
    const { choices } = viewOf([]);
    expect(choices.find(({ id }) => id === 'tell-cable.guess')?.mark).toBe('Do, not say');
    expect(choices.filter(({ mark }) => mark)).toHaveLength(1);
    const ignore = () => undefined;
    const props = { ...modelOfLamp(playDeskLamp([], byPhone)), settings: {} } as PlayProps;
    render(
      <PlayAnswer props={props} view={viewOf([])} question={{ current: null }} onDesk={ignore} />,
    );
    expect(screen.getByRole('button', { name: `Do, not say: ${SAID}` })).toBeTruthy();
    expect(document.querySelectorAll('.choice b')).toHaveLength(1);
  });

  test('stands among what happened, and is no word of the trainee', () => {
    const { line } = viewOf(['tell-cable.guess']);
    expect(line.ownWords).toBeUndefined();
    expect(line.situation).toBe(`${TOLD}\nFive minutes later.`);
    expect(viewOf(['promise']).line).toMatchObject({
      ownWords: 'I say promise.',
      situation: 'Five minutes later.',
    });
  });

  test('stands so in a chat, and stays so while it goes on', () => {
    const byChat = lampBy('chat');
    const after = viewTalk(playDeskLamp(['tell-cable.guess'], byChat));
    expect(after?.ownWords).toBeUndefined();
    const { past = [] } = viewTalk(playDeskLamp(['tell-cable.guess', 'keep'], byChat)) ?? {};
    expect(past.filter(({ text }) => text.includes(SAID))).toMatchObject([
      { from: 'nobody', text: TOLD },
    ]);
  });

  test('is nothing the customer hears being said', () => {
    const before = playDeskLamp([], byPhone);
    const sent = (id: string): boolean => {
      const { attempt, cues } = respond(before, id);
      return castCues(cues, before, attempt).some(({ kind }) => kind === 'send');
    };
    expect(sent('tell-cable.guess')).toBe(false);
    expect(sent('promise')).toBe(true);
  });

  test('is told apart from a false note, which stays a note', () => {
    const lamp = changeDeskLamp(({ wrapUp = [] }) => {
      const [note] = wrapUp[0]?.choices ?? [];
      const rationale = { en: 'Nobody looked.' };
      if (note) note.holds = { when: { opened: 'cables' }, rationale };
    });
    const { transcript } = playDeskLamp(['tell-cable.guess', 'keep', 'note-cable.untrue'], lamp);
    expect(buildDebrief(lamp, transcript, []).transcript.at(-1)).toMatchObject({
      said: 'Case note: The cable.',
      isSpoken: false,
    });
  });

  test('is told so in the debrief and in the terminal', () => {
    const { transcript } = playDeskLamp(['tell-cable.guess', 'keep', 'note-cable'], byPhone);
    const entry = buildDebrief(byPhone, transcript, []).transcript.find(({ said }) =>
      said.includes(SAID),
    );
    expect(entry).toMatchObject({ said: TOLD, isSpoken: false });
    const options = listOptions(playDeskLamp([], byPhone)).map(({ text }) => text);
    expect(options).toContain(`Do, not say: ${SAID}`);
  });
});
