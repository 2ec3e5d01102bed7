import { equal, match } from 'node:assert/strict';
import fc from 'fast-check';
import { oneLine, plainText } from '../../cards/kit/plain-text.ts';
import { markdownHtml } from '../../tab/card/markdown.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** What a browser would show of a single paragraph; fails where there is a tag in it. */
function shown(html: string): string {
  const [, inside = ''] = html.match(/^<p>([^<>]*)<\/p>$/) ?? [];
  return inside.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? '');
}

describe('The markdown of the tab', () => {
  it('shows what somebody typed as it was typed, and never as HTML', () => {
    const hostile = [
      '<img src=x onerror=alert(1)>',
      '**bold** _slanted_ [link](https://example.com/)',
      '"><script>alert(1)</script>',
      '&lt;b&gt; &amp; \\*',
      '[a](javascript:alert(1))',
    ];
    for (const typed of hostile) equal(shown(markdownHtml(plainText(typed))), oneLine(typed));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), typed => {
        equal(shown(markdownHtml(plainText(typed))), oneLine(typed));
      }),
    );
  });

  it('makes no tag of what did not pass the gate, but those that it knows', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), text => {
        const tags = markdownHtml(text).match(/<[^>]*>/g) ?? [];
        for (const tag of tags) match(tag, /^<(\/?(p|strong|em|a)|br|a href="https:\/\/[^"<>]*")>$/);
      }),
    );
  });

  it('reads paragraphs, bold, slanted and links to the web', () => {
    equal(
      markdownHtml('One **two** _three_\n[four](https://example.com/?a=1&b=2)\n\nFive'),
      '<p>One <strong>two</strong> <em>three</em><br>' +
        '<a href="https://example.com/?a=1&amp;b=2">four</a></p><p>Five</p>',
    );
    equal(markdownHtml('[x](javascript:alert(1))'), '<p>[x](javascript:alert(1))</p>');
  });
});
