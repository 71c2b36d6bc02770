import { describe, expect, test } from 'vitest';
import { abridgeText, simplifyQuote, simplifyText } from '../../src/playtest/simplify-text.ts';

describe('a text', () => {
  test.each([
    ['Two e‑mails', 'two e-mails'],
    ['I’m “here” — now', `I'm "here" - now`],
    ['N/\u2060U,\u00a0inline', 'n/u, inline'],
    ['  One\ttwo\n three ', 'one two three'],
    ['And then…', 'and then...'],
  ])('%j is the same as %j', (one, other) => {
    expect(simplifyText(one)).toBe(simplifyText(other));
  });

  test('keeps its words apart', () => {
    expect(simplifyText('a letter')).not.toBe(simplifyText('aletter'));
    expect(simplifyText('Friday')).not.toBe(simplifyText('Monday'));
  });

  test('is abridged between words, with dots where something is missing', () => {
    expect(abridgeText('One two three', 20)).toBe('One two three');
    expect(abridgeText('One two three', 8)).toBe('One two …');
    expect(abridgeText('One two three', 7)).toBe('One two …');
    expect(abridgeText('Unabridgeable', 4)).toBe('Unab …');
  });
});

describe('a quote', () => {
  test('is looked for without the dots at its ends', () => {
    expect(simplifyQuote('… one and … two ...')).toBe('one and ... two');
    expect(simplifyQuote(' … ')).toBe('');
  });
});
