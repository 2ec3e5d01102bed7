import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Figure, keyOf } from '../../programme/disclosure/cell.ts';
import type { ReleaseRecord, Rhythm } from '../../programme/disclosure/release.ts';
import { canCompute, computableGroups, spokenOfFew } from './attacker.ts';
import { atomsIn, imaginedRegion, releasesOf } from './imagined-region.ts';

const RHYTHMS: readonly Rhythm[] = ['asEachCloses', 'whenAllHaveClosed'];

const figuresOf = (releases: readonly ReleaseRecord[]): Figure[] =>
  releases.flatMap(({ groups, decided, waiting }) => [...groups, ...decided, ...waiting]);

const shownRows = (releases: readonly ReleaseRecord[]): bigint[][] =>
  figuresOf(releases).flatMap(({ cell }) => (cell.kind === 'shown' ? [atomsIn(cell.counts)] : []));

const same = (a: readonly bigint[], b: readonly bigint[]): boolean => a.every((value, i) => value === b[i]);
const distinct = (rows: readonly bigint[][]): bigint[][] =>
  rows.filter((row, i) => !rows.slice(0, i).some(other => same(row, other)));

describe('Somebody who keeps every figure ever released', () => {
  for (const rhythm of RHYTHMS) {
    it(`can compute nothing that speaks of fewer than ten people (${rhythm})`, () => {
      let figures = 0;
      fc.assert(
        fc.property(imaginedRegion(14, true), region => {
          const rows = distinct(shownRows(releasesOf(region, rhythm)));
          figures += rows.length;
          assert.equal(spokenOfFew(rows, region.atoms, 10), undefined);
        }),
        { numRuns: 250 },
      );
      assert.ok(figures > 250);
    });

    it(`can compute no group that agrees (${rhythm})`, () => {
      let groups = 0;
      fc.assert(
        fc.property(imaginedRegion(40, false), region => {
          for (const group of computableGroups(distinct(shownRows(releasesOf(region, rhythm))))) {
            groups++;
            const people = group.flatMap(atom => region.atoms[atom] ?? []);
            const replies = people.reduce((sum, one) => sum + one.replies, 0);
            const said = [0, 1, 2].map(i => people.reduce((sum, one) => sum + (one.counts[i] ?? 0), 0));
            assert.ok(replies >= 10 && Math.max(...said) < 0.95 * replies, `${said} of ${replies}`);
          }
        }),
        { numRuns: 200 },
      );
      assert.ok(groups > 400);
    });

    it(`can compute no session that is hidden (${rhythm})`, () => {
      let hidden = 0;
      fc.assert(
        fc.property(imaginedRegion(20, false), region => {
          const releases = releasesOf(region, rhythm);
          const rows = distinct(shownRows(releases));
          for (const { subject, rule } of releases.flatMap(({ log }) => log)) {
            const target = region.atoms.map(({ session }) => (session === subject.code ? 1n : 0n));
            const isSecond = rhythm === 'whenAllHaveClosed' && rule !== 'X2' && rule !== 'X7';
            if (subject.level !== 'session' || isSecond || !target.includes(1n)) continue;
            hidden++;
            assert.equal(canCompute(rows, target), false, `${subject.code}, ${rule}`);
          }
        }),
        { numRuns: 200 },
      );
      assert.ok(hidden > 100);
    });
  }

  it('finds in the list of what is hidden all that is not shown, each with its rule, and no more (X9)', () => {
    let hidden = 0;
    fc.assert(
      fc.property(imaginedRegion(20, false), fc.constantFrom(...RHYTHMS), (region, rhythm) => {
        for (const release of releasesOf(region, rhythm)) {
          const listed = release.log.map(({ subject }) => keyOf(subject));
          const notShown = figuresOf([release]).filter(({ cell }) => cell.kind !== 'shown');
          assert.deepEqual(listed.sort(), notShown.map(({ subject }) => keyOf(subject)).sort());
          assert.ok(release.log.every(({ rule }) => /^[XI]\d$/.test(rule)));
          hidden += listed.length;
        }
      }),
      { numRuns: 150 },
    );
    assert.ok(hidden > 300);
  });

  it('can compute no more where the key of what was released on the way was lost', () => {
    let figures = 0;
    fc.assert(
      fc.property(imaginedRegion(14, true), fc.integer({ min: 1, max: 8 }), (region, lostAt) => {
        const rows = distinct(shownRows(releasesOf(region, 'whenAllHaveClosed', lostAt)));
        figures += rows.length;
        assert.equal(spokenOfFew(rows, region.atoms, 10), undefined);
      }),
      { numRuns: 150 },
    );
    assert.ok(figures > 100);
  });
});
