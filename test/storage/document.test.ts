import assert from 'node:assert/strict';
import { documentId, fromDocument, SCHEMA, toDocument, upgraded } from '../../storage/document.ts';
import { INDEXES } from '../../storage/indexes.ts';

describe('Documents', () => {
  it('are the domain object with an id, a schema and what the store adds', () => {
    const value = { region: 'sw', code: 'D01' };
    const document = toDocument(value, ['D01'], { key: 'x' });
    assert.deepEqual(document, { ...value, _id: 'sw/D01', schema: SCHEMA, store: { key: 'x' } });
    assert.deepEqual(fromDocument(document), value);
  });

  it('have ids that no other region and no other parts share', () => {
    const ids = [
      documentId('sw', 'a/b'),
      documentId('sw/a', 'b'),
      documentId('sw', 'a', 'b'),
      documentId('sw%2Fa', 'b'),
      documentId('sw', 'a%2Fb', 'c'),
      documentId('sw', 'a/b', 'c'),
    ];
    // The second is the same text in one part as in two: one collection names its documents in one way.
    assert.deepEqual(new Set(ids).size, ids.length - 1);
    assert.equal(documentId('sw', 'a/b'), documentId('sw', 'a', 'b'));
    assert.throws(() => documentId('sw', { $gt: '' } as unknown as string), TypeError);
  });

  it('of an older schema become the present one step by step, and of a newer one are refused', () => {
    const steps = [
      (one: { schema: number }) => ({ ...one, schema: 2, second: true }),
      (two: { schema: number }) => ({ ...two, schema: 3, third: true }),
    ];
    const second = { schema: 2, second: true };
    assert.deepEqual(upgraded({ schema: 1 }, steps), { ...second, schema: 3, third: true });
    assert.deepEqual(upgraded(second, steps), { ...second, schema: 3, third: true });
    assert.deepEqual(upgraded({ schema: 3 }, steps), { schema: 3 });
    assert.throws(() => upgraded({ schema: 4 }, steps), /newer version/);
    assert.throws(() => fromDocument({ _id: 'sw/1', region: 'sw', schema: SCHEMA + 1 }), /newer version/);
  });
});

describe('Documents of schema 1', () => {
  const old = { _id: 'sw/v1', region: 'sw', schema: 1 };

  it('say that "none of these" could not be chosen, and how long a run-off would last', () => {
    const vote = fromDocument({ ...old, tieRule: 'includeAllTied' });
    assert.deepEqual(vote, { region: 'sw', tieRule: 'includeAllTied', noneOfThese: false });
    const rules = fromDocument({ ...old, tieRule: 'includeAllTied', remindMinutesBefore: [] });
    assert.deepEqual(rules, { ...vote, remindMinutesBefore: [], runOffHours: 24 });
    const result = fromDocument({ ...old, tieRule: 'includeAllTied', tiedAtCut: [] });
    assert.deepEqual(result, { ...vote, tiedAtCut: [], noneChosen: 0 });
    assert.deepEqual(fromDocument({ ...old, name: 'A person' }), { region: 'sw', name: 'A person' });
  });

  it('keep a rule that was set since', () => {
    const changed = fromDocument({ ...old, tieRule: 'includeAllTied', noneOfThese: true });
    assert.deepEqual(changed, { region: 'sw', tieRule: 'includeAllTied', noneOfThese: true });
  });
});

describe('The list of indexes', () => {
  it('has region first in every unique index', () => {
    const unique = Object.values(INDEXES).flatMap(indexes => indexes.filter(index => index.unique));
    assert.ok(unique.length > 0);
    for (const { keys } of unique) assert.equal(Object.keys(keys)[0], 'region');
  });
});
