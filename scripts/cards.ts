import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { everyExample } from '../test/cards/every-view.ts';
import { ORDINARY } from '../test/cards/examples/votes.ts';
import { findChromium, launchChromium } from '../test/support/chromium.ts';
import { galleryPage } from './cards/gallery.ts';

/**
 * `npm run cards`: a page that shows every card and the forms folded away in it, narrow and wide, in the light, dark and
 * high-contrast theme. `-- --only training` shows those alone whose names have that in them, `--screenshots DIR` keeps
 * a picture of each as well.
 */
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, screenshots: { type: 'string' } },
});
const folder = path.join(import.meta.dirname, '..', 'test', 'artifacts', 'cards');
const wanted = new RegExp(values.only, 'i');
const cards = Object.fromEntries(
  Object.entries(everyExample(text => text, ORDINARY)).filter(([name]) => wanted.test(name)),
);
await mkdir(folder, { recursive: true });
const page = path.join(folder, 'gallery.html');
await writeFile(page, await galleryPage(cards));
console.log(`${Object.keys(cards).length} cards are drawn in ${page}. Open it in a browser.`);
if (values.screenshots !== undefined) await takePictures(path.resolve(values.screenshots));

/** One picture of each card, with its drawings in all themes and widths. */
async function takePictures(into: string): Promise<void> {
  const chromium = findChromium();
  if (!chromium) throw new Error('There is no Chromium on the PATH, and CHROMIUM_PATH is not set.');
  await mkdir(into, { recursive: true });
  const browser = await launchChromium(chromium);
  const window = await browser.newPage({ viewport: { width: 1_000, height: 800 } });
  await window.goto(`file://${page}#card=`);
  for (const name of await window.evaluate<string[]>('ALL.map(([name]) => name)')) {
    await window.evaluate(`location.hash = 'card=' + encodeURIComponent(${JSON.stringify(name)}), draw()`);
    await window.screenshot({
      path: path.join(into, `${name.replace(/[^\w.-]+/g, '-')}.png`),
      fullPage: true,
    });
  }
  await browser.close();
  console.log(`Their pictures are in ${into}.`);
}
