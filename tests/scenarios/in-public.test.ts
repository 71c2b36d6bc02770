import { describe, expect, it } from 'vitest';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import type { Attempt } from '../../src/engine/attempt.ts';
import { keepLedger } from '../../src/engine/promise-ledger.ts';
import { asWritten } from '../../src/scenario/furnish-scenario.ts';
import { loadShipped, playAstray } from './play-astray.ts';

const thread = loadShipped('in-public');
const { scenario } = thread;

const stray = (...strays: readonly string[]): Attempt =>
  playAstray(thread, { seed: 'cello', strays });

interface Judged {
  readonly outcome: string | undefined;
  readonly passed: boolean;
  readonly critical: readonly string[];
}

/** How a run ended for everybody, whether every rubric passes it, and what must never happen. */
function judge({ transcript }: Attempt): Judged {
  const { rubrics } = scoreAttempt(thread, transcript);
  return {
    outcome: scenario.endings.find(({ id }) => id === transcript.end?.endingId)?.outcome,
    passed: rubrics.every(({ passed }) => passed),
    critical: [...new Set(rubrics.flatMap(({ critical }) => critical.map(({ id }) => id)))],
  };
}

const PUBLIC = new Set(
  scenario.contacts?.flatMap(({ id, audience }) => (audience === undefined ? [] : [id])),
);

describe('in public', () => {
  it.each([
    ['being right before he was heard', ['in-time']],
    ['looking it up before everybody, as he asked', ['here-then']],
    ['the whole truth when all is settled', ['paid-in-time']],
    ['the slip at the address she reads', ['by-mail']],
    ['the hour of his payment in the thread', ['comments-first', 'gone-at-three']],
  ])('counts as telling what is his: %s', (_what, strays) => {
    expect(judge(stray(...strays))).toEqual({
      outcome: 'bad',
      passed: false,
      critical: ['crit.disclose'],
    });
  });

  it('may tell him in private what it may not tell out there', () => {
    const written = Object.values(asWritten(scenario).nodes);
    const telling = written.filter(({ choices }) =>
      choices.some(({ claims }) => claims?.includes('closed')),
    );
    const inPublic = telling.filter(({ contact }) => PUBLIC.has(contact ?? ''));
    expect([inPublic.length, telling.length]).toEqual([3, 4]);
    expect(judge(stray()).critical).toEqual([]);
  });

  it.each([
    ['hides the post and calls it a right', ['hide', 'house-right']],
    ['hides the post and calls it a fault', ['hide', 'some-fault']],
    ['pays him for silence', ['fifty-on-top']],
    ['forgets the hour and names a reason', ['comments-first', 'forty-one']],
    ['lets the thread sleep, and speaks of a concert', ['let-it-sleep', 'advent']],
    ['makes an old number official', ['wanda-knows']],
    ['sends him to December', ['month-end', 'list-is-list']],
  ])('neither ends well nor passes who %s', (_what, strays) => {
    expect(judge(stray(...strays))).toMatchObject({ outcome: 'bad', passed: false });
  });

  it.each([
    ['a post that was hidden', ['hide']],
    ['an hour that was forgotten', ['comments-first']],
    ['a night that was promised and forgotten', ['tonight', 'comments-first']],
  ])('lets %s be owned, which ends in peace and does not pass', (_what, strays) => {
    expect(judge(stray(...strays))).toEqual({ outcome: 'good', passed: false, critical: [] });
  });

  it('keeps a ledger of what was said out there and of the slip, each by itself', () => {
    const standingsOf = (attempt: Attempt) =>
      keepLedger(thread, attempt.transcript.turns).map(({ standing }) => standing);
    expect(standingsOf(stray())).toEqual(['kept', 'kept']);
    expect(standingsOf(stray('tonight'))).toEqual(['open', 'renewed', 'open']);
    expect(standingsOf(stray('comments-first'))).toEqual(['kept', 'overdue']);
    expect(standingsOf(stray('let-it-sleep'))).toEqual(['overdue', 'kept']);
  });

  it('is read by more people the worse it goes', () => {
    const audienceOf = (node: string) =>
      scenario.nodes[node]?.audience ??
      scenario.contacts?.find(({ id }) => id === scenario.nodes[node]?.contact)?.audience;
    expect(['post', 'pasted', 'why', 'hidden', 'evening', 'back', 'asked'].map(audienceOf)).toEqual(
      [312, 330, 340, 520, 700, 900, 930],
    );
    expect(['mail', 'meaning', 'four'].map(audienceOf)).toEqual([undefined, undefined, undefined]);
  });
});
