import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decode, encode } from 'fast-png';
import { words } from '../../cards/wording/words.ts';
import { drawIcons } from '../../scripts/package/draw-icons.ts';
import { colorIconProblems, outlineIconProblems } from '../../scripts/package/icon-rules.ts';
import { chromiumFor } from '../support/chromium.ts';

const say = words.appPackage;
const icon = (name: string): Uint8Array =>
  readFileSync(path.join(import.meta.dirname, '..', '..', 'manifest', name));

/** A PNG of one colour, with alpha where a fourth part is given. */
function plain(width: number, height: number, pixel: readonly number[]): Uint8Array {
  const data = new Uint8Array(Array.from({ length: width * height }, () => pixel).flat());
  return encode({ width, height, data, channels: pixel.length, depth: 8 });
}

describe('The icons of the app', () => {
  it('are as Teams asks: 192 pixels on a solid square, and 32 pixels in white on nothing', () => {
    assert.deepEqual(colorIconProblems('color.png', icon('color.png')), []);
    assert.deepEqual(outlineIconProblems('outline.png', icon('outline.png')), []);
  });

  it('keep the colour symbol to the middle 96 pixels, for Teams crops a bot to a hexagon', () => {
    const { width, height, data, channels } = decode(icon('color.png'));
    const ground = [...data.subarray(0, channels)].join();
    const outside = (x: number, y: number) => x < 48 || y < 48 || x >= 144 || y >= 144;
    let inside = 0;
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        const at = (y * width + x) * channels;
        const drawn = [...data.subarray(at, at + channels)].join() !== ground;
        if (outside(x, y)) assert.ok(!drawn, `a mark at ${x},${y}`);
        else if (drawn) inside += 1;
      }
    assert.ok(inside > 2_000, 'there is a symbol');
  });

  it('draw the outline up to its edges', () => {
    const { width, height, data } = decode(icon('outline.png'));
    const marked = (x: number, y: number) => (data[(y * width + x) * 4 + 3] ?? 0) > 0;
    const row = (y: number) => Array.from({ length: width }, (_, x) => marked(x, y)).some(Boolean);
    const column = (x: number) => Array.from({ length: height }, (_, y) => marked(x, y)).some(Boolean);
    assert.deepEqual([row(1), row(height - 2), column(1), column(width - 2)], [true, true, true, true]);
  });

  it('are refused by size, with the size they have', () => {
    assert.deepEqual(colorIconProblems('c.png', plain(96, 192, [19, 75, 112])), [
      say.iconSize('c.png', 192, 96, 192),
    ]);
    assert.deepEqual(outlineIconProblems('o.png', plain(64, 64, [255, 255, 255, 0])), [
      say.iconSize('o.png', 32, 64, 64),
    ]);
  });

  it('are refused when the colour icon lets through, or the outline has a colour or a ground', () => {
    assert.deepEqual(colorIconProblems('c.png', plain(192, 192, [19, 75, 112, 254])), [
      say.iconNotSolid('c.png'),
    ]);
    assert.deepEqual(outlineIconProblems('o.png', plain(32, 32, [255, 255, 254, 9])), [
      say.iconNotWhite('o.png'),
      say.iconNotClear('o.png'),
    ]);
    assert.deepEqual(outlineIconProblems('o.png', plain(32, 32, [255, 255, 255])), [
      say.iconNotClear('o.png'),
    ]);
  });

  it('are refused when they are no picture, or cut off', () => {
    const color = icon('color.png');
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('<svg/>'), color.subarray(0, 900)])
      assert.deepEqual(colorIconProblems('c.png', bytes), [say.iconUnreadable('c.png')]);
  });

  it('are what their sources draw', async function () {
    this.timeout(60_000);
    const chromium = chromiumFor(this);
    for (const [name, drawn] of Object.entries(await drawIcons(chromium))) {
      const [kept, fresh] = [decode(icon(name)).data, decode(drawn).data];
      assert.equal(kept.length, fresh.length);
      // Edges may be smoothed a little differently by another Chromium.
      const off = [...kept].reduce((sum, part, i) => sum + Math.abs(part - (fresh[i] ?? 0)), 0) / kept.length;
      assert.ok(off < 2, `${name} differs from its source by ${off} on average; run npm run icons`);
    }
  });
});
