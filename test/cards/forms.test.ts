import assert from 'node:assert/strict';
import fc from 'fast-check';
import { problemText } from '../../cards/kit/form.ts';
import verbs from '../fixtures/verbs.json' with { type: 'json' };
import { draw, everyForm, validAnswers } from './every-form.ts';

/** What people, and programs that pretend to be Teams, put where an answer belongs. */
const HOSTILE: readonly unknown[] = [
  undefined,
  null,
  '',
  '   ',
  7.5,
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  [],
  ['one-1'],
  {},
  { $gt: '' },
  { toString: 'x' },
  () => 'x',
  'x'.repeat(10_000),
  ','.repeat(200),
  'one-1,,two-2,',
  '"a","b"; c',
  '**bold** [link](https://example.org) # heading',
  '<script>alert(1)</script><at>all</at>',
  '{{DATE(2015-11-27T00:00:00Z)}}',
  '\u202Eright to left\u0000\u200B',
  '2015-02-30',
  '25:99',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
];

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? `list of ${[...new Set(value.map(one => typeof one))]}` : typeof value;

/** Every kind of value that valid answers of a field come out as; ids that may be missing come out as undefined too. */
function kinds(form: (typeof everyForm)[number], name: string): string[] {
  const answers = validAnswers(form);
  const parsed = form.parse(answers);
  assert.ok(parsed.ok);
  const kind = kindOf(parsed.values[name]);
  const missing = form.fields[name]?.parse(undefined);
  return [
    kind,
    ...(kind === 'list of string' ? ['list of '] : []),
    ...(missing?.ok ? [kindOf(missing.value)] : []),
  ];
}

describe('Forms', () => {
  it('are there', () => assert.ok(everyForm.length > 25));

  it('share no verb', () => {
    const all = everyForm.map(form => form.verb);
    assert.deepEqual(
      all.filter((verb, index) => all.indexOf(verb) !== index),
      [],
    );
  });

  it('keep every verb ever shipped, as posted cards live for months', () => {
    const all = everyForm.map(form => form.verb);
    assert.deepEqual(
      verbs.filter(verb => !all.includes(verb)),
      [],
    );
  });

  it('are all listed in test/fixtures/verbs.json, so that a later change cannot lose one', () => {
    assert.deepEqual(everyForm.map(form => form.verb).sort(), verbs);
  });

  for (const form of everyForm)
    describe(form.verb, () => {
      const names = Object.keys(form.fields);

      it('has a dotted name', () => assert.match(form.verb, /^[a-z]+\.[a-zA-Z]+$/));

      it('draws inputs that have an id, a label and, when required, what to do about an error', () => {
        for (const name of names) {
          const drawn = draw(form, name);
          if (!drawn) continue;
          assert.equal(drawn.id, name);
          assert.equal(typeof drawn.label, 'string');
          assert.notEqual(drawn.label, '');
          if (drawn.isRequired) assert.match(String(drawn.errorMessage), /\.$/, name);
        }
      });

      it('reads valid answers, and draws them again as they were given', () => {
        const answers = validAnswers(form);
        const parsed = form.parse(answers);
        assert.ok(parsed.ok, JSON.stringify(parsed));
        assert.deepEqual(Object.keys(parsed.values), names);
        for (const name of names) {
          const drawn = draw(form, name, String(answers[name]));
          if (drawn) assert.equal(String(drawn.value), answers[name]);
        }
      });

      it('names every problem at once, each with what to do', () => {
        const broken = form.parse(Object.fromEntries(names.map(name => [name, { $gt: '' }])));
        if (names.length === 0) return assert.ok(broken.ok);
        assert.ok(!broken.ok);
        assert.deepEqual(
          broken.problems.map(problem => problem.label),
          names.map(name => form.fields[name]?.label),
        );
        for (const line of problemText(broken.problems).split('\n\n')) assert.match(line, /\.$/);
      });

      it('reads what is missing as missing, whatever the prototype says', () => {
        const empty = form.parse(Object.create(validAnswers(form)) as Record<string, unknown>);
        const nothing = form.parse({});
        assert.deepEqual(empty, nothing);
      });

      it('never throws on hostile input and never lets a value of another type through', () => {
        const allowed = new Map(names.map(name => [name, kinds(form, name)]));
        const check = (raw: Record<string, unknown>) => {
          const parsed = form.parse(raw);
          const wrong = names.filter(name => !form.fields[name]?.parse(raw[name]).ok);
          assert.equal(parsed.ok, wrong.length === 0);
          if (parsed.ok)
            for (const [name, value] of Object.entries(parsed.values))
              assert.ok(allowed.get(name)?.includes(kindOf(value)), `${name} came out as ${kindOf(value)}`);
        };
        const valid = validAnswers(form);
        for (const hostile of HOSTILE) {
          check(Object.fromEntries(names.map(name => [name, hostile])));
          for (const name of names) check({ ...valid, [name]: hostile });
        }
        fc.assert(
          fc.property(fc.record(Object.fromEntries(names.map(name => [name, fc.anything()]))), check),
          { numRuns: 50 },
        );
      });

      it('ignores keys that are no field, and pollutes nothing', () => {
        const raw = JSON.parse(
          `{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "extra": 1, "msteams": {}}`,
        ) as Record<string, unknown>;
        const parsed = form.parse({ ...raw, ...validAnswers(form) });
        assert.ok(parsed.ok);
        assert.deepEqual(Object.keys(parsed.values), names);
        assert.equal(({} as Record<string, unknown>).polluted, undefined);
      });
    });
});
