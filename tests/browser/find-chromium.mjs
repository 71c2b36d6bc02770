import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const VARIABLES = ['CHROMIUM_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH', 'CHROME_PATH'];
/** The one without windows first: it needs half the processor time and shows pages the same. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** Packages of Debian, the first that can be had is taken; older releases only know the second. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];

/** Where an installer puts the browser when it does not put it on PATH. */
const USUAL_PLACES = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  ],
};

function fromEnvironment(machine) {
  for (const name of VARIABLES) {
    const path = machine.env[name];
    if (!path) continue;
    if (machine.isBrowser(path)) return { path, from: `environment variable ${name}` };
    machine.say(`${name} names "${path}", which is no browser that starts; looking elsewhere.`);
  }
  return undefined;
}

function fromSystem(machine, names = NAMES) {
  const folders = (machine.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const places = [...onPath, ...(USUAL_PLACES[machine.platform] ?? [])];
  const path = places.find((place) => machine.isBrowser(place));
  return path && { path, from: 'system' };
}

function fromPlaywright(machine) {
  const path = machine.playwrightPath();
  return path && machine.isBrowser(path) ? { path, from: 'Playwright' } : undefined;
}

function byInstalling(machine) {
  if (machine.hasApt) {
    machine.run('apt-get', ['update']);
    PACKAGES.some((name) => machine.run('apt-get', ['install', '-y', name]));
  }
  const system = fromSystem(machine);
  if (system) return { ...system, from: 'apt-get, just installed' };
  machine.run('npx', ['playwright', 'install', 'chromium']);
  const own = fromPlaywright(machine);
  return own && { ...own, from: 'Playwright, just installed' };
}

function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** On Ubuntu a file of that name may only print how to install the real one. */
function canStart(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * What the search needs to know of a machine; tests pass another one.
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} env
 * @property {string} platform as in process.platform
 * @property {boolean} hasApt whether apt-get may install packages
 * @property {(path: string) => boolean} isBrowser
 * @property {() => string} playwrightPath
 * @property {(command: string, args: string[]) => boolean} run
 * @property {(text: string) => void} say
 */

/** @returns {Machine} */
function thisMachine() {
  return {
    env: process.env,
    platform: process.platform,
    hasApt: isDebianRoot(),
    isBrowser: (path) => existsSync(path) && (process.platform !== 'linux' || canStart(path)),
    playwrightPath: () => chromium.executablePath(),
    run: (command, args) => {
      const shell = process.platform === 'win32';
      return spawnSync(command, args, { stdio: 'inherit', shell }).status === 0;
    },
    say: (text) => console.log(text),
  };
}

/**
 * Path of a Chromium and where it came from: environment variable, system, Playwright's own,
 * else installed now. Throws when there is none and none can be installed.
 * @param {Machine} machine
 */
export function findChromium(machine = thisMachine()) {
  const found =
    fromEnvironment(machine) ??
    fromSystem(machine) ??
    fromPlaywright(machine) ??
    byInstalling(machine);
  if (found) return found;
  throw new Error(
    `No Chromium was found or could be installed. Install one, or name it in ${VARIABLES[0]}.`,
  );
}

/**
 * The browser people use rather than the one without windows, where the machine has it: what a
 * whole browser does by itself is part of what a page at rest costs a laptop.
 * @param {Machine} machine
 */
export function findWholeChromium(machine = thisMachine()) {
  const [, ...whole] = NAMES;
  return fromEnvironment(machine) ?? fromSystem(machine, whole) ?? findChromium(machine);
}
