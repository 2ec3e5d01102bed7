import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { readRegionFile } from '../programme/region/region-file.ts';

const root = path.join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const below = (folder: string, ending: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter(name => name.endsWith(ending));

const SOURCES = ['programme', 'cards', 'storage', 'bot', 'manifest', 'scripts', 'bench', 'test'].flatMap(
  folder => below(folder, '.ts'),
);
const PAGES = [...readdirSync(root).filter(name => name.endsWith('.md')), ...below('docs', '.md')];

const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([whole, part]) => part ?? whole);

/** The comments of a source, each on one line, so that nothing that is cited is torn apart. */
const commentsOf = (file: string): string =>
  parseSync(file, read(file))
    .comments.map(({ value }) => value.replace(/\s*\n\s*\*?\s*/g, ' '))
    .join('\n');

/** `V7`; not `D01`, which is an authority. */
const RULE = /\b[VXPITEDRCG][1-9]\d?\b/g;
const DOCUMENT = /\b(?:DOMAIN|PLATFORM|SPEED|DESIGN|PEERS)(?: (?:section )?\d+(?:\.\d+)?)?\b/g;

const cited = (file: string): string[] => {
  const comments = commentsOf(file);
  const documents = found(comments, DOCUMENT).map(name => name.replace('section ', ''));
  return [...found(comments, RULE), ...documents];
};

describe('The documents', () => {
  it('explain every rule that a comment cites', () => {
    const explained = new Set(found(read('docs/rules.md'), /^- \*\*([^*]+)\*\* /gm));
    const missing = SOURCES.flatMap(file =>
      cited(file)
        .filter(name => !explained.has(name))
        .map(name => `${file}: ${name}`),
    );
    assert.deepEqual(missing, []);
  });

  it('link only to files that exist', () => {
    const broken = PAGES.flatMap(page =>
      found(read(page), /\]\(([^)\s#]+)[^)]*\)/g)
        .filter(target => !/^[a-z]+:/.test(target))
        .filter(target => !existsSync(path.join(root, path.dirname(page), target)))
        .map(target => `${page}: ${target}`),
    );
    assert.deepEqual(broken, []);
  });

  it('give a newcomer exactly two commands, in the README', () => {
    assert.deepEqual(found(read('README.md'), /^```\w*\n([\s\S]*?)\n```$/gm), [
      'npm install && npm run demo',
      'npm install && npm test',
    ]);
  });

  it('name only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const unknown = PAGES.flatMap(page =>
      found(read(page), /\bnpm\s(?:run\s)?(start|test|(?<=run\s)[\w:-]+)/g)
        .filter(name => !(name in scripts))
        .map(name => `${page}: ${name}`),
    );
    assert.deepEqual(unknown, []);
  });

  it('list every setting that bot/config.ts reads, and no other', () => {
    // A setting is whatever stands there in capitals between quotes.
    const settings = new Set(found(read('bot/config.ts'), /'([A-Z][A-Z_]{3,})'/g));
    const listed = found(read('docs/operations.md'), /^\| `([A-Z_]+)` +\|/gm);
    assert.deepEqual(listed.sort(), [...settings].sort());
  });

  it('show every heading of a CSV file that the import knows', () => {
    const operations = read('docs/operations.md').split('\n');
    const headings = readRegionFile('unknown', 'csv').refused.flatMap(({ problem }) =>
      problem.code === 'unknownList' ? problem.lists : [],
    );
    assert.equal(headings.length, 3);
    assert.deepEqual(
      headings.filter(heading => !operations.includes(heading)),
      [],
    );
  });

  it('say of every collection what it holds about people', () => {
    const collections = below('storage', '.ts').flatMap(file =>
      found(read(file), /\.collection(?:<.+>)?\(\s*'(\w+)'/g),
    );
    const rows = read('docs/privacy.md')
      .split('\n')
      .filter(line => line.startsWith('| `'));
    assert.ok(collections.includes('people'));
    assert.deepEqual(
      collections.filter(name => !rows.some(row => row.split('|')[1]?.includes(`\`${name}\``))),
      [],
    );
  });

  it('give words the names that the code has', () => {
    const [today = ''] = read('docs/words.md').split('## Named for later work');
    const code = SOURCES.filter(file => !file.startsWith('test/'))
      .map(read)
      .join('\n');
    const names = found(today, /^\|[^|]*\|[^|]*\|([^|]+)\|$/gm).flatMap(cell => found(cell, /`(\w+)`/g));
    assert.ok(names.includes('Paper'));
    assert.deepEqual(
      names.filter(name => !new RegExp(`\\b${name}\\b`).test(code)),
      [],
    );
  });

  it('are linked from the README, or from a page that is', () => {
    const reached = new Set(['README.md']);
    for (const page of reached)
      for (const target of found(read(page), /\]\(([^)\s#]+\.md)[^)]*\)/g))
        reached.add(path.posix.join(path.posix.dirname(page), target));
    assert.deepEqual(
      PAGES.filter(page => !reached.has(page)),
      [],
    );
  });
});
