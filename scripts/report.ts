import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readKeyDirectory, readRegion, readStorage } from '../bot/config.ts';
import { words } from '../cards/wording/words.ts';
import { londonInstant } from '../programme/calendar.ts';
import { REPORT_AUDIENCES } from '../programme/report/report.ts';
import type { ReportWanted } from '../programme/report/report-writer.ts';

/**
 * `npm run report -- --as-at DATE --audience A --out DIR [--meeting TEXT] [--new]`: writes a regional update in every
 * format. The newest version that is stored for the date and audience, or with --new, or where there is none, a new
 * draft, which is stored as well. Exit code 0: written; 1: refused, with the reason; 2: nothing was asked that could be
 * done. Progress goes to standard error, the names of the files to standard output.
 */
const say = words.report.commandLine;

interface Asked extends ReportWanted {
  out: string;
  isNew: boolean;
}

async function main(): Promise<number> {
  const asked = readArguments();
  if (typeof asked === 'string') return failed(2, asked);
  const { mongodbUri, dataDirectory } = readStorage();
  const region = readRegion();
  if (region === undefined) return failed(2, say.noRegion);
  // Only now, so that what is refused is refused at once and not after everything was loaded.
  const { openDatabase } = await import('../storage/database.ts');
  const database = await openDatabase({ uri: mongodbUri, dataDirectory }).catch((error: Error) => error);
  if (database instanceof Error) return failed(2, say.noStore(database.message));
  try {
    return await write(database.db, region, asked);
  } finally {
    await database.close();
  }
}

async function write(
  db: Parameters<typeof import('../bot/compose.ts').compose>[2],
  region: string,
  asked: Asked,
): Promise<number> {
  const { stores, reports } = await composed(db, region);
  if (!(await stores.regions.region(region))) return failed(2, say.unknownRegion(region));
  const stored = asked.isNew ? undefined : await reports.newest(region, asked);
  if (stored) console.error(say.stored(stored.version, stored.state));
  else console.error(say.drafting(asked.asAt, asked.audience));
  const drafted = stored
    ? ({ ok: true, value: stored } as const)
    : await reports.write(region, asked, { at: new Date() }, (kind, done, of) =>
        console.error(say.section(kind, done, of)),
      );
  if (!drafted.ok) return failed(1, drafted.refusals.map(words.refusal).join('\n'));
  const { REPORT_FORMATS, reportFile } = await import('../bot/documents/report/report-files.ts');
  for (const format of REPORT_FORMATS) {
    const { name, content } = await reportFile(drafted.value, format);
    const place = path.join(asked.out, name);
    const failure = await mkdir(asked.out, { recursive: true })
      .then(() => writeFile(place, content))
      .catch((error: Error) => error);
    if (failure instanceof Error) return failed(2, say.notWritten(place, failure.message));
    console.log(place);
  }
  const { version, state, figures } = drafted.value;
  console.error(say.done(version, state, figures.length));
  return 0;
}

/** The services of a bot that sends nothing. */
async function composed(db: Parameters<typeof write>[0], region: string) {
  const [{ compose }, { createLog }] = await Promise.all([
    import('../bot/compose.ts'),
    import('../bot/log.ts'),
  ]);
  const unused = async (): Promise<never> => {
    throw new Error('Nothing is sent from the command line.');
  };
  const nobody = {
    programmeManagers: [],
    keyDirectory: readKeyDirectory(),
    privacyContact: { name: '', address: '' },
    publicUrl: '',
    demo: false,
  };
  const chance = {
    now: () => new Date(),
    newId: randomUUID,
    newToken: () => randomBytes(32).toString('base64url'),
    randomInt,
    log: createLog('silent'),
  };
  const reach = { messenger: { send: unused, edit: unused }, reconcile: unused };
  const { stores, services } = compose({ ...nobody, region }, chance, db, reach);
  return { stores, reports: services.reports };
}

/** What is wrong with the arguments, in a sentence, or what they ask for. */
function readArguments(): Asked | string {
  const options = {
    'as-at': { type: 'string' },
    audience: { type: 'string' },
    out: { type: 'string' },
    meeting: { type: 'string', default: '' },
    new: { type: 'boolean', default: false },
  } as const;
  let given: ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
  try {
    given = parseArgs({ options }).values;
  } catch {
    return say.usage;
  }
  const { 'as-at': asAt, audience: wanted, out, meeting = '', new: isNew = false } = given;
  if (asAt === undefined || wanted === undefined || out === undefined) return say.usage;
  if (!londonInstant(asAt, '00:00')) return say.badDate;
  const audience = REPORT_AUDIENCES.find(one => one === wanted);
  return audience ? { asAt, audience, out, meeting, isNew } : say.badAudience(wanted);
}

function failed(code: 1 | 2, text: string): number {
  console.error(text);
  return code;
}

process.exitCode = await main();
