import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { launchChromium } from '../../test/support/chromium.ts';

const SIZES = { color: 192, outline: 32 };
const folder = path.join(import.meta.dirname, '..', '..', 'manifest');

/** The app's icons as PNG by their file names, drawn by Chromium from their sources in `manifest/`. */
export async function drawIcons(chromium: string): Promise<Record<string, Uint8Array>> {
  const browser = await launchChromium(chromium);
  try {
    const drawn: Record<string, Uint8Array> = {};
    for (const [name, size] of Object.entries(SIZES)) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      const source = await readFile(path.join(folder, `${name}.svg`), 'utf8');
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${source}`);
      drawn[`${name}.png`] = await page.screenshot({ omitBackground: true });
    }
    return drawn;
  } finally {
    await browser.close();
  }
}
