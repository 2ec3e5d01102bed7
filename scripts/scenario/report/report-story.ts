import { plusMinutes } from '../../../programme/calendar.ts';
import { buttonOf } from '../../support/teams-user.ts';
import { instant, pressed, typed } from '../acting.ts';
import type { CastMember } from '../cast.ts';
import { nameOfKey } from '../invented-names.ts';
import type { Stage } from '../stage.ts';
import type { Step, Story, StoryFile } from '../story.ts';
import type { ScenarioReport } from './report-part.ts';

const GOVERNANCE = 'governance';

/** The updates for directors: drafted by the programme manager, checked, approved and issued on the evening of their date. */
export const reportStory: Story = {
  name: 'report',
  cast: ({ reports }) => (reports.length > 0 ? [governance] : []),
  steps: ({ reports }) => reports.flatMap(stepsOf),
  figures: async () => undefined,
  files: issuedFiles,
};

const governance: CastMember = {
  key: GOVERNANCE,
  name: nameOfKey(GOVERNANCE),
  account: { tenantId: 'tenant-region', objectId: GOVERNANCE },
  roles: [{ role: 'governanceLead' }],
};

function stepsOf(report: ScenarioReport, nth: number): Step[] {
  const at = plusMinutes(instant(report.asAt, '16:00'), 10 * (nth % 6));
  const named = `the update of ${report.asAt} for ${report.audience}`;
  const step = (minutes: number, title: string, run: Step['run']): Step => ({
    at: plusMinutes(at, minutes),
    title: `${title} ${named}`,
    run,
  });
  return [
    step(0, 'The programme manager drafts', stage => draft(stage, report)),
    step(1, 'The governance lead checks', async stage => {
      await stage.arrived(GOVERNANCE);
      await move(stage, GOVERNANCE, report, 'report.check', { note: 'No number stands for fewer than ten.' });
    }),
    step(2, 'The chair approves', async stage => {
      await stage.arrived('chair');
      await move(stage, 'chair', report, 'report.approve');
    }),
    step(3, 'The programme manager issues', stage => move(stage, 'manager', report, 'report.issue')),
  ];
}

async function draft(stage: Stage, { asAt, audience, meeting }: ScenarioReport): Promise<void> {
  await stage.arrived('manager');
  const list = await typed(stage, 'manager', 'report');
  await pressed(stage, 'manager', buttonOf(list, 'report.draft'), { asAt, audience, meeting });
}

/** The id of the first version; nobody drafts a second one in this story. */
const idOf = ({ asAt, audience }: ScenarioReport): string => `${asAt}.${audience}.1`;

async function shown(stage: Stage, key: string, report: string): Promise<unknown> {
  const list = await typed(stage, key, 'report');
  return pressed(stage, key, buttonOf(list, 'report.show'), { report });
}

async function move(
  stage: Stage,
  key: string,
  report: ScenarioReport,
  verb: string,
  inputs: Record<string, string> = {},
): Promise<void> {
  const card = await shown(stage, key, idOf(report));
  await pressed(stage, key, buttonOf(card, verb), inputs);
}

const FORMATS = ['docx', 'html', 'markdown', 'csv', 'json'];

/** Every update that was issued by now, as the programme manager gets it in each format. */
async function issuedFiles(
  stage: Stage,
  { reports }: { reports: readonly ScenarioReport[] },
): Promise<StoryFile[]> {
  const files: StoryFile[] = [];
  const issued = reports.filter((report, nth) => stepsOf(report, nth).every(({ at }) => at <= stage.now()));
  for (const report of issued) {
    const card = await shown(stage, 'manager', idOf(report));
    for (const format of FORMATS) files.push(await downloaded(stage, card, format));
  }
  return files;
}

async function downloaded(stage: Stage, card: unknown, format: string): Promise<StoryFile> {
  const offered = await pressed(stage, 'manager', buttonOf(card, 'report.file'), { format });
  const text = JSON.stringify(offered);
  const [link = ''] = text.match(/http:[^"]+\/files\/[^"]+/) ?? [];
  const [name = ''] = text.match(/update-[\w-]+\.\w+/) ?? [];
  const response = await fetch(link);
  if (!response.ok) throw new Error(`${name} could not be fetched: ${response.status}.`);
  return { name, content: Buffer.from(await response.arrayBuffer()) };
}
