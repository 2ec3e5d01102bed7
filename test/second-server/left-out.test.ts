import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LEFT_OUT_ON_FERRETDB_1 } from './left-out.ts';

describe('What is left out on FerretDB 1', () => {
  it('are tests of the contract that there are', () => {
    const folder = path.join(import.meta.dirname, '..', 'storage', 'contract');
    const contract = readdirSync(folder).map(name => readFileSync(path.join(folder, name), 'utf8'));
    const titles = LEFT_OUT_ON_FERRETDB_1.flatMap(({ tests }) => tests);
    assert.deepEqual(
      titles.filter(title => !contract.some(source => source.includes(`it('${title}'`))),
      [],
    );
  });
});
