import type { Attempt } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { respond } from '../../src/engine/respond.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import type { Act } from '../../src/scenario/vocabulary.ts';
import {
  ANGRY,
  indicatorOf,
  opportunityOf,
  rubricOf,
  tinyPlayable,
} from '../assessment/tiny-scenarios.ts';

const wholeStory = indicatorOf('hear.whole_story', {
  polarity: 'positive',
  evidence: {
    metric: 'story.heardAtFirstAct',
    map: [
      [0, 0],
      [1, 4],
    ],
  },
});

/** A call with a story of three parts and three decisions: feeling, sorry, fix. */
export const CALL: PlayableScenario = tinyPlayable({
  segments: 3,
  persona: { ...ANGRY, start: { ...ANGRY.start, anger: 45, trust: 50 } },
  rubrics: [
    rubricOf([
      { id: 'hear', indicators: [wholeStory] },
      { id: 'feel', indicators: [indicatorOf('feel.small', { evidence: { act: 'DISMISS' } })] },
      { id: 'resolve' },
    ]),
  ],
  nodes: {
    story: {
      early: [{ id: 'cut', acts: ['OFFER_FIX'], next: 'story', felt: { en: 'I was not done.' } }],
      choices: [
        {
          id: 'feel.best',
          acts: ['EMPATHISE_COG'],
          evidence: { feel: 4 },
          reference: true,
          next: 'sorry',
          text: { en: 'Three weeks without it.', de: 'Drei Wochen ohne.' },
          rationale: { en: 'It names the effect.', de: 'Es nennt die Wirkung.' },
        },
        {
          id: 'feel.small',
          acts: ['DISMISS'],
          evidence: { feel: 0 },
          next: 'sorry',
          text: { en: 'It is only a brush.', de: 'Es ist nur ein Pinsel.' },
          rationale: { en: 'It makes the loss small.' },
          felt: { en: 'Only a brush.', de: 'Nur ein Pinsel.' },
        },
      ],
    },
    sorry: {
      choices: [
        {
          id: 'sorry.best',
          acts: ['APOLOGISE'],
          evidence: { sorry: 4 },
          reference: true,
          next: 'fix',
        },
        { id: 'sorry.again', acts: ['EXCUSE'], evidence: { sorry: 1 }, next: 'fix' },
      ],
    },
    fix: {
      choices: [
        { id: 'fix.best', acts: ['OFFER_OPTIONS'], evidence: { fix: 4 }, reference: true },
        { id: 'fix.good', acts: ['OFFER_FIX'], evidence: { fix: 3 } },
        { id: 'fix.wall', acts: ['POLICY_WALL'], evidence: { fix: 0 } },
      ],
    },
  },
  opportunities: [
    opportunityOf('heard', 'tiny.hear', { auto: 'hear.whole_story' }),
    opportunityOf('feel', 'tiny.feel'),
    opportunityOf('sorry', 'tiny.feel'),
    opportunityOf('fix', 'tiny.resolve'),
  ],
});

/** Plays the picks one after another. */
export function playCall(
  picks: readonly string[],
  { locale = 'en', playable = CALL }: { locale?: string; playable?: PlayableScenario } = {},
): Attempt {
  return picks.reduce(
    (attempt, pick) => respond(attempt, pick).attempt,
    beginAttempt(playable, { seed: 'seed', locale }).attempt,
  );
}

/** The same call where an act is a critical error. */
export function withCritical(act: Act): PlayableScenario {
  const critical = {
    id: `crit.${act}`,
    class: 'customer' as const,
    definition: { en: 'Harm.' },
    evidence: { act },
  };
  return { ...CALL, rubrics: CALL.rubrics.map((each) => ({ ...each, critical: [critical] })) };
}
