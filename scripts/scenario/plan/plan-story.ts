import { MINUTE_MS, plusDays } from '../../../programme/calendar.ts';
import { buttonOf } from '../../support/teams-user.ts';
import { instant, pressed, typed } from '../acting.ts';
import type { CastMember } from '../cast.ts';
import type { Scenario } from '../scenario-file.ts';
import type { Stage } from '../stage.ts';
import type { Step, Story } from '../story.ts';
import { choiceCalled, choicesIn } from './plan-choices.ts';
import { planFigures } from './plan-figures.ts';
import type { ScenarioAction, ScenarioPlan } from './plan-part.ts';

/** So many days after the endorsement owners say how their actions go. */
const TOLD_AFTER = 28;

const ownerOf = (authority: string): string => `owner-${authority}`;

/** The improvement plan, from endorsed priorities to how its actions go. */
export const planStory: Story = {
  name: 'plan',
  cast: ownersIn,
  steps: ({ plan, vote: { endorsement }, demoAuthorities, indicators }) =>
    plan && endorsement ? planSteps(plan, endorsement.endorsedOn, demoAuthorities, indicators.sheets) : [],
  figures: planFigures,
};

/** Whoever owns an action, one for each authority; no two are called the same. */
function ownersIn({ plan, demoAuthorities }: Scenario): CastMember[] {
  const authorities = new Set(plan?.actions.map(({ ownerAuthority }) => ownerAuthority));
  return demoAuthorities
    .filter(({ code }) => authorities.has(code))
    .map(({ code, name }) => ({
      key: ownerOf(code),
      name: ownerName(name),
      account: { tenantId: `tenant-${code}`, objectId: ownerOf(code) },
      authority: code,
      roles: [],
    }));
}

const ownerName = (authority: string): string => `Quinn ${authority}`;

function planSteps(
  plan: ScenarioPlan,
  endorsedOn: string,
  authorities: Scenario['demoAuthorities'],
  sheets: Scenario['indicators']['sheets'],
): Step[] {
  const nameOf = (code: string) => ownerName(authorities.find(one => one.code === code)?.name ?? code);
  // What a topic is measured by measures the actions for it, too.
  const measureOf = (priority: string) => sheets.find(({ topic }) => topic === priority)?.indicator;
  const begins = instant(endorsedOn, '11:00');
  const tells = instant(plusDays(endorsedOn, TOLD_AFTER), '11:00');
  const after = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE_MS);
  const going = plan.actions.filter(({ state }) => state === 'inProgress');
  return [
    {
      at: begins,
      title: `The plan of ${plan.version} is begun`,
      run: (stage, say) => begin(stage, plan, say),
    },
    ...plan.actions.map((action, i) => ({
      at: after(begins, i + 1),
      title: `Planned: ${action.title}`,
      run: (stage: Stage, say: (text: string) => void) =>
        add(stage, { ...action, measure: measureOf(action.priority) }, nameOf(action.ownerAuthority), say),
    })),
    { at: after(begins, plan.actions.length + 1), title: 'The branch agrees to the plan', run: agree },
    ...going.map((action, i) => ({
      at: after(tells, i + 1),
      title: `${action.id} is ${action.rag}, its owner says`,
      run: (stage: Stage, say: (text: string) => void) => report(stage, action, say),
    })),
  ];
}

async function begin(stage: Stage, plan: ScenarioPlan, remark: (text: string) => void): Promise<void> {
  await stage.user('manager').say('new plan');
  const form = stage.lastCard('manager');
  const choices = choicesIn(form, 'priorities').filter(({ title }) =>
    plan.priorities.some(code => title.startsWith(`${code}: `)),
  );
  if (choices.length === 0) return remark('Nothing is endorsed, so there is no plan.');
  await pressed(stage, 'manager', buttonOf(form, 'plan.begin'), {
    year: String(plan.version),
    principles: '',
    priorities: choices.map(({ value }) => value).join(','),
  });
}

async function add(
  stage: Stage,
  action: ScenarioAction & { measure: string | undefined },
  owner: string,
  remark: (text: string) => void,
): Promise<void> {
  await stage.arrived(ownerOf(action.ownerAuthority));
  await stage.user('manager').say('plan');
  const page = stage.lastCard('manager');
  const open = JSON.stringify(page ?? '').includes('action.new');
  const form = open && (await pressed(stage, 'manager', buttonOf(page, 'action.new')));
  const priority = choiceCalled(form, 'priority', `${action.priority}: `);
  const sponsor = choicesIn(form, 'sponsor')[0]?.value;
  if (!form || !priority || !sponsor)
    return remark(`${action.priority} is not in the plan, so nothing is planned for it.`);
  await pressed(stage, 'manager', buttonOf(form, 'action.add'), {
    ...{ priority, sponsor, owner, title: action.title, due: action.due },
    ...{
      supportGroup: '',
      success: 'All authorities of the region take part.',
      indicator: choicesIn(form, 'indicator').find(({ value }) => value === action.measure)?.value ?? '0',
    },
  });
}

/** The programme manager submits, the branch agrees, and the plan is under way. */
async function agree(stage: Stage, remark: (text: string) => void): Promise<void> {
  for (const [key, to] of [
    ['manager', 'submitted'],
    ['branchChair', 'agreed'],
    ['manager', 'active'],
  ] as const) {
    await stage.user(key).say('plan');
    const page = stage.lastCard(key);
    if (!JSON.stringify(page ?? '').includes('plan.move')) return remark('There is no plan to agree to.');
    await pressed(stage, key, buttonOf(page, 'plan.move'), { to, reason: '' });
  }
  await stage.bot.reconcile();
}

/** The owner says how it goes; red is confirmed by the programme manager. */
async function report(stage: Stage, action: ScenarioAction, remark: (text: string) => void): Promise<void> {
  const owner = ownerOf(action.ownerAuthority);
  const list = await typed(stage, owner, 'my actions', 'action.mine');
  const id = choiceCalled(list, 'action', `: ${action.title} (`);
  if (!id) return remark(`${action.title} was not planned, so nothing is said of it.`);
  const card = await pressed(stage, owner, { verb: 'action.show', data: { action: id } });
  await pressed(stage, owner, buttonOf(card, 'action.report'), {
    ...{ state: 'inProgress', rag: action.rag, ragReason: action.reason ?? '' },
    note: 'This is how it goes.',
  });
  if (action.rag !== 'red') return;
  const seen = await pressed(stage, 'manager', { verb: 'action.show', data: { action: id } });
  await pressed(stage, 'manager', buttonOf(seen, 'action.confirm'), { decision: 'yes', reason: '' });
}
