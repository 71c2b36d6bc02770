import { describe, expect, test } from 'vitest';
import { preparePlayable } from '../../src/scenario/prepare-playable.ts';
import { LAMP, LIBRARY, lamp } from '../engine/lamp-scenario.ts';

const weightsOf = ({ rubrics }: typeof lamp) =>
  Object.fromEntries(rubrics[0]?.dimensions.map(({ id, weight }) => [id, weight]) ?? []);

describe('the rubrics of a playable scenario', () => {
  test('weigh as the profile says, and otherwise as the rubric does', () => {
    expect(weightsOf(lamp)).toMatchObject({ hear: 20, empathise: 20, resolve: 25 });
    const rubrics = [{ ref: 'heard', version: 1, profile: 'monetary' }];
    const monetary = preparePlayable({ ...LAMP, rubrics }, LIBRARY);
    expect(weightsOf(monetary)).toMatchObject({ hear: 20, empathise: 15, resolve: 30 });
    expect(monetary.hash).not.toBe(lamp.hash);
  });

  test('keep what is judged and told, and leave out what only authors read', () => {
    const [authored] = LIBRARY.rubrics.values();
    const [applied] = lamp.rubrics;
    expect(applied?.critical).toEqual(authored?.critical);
    expect(applied?.dimensions.map(({ indicators }) => indicators)).toEqual(
      authored?.dimensions.map(({ indicators }) => indicators),
    );
    const text = JSON.stringify(lamp.rubrics);
    for (const { definition, levels } of authored?.dimensions ?? []) {
      for (const unread of [definition, ...levels.flatMap((one) => [one.anchor, one.example])]) {
        expect(text).not.toContain(JSON.stringify(unread));
      }
    }
  });
});
