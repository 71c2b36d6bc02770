import { describe, expect, test } from 'vitest';
import type { CustomerReading } from '../../src/engine/transcript.ts';
import { describeFeeling, nameFeeling } from '../../src/ui/elements/feeling.ts';
import { chooseSurface } from '../../src/ui/elements/surface.ts';

const CALM: CustomerReading = {
  gauges: { anger: 10, worry: 10, trust: 40, effort: 0, joy: 0 },
  mood: 'calm',
  grasp: 'sure',
  story: 'told',
  heard: 1,
  promise: 'none',
  contact: 'attended',
  manager: 'no',
  resolved: false,
};

describe('the feeling in one word', () => {
  test.each([
    ['Calm', {}],
    ['Angry', { mood: 'angry', grasp: 'unsure' }],
    ['Lost', { mood: 'annoyed', grasp: 'lost' }],
    ['Angry', { mood: 'angry', grasp: 'lost' }],
    ['Delighted', { gauges: { ...CALM.gauges, joy: 60 } }],
    ['Annoyed', { mood: 'annoyed', gauges: { ...CALM.gauges, joy: 60 } }],
  ] as const)('%s', (word, part) => {
    expect(nameFeeling({ ...CALM, ...part })).toBe(word);
  });
});

describe('and what else can be seen', () => {
  test.each([
    ['Calm, still listening', {}],
    ['Calm, on hold', { contact: 'onHold', manager: 'asking' }],
    ['Calm, asks for a manager', { manager: 'asking', story: 'telling' }],
    ['Calm, still listening', { story: 'telling' }],
    ['Calm, not sure of you', { gauges: { ...CALM.gauges, trust: 24 } }],
    ['Calm, still listening', { gauges: { ...CALM.gauges, trust: 25 } }],
    ['Calm, trusts you', { gauges: { ...CALM.gauges, trust: 60 } }],
  ] as const)('%s', (words, part) => {
    expect(describeFeeling({ ...CALM, ...part })).toBe(words);
  });

  test('a story counts as unfinished only while it can be heard', () => {
    const telling = { ...CALM, story: 'telling' } as const;
    expect(describeFeeling(telling, { canListen: true })).toBe('Calm, not finished yet');
    expect(describeFeeling(telling, { canListen: false })).toBe('Calm, still listening');
  });

  test('whoever turned away is gone, and nobody listens after the end', () => {
    expect(describeFeeling({ ...CALM, mood: 'furious' }, { final: 'hungUp' })).toBe(
      'Furious, gone',
    );
    expect(describeFeeling(CALM, { final: 'satisfied' })).toBe('Calm, said goodbye');
  });
});

test('the surface follows the stronger feeling', () => {
  expect(chooseSurface('angry', 'unsure')).toBe('blush');
  expect(chooseSurface('annoyed', 'lost')).toBe('sage');
  expect(chooseSurface('annoyed', 'unsure')).toBe('sky');
  expect(chooseSurface('angry', 'overwhelmed')).toBe('sage');
});
