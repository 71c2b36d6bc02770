import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

declare const axe: { run(): Promise<AxeResults> };

/** To be called before the page is opened. */
export const loadAxe = (page: Page): Promise<unknown> =>
  page.addInitScript({ path: 'node_modules/axe-core/axe.min.js' });

/** What axe has against the page as it stands. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
  const { violations } = await page.evaluate(() => axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
