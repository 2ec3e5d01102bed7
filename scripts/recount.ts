import { readFile } from 'node:fs/promises';
import { recountReport } from '../cards/views/recount-report.ts';
import { words } from '../cards/wording/words.ts';
import { recount } from '../programme/vote/recount.ts';

/** `npm run recount -- FILE`: counts an export of ballots again, from the file alone. Exit code 1 when it differs. */
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error(words.recount.usage);
  process.exit(2);
}
try {
  const counted = recount(await readFile(file, 'utf8'));
  console.log(recountReport(counted));
  process.exitCode = counted.differences.length ? 1 : 0;
} catch (error) {
  console.error(words.recount.unreadable(file, error instanceof Error ? error.message : String(error)));
  process.exitCode = 2;
}
