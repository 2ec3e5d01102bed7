import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plusDays, validOn } from '../../programme/calendar.ts';
import type { SystemInUse } from '../../programme/training/record-system.ts';
import { switchedTo, systemOn } from '../../programme/training/system-timeline.ts';

const REGION = 'demo';
const use = (system: string, validFrom?: string, validTo?: string): SystemInUse => ({
  region: REGION,
  authority: 'D01',
  system,
  ...(validFrom && { validFrom }),
  ...(validTo && { validTo }),
});

/** What the store does with the entries: the same authority and first day is one entry. */
const written = (uses: readonly SystemInUse[], entries: readonly SystemInUse[]): SystemInUse[] => [
  ...uses.filter(
    one => !entries.some(entry => entry.authority === one.authority && entry.validFrom === one.validFrom),
  ),
  ...entries,
];
const switched = (uses: readonly SystemInUse[], system: string, from?: string): SystemInUse[] =>
  switchedTo(uses, { region: REGION, authority: 'D01', system, ...(from && { from }) });

describe('The record system of an authority', () => {
  it('is the one of the day', () => {
    const uses = [use('Orbit', undefined, '2016-03-31'), use('Tessera', '2016-04-01')];
    assert.equal(systemOn(uses, 'D01', '2016-03-31')?.system, 'Orbit');
    assert.equal(systemOn(uses, 'D01', '2016-04-01')?.system, 'Tessera');
    assert.equal(systemOn(uses, 'D02', '2016-04-01'), undefined);
  });

  it('ends the day before another begins', () => {
    assert.deepEqual(switched([use('Orbit')], 'Tessera', '2016-03-01'), [
      use('Orbit', undefined, '2016-02-29'),
      use('Tessera', '2016-03-01'),
    ]);
  });

  it('is said again without anything to write', () => {
    assert.deepEqual(switched([use('Orbit')], 'Orbit', '2016-03-01'), []);
    assert.deepEqual(switched([use('Orbit', '2016-03-01')], 'Orbit', '2016-03-01'), []);
  });

  it('is put right where a change was recorded with the wrong name', () => {
    const uses = [use('Orbit', undefined, '2016-02-29'), use('Tesera', '2016-03-01')];
    assert.deepEqual(switched(uses, 'Tessera', '2016-03-01'), [use('Tessera', '2016-03-01')]);
  });

  it('lasts until a change that is known already', () => {
    const uses = [use('Orbit', undefined, '2016-05-31'), use('Tessera', '2016-06-01')];
    assert.deepEqual(switched(uses, 'CaseFlow', '2016-03-01'), [
      use('Orbit', undefined, '2016-02-29'),
      use('CaseFlow', '2016-03-01', '2016-05-31'),
    ]);
  });

  it('is one at most on any day, and the one that was set last from its day on, whatever was set before', () => {
    const day = fc.integer({ min: 0, max: 60 }).map(n => plusDays('2016-02-01', n));
    const changes = fc.array(
      fc.record({ system: fc.constantFrom('Orbit', 'Tessera', 'CaseFlow'), from: fc.option(day) }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(changes, all => {
        const uses = all.reduce<SystemInUse[]>(
          (known, { system, from }) => written(known, switched(known, system, from ?? undefined)),
          [],
        );
        for (let n = -1; n < 62; n += 1) {
          const on = plusDays('2016-02-01', n);
          assert.ok(uses.filter(one => validOn(one, on)).length <= 1, on);
        }
        const last = all.at(-1);
        assert.equal(systemOn(uses, 'D01', last?.from ?? '0001-01-01')?.system, last?.system);
      }),
    );
  });
});
