import { type Day, MINUTE_MS, plusDays, plusMinutes } from '../../../programme/calendar.ts';
import { summitFiguresService } from '../../../programme/summit/summit-figures-service.ts';
import { isWorkingDay, minusWorkingDays } from '../../../programme/working-days.ts';
import { mongoRegionStore } from '../../../storage/region-store.ts';
import { mongoSummitStore } from '../../../storage/summit-store.ts';
import { choicesOf } from '../../support/card-inputs.ts';
import { linesOf } from '../../support/card-text.ts';
import { buttonOf } from '../../support/teams-user.ts';
import { instant, pressed, typed } from '../acting.ts';
import { onDatabase } from '../on-database.ts';
import type { Scenario } from '../scenario-file.ts';
import type { Stage } from '../stage.ts';
import type { Step, Story, Told } from '../story.ts';
import type { ScenarioSummit } from './summit-part.ts';

/** A summit is planned and its invitations go out so long before it. */
const LEAD_DAYS = 56;
const APPROACHES: Readonly<Record<string, string>> = { OBA: 'Outcomes Based Accountability' };

/** The summit from its plan to who came, told as the people in it would do it in Teams. */
export const summitStory: Story = {
  name: 'summit',
  steps: scenario => (scenario.summit ? summitSteps(scenario, scenario.summit) : []),
  figures: summitFigures,
};

function summitSteps({ vote, demoAuthorities }: Scenario, summit: ScenarioSummit): Step[] {
  const lead = plusDays(summit.date, -LEAD_DAYS);
  const plannedAt = instant(isWorkingDay(lead) ? lead : minusWorkingDays(lead, 1), '09:00');
  const answeredAt = plusMinutes(plannedAt, 26 * 60);
  const endedAt = instant(summit.date, '16:30');
  const officers = Object.entries(summit.officersByAuthority);
  return [
    {
      at: plannedAt,
      title: `A summit is planned and directors are invited: ${summit.name}`,
      run: stage => plan(stage, summit),
    },
    ...demoAuthorities.map(({ code }, i) => ({
      at: new Date(answeredAt.getTime() + i * MINUTE_MS),
      title: `The director of ${code} answers the invitation`,
      run: (stage: Stage) => answer(stage, code, (summit.officersByAuthority[code] ?? 0) > 0),
    })),
    {
      at: instant(summit.date, '09:00'),
      title: 'The summit begins',
      run: (stage, remark) => chooseVote(stage, vote.title, remark),
    },
    {
      at: endedAt,
      title: `Who came: ${officers.length} authorities are counted, and the chairs`,
      run: stage => count(stage, summit),
    },
    {
      at: plusMinutes(endedAt, 15),
      title: `Key messages: ${summit.keyMessages.join('; ')}`,
      run: stage => noteMessages(stage, summit),
    },
  ];
}

async function plan(stage: Stage, summit: ScenarioSummit): Promise<void> {
  await stage.arrived('manager');
  const form = await typed(stage, 'manager', 'new summit', 'summit.save');
  const planned = await pressed(stage, 'manager', buttonOf(form, 'summit.save'), {
    name: summit.name,
    aliases: summit.aliases.join('\n'),
    date: summit.date,
    venue: '',
    approach: APPROACHES[summit.approach] ?? summit.approach,
  });
  const opened = await pressed(stage, 'manager', buttonOf(planned, 'summit.open'));
  await pressed(stage, 'manager', buttonOf(opened, 'summit.invite'), { roles: 'director' });
}

async function answer(stage: Stage, authority: string, comes: boolean): Promise<void> {
  const key = `voter-${authority}`;
  await stage.arrived(key);
  const card = await typed(stage, key, 'summit', 'summit.answer');
  await pressed(stage, key, buttonOf(card, 'summit.answer', { answer: comes ? 'yes' : 'no' }));
}

const shown = (stage: Stage): Promise<unknown> => typed(stage, 'manager', 'summit', 'summit.messages');

async function chooseVote(stage: Stage, title: string, remark: (text: string) => void): Promise<void> {
  const card = await shown(stage);
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 40);
  const vote = choicesOf(card, 'votes').find(one => letters(one.title) === letters(title));
  if (!vote) return remark('Its vote is not there yet.');
  await pressed(stage, 'manager', buttonOf(card, 'summit.votes'), { votes: vote.value });
}

/** Heads are counted at the door, authority by authority; nought is somebody who did not come. */
async function count(stage: Stage, summit: ScenarioSummit): Promise<void> {
  const guests = await pressed(stage, 'manager', buttonOf(await shown(stage), 'summit.guests'));
  const press = (capacity: string, authority: string, heads: number) =>
    pressed(stage, 'manager', buttonOf(guests, 'summit.count'), {
      capacity,
      authority,
      count: String(heads),
    });
  for (const [authority, heads] of Object.entries(summit.officersByAuthority))
    await press('seniorOfficer', authority, heads);
  await press('lscbChair', '0', summit.lscbChairs);
  await press('ceGroupChair', '0', summit.chiefExecutiveGroupChairs);
}

async function noteMessages(stage: Stage, { keyMessages }: ScenarioSummit): Promise<void> {
  const inputs = { keyMessages: keyMessages.join('\n') };
  await pressed(stage, 'manager', buttonOf(await shown(stage), 'summit.messages'), inputs);
}

/** The figures of the summit as the product counts them, and what it tells a member of them. */
async function summitFigures(stage: Stage, asAt: Day): Promise<Told | undefined> {
  const report = await onDatabase(stage, db =>
    summitFiguresService({ summits: mongoSummitStore(db), regions: mongoRegionStore(db) }).figures(
      stage.region,
      asAt,
    ),
  );
  if (!report) return undefined;
  const { date, authorities, of, officers, lscbChairs, chiefExecutiveGroupChairs, attendees } = report;
  return {
    text: linesOf(await typed(stage, 'chair', 'summit')).join('\n'),
    figures: {
      summit: { date, authorities, of, officers, lscbChairs, chiefExecutiveGroupChairs, attendees },
    },
  };
}
