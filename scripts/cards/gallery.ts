import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Card } from '../../cards/kit/card.ts';
import { THEMES } from './host-themes.ts';

/** Of a phone's chat, and of the chat beside other panels. */
export const WIDTHS = [320, 600] as const;

const require = createRequire(import.meta.url);

/** JSON that cannot end the script it stands in. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * One page that draws each card in each theme and width, by Microsoft's own renderer, and needs nothing but itself. Each
 * drawing is an element with `data-card`, `data-theme` and `data-width`.
 */
export async function galleryPage(cards: Readonly<Record<string, Card>>): Promise<string> {
  const [renderer, markdown, drawing] = await Promise.all([
    readFile(require.resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8'),
    // Its bundle for browsers lies beside the entry, but is none.
    readFile(
      path.join(path.dirname(require.resolve('markdown-it')), 'browser/markdown-it.umd.min.js'),
      'utf8',
    ),
    readFile(new URL('draw.js', import.meta.url), 'utf8'),
  ]);
  const given = `const THEMES = ${inScript(THEMES)}; const WIDTHS = ${inScript(WIDTHS)}; const CARDS = ${inScript(cards)};`;
  const scripts = [renderer, markdown, given, drawing].map(
    text => `<script>${text.replaceAll('</script', '<\\/script')}</script>`,
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Cards</title></head>
<body>${scripts.join('\n')}</body>
</html>
`;
}
