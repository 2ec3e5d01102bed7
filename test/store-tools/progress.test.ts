import assert from 'node:assert/strict';
import { Progress } from '../../scripts/store/progress.ts';

function shown(isTTY: boolean, steps: readonly [string, number, number][]): string[] {
  const written: string[] = [];
  const progress = new Progress({ isTTY, write: text => written.push(text) });
  for (const step of steps) progress.at(...step);
  progress.clear();
  return written;
}

describe('The progress of a tool', () => {
  it('in a log is a line at the beginning, at each quarter and at the end', () => {
    const steps = Array.from({ length: 1_001 }, (_, n): [string, number, number] => ['Copying', n, 1_000]);
    assert.deepEqual(shown(false, [...steps, ['Verifying', 1, 2_000]]), [
      'Copying: 0 of 1,000\n',
      'Copying: 250 of 1,000\n',
      'Copying: 500 of 1,000\n',
      'Copying: 750 of 1,000\n',
      'Copying: 1,000 of 1,000\n',
      'Verifying: 1 of 2,000\n',
    ]);
  });

  it('on a screen is one line that moves with each percent and makes room at the end', () => {
    const steps = Array.from({ length: 5_001 }, (_, n): [string, number, number] => ['Copying', n, 5_000]);
    const written = shown(true, steps);
    assert.equal(written.length, 102);
    assert.ok(written.every(text => text.startsWith('\r') && text.endsWith('\u001b[K')));
    assert.equal(written[50], '\r[############............]  50%  Copying: 2,500 of 5,000\u001b[K');
    assert.equal(written.at(-1), '\r\u001b[K');
  });

  it('of nothing is whole at once, and of more than there was to do stays whole', () => {
    assert.deepEqual(shown(false, [['Copying', 0, 0]]), ['Copying: 0 of 0\n']);
    assert.match(shown(true, [['Copying', 12, 10]])[0] ?? '', /\[#{24}\] 100%/);
  });
});
