import type { Finding } from '../diagnostic.ts';
import { nearestName } from '../nearest-name.ts';
import { listLeaves } from './check-conditions.ts';
import { type Check, type PlacedChoice, listChoices, placeOf } from './check-context.ts';

/**
 * What a promise says it is about is promised by another choice too, or kept by one, or a condition asks
 * for it: otherwise saying it does nothing. What a choice keeps is promised somewhere.
 */
export const checkRenewals: Check = ({ scenario }) => {
  const all = listChoices(scenario);
  const promising = all.filter(({ choice }) => choice.promise?.about);
  const keeping = all.filter(({ choice }) => choice.keeps !== undefined);
  const renewing = promising.flatMap((placed) => {
    const about = aboutAt(placed);
    const isShared =
      promising.some((other) => other !== placed && aboutAt(other) === about) ||
      keeping.some(({ choice }) => choice.keeps === about) ||
      listLeaves(scenario).some(({ value }) => 'promise' in value && value.about === about);
    return isShared ? [] : [renewsNothing(placed, about, promising)];
  });
  return [...renewing, ...keeping.flatMap((placed) => checkKept(placed, promising))];
};

function checkKept(placed: PlacedChoice, promising: readonly PlacedChoice[]): readonly Finding[] {
  const { id, keeps = '', acts } = placed.choice;
  const at = placeOf(placed, 'keeps');
  const abouts = new Set(promising.map(aboutAt));
  const meant = nearestName(keeps, abouts);
  const isPromised = abouts.has(keeps);
  return [
    ...(isPromised
      ? []
      : [
          {
            code: 'keeps-no-promise',
            at,
            message: `Choice "${id}" keeps a promise about "${keeps}", and no promise is.`,
            hint:
              meant === undefined
                ? 'Say the same as "about" of the promise that is kept, or leave "keeps" out.'
                : `Did you mean "${meant}"?`,
          },
        ]),
    ...(acts.includes('KEEP_PROMISE')
      ? []
      : [
          {
            code: 'keeps-no-promise',
            at,
            message: `Choice "${id}" says which promise it keeps, and KEEP_PROMISE is not among its acts.`,
            hint: 'Add KEEP_PROMISE to "acts", or leave "keeps" out.',
          },
        ]),
  ];
}

const aboutAt = ({ choice }: PlacedChoice): string => choice.promise?.about ?? '';

function renewsNothing(
  placed: PlacedChoice,
  about: string,
  promising: readonly PlacedChoice[],
): Finding {
  const others = new Set(promising.map(aboutAt).filter((other) => other !== about));
  const meant = nearestName(about, others);
  return {
    code: 'promise-renews-nothing',
    at: placeOf(placed, 'promise', 'about'),
    message: `Choice "${placed.choice.id}" says that its promise is about "${about}", and no other promise is.`,
    hint:
      meant === undefined
        ? 'Say the same of the promise whose time it moves, or leave "about" out.'
        : `Did you mean "${meant}"?`,
  };
}
