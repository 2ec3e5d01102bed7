import { type Day, londonDay, MINUTE_MS, plusMinutes } from '../../../programme/calendar.ts';
import { steeringServices } from '../../../programme/steering/steering-services.ts';
import { mongoMeetingStore } from '../../../storage/meeting-store.ts';
import { mongoPeopleStore } from '../../../storage/people-store.ts';
import { mongoSteeringStore } from '../../../storage/steering-store.ts';
import { mongoSummitStore } from '../../../storage/summit-store.ts';
import { choiceOf } from '../../support/card-inputs.ts';
import { linesOf } from '../../support/card-text.ts';
import { buttonOf } from '../../support/teams-user.ts';
import { instant, pressed, typed } from '../acting.ts';
import { onDatabase } from '../on-database.ts';
import type { Scenario } from '../scenario-file.ts';
import type { Stage } from '../stage.ts';
import type { Step, Story, Told } from '../story.ts';
import { meetingSteps } from './meeting-steps.ts';
import { moneySteps } from './money-steps.ts';
import type { ScenarioCommission, ScenarioGroup } from './steering-part.ts';
import { steeringTimeline } from './steering-timeline.ts';

/** What the steering group does in the year, told as the people in it would do it in Teams. */
export const steeringStory: Story = {
  name: 'steering group',
  steps: steeringSteps,
  figures: steeringFigures,
};

function steeringSteps(scenario: Scenario): Step[] {
  const { meetings, supportGroups, commissions, fund } = scenario;
  const times = steeringTimeline(scenario);
  return [
    ...supportGroups.map(({ name }, i) => ({
      at: new Date(times.begunAt.getTime() + i * MINUTE_MS),
      title: `A support group: ${name}`,
      run: (stage: Stage) => addGroup(stage, name),
    })),
    ...supportGroups.flatMap(sponsorStep),
    ...commissions.flatMap(commissionSteps),
    ...(fund ? moneySteps(fund, times) : []),
    ...meetings.flatMap(meeting => meetingSteps(meeting, times)),
  ];
}

async function addGroup(stage: Stage, name: string): Promise<void> {
  await stage.arrived('manager');
  const list = await typed(stage, 'manager', 'support groups', 'group.form');
  const form = await pressed(stage, 'manager', buttonOf(list, 'group.form', { form: 'add' }));
  await pressed(stage, 'manager', buttonOf(form, 'group.save'), {
    name,
    purpose: 'People with the same task in all authorities share what works',
    from: londonDay(stage.now()),
  });
}

/** The director of the authority takes the vacancy. */
function sponsorStep({ name, sponsorAuthority, from }: ScenarioGroup): Step[] {
  if (!sponsorAuthority || !from) return [];
  const key = `voter-${sponsorAuthority}`;
  return [
    {
      at: instant(from, '13:00'),
      title: `The director of ${sponsorAuthority} sponsors ${name}`,
      async run(stage) {
        await stage.arrived(key);
        const list = await typed(stage, key, 'support groups', 'group.take');
        await pressed(stage, key, buttonOf(list, 'group.take'), { group: choiceOf(list, 'group', name) });
      },
    },
  ];
}

/** Given by the programme manager's pen; a week later there is a word on how it goes. */
/** Those of one day are given one after the other, in the order of the file. */
function commissionSteps({ text, givenBy, givenOn, state }: ScenarioCommission, nth: number): Step[] {
  const at = plusMinutes(instant(givenOn, '14:00'), nth % 60);
  let note: ReturnType<typeof buttonOf> | undefined;
  const given: Step = {
    at,
    title: `Commissioned by ${givenBy}: ${text}`,
    async run(stage) {
      await stage.arrived('manager');
      const list = await typed(stage, 'manager', 'commissions', 'commission.save');
      const answers = { text, givenBy, givenOn, owner: '', due: '' };
      const card = await pressed(stage, 'manager', buttonOf(list, 'commission.save'), answers);
      note = buttonOf(card, 'commission.note');
    },
  };
  const told: Step = {
    at: plusMinutes(at, 7 * 24 * 60),
    title: `A word on it: ${text}`,
    async run(stage) {
      if (note) await pressed(stage, 'manager', note, { state, text: 'Work is progressing to do this' });
    },
  };
  return state === 'given' ? [given] : [given, told];
}

/** Groups and money as the product counts them, and what it tells a member of them. Money in pounds, as in the file. */
async function steeringFigures(stage: Stage, asAt: Day): Promise<Told | undefined> {
  const { supportGroups, fund } = await onDatabase(stage, db =>
    steeringServices({
      meetings: mongoMeetingStore(db),
      steering: mongoSteeringStore(db),
      summits: mongoSummitStore(db),
      people: mongoPeopleStore(db),
    }).figures.figures(stage.region, asAt),
  );
  if (supportGroups.total === 0 && !fund) return undefined;
  const { total, sponsored } = supportGroups;
  const cards = [];
  for (const command of ['meetings', 'commissions', 'support groups', ...(fund ? ['business plan'] : [])])
    cards.push(await typed(stage, 'chair', command));
  return {
    text: cards.map(card => linesOf(card).join('\n')).join('\n\n'),
    figures: {
      ...(total > 0 && { supportGroups: { total, sponsored } }),
      ...(fund && { fund: { committed: fund.committed / 100, available: fund.available / 100 } }),
    },
  };
}
