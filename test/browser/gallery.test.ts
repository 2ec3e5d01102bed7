import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { galleryPage, WIDTHS } from '../../scripts/cards/gallery.ts';
import { THEMES } from '../../scripts/cards/host-themes.ts';
import { buttonsOf } from '../cards/card-walk.ts';
import { everyForm } from '../cards/every-form.ts';
import { everyExample } from '../cards/every-view.ts';
import { ORDINARY } from '../cards/examples/votes.ts';
import { chromiumFor, launchChromium } from '../support/chromium.ts';
import { OF_COLOURS, seriousViolations } from './accessibility.ts';

const FOLDER = path.join(import.meta.dirname, '..', 'artifacts', 'cards');
const FILE = path.join(FOLDER, 'gallery-tested.html');

describe('The gallery of cards', function () {
  this.timeout(180_000);
  const cards = everyExample(text => text, ORDINARY);
  let browser: Browser;
  let page: Page;

  before(async function () {
    const chromium = chromiumFor(this);
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(FILE, await galleryPage(cards));
    browser = await launchChromium(chromium);
    page = await browser.newPage({ viewport: { width: 700, height: 800 } });
  });

  after(() => browser?.close());

  it('shows a button of every form', () => {
    const verbs = new Set(Object.values(cards).flatMap(card => buttonsOf(card).map(({ verb }) => verb)));
    const missing = everyForm.map(form => form.verb).filter(verb => !verbs.has(verb));
    assert.deepEqual(missing, []);
  });

  for (const theme of Object.keys(THEMES))
    describe(`in the theme ${theme}`, () => {
      before(async () => {
        await page.goto('about:blank');
        await page.goto(`file://${FILE}#theme=${theme}&width=${WIDTHS[0]}`);
        await page.addScriptTag({ path: path.join(import.meta.dirname, 'look-at-drawings.js') });
      });

      for (const width of WIDTHS)
        it(`fits every card and every folded form into ${width} pixels, with all its words`, async () => {
          await page.evaluate(`widen(${width})`);
          assert.ok((await page.locator('.drawing').count()) > Object.keys(cards).length);
          assert.deepEqual(await page.evaluate('overflows()'), []);
          assert.deepEqual(await page.evaluate('brokenWords()'), []);
        });

      it('names every field', async () => assert.deepEqual(await page.evaluate('namelessFields()'), []));

      it('has no serious fault of accessibility', async () => {
        await page.evaluate('keepOneOfEachKind()');
        const found = await seriousViolations(page.mainFrame(), theme === 'light' ? undefined : OF_COLOURS);
        assert.deepEqual(found, []);
      });
    });
});
