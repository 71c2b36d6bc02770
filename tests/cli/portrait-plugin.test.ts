import { describe, expect, test } from 'vitest';
import { portraitFiles, readPortraits } from '../../src/cli/portrait-plugin.ts';
import { EXPRESSIONS } from '../../src/stage/expression.ts';
import { PEOPLE } from '../stage/people.ts';

const files = readPortraits('assets/characters');

describe('the pictures of a build', () => {
  test('are every face of everybody', () => {
    const names = files.map(({ character, name }) => `${character}/${name}`);
    const expected = PEOPLE.flatMap((id) => EXPRESSIONS.map((one) => `${id}/portrait-${one}.svg`));
    expect(new Set(names)).toEqual(new Set(expected));
    expect(portraitFiles(files).characters).toEqual(PEOPLE);
  });

  test('lie in another folder as soon as one of them is another', () => {
    const { folder } = portraitFiles(files);
    expect(portraitFiles(readPortraits('assets/characters')).folder).toBe(folder);
    const [first, ...rest] = files;
    const repainted = first ? [{ ...first, source: `${first.source} ` }, ...rest] : [];
    expect(portraitFiles(repainted).folder).not.toBe(folder);
    expect(folder).toMatch(/^assets\/people-[0-9a-f]{8}$/);
  });
});
