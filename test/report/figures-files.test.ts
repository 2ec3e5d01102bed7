import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { withheldFile } from '../../bot/documents/report/report-files.ts';
import { unescaped } from '../../programme/csv-cell.ts';
import { sampleReport } from './sample-report.ts';

import { csvOf, HOSTILE, textOf } from './written-files.ts';

const schema = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'report.schema.json'), 'utf8'),
);

describe('The figures of a report as files', () => {
  const report = sampleReport();

  describe('as CSV', () => {
    it('has a row for each figure, with its source and date', async () => {
      const rows = await csvOf(report);
      assert.equal(rows.length, report.figures.length);
      assert.deepEqual(rows[0], {
        ...{ report: '2016-02-05.members.1', figure: 'training.trained', of: '', ofName: '', answer: '' },
        ...{ value: '94', unit: 'count', asAt: '2016-02-05', source: 'training.totals' },
        ...{ label: 'People trained', shown: '94', sourceText: 'Totals of all sessions.' },
      });
      assert.deepEqual([rows[2]?.value, rows[2]?.answer, rows[2]?.asAt], ['-7.4', 'noChange', '2016-02-03']);
    });

    it('has no cell that a spreadsheet would take for a formula, and loses nothing', async () => {
      for (const text of HOSTILE) {
        const rows = await csvOf(sampleReport(() => text));
        const named = rows.find(({ of }) => of === 'D04')?.ofName ?? '';
        assert.doesNotMatch(named, /^[=+@\t\r-]/);
        assert.equal(unescaped(named), text);
      }
    });

    it('tells all that is hidden, and why, to those who check', async () => {
      const { name, content } = withheldFile(report);
      assert.equal(name, 'update-2016-02-05-members-v1-hidden.csv');
      const rows: Record<string, string>[] = parse(Buffer.from(content), { bom: true, columns: true });
      assert.deepEqual(
        rows.map(({ figure, of, rule, second, why }) => [figure, of, rule, second, why]),
        [
          ['training.trainedByAuthority', 'D04', 'X4', 'no', 'X4: one to five people of an authority'],
          [
            'training.trainedByAuthority',
            'D05',
            'X4',
            'yes',
            'X4: hidden so that another cannot be worked out',
          ],
        ],
      );
    });
  });

  describe('as data', () => {
    const valid = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

    it('keep to the schema in docs, whatever the state and whatever was typed', async () => {
      const states = ['draft', 'disclosureChecked', 'approved', 'issued', 'superseded'] as const;
      for (const state of states)
        for (const text of HOSTILE) {
          const issued = state === 'issued' ? { issued: { at: new Date('2016-02-08T10:00:00Z') } } : {};
          const json = await textOf(
            sampleReport(() => text, { state, ...issued }),
            'json',
          );
          assert.ok(valid(JSON.parse(json)), JSON.stringify(valid.errors));
          assert.equal(JSON.parse(json).figures[1].of.name, text);
        }
      assert.ok(!valid({ ...JSON.parse(await textOf(report, 'json')), figures: [{ figure: 'x' }] }));
    });

    it('name nobody who had a part in it, and nothing that is hidden', async () => {
      const json = await textOf(report, 'json');
      assert.doesNotMatch(json, /manager|withheld|D05|Lantic/);
    });
  });
});
