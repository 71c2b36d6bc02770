import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Scenario } from '../../src/scenario/scenario-schema.ts';
import { sayDebrief } from '../../src/ui/debrief-words.ts';
import { sayDesk } from '../../src/ui/desk-words.ts';
import { sayOwn } from '../../src/ui/own-files-words.ts';
import { question, readTurn, startButton } from './conversation.ts';
import { LISTEN, follow, openDebrief, turnOf } from './follow-choices.ts';
import { expect, test } from './guarded-test.ts';

/** The example in which Nina calls about the same lamp before Tom is rung as promised, an hour late. */
function writeCase(): Scenario {
  const scenario = JSON.parse(readFileSync('src/lint/example-scenario.json', 'utf8')) as Scenario;
  const en = (text: string) => ({ en: text });
  const contact = (id: string, day: number, time: string) => ({
    ...{
      id,
      channel: 'phone' as const,
      title: en(`The call of day ${String(day + 1)}`),
      day,
      time,
    },
  });
  const nina = { name: 'Nina Kovac', shortName: 'Nina', gauges: { anger: 4, worry: 31 } };
  scenario.contacts = [
    contact('evening', 0, '18:00'),
    { ...contact('morning', 1, '10:00'), customer: nina },
    contact('thursday', 2, '19:30'),
  ];
  for (const node of Object.values(scenario.nodes)) node.contact = 'evening';
  // Whoever is helped waits for no word any more: the word itself is what helps here.
  for (const choice of scenario.nodes['date']?.choices ?? []) {
    Object.assign(choice, { next: 'nina', effects: [] });
  }
  const same = { stage: 'close' as const, contact: 'morning' };
  const choice = { rationale: en('It is what the case needs now, and no more than that.') };
  scenario.nodes['nina'] = {
    ...same,
    lines: [{ variants: [en('Kovac. My lamp goes out after an hour.')] }],
    choices: [
      {
        ...{ id: 'nina-too', text: en('Then yours has the same switch. Yours goes out today.') },
        ...{ acts: ['OFFER_FIX'], reference: true, next: 'tom', ...choice },
      },
    ],
  };
  scenario.nodes['tom'] = {
    ...same,
    contact: 'thursday',
    lines: [{ variants: [en('Berger. It is half past seven.')] }],
    choices: [
      {
        ...{ id: 'late-call', text: en('I said six, and I ring now. Is there light?') },
        ...{ acts: ['KEEP_PROMISE'], reference: true, next: '@close', ...choice },
        effects: [{ resolve: true }],
      },
    ],
  };
  return scenario;
}

const TO_NINA = [LISTEN, 'say-back', 'look-up', 'two-ways', 'call-thursday'];

async function openCase(page: Page, scenario: Scenario): Promise<void> {
  await page.goto('./#/?canvas=off');
  await expect(page.getByRole('button', { name: sayOwn('open') })).toBeVisible();
  await page.setInputFiles('input[type=file]', {
    ...{ name: 'case.json', mimeType: 'application/json' },
    buffer: Buffer.from(JSON.stringify(scenario)),
  });
  await page.getByRole('button', { name: /^Play it: / }).click();
  await startButton(page).click();
  await expect(question(page)).toBeVisible();
}

test('a customer who was left comes back, on screen and in the debrief', async ({ page }) => {
  const scenario = writeCase();
  await openCase(page, scenario);
  await follow(page, scenario, TO_NINA);

  const slip = page.getByRole('listitem').filter({ hasText: 'Ring him on Thursday at six' });
  await expect(page.getByRole('heading', { name: 'Nina Kovac' })).toBeVisible();
  await expect(slip).toContainText(/due in/);

  await page.reload();
  await expect(question(page)).toBeVisible();
  await readTurn(page);
  await follow(page, scenario, ['nina-too']);
  await expect(page.getByRole('heading', { name: 'Tom Berger' })).toBeVisible();
  await expect(slip).toContainText(sayDesk('promise.overdue'));
  await page.getByRole('tab', { name: sayDesk('case.title') }).click();
  await expect(page.getByRole('tabpanel')).toContainText(/Tom Berger.*Nina Kovac.*Tom Berger/s);

  await follow(page, scenario, ['late-call']);
  await openDebrief(page);
  await expect(turnOf(page, 'Then yours has the same switch.')).toContainText(
    'From here on Tom again, for whom the time of a promise passed meanwhile',
  );
  const curve = page.locator('.curve');
  await expect(curve).toContainText(
    sayDebrief('curve.alt', { name: 'Tom and Nina', turns: TO_NINA.length + 2 }),
  );
  await expect(curve).toContainText(/the lines are those of Nina\..*the lines are those of Tom$/s);
});
