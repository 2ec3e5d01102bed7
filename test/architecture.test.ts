import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { LAYERS, type Layer } from './support/layers.ts';
import { type SourceFile, sourceFiles } from './support/source-file.ts';

const PRODUCT = ['programme', 'cards', 'storage', 'bot', 'manifest', 'tab'];
const files = sourceFiles(PRODUCT);
const all = [...files, ...sourceFiles(['scripts', 'bench', 'test'])];
const isWording = (file: SourceFile) => file.path.startsWith('cards/wording/');

const layerOf = (file: string): Layer | undefined => LAYERS.find(layer => file.startsWith(layer.at));

function breaches(file: SourceFile): string[] {
  const layer = layerOf(file.path);
  if (!layer) return [`${file.path} is in no layer`];
  return file.imports.flatMap(({ from, typeOnly }) => {
    if (from.startsWith('.')) {
      const target = path.posix.join(path.posix.dirname(file.path), from);
      const own = layerOf(target) === layer;
      const theirs = [...layer.ours, ...(typeOnly ? (layer.oursTypes ?? []) : [])];
      return own || theirs.some(folder => target.startsWith(folder))
        ? []
        : [`${file.path} imports ${target}`];
    }
    const isNode = from.startsWith('node:') || builtinModules.includes(from);
    const allowed = isNode
      ? layer.node
      : layer.packages.some(name => from === name || from.startsWith(`${name}/`)) ||
        (typeOnly && layer.types?.some(name => from === name || from.startsWith(`${name}/`)));
    return allowed ? [] : [`${file.path} imports ${from}`];
  });
}

describe('The architecture', () => {
  it('has folders that are layers: no import breaks the table', () => {
    assert.deepEqual(files.flatMap(breaches), []);
  });

  it('has one composition root: nobody but the scripts and tests imports it', () => {
    const importers = files.filter(file => file.imports.some(({ from }) => /(^|\/)main\.ts$/.test(from)));
    assert.deepEqual(
      importers.map(file => file.path),
      ['bot/start.ts'],
    );
  });

  it('has no file over 200 lines but the wording', () => {
    const long = all.filter(file => file.lines > 200 && !isWording(file));
    assert.deepEqual(
      long.map(file => `${file.path}: ${file.lines}`),
      [],
    );
  });

  it('has no function over 60 lines, not counting the functions inside it', () => {
    const long = all.flatMap(file =>
      file.functions.filter(one => one.lines > 60).map(one => `${file.path}: ${one.name}, ${one.lines}`),
    );
    assert.deepEqual(long, []);
  });

  it('has no file called utils, helpers, common or misc, and names in kebab case', () => {
    const odd = all.filter(({ path: file }) => {
      const name = path.posix.basename(file).replace(/(\.test)?\.tsx?$/, '');
      return /^(utils?|helpers?|common|misc)$/.test(name) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
    });
    assert.deepEqual(
      odd.map(file => file.path),
      [],
    );
  });

  it('has no `any`', () => {
    assert.deepEqual(
      all.filter(file => file.anys > 0).map(file => `${file.path}: ${file.anys}`),
      [],
    );
  });

  it('reads the environment in bot/config.ts only', async () => {
    const { readFileSync } = await import('node:fs');
    const readers = files.filter(file =>
      readFileSync(path.join(import.meta.dirname, '..', file.path), 'utf8').includes('process.env'),
    );
    assert.deepEqual(
      readers.map(file => file.path),
      ['bot/config.ts'],
    );
  });

  it('reads no clock and no randomness below bot/', async () => {
    const { readFileSync } = await import('node:fs');
    const readers = files.filter(
      file =>
        !file.path.startsWith('bot/') &&
        !file.path.startsWith('storage/') &&
        /Date\.now\(|new Date\(\)|Math\.random|DateTime\.now|randomUUID/.test(
          readFileSync(path.join(import.meta.dirname, '..', file.path), 'utf8'),
        ),
    );
    assert.deepEqual(
      readers.map(file => file.path),
      [],
    );
  });

  it('has only the top-level folders that the design names', () => {
    const root = path.join(import.meta.dirname, '..');
    const folders = readdirSync(root, { withFileTypes: true })
      .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(entry => entry.name)
      .filter(name => !['node_modules', 'dist', 'data', 'devTools', 'env'].includes(name));
    const known = [
      'bench',
      'bot',
      'cards',
      'docs',
      'infra',
      'manifest',
      'programme',
      'scripts',
      'storage',
      'tab',
      'test',
    ];
    assert.deepEqual(
      folders.filter(name => !known.includes(name)),
      [],
    );
  });
});
