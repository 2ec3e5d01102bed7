import { londonDay, plusMinutes } from '../../../programme/calendar.ts';
import { minusWorkingDays } from '../../../programme/working-days.ts';
import { asDrawn, choiceOf } from '../../support/card-inputs.ts';
import { buttonOf } from '../../support/teams-user.ts';
import { instant, pressed, typed } from '../acting.ts';
import type { Scenario } from '../scenario-file.ts';
import type { Stage } from '../stage.ts';
import type { Step, Story } from '../story.ts';
import type { Delegate } from '../training/delegates.ts';
import { timelineOf } from '../training/timeline.ts';
import type { DeliveredSession } from '../training/training-part.ts';
import { answerAll } from './answering.ts';
import { impactFigures } from './survey-figures.ts';
import { leaversOf, repliedAt, repliersOf, surveyedBetween } from './surveyed.ts';

/** What has changed some months after the sessions, said by those who are still there. */
export const impactStory: Story = {
  name: 'impact',
  steps: scenario => [
    ...launchSteps(scenario),
    ...scenario.sessions.flatMap(session => sessionSteps(scenario, session)),
    ...replySteps(scenario),
  ],
  figures: impactFigures,
};

function launchSteps({ programme: { surveyLaunchedOn }, sessions, materials }: Scenario): Step[] {
  // Without material there is no programme.
  if (surveyLaunchedOn === undefined || sessions.length === 0 || materials.length === 0) return [];
  return [
    {
      at: instant(surveyLaunchedOn, '07:30'),
      title: 'The programme manager begins the surveys',
      run: stage => launch(stage, surveyLaunchedOn),
    },
  ];
}

async function launch(stage: Stage, launchOn: string): Promise<void> {
  const list = await typed(stage, 'manager', 'training programmes', 'programme.launch');
  await pressed(stage, 'manager', buttonOf(list, 'programme.launch'), { ...asDrawn(list), launchOn });
}

/** Who has left by then, when the others are asked, and until when they can answer. */
function sessionSteps(scenario: Scenario, session: DeliveredSession): Step[] {
  const times = surveyedBetween(scenario, session);
  if (!times) return [];
  const { id } = session;
  const lastDay = minusWorkingDays(londonDay(times.opensAt), 1);
  return [
    ...leaversOf(scenario, id).map(one => ({
      at: instant(lastDay, '16:45'),
      title: `${id}: somebody of ${one.authority} who was there leaves`,
      run: (stage: Stage) => recordLeaving(stage, one, lastDay),
    })),
    {
      at: plusMinutes(times.opensAt, 1),
      title: `${id}: those who were there are asked what has changed`,
      run: async () => {},
    },
    { at: times.closesAt, title: `${id}: the survey closes`, run: async () => {} },
  ];
}

async function recordLeaving(stage: Stage, { key }: Delegate, lastDay: string): Promise<void> {
  const { name } = stage.user(key);
  const found = await typed(stage, 'manager', `record leaving ${name}`, 'people.pick');
  const form = await pressed(stage, 'manager', buttonOf(found, 'people.pick'), {
    person: choiceOf(found, 'person', name),
  });
  await pressed(stage, 'manager', buttonOf(form, 'people.leave'), { lastDay });
}

const replySteps = (scenario: Scenario): Step[] =>
  scenario.impact.replies.flatMap(replies => {
    const session = scenario.sessions.find(({ id }) => id === replies.session);
    const repliers = repliersOf(scenario, replies);
    if (!session || repliers.length === 0) return [];
    const about = { code: session.id, startsAt: timelineOf(scenario, session).startsAt };
    return [
      {
        at: repliedAt(replies),
        title: `${session.id}: ${repliers.length} say what has changed`,
        run: stage => answerAll(stage, 'impact', about, repliers),
      },
    ];
  });
