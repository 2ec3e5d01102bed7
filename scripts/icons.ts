import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { words } from '../cards/wording/words.ts';
import { findChromium } from '../test/support/chromium.ts';
import { drawIcons } from './package/draw-icons.ts';

/** `npm run icons`: draws `manifest/*.png` again from the sources beside them. Needs Chromium; exit code 2 without. */
const chromium = findChromium();
if (chromium === undefined) {
  console.error(words.appPackage.noChromium);
  process.exit(2);
}
for (const [name, png] of Object.entries(await drawIcons(chromium)))
  await writeFile(path.join(import.meta.dirname, '..', 'manifest', name), png);
