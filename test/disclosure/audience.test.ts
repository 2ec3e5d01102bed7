import assert from 'node:assert/strict';
import { type Audience, cellFor } from '../../programme/disclosure/audience.ts';
import type { Cell, Subject } from '../../programme/disclosure/cell.ts';
import { textForm } from '../../programme/disclosure/free-text.ts';

const SUBJECTS: readonly Subject[] = [
  { level: 'region', code: 'R' },
  { level: 'subRegion', code: 'West' },
  { level: 'version', code: '1.0' },
  { level: 'session', code: 'T1' },
  { level: 'session', code: 'T2' },
];
const shown: Cell = { kind: 'shown', replies: 15, counts: [7, 6, 2] };
const hidden: Cell = { kind: 'hidden', rule: 'X5' };
const AUDIENCES: readonly Audience[] = [
  { kind: 'steeringGroup' },
  { kind: 'linkOfficer', authority: 'D01' },
  { kind: 'trainer', sessions: ['T1'] },
  { kind: 'ofsted' },
  { kind: 'public' },
  { kind: 'strictExport' },
];
const seenBy = (audience: Audience) =>
  SUBJECTS.filter(subject => cellFor(audience, { subject, cell: shown })).map(({ code }) => code);

describe('Those who read figures', () => {
  it('see what concerns them: trainers their own session and the region, Ofsted the region, a file for others no session', () => {
    const all = ['R', 'West', '1.0', 'T1', 'T2'];
    assert.deepEqual(AUDIENCES.map(seenBy), [
      all,
      all,
      ['R', 'T1'],
      ['R'],
      ['R', 'West'],
      ['R', 'West', '1.0'],
    ]);
  });

  it('see what is hidden as hidden, all of them', () => {
    const region: Subject = { level: 'region', code: 'R' };
    for (const audience of AUDIENCES)
      assert.deepEqual(cellFor(audience, { subject: region, cell: hidden }), hidden);
  });

  it('get a stricter export rounded to five, without what is under ten (X10)', () => {
    const cellOf = (cell: Cell) =>
      cellFor({ kind: 'strictExport' }, { subject: { level: 'region', code: 'R' }, cell });
    assert.deepEqual(cellOf({ kind: 'shown', replies: 88, counts: [44, 33, 9, 2, 0] }), {
      kind: 'rounded',
      replies: 90,
      counts: [45, 35, undefined, undefined, undefined],
    });
    assert.deepEqual(cellOf({ kind: 'shown', replies: 22, counts: [10, 12] }), {
      kind: 'rounded',
      replies: 20,
      counts: [10, 10],
    });
    assert.deepEqual(cellOf({ kind: 'allOrNearlyAll', replies: 23, answer: 1 }), {
      kind: 'allOrNearlyAll',
      replies: 25,
      answer: 1,
    });
  });
});

describe('A comment', () => {
  const under = (code: string, cell: Cell = shown) => ({
    subject: SUBJECTS.find(subject => subject.code === code) ?? assert.fail(code),
    cell,
  });

  it('is read word for word by the steering group and link officers, by others as a theme (X8)', () => {
    assert.deepEqual(
      AUDIENCES.map(audience => textForm(audience, under('R'), true)),
      ['verbatim', 'verbatim', 'theme', 'theme', 'theme', 'theme'],
    );
  });

  it('is not read before it was checked, by authority, where the figure is hidden, or by those who see no figure', () => {
    for (const audience of AUDIENCES) {
      assert.equal(textForm(audience, under('R'), false), 'hidden');
      assert.equal(textForm(audience, 'authority', true), 'hidden');
      assert.equal(textForm(audience, under('R', hidden), true), 'hidden');
    }
    assert.equal(textForm({ kind: 'ofsted' }, under('T1'), true), 'hidden');
    assert.equal(textForm({ kind: 'trainer', sessions: ['T1'] }, under('T1'), true), 'theme');
    assert.equal(textForm({ kind: 'trainer', sessions: ['T1'] }, under('T2'), true), 'hidden');
  });
});
