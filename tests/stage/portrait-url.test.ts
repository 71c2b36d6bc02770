import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXPRESSIONS } from '../../src/stage/expression.ts';
import { expressionUrl, portraitUrl } from '../../src/stage/portrait-url.ts';
import { PEOPLE } from './people.ts';

const LARGEST_BYTES = 25_000;

describe('portraitUrl', () => {
  it('shows the stronger of anger and worry, and anger when they are equal', () => {
    expect(portraitUrl('marek', 'calm', 'sure')).toContain('marek/portrait-calm');
    expect(portraitUrl('marek', 'calm', 'unsure')).toContain('marek/portrait-unsure');
    expect(portraitUrl('marek', 'annoyed', 'lost')).toContain('marek/portrait-worried');
    expect(portraitUrl('ilse', 'angry', 'lost')).toContain('ilse/portrait-angry');
    expect(portraitUrl('amara', 'annoyed', 'unsure')).toContain('amara/portrait-annoyed');
  });

  it('gives someone unknown a stand-in instead of a broken picture', () => {
    expect(portraitUrl('nobody', 'furious', 'sure')).toMatch(/portrait-furious.*\.svg/);
  });

  it.each(PEOPLE)('finds a small picture of %s with every face', (id) => {
    for (const expression of EXPRESSIONS) {
      expect(expressionUrl(id, expression)).toContain(`${id}/portrait-${expression}`);
      const path = new URL(
        `../../assets/characters/${id}/portrait-${expression}.svg`,
        import.meta.url,
      );
      expect(existsSync(path)).toBe(true);
      const text = readFileSync(path, 'utf8');
      expect(text.length).toBeLessThan(LARGEST_BYTES);
      expect(text).not.toMatch(/<script|\son\w+=|href=/);
    }
  });
});
