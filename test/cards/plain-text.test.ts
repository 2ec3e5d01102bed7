import assert from 'node:assert/strict';
import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { oneLine, plainAnywhere, plainText, shortened } from '../../cards/kit/plain-text.ts';

const markdown = markdownIt({ html: true });

/** What a reader sees of a text once markdown has been made of it, and the elements that came with it. */
function read(text: string): { seen: string; elements: string[] } {
  const html = markdown.render(text);
  const seen = html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\n$/, '');
  return { seen, elements: (html.match(/<[^>]*>/g) ?? []).filter(one => !/^<\/?p>$/.test(one)) };
}

/** Texts made of the signs that mean something somewhere, beside any others. */
const typed = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(...'\\`*_~[]()<>&{}|#+-=.!:/1aA \n\t"\'@;', 'www.', '://', '&lt;', '{{DATE(', '<at>'),
    )
    .map(parts => parts.join('')),
);

describe('Text that people typed', () => {
  it('is shown as it was typed, on one line, where markdown is read', () => {
    fc.assert(
      fc.property(typed, text => {
        assert.deepEqual(read(plainText(text)), { seen: oneLine(text), elements: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('means nothing where markdown may or may not be read, and looks the same in both cases', () => {
    fc.assert(
      fc.property(typed, text => {
        const shown = plainAnywhere(text);
        assert.deepEqual(read(shown), { seen: shown, elements: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves ordinary words alone in every place', () => {
    const words = 'Early help (0 to 5): parents, carers & schools; "what works"?';
    assert.equal(plainAnywhere(words), words);
    assert.equal(read(plainText(words)).seen, words);
  });

  it('loses what can hide or turn other text', () => {
    assert.equal(oneLine('a\u202Eb\u0000c\u200Bd\ne'), 'ab cd e');
  });

  it('starts no date function, mention or link', () => {
    for (const gate of [plainText, plainAnywhere])
      assert.doesNotMatch(
        gate('{{DATE(2015-11-27T15:00:00Z)}} <at>all</at> https://example.org www.example.org'),
        /\{\{|<at>|:\/\/|www\.e/,
      );
  });

  it('is shortened without cutting a sign in two', () => {
    assert.equal(shortened('neglect', 7), 'neglect');
    assert.equal(shortened('neglected', 7), 'neglec…');
    assert.equal(shortened('👍👍👍', 2), '👍…');
  });
});
