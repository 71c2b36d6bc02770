import { expect, test } from 'vitest';
import { findUnrehearsed } from '../../src/playtest/find-unrehearsed.ts';
import { lamp, rehearse } from './rehearse.ts';

const best = rehearse(['listen', 'listen', 'you: say-back', 'you: promise', 'you: keep']);
const lost = rehearse(['listen', 'listen', 'you: wall', 'you: forget', 'you: sorry']);
const left = rehearse(['listen', 'listen', 'you: mock']);

test('nothing is rehearsed without a play', () => {
  expect(findUnrehearsed(lamp, [])).toEqual({
    endings: ['satisfied', 'lostQuietly', 'hungUp'],
    lacksReference: true,
  });
});

test('endings without a play are named, and so is a missing reference', () => {
  expect(findUnrehearsed(lamp, [lost, left])).toEqual({
    endings: ['satisfied'],
    lacksReference: true,
  });
  expect(findUnrehearsed(lamp, [best])).toEqual({
    endings: ['lostQuietly', 'hungUp'],
    lacksReference: false,
  });
  expect(findUnrehearsed(lamp, [best, lost, left])).toEqual({
    endings: [],
    lacksReference: false,
  });
});

test('a play that fails or stops half way shows nothing', () => {
  const failing = rehearse(['listen', 'listen', 'you: mock', 'outcome good']);
  const open = rehearse(['listen', 'listen', 'you: say-back']);
  expect(findUnrehearsed(lamp, [failing, open])).toEqual(findUnrehearsed(lamp, []));
});
