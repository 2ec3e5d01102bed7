import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LEFT_OUT_ON_FERRETDB_1 } from './left-out.ts';

describe('What is left out on FerretDB 1', () => {
  it('are tests that there are', () => {
    const sources = ['storage/contract', 'conversations'].flatMap(name => {
      const folder = path.join(import.meta.dirname, '..', name);
      return readdirSync(folder).map(file => readFileSync(path.join(folder, file), 'utf8'));
    });
    const titles = LEFT_OUT_ON_FERRETDB_1.flatMap(({ tests }) => tests);
    assert.deepEqual(
      titles.filter(title => !sources.some(source => source.includes(`it('${title}'`))),
      [],
    );
  });
});
