import type { Page } from '@playwright/test';
import type { AttemptRecord } from '../../src/progress/attempt-record.ts';

type StoreName = 'attempts' | 'records' | 'aside';

/** Runs in the page: opens the database as it stands. */
const openInPage = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('composure');
  opening.onsuccess = () => resolve(opening.result);
  opening.onerror = () => reject(new Error('The database does not open'));
})`;

const BLANK = '<!doctype html><title>blank</title><link rel="icon" href="data:,">';

/** A page of the same origin on which the app does not run, to look at and change what it stored. */
export async function openWithoutApp(page: Page): Promise<void> {
  await page.route('**/without-app.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: BLANK }),
  );
  await page.goto('without-app.html');
}

/** Everything in one store of the page's database. */
function readStore(page: Page, name: StoreName): Promise<unknown[]> {
  return page.evaluate(`(async () => {
    const database = await ${openInPage};
    const reading = database.transaction('${name}').objectStore('${name}').getAll();
    await new Promise((resolve) => (reading.transaction.oncomplete = resolve));
    database.close();
    return reading.result;
  })()`);
}

/** The one result the page has kept, once it is there. */
export async function readOnlyRecord(page: Page): Promise<AttemptRecord> {
  let records: unknown[] = [];
  for (let tries = 0; tries < 50 && records.length === 0; tries += 1) {
    records = await readStore(page, 'records');
    if (records.length === 0) await page.waitForTimeout(50);
  }
  if (records.length !== 1) throw new Error(`${records.length} results are kept, not one`);
  return records[0] as AttemptRecord;
}

/** Replaces every save of a scenario, wherever it is kept; returns how many there were. */
export function overwriteSaves(page: Page, slug: string, text: string): Promise<number> {
  return page.evaluate(`(async () => {
    const names = Object.keys(localStorage).filter((name) => name.startsWith('composure.attempt/${slug}'));
    for (const name of names) localStorage.setItem(name, ${JSON.stringify(text)});
    const database = await ${openInPage};
    const store = database.transaction('attempts', 'readwrite').objectStore('attempts');
    const listing = store.getAllKeys();
    listing.onsuccess = () => {
      for (const key of listing.result) {
        if (key.startsWith('${slug}')) store.put(${JSON.stringify(text)}, key);
      }
    };
    await new Promise((resolve) => (store.transaction.oncomplete = resolve));
    database.close();
    return names.length + listing.result.filter((key) => key.startsWith('${slug}')).length;
  })()`);
}

/** Every text that was set aside rather than deleted. */
export async function readSetAside(page: Page): Promise<unknown[]> {
  const inJournal = await page.evaluate(() =>
    Object.entries(localStorage).flatMap(([name, text]) =>
      name.startsWith('composure.aside/') ? [text] : [],
    ),
  );
  return [...inJournal, ...(await readStore(page, 'aside'))];
}
