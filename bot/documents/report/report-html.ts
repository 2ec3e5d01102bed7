import { oneLine } from '../../../cards/kit/plain-text.ts';
import type { Report, ReportBlock } from '../../../programme/report/report.ts';
import { reportOutline } from './report-outline.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => oneLine(text).replace(/[&<>"']/g, sign => ENTITIES[sign] ?? sign);

/** Dark on white with a contrast above 7 to 1; bars are ornament, the number stands beside them. */
const STYLE = `
body { font: 1rem/1.5 Arial, Helvetica, sans-serif; color: #1f2937; background: #fff; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { color: #1d3f72; line-height: 1.2; }
.notice { border: 2px solid #8a1c1c; color: #8a1c1c; padding: .5rem .75rem; font-weight: bold; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption { text-align: left; font-weight: bold; padding-bottom: .25rem; }
th, td { border: 1px solid #9ca3af; padding: .3rem .5rem; text-align: left; vertical-align: top; }
th { background: #eef2f7; }
.bar { display: block; height: .6rem; background: #1d4e89; }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } }
`;

const cells = (tag: 'th scope="col"' | 'td', texts: readonly string[]): string => {
  const [end = ''] = tag.split(' ');
  return texts.map(text => `<${tag}>${escaped(text)}</${end}>`).join('');
};

const table = (caption: string, columns: readonly string[], rows: readonly string[]): string =>
  [
    '<table>',
    `<caption>${escaped(caption)}</caption>`,
    `<thead><tr>${cells('th scope="col"', columns)}</tr></thead>`,
    '<tbody>',
    ...rows.map(row => `<tr>${row}</tr>`),
    '</tbody></table>',
  ].join('\n');

const rowOf = ([first = '', ...rest]: readonly string[]): string =>
  `<th scope="row">${escaped(first)}</th>${cells('td', rest)}`;

function htmlOf(block: ReportBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map(item => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return table(block.caption, block.columns, block.rows.map(rowOf));
    case 'chart': {
      const most = Math.max(1, ...block.bars.map(({ value }) => value));
      const bars = block.bars.map(({ label, value, text }) => {
        const width = Math.round((100 * value) / most);
        return `<th scope="row">${escaped(label)}</th><td>${escaped(text)}<span class="bar" aria-hidden="true" style="width: ${width}%"></span></td>`;
      });
      return table(block.caption, block.columns, bars);
    }
  }
}

/** The report as one page of HTML that needs nothing else: headings, tables with captions, and no script. */
export function reportHtml(report: Report): string {
  const { title, lines, notice, annex } = reportOutline(report);
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head>`,
    '<body><main>',
    `<h1>${escaped(title)}</h1>`,
    ...lines.map(line => `<p>${escaped(line)}</p>`),
    ...(notice === undefined ? [] : [`<p class="notice">${escaped(notice)}</p>`]),
    ...report.parts.flatMap(part => [`<h2>${escaped(part.title)}</h2>`, ...part.blocks.map(htmlOf)]),
    `<h2>${escaped(annex.title)}</h2>`,
    `<p>${escaped(annex.note)}</p>`,
    ...annex.sources.map(({ text, rows }) => table(text, annex.columns, rows.map(rowOf))),
    '</main></body></html>',
    '',
  ].join('\n');
}
