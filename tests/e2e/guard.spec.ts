import { expect, test } from '@playwright/test';
import { libraryHeading } from './conversation.ts';
import { watch } from './guarded-test.ts';

/** What every other test relies on: one of these is noted, and fails the test it happens in. */
const MISDEEDS = [
  {
    what: 'running a script written into the page',
    noted: /policy broken: script-src/,
    act: () => {
      const script = document.createElement('script');
      script.textContent = 'window.broken = 1';
      document.head.append(script);
    },
  },
  {
    what: 'asking another host',
    noted: /policy broken: connect-src/,
    act: () => void fetch('http://127.0.0.2/').catch(() => undefined),
  },
  {
    what: 'opening another host in a frame',
    noted: /asked another host|policy broken: (frame|default)-src/,
    act: () => {
      const frame = document.createElement('iframe');
      frame.src = 'http://127.0.0.2/';
      document.body.append(frame);
    },
  },
  {
    what: 'writing an error',
    noted: /wrote an error: something is wrong/,
    act: () => console.error('something is wrong'),
  },
  {
    what: 'throwing',
    noted: /threw: something is broken/,
    act: () => {
      setTimeout(() => {
        throw new Error('something is broken');
      });
    },
  },
];

for (const { what, noted, act } of MISDEEDS) {
  test(`${what} does not go unnoticed`, async ({ page, baseURL }) => {
    const problems = await watch(page, new URL(baseURL ?? '').origin);
    await page.goto('.');
    await expect(libraryHeading(page)).toBeVisible();
    expect(problems).toEqual([]);
    await page.evaluate(act);
    await expect.poll(() => problems.join('\n')).toMatch(noted);
  });
}
