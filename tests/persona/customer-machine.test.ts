import { afterEach, describe, expect, test, vi } from 'vitest';
import { countOf } from '../../src/persona/customer-context.ts';
import { customerMachine } from '../../src/persona/customer-machine.ts';
import {
  beginCustomer,
  contextOf,
  finalOf,
  fireTimer,
  firstTimer,
  postponeContactTimers,
  readCustomer,
  sendToCustomer,
} from '../../src/persona/customer-state.ts';
import { PERSONAS, performActs, waitUntil } from './perform-acts.ts';

const { angry, confused, unanswerable } = PERSONAS;

afterEach(() => vi.restoreAllMocks());

describe('leaving the conversation', () => {
  test('an act that makes the customer snap really ends it', () => {
    const state = performActs(angry, ['BLAME_CUSTOMER', 'RETALIATE']);
    expect(state.snapshot.status).toBe('done');
    expect(finalOf(state)).toBe('hungUp');
  });

  test('no region leaves on an act of its own: the exit would lose against an earlier region', () => {
    const live = customerMachine.root.states['live'];
    const regions = Object.values(live?.states ?? {});
    const states = regions.flatMap((region) => [region, ...Object.values(region.states)]);
    const exits = states.flatMap((state) =>
      (state.transitions.get('ACT') ?? [])
        .flatMap(({ target }) => target ?? [])
        .filter((target) => !target.id.startsWith('customer.live.'))
        .map((target) => `${state.id} -> ${target.id}`),
    );
    expect(states.length).toBeGreaterThan(15);
    expect(exits).toEqual([]);
  });

  test('a customer who has left no longer reacts', () => {
    const gone = performActs(angry, ['BLAME_CUSTOMER', 'RETALIATE']);
    expect(sendToCustomer(gone, { type: 'ACT', act: 'APOLOGISE', atMs: 99_000 })).toBe(gone);
  });
});

describe('simulated time', () => {
  test('no clock of the machine is read', () => {
    const forbidden = () => {
      throw new Error('a clock was read');
    };
    vi.spyOn(Date, 'now').mockImplementation(forbidden);
    vi.spyOn(performance, 'now').mockImplementation(forbidden);
    const state = performActs(angry, ['LISTEN', 'LISTEN', 'LISTEN', 'APOLOGISE', { wait: 60 }]);
    expect(countOf(contextOf(state), 'SILENCE')).toBe(2);
  });

  test('silence strikes when its seconds are over, and again after as many', () => {
    const begun = beginCustomer(angry);
    expect(firstTimer(begun)?.dueMs).toBe(25_000);
    expect(countOf(contextOf(waitUntil(begun, 24_999)), 'SILENCE')).toBe(0);
    expect(countOf(contextOf(waitUntil(begun, 25_000)), 'SILENCE')).toBe(1);
    expect(countOf(contextOf(waitUntil(begun, 50_000)), 'SILENCE')).toBe(2);
  });

  test('speaking starts the silence anew', () => {
    const spoken = sendToCustomer(beginCustomer(angry), { type: 'ACT', act: 'ACK', atMs: 20_000 });
    expect(firstTimer(spoken)?.dueMs).toBe(45_000);
  });

  test('no silence between contacts', () => {
    const away = postponeContactTimers(beginCustomer(angry), 3_600_000);
    expect(countOf(contextOf(waitUntil(away, 3_600_000)), 'SILENCE')).toBe(0);
  });
});

describe('hold', () => {
  test('hurts when it lasts too long and ends the call when it lasts much too long', () => {
    const held = performActs(unanswerable, ['HOLD_BLIND']);
    expect(readCustomer(held).contact).toBe('onHold');
    const warned = waitUntil(held, 5000 + 60_000);
    expect(countOf(contextOf(warned), 'SILENCE')).toBe(1);
    expect(finalOf(waitUntil(held, 5000 + 300_000))).toBe('hungUp');
  });

  test('is over when somebody comes back', () => {
    const back = performActs(unanswerable, ['HOLD_ASKED', { hold: 50 }]);
    expect(readCustomer(back).contact).toBe('attended');
    expect(countOf(contextOf(back), 'SILENCE')).toBe(0);
  });
});

describe('promise', () => {
  const promised = sendToCustomer(performActs(unanswerable, ['LISTEN', 'LISTEN']), {
    type: 'ACT',
    act: 'PROMISE',
    dueSeconds: 600,
    atMs: 20_000,
  });

  test('is pending until kept', () => {
    expect(readCustomer(promised).promise).toBe('pending');
    const kept = sendToCustomer(promised, { type: 'ACT', act: 'KEEP_PROMISE', atMs: 30_000 });
    expect(readCustomer(kept).promise).toBe('none');
  });

  test('breaks by itself at its due time', () => {
    const due = promised.timers.find(({ id }) => id.includes('.promise.'));
    expect(due?.dueMs).toBe(620_000);
    const broken = due ? fireTimer(promised, due) : promised;
    expect(readCustomer(broken).promise).toBe('broken');
    expect(contextOf(broken).gauges.trust).toBeLessThan(contextOf(promised).gauges.trust - 15);
  });

  test('waited for in vain leaves the anger where it is, whatever else was promised', () => {
    const more = { act: 'PROMISE', about: 'more', dueSeconds: 40_000, atMs: 30_000 } as const;
    const both = sendToCustomer(promised, { type: 'ACT', ...more });
    const due = both.timers.find(({ dueMs }) => dueMs === 620_000);
    if (!due) throw new Error('The first promise has a time');
    const missed = fireTimer(both, due);
    const later = sendToCustomer(missed, { type: 'TIME', atMs: 9_000_000, conversing: false });
    const { anger } = contextOf(missed).gauges;
    expect(anger).toBeGreaterThan(10);
    expect(contextOf(later).gauges.anger).toBe(anger);
    const informed = sendToCustomer(both, { type: 'TIME', atMs: 600_000, conversing: false });
    expect(contextOf(informed).gauges.anger).toBeLessThan(contextOf(both).gauges.anger);
  });

  test('moves when an update names a new time in time', () => {
    const moved = sendToCustomer(promised, {
      type: 'ACT',
      act: 'UPDATE',
      dueSeconds: 3600,
      atMs: 500_000,
    });
    const due = moved.timers.find(({ id }) => id.includes('.promise.'));
    expect(due?.dueMs).toBe(4_100_000);
  });
});

describe('moods', () => {
  test('are entered and left at different values', () => {
    const calm = performActs(unanswerable, ['LISTEN', 'LISTEN']);
    expect(readCustomer(calm).mood).toBe('calm');
    const annoyed = performActs(unanswerable, ['LISTEN', 'LISTEN', 'INTERRUPT', 'ACK']);
    expect(contextOf(annoyed).gauges.anger).toBeLessThan(25);
    expect(readCustomer(annoyed).mood).toBe('annoyed');
  });

  test('start where the persona starts', () => {
    expect(readCustomer(beginCustomer(angry)).mood).toBe('angry');
    expect(readCustomer(beginCustomer(confused)).grasp).toBe('lost');
  });
});

describe('manager', () => {
  test('is asked for under pressure, and no longer once talked down', () => {
    const walls = performActs(unanswerable, [
      'LISTEN',
      'LISTEN',
      'POLICY_WALL',
      'POLICY_WALL',
      'POLICY_WALL',
    ]);
    expect(readCustomer(walls).manager).toBe('asking');
    const relieved = ['OWN', 'OFFER_OPTIONS', 'OFFER_FIX'] as const;
    const calmed = relieved.reduce(
      (state, act) => sendToCustomer(state, { type: 'ACT', act, atMs: 60_000 }),
      walls,
    );
    expect(readCustomer(calmed).manager).toBe('no');
  });
});

describe('what only some customers are like', () => {
  const { fan, outage } = PERSONAS;
  const polite = PERSONAS['polite-firm'];
  const repeat = PERSONAS['repeat-caller'];

  test('who brings no problem counts as helped from the start', () => {
    expect(readCustomer(beginCustomer(fan)).resolved).toBe(true);
    expect(finalOf(performActs(fan, ['CLOSE']))).toBe('satisfied');
    expect(readCustomer(beginCustomer(outage)).resolved).toBe(false);
  });

  test('who leaves for want of trust does so at once, whatever the anger', () => {
    expect(finalOf(performActs(polite, ['GENERIC_REPLY']))).toBeUndefined();
    const gone = performActs(polite, ['GENERIC_REPLY', 'GENERIC_REPLY']);
    expect(contextOf(gone).gauges.trust).toBeLessThan(35);
    expect(finalOf(gone)).toBe('lostQuietly');
    expect(finalOf(performActs(PERSONAS.unanswerable, ['GENERIC_REPLY', 'BLUFF']))).toBeUndefined();
  });

  test('a promise that is not believed makes no wait easier', () => {
    const wait = ['LISTEN', 'LISTEN', 'PROMISE', { away: 600 }] as const;
    expect(contextOf(performActs(repeat, wait)).gauges.anger).toBeGreaterThanOrEqual(50);
    const believing = { ...repeat, thresholds: { ...repeat.thresholds, promiseTrust: 20 } };
    expect(contextOf(performActs(believing, wait)).gauges.anger).toBeLessThan(20);
  });

  test('who has lost patience before asks for a manager first', () => {
    const manager = PERSONAS['wants-superior'];
    expect(readCustomer(beginCustomer(manager)).manager).toBe('asking');
    const eased = performActs(manager, ['OWN', 'EMPATHISE_COG', 'OFFER_OPTIONS']);
    expect(readCustomer(eased).manager).toBe('no');
  });
});
