import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { ScenarioBundle } from '../../src/progress/library-card.ts';
import { begin, choiceButtons } from './conversation.ts';
import { expect, test } from './guarded-test.ts';

const SLUG = 'starter-kit';
const ATTACK = `<img src="x" onerror="window.broken = 1"><script>window.broken = 1</script>&amp;`;

type Texts = Record<string, unknown>;

/** Replaces every text of a scenario, however deep, by what `rewrite` makes of it. */
function rewriteTexts(value: unknown, rewrite: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => rewriteTexts(item, rewrite));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Texts).map(([key, item]) => [
    key,
    key === 'en' && typeof item === 'string' ? rewrite(item) : rewriteTexts(item, rewrite),
  ]);
  return Object.fromEntries(entries) as Texts;
}

/**
 * Serves the scenario with other texts. The page shows the opening it was built with until the
 * program has come, so what is expected of these texts has to be waited for.
 */
async function serveRewritten(page: Page, rewrite: (text: string) => string): Promise<void> {
  const bundle = JSON.parse(readFileSync(`dist/scenarios/${SLUG}.json`, 'utf8')) as ScenarioBundle;
  const json = rewriteTexts(bundle, rewrite);
  await page.route(`**/scenarios/${SLUG}.json`, (route) => route.fulfill({ json }));
}

/** Serves the scenario with a long text in place of everything said and offered at its beginning. */
async function serveLong(page: Page, long: string): Promise<void> {
  const { playable } = JSON.parse(
    readFileSync(`dist/scenarios/${SLUG}.json`, 'utf8'),
  ) as ScenarioBundle;
  const { nodes, start } = playable.scenario;
  const begins = new Set<string>();
  rewriteTexts(nodes[start], (text) => {
    begins.add(text);
    return text;
  });
  expect(begins.size).toBeGreaterThan(3);
  await serveRewritten(page, (text) => (begins.has(text) ? long : text));
}

test('markup and scripts in a scenario are shown as text', async ({ page }) => {
  await serveRewritten(page, (text) => `${ATTACK}${text}`);
  await begin(page, SLUG);
  await expect(choiceButtons(page).first()).toContainText(ATTACK);
  await page.keyboard.press('1');
  await expect(page.getByText(ATTACK).first()).toBeVisible();
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  expect(await page.locator('#app img[src="x"], #app script').count()).toBe(0);
});

test('a text of 100,000 characters can be read and does not break the page', async ({ page }) => {
  const long = 'Nobody answers. '.repeat(6250);
  await serveLong(page, long);
  await begin(page, SLUG);
  await expect(choiceButtons(page).first()).toContainText(long.trimEnd());
  await page.keyboard.press('1');
  await expect(choiceButtons(page).first()).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

test('one word of 100,000 letters breaks inside its box', async ({ page }) => {
  const long = 'x'.repeat(100_000);
  await serveLong(page, long);
  await begin(page, SLUG);
  await expect(choiceButtons(page).first()).toContainText(long);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
