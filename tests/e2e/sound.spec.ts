import { begin, playTurns } from './conversation.ts';
import { expect, test } from './guarded-test.ts';

test('nothing can sound before sound is turned on, and then it is remembered', async ({ page }) => {
  await page.addInitScript(() => {
    const counted = window as unknown as { soundSources: number };
    counted.soundSources = 0;
    for (const name of ['AudioContext', 'Audio'] as const) {
      const Original = window[name];
      Object.defineProperty(window, name, {
        value: new Proxy(Original, {
          construct(target, args: unknown[]) {
            counted.soundSources += 1;
            return Reflect.construct(target, args) as object;
          },
        }),
      });
    }
  });
  const countSources = () =>
    page.evaluate(() => (window as unknown as { soundSources: number }).soundSources);
  const sound = page.getByRole('button', { name: /sound/i }).first();

  await begin(page, 'starter-kit');
  await playTurns(page, 3);
  expect(await countSources()).toBe(0);

  await sound.click();
  await expect.poll(countSources).toBeGreaterThan(0);

  await page.reload();
  await expect.poll(countSources).toBeGreaterThan(0);
});
