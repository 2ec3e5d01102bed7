import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Chromium is: named by CHROMIUM_PATH, or found on the PATH; undefined without one. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = named ? [named] : folders.flatMap(folder => NAMES.map(name => path.join(folder, name)));
  return candidates.find(file => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Where Chromium is, for tests; without one they are skipped, and say why. */
export function chromiumFor(tests: Mocha.Context): string {
  const found = findChromium();
  if (found !== undefined) return found;
  console.log('    Skipped: no Chromium on the PATH, and CHROMIUM_PATH is not set.');
  return tests.skip();
}

export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: FLAGS });
