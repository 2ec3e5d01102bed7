import assert from 'node:assert/strict';
import markdownIt from 'markdown-it';
import { TEXT_WIDTH, tableWidths } from '../../bot/documents/report/report-docx-style.ts';
import { REPORT_FORMATS, reportFile } from '../../bot/documents/report/report-files.ts';
import { sampleReport } from './sample-report.ts';
import { paragraphsOf, partsOf, rowsOf } from './word-file.ts';

import { contentOf, HOSTILE, textOf } from './written-files.ts';

describe('The files of a report', () => {
  const report = sampleReport();

  it('are five, and each names date, audience and version', async () => {
    const files = await Promise.all(REPORT_FORMATS.map(format => reportFile(report, format)));
    assert.deepEqual(
      files.map(({ name }) => name),
      ['docx', 'html', 'md', 'csv', 'json'].map(ending => `update-2016-02-05-members-v1.${ending}`),
    );
    for (const { content, type } of files) {
      assert.ok(content.length > 100);
      assert.match(type, /^[\w-]+\/[\w.+-]+(; charset=utf-8)?$/);
    }
  });

  it('say what a draft is, for as long as it is one', async () => {
    const issued = sampleReport(text => text, {
      state: 'issued',
      issued: { at: new Date('2016-02-08T10:00:00Z') },
    });
    for (const format of ['html', 'markdown'] as const) {
      assert.match(await textOf(report, format), /Draft, not checked for disclosure\. Do not pass it on\./);
      assert.match(await textOf(issued, format), /Issued on 8 February 2016\./);
      assert.doesNotMatch(await textOf(issued, format), /Draft|pass it on/);
    }
    const notice = (await contentOf(report, 'docx')) as Uint8Array;
    assert.ok(paragraphsOf(notice).some(({ style, text }) => style === 'Notice' && /^Draft/.test(text)));
    assert.ok(!paragraphsOf(await contentOf(issued, 'docx')).some(({ style }) => style === 'Notice'));
  });

  describe('as a Word document', () => {
    it('has real headings, tables whose heads repeat, a language and a title', async () => {
      const content = await contentOf(report, 'docx');
      assert.deepEqual(
        paragraphsOf(content)
          .filter(({ style }) => style === 'Heading1' || style === 'Title')
          .map(({ text }) => text),
        [
          'Demo Region February 2016 update',
          'Peer challenge',
          'Next steps',
          'Annex: tables',
          'Annex: figures and where they come from',
        ],
      );
      const parts = partsOf(content);
      const document = parts['word/document.xml'] ?? '';
      const tables = document.match(/<w:tbl>/g)?.length;
      assert.equal(document.match(/<w:tblHeader/g)?.length, tables);
      assert.match(parts['word/styles.xml'] ?? '', /w:lang [^>]*w:val="en-GB"/);
      assert.match(parts['docProps/core.xml'] ?? '', /Demo Region February 2016 update/);
    });

    it('gives a column of sentences more room than one of single words, and fills the line', () => {
      const answers = ['6 sessions, 94 people from 12 of 16 authorities, in 3 of 4 sub-regions', 'Too few'];
      const [question = 0, known = 0] = tableWidths([
        ['Question', 'What is known'],
        ...answers.map(text => ['How much?', text]),
      ]);
      assert.ok(known > 2 * question, `${question} beside ${known}`);
      // Ten points of Arial: 17 characters take less than 1,900 twentieths of a point.
      const [, due = 0] = tableWidths([
        ['Action', 'Due'],
        ['A sentence on what is done by then, and why', '16 September 2016'],
      ]);
      assert.ok(due > 1_900, String(due));
      for (const rows of [[['One']], [['', '', '']], [['A', 'Long words '.repeat(20), 'B', 'C', 'D', 'E']]]) {
        const widths = tableWidths(rows);
        assert.equal(
          widths.reduce((sum, width) => sum + width),
          TEXT_WIDTH,
        );
        assert.ok(widths.every(width => width > TEXT_WIDTH / 12));
      }
    });

    it('has a bar beside each number above nought, marked as ornament', async () => {
      const document = partsOf(await contentOf(report, 'docx'))['word/document.xml'] ?? '';
      assert.equal(document.match(/<w:drawing>/g)?.length, 1);
      assert.match(document, /decorative[^>]* val="1"/);
      assert.ok(rowsOf(await contentOf(report, 'docx')).some(row => row.join() === 'Neglect,13 of 15'));
    });

    it('has every figure with its value, its source and its date where that is another', async () => {
      const content = await contentOf(report, 'docx');
      const rows = rowsOf(content).map(cells => cells.join(' = '));
      for (const row of [
        'People trained = 94',
        'People trained, by authority: Torwyn Bay = c',
        'Share of an answer, No = -7.4% (as at 3 February 2016)',
        'Quorum met = yes',
        'Day of the close = 27 November 2015',
      ])
        assert.ok(rows.includes(row), row);
      assert.ok(paragraphsOf(content).some(({ text }) => text === 'Source: Totals of all sessions.'));
    });

    it('shows what was typed as it was typed', async () => {
      for (const text of HOSTILE) {
        const content = await contentOf(
          sampleReport(() => text),
          'docx',
        );
        const shown = text.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
        assert.ok(
          rowsOf(content).some(([first]) => first === shown),
          text,
        );
        const document = partsOf(content)['word/document.xml'] ?? '';
        assert.doesNotMatch(document.replace(/\s/g, ''), /<script|\p{Cc}/u);
      }
    });
  });

  describe('as HTML', () => {
    it('names its language, has a caption for every table and a head for every row, and no script', async () => {
      const html = await textOf(report, 'html');
      assert.match(html, /^<!doctype html>\n<html lang="en-GB">/);
      assert.equal(html.match(/<table>/g)?.length, html.match(/<caption>/g)?.length);
      assert.equal(html.match(/<tbody>/g)?.length, html.match(/<thead>/g)?.length);
      assert.match(html, /<th scope="row">Neglect<\/th><td>13 of 15<span class="bar" aria-hidden="true"/);
      assert.doesNotMatch(html, /<script|https?:|src=/);
    });

    it('makes nothing of what was typed but text', async () => {
      const plain = await textOf(report, 'html');
      const elementsIn = (html: string) => html.match(/<[^>]*>/g)?.join('');
      for (const text of HOSTILE) {
        const html = await textOf(
          sampleReport(() => text),
          'html',
        );
        assert.equal(elementsIn(html), elementsIn(plain), text);
      }
    });
  });

  describe('as Markdown', () => {
    const markdown = markdownIt({ html: true });
    const elementsIn = (text: string) =>
      markdown
        .render(text)
        .match(/<[^>]*>/g)
        ?.join('');

    it('has headings and tables, bars as the table that says the same', async () => {
      const text = await textOf(report, 'markdown');
      assert.match(text, /^# Demo Region February 2016 update\n\nUpdate for the February meeting\n/);
      assert.match(text, /\| Topic \| Ballots \|\n\| --- \| --- \|\n\| Neglect \| 13 of 15 \|\n/);
    });

    it('makes nothing of what was typed but text', async () => {
      const plain = elementsIn(await textOf(report, 'markdown'));
      for (const text of HOSTILE) {
        const hostile = await textOf(
          sampleReport(() => text),
          'markdown',
        );
        assert.equal(elementsIn(hostile), plain, text);
      }
    });
  });
});
