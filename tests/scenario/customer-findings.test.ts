import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { DESK_LAMP } from '../engine/furnished-lamp.ts';
import { LIBRARY } from '../engine/lamp-scenario.ts';
import { type Loose, PATH, only } from './diagnose-lamp.ts';

const BO = { name: 'Bo Lund', shortName: 'Bo' };
const ADA = { name: 'Ada Rossi', shortName: 'Ada' };

/** The lamp with a second contact with Bo. */
function diagnose(change: (scenario: Loose) => void) {
  const copy: Loose = structuredClone(DESK_LAMP);
  copy.contacts[1].customer = { ...BO };
  change(copy);
  return parseScenario({ path: PATH, text: JSON.stringify(copy, null, 2) }, LIBRARY).diagnostics;
}

/** One more contact at the end, by somebody or by the customer of the case. */
function addContact(scenario: Loose, customer?: object, again?: string): void {
  const day = scenario.contacts.length;
  scenario.contacts.push({
    ...{ id: `more${String(day)}`, channel: 'mail', title: { en: 'One more' }, day },
    ...{ time: '09:00', ...(customer && { customer }), ...(again && { again }) },
  });
}

test('whoever comes back gives no finding: the first one, or another by name or as they were', () => {
  expect(
    diagnose((scenario) => {
      addContact(scenario);
      addContact(scenario, undefined, 'Bo Lund');
      addContact(scenario, ADA);
      addContact(scenario, BO);
    }),
  ).toEqual([]);
});

test('another customer in later contacts gives no finding', () => {
  expect(diagnose(() => {})).toEqual([]);
  expect(
    diagnose((scenario) => {
      scenario.contacts[1].customer.gauges = { anger: 10 };
      scenario.contacts[1].customer.looks = { character: 'edgars' };
      addContact(scenario, { ...scenario.contacts[1].customer });
      addContact(scenario, ADA);
    }),
  ).toEqual([]);
});

interface Expected {
  readonly change: (scenario: Loose) => void;
  readonly code: string;
  readonly path: string;
  /** What message and hint say. */
  readonly words: RegExp;
}

describe('each with both places and what to do:', () => {
  test.each<[string, Expected]>([
    [
      'a case that begins with somebody else',
      {
        change: (s) => (s.contacts[0].customer = ADA),
        code: 'other-customer-first',
        path: 'contacts[0].customer',
        words: /contact "call" with Ada Rossi.*"customer" of the scenario is Ana Kos/s,
      },
    ],
    [
      'somebody who only writes and is a customer, too',
      {
        change: (s) => (s.contacts[1].from = ADA),
        code: 'writer-and-customer',
        path: 'contacts[1].from',
        words: /"back" is from Ada Rossi.*with Bo Lund.*Keep "from"/s,
      },
    ],
    [
      'the customer of the case who only writes',
      {
        change: (s) => {
          delete s.contacts[1].customer;
          s.contacts[1].from = { ...BO, name: 'Ana Kos' };
        },
        code: 'writer-and-customer',
        path: 'contacts[1].from',
        words: /from Ana Kos.*with Ana Kos/s,
      },
    ],
    [
      'lines in a contact of somebody who only writes',
      {
        change: (s) => {
          delete s.contacts[1].customer;
          s.contacts[1].from = ADA;
          s.nodes.late.lines = [];
          delete s.nodes.late.happens;
        },
        code: 'lines-of-writer',
        path: 'nodes.later.lines',
        words: /"later" belongs to contact "back" from Ada Rossi.*said by Ana Kos.*"others"/s,
      },
    ],
    [
      'what happens to nobody, in a contact of somebody who only writes',
      {
        change: (s) => {
          delete s.contacts[1].customer;
          s.contacts[1].from = ADA;
          s.nodes.later.lines = [];
          s.nodes.late.lines = [];
        },
        code: 'happens-to-writer',
        path: 'nodes.late.happens',
        words:
          /"late" belongs to contact "back" from Ada Rossi.*Ana Kos is not there.*with the customer/s,
      },
    ],
    [
      'somebody again whom nobody knows',
      {
        change: (s) => addContact(s, undefined, 'Bo Lunt'),
        code: 'unknown-customer',
        path: 'contacts[2].again',
        words: /"more2" is with "Bo Lunt" again.*no contact has.*Did you mean "Bo Lund"/s,
      },
    ],
    [
      'somebody again before they were met',
      {
        change: (s) => {
          addContact(s, undefined, 'Ada Rossi');
          addContact(s, ADA);
        },
        code: 'customer-not-met',
        path: 'contacts[2].again',
        words: /"more2" is with Ada Rossi again.*first time in "more3" \(contacts\[3\]\)/s,
      },
    ],
    [
      'the customer of the case by name',
      {
        change: (s) => addContact(s, undefined, 'Ana Kos'),
        code: 'same-customer',
        path: 'contacts[2].again',
        words: /Ana Kos is the customer of the case.*Leave "again" out/s,
      },
    ],
    [
      'somebody met and somebody again',
      {
        change: (s) => addContact(s, ADA, 'Bo Lund'),
        code: 'again-and-another',
        path: 'contacts[2].again',
        words: /"more2" is with Ada Rossi, who is met here, and with "Bo Lund" again/,
      },
    ],
    [
      'a story told by somebody who comes back',
      {
        change: (s) => {
          addContact(s);
          addContact(s, undefined, 'Bo Lund');
          s.nodes.extra = { ...s.nodes.later, contact: 'more3', early: [], choices: [] };
          s.nodes.extra.choices = s.nodes.later.choices.map((each: Loose) => ({
            ...each,
            id: 'keep-again',
          }));
        },
        code: 'story-of-another',
        path: 'nodes.extra.early',
        words: /contact "more3" with Bo Lund/,
      },
    ],
    [
      'another customer who is the same one',
      {
        change: (s) => (s.contacts[1].customer = { name: 'Ana Kos', shortName: 'Ana' }),
        code: 'same-customer',
        path: 'contacts[1].customer.name',
        words: /nobody else is spoken to in contact "back".*Leave "customer" out/s,
      },
    ],
    [
      'two customers called the same',
      {
        change: (s) => (s.contacts[1].customer.shortName = 'Ana'),
        code: 'same-short-name',
        path: 'contacts[1].customer.shortName',
        words: /Both Bo Lund and Ana Kos \(customer\) are called "Ana"/,
      },
    ],
    [
      'one customer who is two',
      {
        change: (s) => addContact(s, { ...BO, gauges: { anger: 80 } }),
        code: 'customer-differs',
        path: 'contacts[2].customer',
        words: /Bo Lund is another one here than in contact "back" \(contacts\[1\]\.customer\)/,
      },
    ],
    [
      'a story to be told by somebody else',
      {
        change: (s) => (s.nodes.later.early = []),
        code: 'story-of-another',
        path: 'nodes.later.early',
        words: /contact "back" with Bo Lund/,
      },
    ],
  ])('%s', (_what, { change, code, path, words }) => {
    const found = only(diagnose(change));
    expect(found).toMatchObject({ code, path });
    expect(`${found.message} ${found.hint}`).toMatch(words);
  });

  test('gauges and looks that are no such things', () => {
    const found = diagnose((s) => {
      s.contacts[1].customer.gauges = { rage: 10 };
      s.contacts[1].customer.looks = { hat: 'red' };
    });
    expect(found.map(({ path }) => path)).toEqual([
      'contacts[1].customer.gauges.rage',
      'contacts[1].customer.looks.hat',
    ]);
  });
});
