import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameSeed } from '../../src/app/fresh-seed.ts';
import { formatRoute, isCanvasOff, parseRoute, type Route } from '../../src/app/route.ts';

const text = fc.string({ minLength: 1, maxLength: 40, unit: 'binary' });
const seeds = text.filter((seed) => seed.trim() === seed && seed !== '');

const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ screen: 'library' }),
  fc.record(
    {
      screen: fc.constantFrom('brief', 'play', 'debrief'),
      slug: text,
      seed: seeds,
      fromTurn: fc.nat(9999),
    },
    { requiredKeys: ['screen', 'slug'] },
  ),
);

describe('addresses', () => {
  it('give back the route they were made of, with and without canvas', () => {
    fc.assert(
      fc.property(routes, fc.boolean(), (route, canvas) => {
        const hash = formatRoute(route, { canvas });
        expect(parseRoute(hash)).toEqual(route);
        expect(isCanvasOff(hash)).toBe(!canvas);
      }),
    );
  });

  it('can be read by people', () => {
    const route: Route = { screen: 'play', slug: 'late-lamp', seed: 'amber-42', fromTurn: 3 };
    expect(formatRoute(route)).toBe('#/play/late-lamp?seed=amber-42&from=3');
    expect(formatRoute({ screen: 'library' })).toBe('#/');
  });

  it.each(['', '#', '#/', '#/nothing/here', '#/play', '#/play/', '#/play/%E0%A4%A', 'play'])(
    'lead from "%s" to the library',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ screen: 'library' });
    },
  );

  it.each(['-1', '1.5', 'x', '', '12345'])('ignore the turn "%s"', (from) => {
    expect(parseRoute(`#/play/lamp?from=${from}`)).toEqual({ screen: 'play', slug: 'lamp' });
  });

  it('of a scenario opened from a file can be read, and typed either way', () => {
    const route = { screen: 'play', slug: 'own:late-parcel' } as const;
    expect(formatRoute(route)).toBe('#/play/own:late-parcel');
    expect(parseRoute('#/play/own%3Alate-parcel')).toEqual(route);
  });

  it('never throw, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(['library', 'brief', 'play', 'debrief']).toContain(parseRoute(typed).screen);
      }),
    );
  });
});

describe('a drawn seed', () => {
  it('can be read out, and survives an address', () => {
    expect(nameSeed(Uint8Array.of(0, 0, 0))).toBe('amber-anchor-10');
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 3, maxLength: 3 }), (bytes) => {
        const seed = nameSeed(bytes);
        expect(seed).toMatch(/^[a-z]+-[a-z]+-\d\d$/);
        expect(parseRoute(formatRoute({ screen: 'play', slug: 'a', seed }))).toHaveProperty(
          'seed',
          seed,
        );
      }),
    );
  });
});
