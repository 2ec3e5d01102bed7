import { startOf } from '../../programme/steering/meeting.ts';
import type { MeetingLine, MeetingListView } from '../../programme/steering/meeting-views.ts';
import { listMeetings } from '../forms/list-meetings.ts';
import { newMeeting } from '../forms/new-meeting.ts';
import { showMeeting } from '../forms/show-meeting.ts';
import { showSteeringGroup } from '../forms/show-steering-group.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph, subheading, table } from '../kit/elements.ts';
import { plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { meeting: one, meetings: say } = words.steering;

const TO_COME = 12;
const PAST = 12;
const REASON_CHARACTERS = 100;

/** Meetings with how many are expected, and what became of the ones before. */
export function meetingListCard({ toCome, past, mayCall }: MeetingListView): Card {
  const shown = [...toCome.slice(0, TO_COME), ...past.slice(0, PAST)];
  const choices = shown.map(({ meeting }) => ({
    value: meeting.id,
    title: say.choice(startOf(meeting), meeting.state),
  }));
  return card({
    summary: say.summary(toCome.length),
    body: [
      heading(say.heading),
      ...(toCome.length ? [nextTable(toCome.slice(0, TO_COME))] : [paragraph(say.none)]),
      ...(past.length ? [subheading(say.past), pastTable(past.slice(0, PAST))] : []),
      ...(choices.length ? showMeeting.inputs({ meeting: { choices, preset: choices[0]?.value } }) : []),
    ],
    actions: [
      ...(choices.length ? [showMeeting.submit(say.show)] : []),
      ...(mayCall ? [newMeeting.submit(say.call)] : []),
      listMeetings.submit(say.refresh),
      showSteeringGroup.submit(say.group),
    ],
  });
}

const nextTable = (lines: readonly MeetingLine[]) =>
  table(
    [say.columns.date, say.columns.state, say.columns.answers],
    lines.map(({ meeting, forecast }) => [
      say.date(startOf(meeting)),
      one.state(meeting.state),
      say.answers(forecast),
    ]),
    [3, 3, 4],
  );

const pastTable = (lines: readonly MeetingLine[]) =>
  table(
    [say.pastColumns.date, say.pastColumns.state],
    lines.map(({ meeting }) => [
      say.date(startOf(meeting)),
      say.became(
        meeting.state,
        meeting.present?.length,
        plainText(shortened(meeting.cancelReason ?? '', REASON_CHARACTERS)),
      ),
    ]),
    [3, 5],
  );
