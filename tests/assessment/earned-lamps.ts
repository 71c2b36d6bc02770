import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { respond } from '../../src/engine/respond.ts';
import { REFUSALS } from '../../src/scenario/earned-by-acts.ts';
import { LISTEN } from '../../src/scenario/playable-scenario.ts';
import { preparePlayable } from '../../src/scenario/prepare-playable.ts';
import type { AuthoredScenario } from '../../src/scenario/scenario-schema.ts';
import { DESK_LAMP } from '../engine/furnished-lamp.ts';
import { LIBRARY } from '../engine/lamp-scenario.ts';

export const en = (text: string) => ({ en: text });

/** What a level is earned by. */
export type Source = NonNullable<AuthoredScenario['opportunities'][number]['earned']>;

export const earned = (source: Source) => ({
  id: source,
  dimension: 'heard.resolve',
  weight: 1,
  aggregate: 'last' as const,
  earned: source,
  what: en('Keep it'),
});

/** The lamp where word can be kept, confirmed, given anew and kept too late, and where notes count. */
export function furnish(change: (scenario: AuthoredScenario) => void = () => undefined) {
  const scenario = structuredClone(DESK_LAMP);
  scenario.opportunities.push(earned('promises'), earned('notes'));
  scenario.desk?.notes?.push(
    { id: 'may', text: en('in May'), fact: 'flicker', key: false },
    { id: 'again', text: en('every night'), fact: 'flicker', key: true },
  );
  const { later, middle } = scenario.nodes;
  const [keep] = later?.choices ?? [];
  if (!keep || !later) throw new Error('the lamp has changed');
  const like = (id: string, acts: typeof keep.acts) => ({
    ...keep,
    ...{ id, acts, text: en(id), reference: false },
  });
  keep.acts = ['KEEP_PROMISE', 'CONFIRM'];
  delete keep.effects;
  const promise = { about: 'call', dueSeconds: 600, text: en('Tomorrow') };
  later.choices.push(
    like('just-keep', ['KEEP_PROMISE']),
    { ...like('not-yet', ['PROMISE']), promise },
    { ...like('another', ['PROMISE']), promise: { dueSeconds: 600, text: en('A word with him') } },
    like('small-talk', ['ACK']),
  );
  for (const { promise: given } of middle?.choices ?? []) if (given) given.about = 'call';
  const forget = middle?.choices.find(({ id }) => id === 'forget');
  Object.assign(forget ?? {}, { next: 'later' });
  change(scenario);
  return preparePlayable(scenario, LIBRARY);
}

/** Hears the story out, says it back and goes on. */
export function playOn(moves: readonly string[], playable = furnish()) {
  const { attempt } = beginAttempt(playable, { seed: 'earned' });
  return [LISTEN, LISTEN, 'say-back', ...moves].reduce(
    (before, move) => respond(before, move).attempt,
    attempt,
  );
}

/** The lamp with some choices at its middle node, the first one the best, which earn by one source. */
export function middleOf(
  source: Source,
  acts: Readonly<Record<string, AuthoredActs>>,
  refusals?: number,
) {
  const scenario = structuredClone(DESK_LAMP);
  scenario.opportunities.push(earned(source));
  const { middle, open } = scenario.nodes;
  const like = middle?.choices.find(({ id }) => id === 'only-understood');
  if (!middle || !open || !like) throw new Error('the lamp has changed');
  const always = { ...like };
  delete always.when;
  middle.choices.splice(
    0,
    middle.choices.length,
    ...Object.entries(acts).map(([id, done], index) => ({
      ...{ ...always, id, text: en(id), acts: [...done], reference: index === 0 },
      ...(REFUSALS.some((act) => done.includes(act)) && { next: 'middle' }),
    })),
  );
  if (refusals !== undefined) {
    const escalation = { to: en('Noor'), refusals, etaSeconds: 60 };
    scenario.briefing.authority = {
      promises: [{ id: 'call', text: en('A call back') }],
      escalation,
    };
  }
  return preparePlayable(scenario, LIBRARY);
}

type AuthoredActs = readonly AuthoredScenario['nodes'][string]['choices'][number]['acts'][number][];
