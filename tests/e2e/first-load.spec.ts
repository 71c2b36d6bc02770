import { gzipSync } from 'node:zlib';
import { choiceButtons, startButton } from './conversation.ts';
import { expect, test } from './guarded-test.ts';

const MOST_REQUESTS = 4;
const MOST_BYTES = 45_000;

test('little is asked for before the first choice, and the picture comes after it', async ({
  page,
}) => {
  const asked: { path: string; type: string; bytes: number }[] = [];
  page.on('response', async (response) => {
    const type = response.request().resourceType();
    if (type === 'image' || response.url().startsWith('data:')) return;
    const entry = { path: new URL(response.url()).pathname, type, bytes: 0 };
    asked.push(entry);
    if (type === 'script' || type === 'stylesheet') {
      entry.bytes = gzipSync(await response.body()).length;
    }
  });
  await page.goto('#/play/starter-kit?seed=e2e');
  await expect(startButton(page)).toBeVisible();
  const beforeFirstChoice = [...asked];
  await startButton(page).click();
  await expect(choiceButtons(page).first()).toBeVisible();

  const paths = beforeFirstChoice.map(({ path }) => path);
  expect(paths.length, paths.join('\n')).toBeLessThanOrEqual(MOST_REQUESTS);
  const bytes = beforeFirstChoice.reduce((sum, one) => sum + one.bytes, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});
