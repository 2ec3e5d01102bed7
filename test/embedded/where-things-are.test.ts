import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS } from '../../storage/embedded/commands/command-table.ts';

const embedded = path.join(import.meta.dirname, '../../storage/embedded');
const kebab = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

describe('Whoever knows MongoDB finds in the embedded store', () => {
  it('each command in the file that has its name', () => {
    const files = readdirSync(path.join(embedded, 'commands'));
    const found = new Set(
      [...COMMANDS].filter(([name]) => files.includes(`${kebab(name)}.ts`)).map(([, command]) => command),
    );
    // Older clients write some of them in another way.
    const lost = [...COMMANDS].filter(([, command]) => !found.has(command)).map(([name]) => name);
    assert.deepEqual(lost, []);
  });

  it('each operator and stage in the file that is called so', () => {
    const places: Record<string, string> = {
      'query/query-operators.ts':
        '$eq $ne $gt $gte $lt $lte $in $nin $exists $and $or $nor $not $elemMatch $size $all',
      'update/update-operators.ts': '$set $unset $inc $min $max $push $each $addToSet $pull $setOnInsert',
      'aggregate/pipeline.ts': '$match $group $sort $limit $skip $project $unwind $count',
    };
    const lost = Object.entries(places).flatMap(([file, operators]) => {
      const text = readFileSync(path.join(embedded, file), 'utf8');
      return operators.split(' ').filter(operator => !text.includes(operator));
    });
    assert.deepEqual(lost, []);
  });
});
