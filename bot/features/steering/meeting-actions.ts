import { answerMeeting } from '../../../cards/forms/answer-meeting.ts';
import { cancelMeeting } from '../../../cards/forms/cancel-meeting.ts';
import { chooseMeetingDate } from '../../../cards/forms/choose-meeting-date.ts';
import { holdMeeting } from '../../../cards/forms/hold-meeting.ts';
import { listMeetings } from '../../../cards/forms/list-meetings.ts';
import { newMeeting } from '../../../cards/forms/new-meeting.ts';
import { offerDates } from '../../../cards/forms/offer-dates.ts';
import { saveMeeting, timesOf } from '../../../cards/forms/save-meeting.ts';
import { showMeeting } from '../../../cards/forms/show-meeting.ts';
import { meetingCard } from '../../../cards/views/meeting-card.ts';
import { meetingFormCard } from '../../../cards/views/meeting-form-card.ts';
import { meetingListCard } from '../../../cards/views/meeting-list-card.ts';
import { words } from '../../../cards/wording/words.ts';
import { londonDay } from '../../../programme/calendar.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import { may, permittedRoles } from '../../../programme/region/permissions.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { SteeringFeatureDeps } from '../steering.ts';

const { meeting: say } = words.steering;

export const meetingsReply = async ({ services }: SteeringFeatureDeps, caller: Caller): Promise<Reply> =>
  answer(await services.meetings.list(caller), meetingListCard);

/** The meeting as this person may see it, with `remark` as news. */
const meetingReply = async (
  { services }: SteeringFeatureDeps,
  caller: Caller,
  meeting: string,
  remark?: string,
): Promise<Reply> => answer(await services.meetings.one(caller, meeting), view => meetingCard(view, remark));

/** Meetings, from the dates that are proposed to the people who came. */
export function meetingActions(deps: SteeringFeatureDeps): Action[] {
  const { calling } = deps.services;

  /** After a change others are told, and the card shows what the meeting has become. */
  async function changed(caller: Caller, outcome: Outcome<string>, remark?: string): Promise<Reply> {
    if (!outcome.ok) return refused(outcome.refusals);
    deps.wake();
    return meetingReply(deps, caller, outcome.value, remark);
  }

  return [
    action(listMeetings, caller => meetingsReply(deps, caller)),
    action(newMeeting, async caller => {
      const day = londonDay(caller.now);
      return may(caller.person, 'callMeetings', day)
        ? { kind: 'card', card: meetingFormCard(caller.newId(), day) }
        : refused([{ code: 'notYourRole', roles: permittedRoles('callMeetings') }]);
    }),
    action(saveMeeting, async (caller, { once, place, quorum, ...days }) =>
      changed(caller, await calling.create(caller, once, { times: timesOf(days), place, quorum })),
    ),
    action(showMeeting, (caller, { meeting }) => meetingReply(deps, caller, meeting)),
    action(answerMeeting, async (caller, { meeting, shown, can }) =>
      changed(caller, await calling.answer(caller, meeting, shown, can), say.answered),
    ),
    action(chooseMeetingDate, async (caller, { meeting, date }) =>
      changed(caller, await calling.choose(caller, meeting, date), say.choose.done),
    ),
    action(offerDates, async (caller, { meeting, ...days }) =>
      changed(caller, await calling.offer(caller, meeting, timesOf(days)), say.offer.done),
    ),
    action(holdMeeting, async (caller, { meeting, present }) =>
      changed(caller, await calling.hold(caller, meeting, present), say.hold.done),
    ),
    action(cancelMeeting, async (caller, { meeting, cancelReason }) =>
      changed(caller, await calling.cancel(caller, meeting, cancelReason), say.cancel.done),
    ),
  ];
}
