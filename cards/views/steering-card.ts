import type { SteeringView } from '../../programme/steering/steering-overview.ts';
import { listCommissions } from '../forms/list-commissions.ts';
import { listMeetings } from '../forms/list-meetings.ts';
import { listSupportGroups } from '../forms/list-support-groups.ts';
import { showBusinessPlan } from '../forms/show-business-plan.ts';
import { type Card, card } from '../kit/card.ts';
import { callout, heading, paragraph } from '../kit/elements.ts';
import { words } from '../wording/words.ts';

const { meeting, overview: say } = words.steering;

/** The steering group's work at a glance. */
export function steeringCard({ nextMeeting, open, stale, groups, fund }: SteeringView): Card {
  return card({
    summary: say.summary,
    body: [
      heading(say.heading),
      paragraph(nextMeeting ? say.nextMeeting(nextMeeting.startsAt, nextMeeting.forecast) : say.noMeeting),
      ...(nextMeeting && !nextMeeting.forecast.isEnough
        ? [callout(meeting.forecast(nextMeeting.forecast), 'Warning')]
        : []),
      paragraph(say.commissions(open, stale)),
      paragraph(say.groups(groups.sponsored, groups.total)),
      paragraph(fund ? say.fund(fund) : say.noFund),
    ],
    actions: [
      listMeetings.submit(say.buttons.meetings),
      listCommissions.submit(say.buttons.commissions),
      listSupportGroups.submit(say.buttons.groups),
      showBusinessPlan.submit(say.buttons.plan),
    ],
  });
}
