import { delimiter } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium } from './find-chromium.mjs';

/** A machine on which only the given files exist; commands may create more. */
function machineWith(
  files: string[],
  options: { env?: Record<string, string>; hasApt?: boolean } = {},
) {
  const existing = new Set(files);
  const ran: string[] = [];
  const said: string[] = [];
  const installs: Record<string, string> = {
    'apt-get install -y chromium-headless-shell': '/usr/bin/chromium-headless-shell',
    'apt-get install -y chromium': '/usr/bin/chromium',
    'npx playwright install chromium': '/cache/chrome',
  };
  const machine = {
    env: { PATH: ['/usr/local/bin', '/usr/bin'].join(delimiter), ...options.env },
    platform: 'linux',
    hasApt: options.hasApt ?? true,
    isBrowser: (path: string) => existing.has(path),
    playwrightPath: () => '/cache/chrome',
    run: (command: string, args: string[]) => {
      const line = [command, ...args].join(' ');
      ran.push(line);
      const path = installs[line];
      if (path) existing.add(path);
      return path !== undefined;
    },
    say: (text: string) => void said.push(text),
  };
  return { machine, ran, said, installs };
}

const EVERYWHERE = ['/opt/mine', '/usr/bin/chromium', '/cache/chrome'];

describe('finding Chromium', () => {
  it('takes the one named by an environment variable before any other', () => {
    for (const name of ['CHROMIUM_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH', 'CHROME_PATH']) {
      const { machine, ran } = machineWith(EVERYWHERE, { env: { [name]: '/opt/mine' } });
      expect(findChromium(machine)).toEqual({
        path: '/opt/mine',
        from: `environment variable ${name}`,
      });
      expect(ran).toEqual([]);
    }
  });

  it('says so when the variable names no file, and looks further', () => {
    const { machine, said } = machineWith(EVERYWHERE, { env: { CHROMIUM_PATH: '/opt/gone' } });
    expect(findChromium(machine).path).toBe('/usr/bin/chromium');
    expect(said.join()).toContain('/opt/gone');
  });

  it('takes the system one before the one of Playwright', () => {
    const { machine } = machineWith(EVERYWHERE);
    expect(findChromium(machine)).toEqual({ path: '/usr/bin/chromium', from: 'system' });
  });

  it('knows the usual places of other systems', () => {
    const { machine } = machineWith([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ]);
    expect(findChromium({ ...machine, platform: 'darwin' }).path).toContain('Google Chrome');
  });

  it('takes the one of Playwright before installing anything', () => {
    const { machine, ran } = machineWith(['/cache/chrome']);
    expect(findChromium(machine)).toEqual({ path: '/cache/chrome', from: 'Playwright' });
    expect(ran).toEqual([]);
  });

  it('installs the package of the system as root on Debian', () => {
    const { machine, ran } = machineWith([]);
    expect(findChromium(machine).path).toBe('/usr/bin/chromium-headless-shell');
    expect(ran).toEqual(['apt-get update', 'apt-get install -y chromium-headless-shell']);
  });

  it('installs the whole browser where the system knows no smaller one', () => {
    const { machine, ran, installs } = machineWith([]);
    delete installs['apt-get install -y chromium-headless-shell'];
    expect(findChromium(machine).path).toBe('/usr/bin/chromium');
    expect(ran.at(-1)).toBe('apt-get install -y chromium');
  });

  it('lets Playwright install one elsewhere', () => {
    const { machine, ran } = machineWith([], { hasApt: false });
    expect(findChromium(machine).path).toBe('/cache/chrome');
    expect(ran).toEqual(['npx playwright install chromium']);
  });

  it('says what to do when nothing helps', () => {
    const { machine, installs } = machineWith([]);
    for (const line of Object.keys(installs)) delete installs[line];
    expect(() => findChromium(machine)).toThrow('CHROMIUM_PATH');
  });
});
