/*
 * Every check of the product, in order. `npm test -- lint unit` runs only the stages named.
 * The last line says how many checks and tests passed and failed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './browser/find-chromium.mjs';
import { checkInitialLoad } from './stages/measure-initial-load.mjs';
import { checkRooms } from './stages/check-rooms.mjs';
import { checkClones } from './stages/find-clones.mjs';
import { countPlaywright, countVitest } from './stages/count-results.mjs';
import { namePlaywrightFailures, nameVitestFailures } from './stages/name-failures.mjs';
import { findFreePort } from './stages/find-free-port.mjs';
import { runCommand } from './stages/run-command.mjs';

const reports = mkdtempSync(join(tmpdir(), 'checks-'));

function readReport(name) {
  try {
    return JSON.parse(readFileSync(join(reports, name), 'utf8'));
  } catch {
    return undefined;
  }
}

const oneCheck = (isGood) => (isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

const command =
  (...line) =>
  async () =>
    oneCheck((await runCommand(line)).code === 0);

async function runUnitTests() {
  const file = join(reports, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runCommand(['vitest', 'run', ...reporters]);
  const report = readReport('unit.json');
  return { ...countVitest(report, code), names: nameVitestFailures(report) };
}

async function runBrowserTests() {
  const chromium = findChromium();
  console.log(`Chromium: ${chromium.path} (${chromium.from})`);
  const env = {
    CHROMIUM_PATH: chromium.path,
    PREVIEW_PORT: String(await findFreePort()),
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'browser.json'),
  };
  const { code } = await runCommand(['playwright', 'test', '--reporter=list,json'], { env });
  const report = readReport('browser.json');
  return { ...countPlaywright(report, code), names: namePlaywrightFailures(report) };
}

/**
 * `needs` names a stage without which this one says nothing. Stages that keep one processor busy and
 * do not read what another writes are run beside each other.
 */
const STAGES = [
  { name: 'lint', isAlone: false, run: command('eslint', '.', '--max-warnings', '0') },
  { name: 'types', isAlone: false, run: command('tsc', '--noEmit', '-p', 'tsconfig.json') },
  {
    name: 'pure-types',
    isAlone: false,
    run: command('tsc', '--noEmit', '-p', 'tsconfig.pure.json'),
  },
  {
    name: 'format',
    isAlone: false,
    run: command('prettier', '--check', '--log-level', 'warn', '.'),
  },
  { name: 'build', isAlone: false, run: command('vite', 'build', '--logLevel', 'warn') },
  { name: 'rooms', isAlone: false, run: async () => oneCheck(await checkRooms()) },
  { name: 'clones', isAlone: false, run: async () => oneCheck(checkClones()) },
  { name: 'unit', run: runUnitTests },
  { name: 'size', needs: 'build', run: async () => oneCheck(checkInitialLoad()) },
  { name: 'browser', needs: 'build', run: runBrowserTests },
];

async function runStage(stage, results) {
  console.log(`\n== ${stage.name} ==`);
  if (results.get(stage.needs)?.failed) {
    console.log(`not run: ${stage.needs} failed`);
    return { passed: 0, failed: 1, seconds: 0 };
  }
  const start = Date.now();
  const counts = await stage.run().catch((error) => {
    console.error(error);
    return oneCheck(false);
  });
  return { ...counts, seconds: (Date.now() - start) / 1000 };
}

const AT_ONCE = 2;

async function runStages(stages) {
  const results = new Map();
  const waiting = stages.filter(({ isAlone }) => isAlone === false);
  const runWaiting = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
      results.set(stage.name, await runStage(stage, results));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runWaiting));
  for (const stage of stages) {
    if (stage.isAlone !== false) results.set(stage.name, await runStage(stage, results));
  }
  return results;
}

function printSummary(results) {
  const sum = { passed: 0, failed: 0 };
  // What failed is far above in what the stages print, and a log that is cut keeps its end.
  const names = [...results.values()].flatMap((result) => result.names ?? []);
  if (names.length > 0) console.log(`\n== failed ==\n${names.join('\n')}`);
  console.log('\n== summary ==');
  for (const [name, { passed, failed, seconds }] of results) {
    sum.passed += passed;
    sum.failed += failed;
    const mark = failed ? 'FAILED' : 'ok';
    console.log(
      `${name.padEnd(12)}${mark.padEnd(8)}${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed ${seconds.toFixed(1).padStart(7)} s`,
    );
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STAGES.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(
    `No stage "${unknown.join('", "')}"; there are: ${STAGES.map((s) => s.name).join(', ')}`,
  );
  process.exit(1);
}
const stages = STAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const isGood = printSummary(await runStages(stages));
rmSync(reports, { recursive: true, force: true });
process.exit(isGood ? 0 : 1);
