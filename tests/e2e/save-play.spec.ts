import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { formatPlayResult } from '../../src/playtest/format-play-result.ts';
import { parsePlay } from '../../src/playtest/parse-play.ts';
import { runPlay } from '../../src/playtest/run-play.ts';
import type { ScenarioBundle } from '../../src/progress/library-card.ts';
import { formatDiagnostic } from '../../src/scenario/diagnostic.ts';
import { sayDebrief } from '../../src/ui/debrief-words.ts';
import { againButton, begin, debriefButton, playByKeyboard, tabTo } from './conversation.ts';
import { expect, test } from './guarded-test.ts';
import { readOnlyRecord } from './stored-runs.ts';

const SLUG = 'nobody-knows';
const SEED = 'mara 7/b';

const saveButton = (page: Page) => page.getByRole('button', { name: sayDebrief('save.play') });

async function readDownload(download: Download): Promise<string> {
  const path = await download.path();
  return readFileSync(path, 'utf8');
}

test('a run is saved as a play that passes', async ({ page }) => {
  const { playable } = JSON.parse(
    readFileSync(`dist/scenarios/${SLUG}.json`, 'utf8'),
  ) as ScenarioBundle;
  await begin(page, SLUG, { seed: encodeURIComponent(SEED) });
  await playByKeyboard(page);
  await debriefButton(page).click();
  await expect(againButton(page)).toBeVisible();
  const record = await readOnlyRecord(page);

  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await tabTo(page, saveButton(page));
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const download = await downloading;
  const fileName = `${SLUG}-mara-7-b.play`;
  expect(download.suggestedFilename()).toBe(fileName);
  await expect(page.getByText(sayDebrief('save.done', { name: fileName }))).toHaveAttribute(
    'aria-live',
    'polite',
  );
  await expect(saveButton(page)).toBeFocused();
  expect(requests.filter((address) => !address.startsWith('blob:'))).toEqual([]);

  const text = await readDownload(download);
  const { value, diagnostics } = parsePlay({ path: fileName, text }, playable);
  expect(diagnostics.map(formatDiagnostic)).toEqual([]);
  if (!value) throw new Error('No play');
  expect(value.seed).toBe(SEED);
  const result = runPlay(value, playable);
  expect(formatPlayResult(result)).toContain('passes');
  expect(result.transcript.end?.endingId).toBe(record.endingId);
  expect(result.transcript.turns.map(({ move }) => move)).toEqual(record.moves);
});
