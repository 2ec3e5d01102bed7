import { doesNotMatch, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildTab } from '../../scripts/build-tab.ts';

const BUILT = path.join(import.meta.dirname, '..', '..', 'dist', 'tab');
const KILOBYTE = 1_024;

describe('The built tab', function () {
  this.timeout(120_000);
  before(() => buildTab());

  const script = (name: string): string => readFileSync(path.join(BUILT, 'assets', name), 'utf8');
  const html = (): string => readFileSync(path.join(BUILT, 'index.html'), 'utf8');
  const named = (beginning: string): string => {
    const found = readdirSync(path.join(BUILT, 'assets')).find(
      name => name.startsWith(`${beginning}-`) && name.endsWith('.js'),
    );
    if (!found) throw new Error(`No script is called ${beginning}.`);
    return found;
  };

  /** These scripts and all that they need before they run. */
  function withImports(names: readonly string[]): Set<string> {
    const all = new Set(names);
    for (const name of all)
      for (const [, imported] of script(name).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
        if (imported) all.add(imported);
    return all;
  }

  it('loads at most 250 KB of compressed script for the first view: in Teams, with cards', () => {
    const entry = [...html().matchAll(/assets\/([^"]+\.js)/g)].map(([, name]) => name ?? '');
    const first = withImports([...entry, named('teams-host'), named('card-view')]);
    const bytes = [...first].reduce((sum, name) => sum + gzipSync(script(name)).byteLength, 0);
    ok(first.size >= 3, [...first].join(' '));
    ok(bytes <= 250 * KILOBYTE, `${Math.round(bytes / KILOBYTE)} KB`);
    ok(!first.has(named('chart')), 'charts are loaded when a card has one');
  });

  it('has no script or style in its page, which the content security policy would refuse', () => {
    doesNotMatch(html(), /<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/);
  });
});
