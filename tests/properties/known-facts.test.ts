import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFactKnown } from '../../src/assessment/remember-turn.ts';
import { beginRecord, recordTurn } from '../../src/assessment/score-record.ts';
import { planScoring } from '../../src/assessment/scoring-plan.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { respond } from '../../src/engine/respond.ts';
import { optionsOf } from '../assessment/play-at-random.ts';
import { lamp } from '../engine/lamp-scenario.ts';

/** Room for a machine that is busy with other tests. */
const PATIENCE_MS = 60_000;

const playables = [...readLibrary('scenarios').playables, ['lamp', lamp] as const];

test.each(playables)(
  'scoring knows the facts of %s that the trainee could read',
  (_slug, playable) => {
    const { facts } = playable.scenario.briefing;
    const plan = planScoring(playable);
    const draws = fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(draws, (drawn) => {
        let { attempt } = beginAttempt(playable, { seed: 'facts' });
        let record = beginRecord(plan);
        for (let step = 0; step < 40 && !attempt.transcript.end; step += 1) {
          const options = optionsOf(attempt);
          const id = options[(drawn[step % drawn.length] ?? 0) % options.length] ?? '';
          const known = new Set(attempt.facts);
          attempt = respond(attempt, id).attempt;
          const turn = attempt.transcript.turns.at(-1);
          if (!turn) throw new Error('No turn');
          const told = facts.filter((fact) =>
            isFactKnown(playable, fact.id, { memory: record.memory, turn }),
          );
          expect(new Set(told.map((fact) => fact.id))).toEqual(known);
          record = recordTurn(plan, record, turn);
        }
      }),
      { numRuns: 60, seed: 40718 },
    );
  },
  PATIENCE_MS,
);
