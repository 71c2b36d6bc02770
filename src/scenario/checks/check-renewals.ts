import type { Finding } from '../diagnostic.ts';
import { nearestName } from '../nearest-name.ts';
import { type Check, type PlacedChoice, listChoices, placeOf } from './check-context.ts';

/** What a promise says it is about is promised by another choice too: otherwise it renews nothing. */
export const checkRenewals: Check = ({ scenario }) => {
  const promising = listChoices(scenario).filter(({ choice }) => choice.promise?.about);
  return promising.flatMap((placed) => {
    const about = aboutAt(placed);
    const isShared = promising.some((other) => other !== placed && aboutAt(other) === about);
    return isShared ? [] : [renewsNothing(placed, about, promising)];
  });
};

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
