import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import markdownIt from 'markdown-it';
import {
  actionListsOf,
  buttonsOf,
  formsOf,
  inputsOf,
  markdownOf,
  nodesOf,
  ownInputsOf,
  sentWith,
} from './card-walk.ts';
import { everyForm } from './every-form.ts';
import { everyCardFunction, everyExample } from './every-view.ts';
import { LARGEST, ORDINARY, type Typed } from './examples/votes.ts';

// The package declares an entry that Node can't load; its bundle is the one that browsers get.
const { AdaptiveCard, HostConfig, SerializationContext } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof import('adaptivecards');

const markdown = markdownIt({ html: true });
const asTyped: Typed = text => text;
const ordinary = everyExample(asTyped, ORDINARY);

/** Text that would be more than text if a gate were left open. Each ends as long as a title may be. */
const HOSTILE: Record<string, string> = {
  emphasis: '**bold** *it* __under__ ~~gone~~ `code` _a_',
  'a link': '[free seats](https://example.org) https://example.org www.example.org <https://example.org>',
  'an image': '![x](https://example.org/x.png)',
  'a heading': '# Closed',
  'a list': '- one',
  'a numbered list': '1. one',
  'a quotation': '> said',
  'a rule': '---',
  'a table': '| a | b |',
  HTML: '<img src=x onerror=alert(1)><b>x</b><!-- -->',
  'an entity': '&lt;b&gt; &#42;x&#42; R&D',
  'a mention': '<at>Everybody</at> @everybody',
  'a date function': '{{DATE(2015-11-27T15:00:00Z, SHORT)}} {{TIME(2015-11-27T15:00:00Z)}}',
  'several lines': 'one\n\n# two\n\n- three\r\n    four\u2028five',
  'right to left': '\u202Eteg \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627',
  emoji: '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🎉',
  escapes: '\\*x\\* \\',
  '120 characters': 'Long words '.repeat(11).slice(0, 120),
};

/** The elements that markdown makes of a text, without the text. */
const elementsIn = (text: string): string => (markdown.render(text).match(/<[^>]*>/g) ?? []).join('');

const bytes = (card: unknown): number => Buffer.byteLength(JSON.stringify(card));
const utf16 = (card: unknown): number => JSON.stringify(card).length * 2;

describe('Views', () => {
  it('all have an example in test/cards/examples', () => {
    const drawn = Object.keys(ordinary).map(name => name.split(' ')[0]);
    assert.deepEqual(
      everyCardFunction.filter(name => !drawn.includes(name)),
      [],
    );
  });

  for (const [name, card] of Object.entries(ordinary))
    describe(name, () => {
      it('is a card of version 1.5 with a language, a fallback text and a heading first', () => {
        assert.equal(card.version, '1.5');
        assert.equal(card.lang, 'en');
        assert.ok(card.fallbackText);
        const [first] = card.body ?? [];
        assert.equal(first?.type, 'TextBlock');
        assert.equal((first as { style?: string }).style, 'heading');
      });

      it('wraps every text, describes every image and fixes no colour', () => {
        for (const node of nodesOf(card)) {
          if (node.type === 'TextBlock') {
            assert.equal(node.wrap, true, String(node.text));
            assert.notEqual(String(node.text), '');
          }
          if (node.type === 'Image') assert.ok(node.altText);
        }
        assert.doesNotMatch(JSON.stringify(card), /"#[0-9a-f]{3,8}"|rgb\(/i);
      });

      it('labels every input and says what to do about an error', () => {
        for (const input of inputsOf(card)) {
          assert.ok(input.label, String(input.id));
          if (input.isRequired) assert.ok(input.errorMessage, String(input.id));
        }
      });

      it('shows at most six buttons at a time, each with different words', () => {
        for (const actions of actionListsOf(card)) {
          assert.ok(actions.filter(action => action.mode !== 'secondary').length <= 6);
          const titles = actions.map(action => action.title);
          assert.equal(new Set(titles).size, titles.length, titles.join(', '));
        }
      });

      it('has buttons that carry ids only and go with a form', () => {
        for (const { verb, data, fallback } of buttonsOf(card)) {
          assert.ok(
            everyForm.some(form => form.verb === verb),
            String(verb),
          );
          for (const value of Object.values(data as object))
            assert.ok(typeof value === 'number' || /^[\w.:~,-]*$/.test(value), String(value));
          assert.deepEqual((fallback as { data: object }).data, { ...(data as object), verb });
        }
      });

      it('has buttons that bring all their forms ask for, from data or from inputs beside them', () => {
        for (const part of formsOf(card)) {
          const inputs = ownInputsOf(part).map(input => String(input.id));
          for (const { verb, data, associatedInputs } of buttonsOf(part.actions)) {
            // Forms that are folded away are looked at by themselves.
            if (!(part.actions as { verb?: unknown }[]).some(action => action.verb === verb)) continue;
            const form = everyForm.find(one => one.verb === verb);
            for (const [field, { parse, draw }] of Object.entries(form?.fields ?? {})) {
              const carried = (data as Record<string, unknown>)[field];
              const asked = draw && associatedInputs === 'auto' && inputs.includes(field);
              assert.ok(asked || parse(carried).ok, `${verb} lacks ${field}`);
            }
          }
        }
      });

      // A client sends with a button the inputs of its form and of every card around that, and they win over its data.
      it('has buttons that are sent nothing meant for another form', () => {
        for (const { button, own, around } of sentWith(card)) {
          const form = everyForm.find(one => one.verb === button.verb);
          const carried = button.data as Record<string, unknown>;
          const strays = [
            ...around.filter(id => form?.fields[id]),
            ...own.filter(id => form?.fields[id] && !form.fields[id].draw),
            ...[...own, ...around].filter(id => Object.hasOwn(carried, id)),
          ];
          assert.deepEqual(strays, [], `${button.title}: ${button.verb}`);
        }
      });

      it('is understood by the adaptivecards package', () => {
        const context = new SerializationContext();
        const parsed = new AdaptiveCard();
        parsed.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
        parsed.parse(card, context);
        const events = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n).message);
        // A chart is Teams' own element; whoever does not know it leaves it out, as a table says the same. The pattern
        // for the language remembers where it stopped in the card before, so it refuses every second one.
        const known = /Chart\.(HorizontalBar|Line)|"en" for property "lang"/;
        assert.deepEqual(
          events.filter(message => !known.test(message)),
          [],
        );
        assert.deepEqual(
          parsed.validateProperties().validationEvents.map(event => event.message),
          [],
        );
      });

      it('is at most 28 KB', () => assert.ok(bytes(card) <= 28 * 1024, `${bytes(card)} bytes`));
    });

  it('stay within 80 KB of UTF-16 when everything is long and there is much of it', () => {
    const long: Typed = text => `${text} `.repeat(120).slice(0, 120);
    for (const [name, card] of Object.entries(everyExample(long, LARGEST)))
      assert.ok(utf16(card) <= 80 * 1024, `${name}: ${utf16(card)} bytes`);
  });

  for (const [what, text] of Object.entries(HOSTILE))
    it(`show ${what} as it was typed`, () => {
      const hostile = everyExample(() => text, ORDINARY);
      const harmless = everyExample(() => 'harmless', ORDINARY);
      for (const [name, card] of Object.entries(hostile)) {
        const expected = markdownOf(harmless[name]).map(elementsIn);
        const shown = markdownOf(card);
        assert.deepEqual(shown.map(elementsIn), expected, name);
        assert.doesNotMatch(shown.join('\n'), /\{\{(DATE|TIME)|<at>|:\/\/example|www\.example/, name);
        assert.doesNotMatch(shown.join(''), /[\p{Cc}\p{Cf}]/u, name);
      }
    });

  it('make nothing of their own words but plain paragraphs', () => {
    for (const [name, card] of Object.entries(ordinary))
      for (const text of markdownOf(card)) assert.match(elementsIn(text), /^<p><\/p>$/, `${name}: ${text}`);
  });
});
