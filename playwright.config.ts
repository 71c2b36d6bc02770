import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/browser/find-chromium.mjs';
import { LAUNCH_FLAGS } from './tests/browser/launch-flags.mjs';

const PORT = process.env.PREVIEW_PORT ?? '5317';
/** Below a path, as on many hosts: an address that assumes the root of the host fails here. */
const PATH = '/training/composure/';
const ADDRESS = `http://127.0.0.1:${PORT}${PATH}`;

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 45_000,
  globalTimeout: 480_000,
  expect: { timeout: 7_000 },
  reporter: 'list',
  use: {
    baseURL: ADDRESS,
    locale: 'en-GB',
    actionTimeout: 10_000,
    launchOptions: { executablePath: findChromium().path, args: LAUNCH_FLAGS },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      // What does not depend on the size of the window is tested once.
      testMatch: /(accessibility|addresses|keyboard|layout)\.spec\.ts$/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true },
    },
  ],
  webServer: {
    command: `npx vite preview --base ${PATH} --port ${PORT} --strictPort`,
    url: ADDRESS,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
