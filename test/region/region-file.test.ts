import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readRegionFile } from '../../programme/region/region-file.ts';

const data = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, '..', '..', 'scripts', 'data', name), 'utf8');
const csv = (...lines: string[]) => readRegionFile(lines.join('\n'), 'csv');

describe('Reading a region from JSON', () => {
  it('reads the 16 authorities of the South West in 2016, with the ONS code as code', () => {
    const { authorities, refused } = readRegionFile(data('south-west-2016.json'), 'json');
    assert.deepEqual(refused, []);
    assert.equal(authorities.length, 16);
    assert.deepEqual(authorities.find(({ row }) => row.name === 'Isles of Scilly')?.row, {
      code: 'E06000053',
      name: 'Isles of Scilly',
      onsCode: 'E06000053',
      dfeNumber: 420,
      type: 'suiGeneris',
    });
    assert.ok(authorities.some(({ row }) => row.name === 'Bristol, City of'));
  });

  it('reads the demonstration region and passes over what belongs to other work', () => {
    const { region, subRegions, authorities, refused } = readRegionFile(data('demo-region.json'), 'json');
    assert.deepEqual(refused, []);
    assert.deepEqual(region, { code: 'demo', name: 'Demo Region' });
    assert.deepEqual(subRegions, ['West', 'Central', 'North', 'South']);
    assert.equal(authorities.length, 16);
    assert.deepEqual(authorities[4]?.row, {
      code: 'D05',
      name: 'Lantic Isles',
      type: 'islands',
      subRegion: 'West',
      recordSystem: 'Islet',
    });
  });

  it('names every problem of an entry with its place, and keeps the other entries', () => {
    const { authorities, refused } = readRegionFile(
      JSON.stringify({
        authorities: [
          { code: 'A', name: 'One', type: 'county' },
          { code: { $gt: '' }, name: 7, type: 'village' },
          'nothing',
          null,
          { code: 'B', name: 'Two', type: 'unitary', validFrom: '2019-04-01', validTo: '2019-03-31' },
          { code: 'C', name: 'Three', type: 'unitary', validFrom: '2019-02-30', dfeNumber: 7 },
        ],
      }),
      'json',
    );
    assert.deepEqual(
      authorities.map(({ row }) => row.code),
      ['A'],
    );
    const entry = (n: number) => ({ list: 'authorities', entry: n });
    assert.deepEqual(refused, [
      { at: entry(2), what: '', problem: { code: 'invalid', column: 'code', value: '{"$gt":""}' } },
      { at: entry(2), what: '', problem: { code: 'invalid', column: 'name', value: '7' } },
      { at: entry(2), what: '', problem: { code: 'invalid', column: 'type', value: 'village' } },
      { at: entry(3), what: '', problem: { code: 'notARow' } },
      { at: entry(4), what: '', problem: { code: 'notARow' } },
      { at: entry(5), what: 'Two', problem: { code: 'endsBeforeItBegins' } },
      { at: entry(6), what: 'Three', problem: { code: 'invalid', column: 'dfeNumber', value: '7' } },
      { at: entry(6), what: 'Three', problem: { code: 'invalid', column: 'validFrom', value: '2019-02-30' } },
    ]);
  });

  it('says so when a file is no JSON, or holds no list that it knows', () => {
    assert.equal(readRegionFile('{"authorities": [', 'json').refused[0]?.problem.code, 'unreadable');
    for (const text of ['{}', '[]', '7', 'null', '{"authorities": {}}'])
      assert.equal(readRegionFile(text, 'json').refused[0]?.problem.code, 'unknownList', text);
  });
});

describe('Reading authorities from CSV', () => {
  it('reads them with a byte order mark, CRLF, blank lines, any order of columns and quoted values', () => {
    const text = [
      '\uFEFFType,Name,code,sub region,Successors,tenant_ids,dfenumber',
      'unitary,"Bristol, City of",E06000023,"North, with ""quotes""",A;B,t1; t2,801',
      '',
      'London borough,**Bold** [x](http://e.example),B_2,,,,',
      'unitary,Town "by the sea",C-3,,,,',
    ].join('\r\n');
    const { authorities, refused } = readRegionFile(text, 'csv');
    assert.deepEqual(refused, []);
    assert.deepEqual(
      authorities.map(({ at, row }) => [at, row]),
      [
        [
          { line: 2 },
          {
            type: 'unitary',
            name: 'Bristol, City of',
            code: 'E06000023',
            subRegion: 'North, with "quotes"',
            successors: ['A', 'B'],
            tenantIds: ['t1', 't2'],
            dfeNumber: 801,
          },
        ],
        [{ line: 4 }, { type: 'londonBorough', name: '**Bold** [x](http://e.example)', code: 'B_2' }],
        [{ line: 5 }, { type: 'unitary', name: 'Town "by the sea"', code: 'C-3' }],
      ],
    );
  });

  it('gives the line on which a refused row begins, also behind a value of several lines', () => {
    const { authorities, refused } = csv(
      'code,name,type',
      'A,"Two',
      'lines",county',
      ',No code,county',
      'B,,county',
      'C,Name,county,more',
      'D,Name',
      'E,Name,castle',
      'F,Last,county',
    );
    assert.deepEqual(
      authorities.map(({ row }) => row.code),
      ['A', 'F'],
    );
    assert.deepEqual(
      refused.map(({ at, problem }) => [at, problem]),
      [
        [{ line: 6 }, { code: 'wrongNumberOfCells', cells: 4, columns: 3 }],
        [{ line: 7 }, { code: 'wrongNumberOfCells', cells: 2, columns: 3 }],
        [{ line: 4 }, { code: 'missing', column: 'code' }],
        [{ line: 5 }, { code: 'missing', column: 'name' }],
        [{ line: 8 }, { code: 'invalid', column: 'type', value: 'castle' }],
      ],
    );
  });

  it('reports a quote that is never closed and keeps the rows before it', () => {
    const { authorities, refused } = csv('code,name,type', 'A,One,county', 'B,"Two,county', 'C,Three,county');
    assert.deepEqual(
      authorities.map(({ row }) => row.code),
      ['A'],
    );
    assert.deepEqual(
      refused.map(({ problem }) => problem.code),
      ['unreadable'],
    );
  });

  it('reports a column that it does not know, and a heading that says nothing', () => {
    assert.deepEqual(csv('code,name,type,colour', 'A,One,county,blue').refused, [
      { at: { line: 1 }, what: '', problem: { code: 'unknownColumn', column: 'colour' } },
    ]);
    for (const text of ['', 'a,b', '\n\n']) assert.equal(csv(text).refused[0]?.problem.code, 'unknownList');
  });
});
