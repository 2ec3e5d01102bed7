import { londonTime } from '../../programme/calendar.ts';
import { chosenDate, startOf } from '../../programme/steering/meeting.ts';
import type { MeetingView } from '../../programme/steering/meeting-views.ts';
import { answerMeeting, DATES_ON_CARD } from '../forms/answer-meeting.ts';
import { cancelMeeting } from '../forms/cancel-meeting.ts';
import { chooseMeetingDate } from '../forms/choose-meeting-date.ts';
import { holdMeeting, MEMBERS_ON_CARD } from '../forms/hold-meeting.ts';
import { listMeetings } from '../forms/list-meetings.ts';
import { offerDates } from '../forms/offer-dates.ts';
import { type Actions, type Card, card, type Elements, inPlace, unfold } from '../kit/card.ts';
import { callout, group, heading, note, paragraph, strong, subheading, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { shownName } from './person-lines.ts';

const { meeting: say, meetings } = words.steering;

const MEMBERS = 40;
const NAME_CHARACTERS = 40;

/** A meeting with what members said about its dates, and how many are expected. */
export function meetingCard(view: MeetingView, remark?: string): Card {
  const { meeting } = view;
  const start = startOf(meeting);
  return card({
    summary: remark ?? say.summary(start, meeting.state),
    body: [
      heading(say.heading(start)),
      ...(remark === undefined ? [] : [strong(remark)]),
      meeting.state === 'cancelled'
        ? callout(say.cancelled(plainText(meeting.cancelReason ?? '')), 'Attention')
        : strong(say.state(meeting.state)),
      ...standing(view),
      ...dates(view),
      ...answering(view),
      ...members(view),
    ],
    actions: [...managing(view), listMeetings.submit(meetings.all)],
  });
}

function standing({ meeting, attendance }: MeetingView): Elements {
  const last = meeting.moves.at(-1);
  return [
    ...(meeting.place === undefined ? [] : [paragraph(say.place(plainText(meeting.place)))]),
    ...(last ? [note(say.moved(last.from))] : []),
    ...(attendance
      ? [paragraph(say.attendance(attendance.present, attendance.members, attendance.quorum))]
      : []),
  ];
}

function dates({ meeting, dates: all }: MeetingView): Elements {
  if (meeting.state !== 'proposed' && meeting.state !== 'scheduled') return [];
  const chosen = all.find(({ isChosen }) => isChosen);
  return [
    subheading(say.dates),
    ...all
      .slice(0, DATES_ON_CARD)
      .map(date =>
        group([strong(say.date(date.startsAt, date.isChosen)), paragraph(say.said(date.forecast, date.own))]),
      ),
    ...(chosen
      ? [
          chosen.forecast.isEnough
            ? paragraph(say.forecast(chosen.forecast))
            : callout(say.forecast(chosen.forecast), 'Warning'),
          note(say.forecastNote),
        ]
      : []),
  ];
}

/** One date is answered with a button, several by ticking those that suit. */
function answering({ meeting, dates: all, actions }: MeetingView): Elements {
  const [first, ...others] = all.slice(0, DATES_ON_CARD);
  if (!first || !actions.includes('answer')) return [];
  const shown = { meeting: meeting.id, shown: [first, ...others].map(({ id }) => id).join(',') };
  if (others.length === 0)
    return [
      inPlace([
        answerMeeting.submit(say.yes, { ...shown, can: first.id }),
        answerMeeting.submit(say.no, { ...shown, can: '' }),
      ]),
    ];
  const choices = [first, ...others].map(({ id, startsAt, isChosen }) => ({
    value: id,
    title: say.date(startsAt, isChosen),
  }));
  const preset = [first, ...others]
    .filter(({ own }) => own === 'yes')
    .map(({ id }) => id)
    .join(',');
  return [
    ...answerMeeting.inputs({ can: { choices, preset } }),
    inPlace([answerMeeting.submit(say.send, shown)]),
  ];
}

const short = (name: string): string => shortened(name, NAME_CHARACTERS);

function members({ members: all = [] }: MeetingView): Elements {
  if (all.length === 0) return [];
  const { memberColumns: column } = say;
  return [
    subheading(say.members),
    table(
      [column.name, column.answer],
      all
        .slice(0, MEMBERS)
        .map(({ name, answer, present }) => [
          shownName({ name: short(name) }, plainText),
          say.answer(answer, present),
        ]),
      [4, 2],
    ),
    ...(all.length > MEMBERS ? [note(say.more(all.length - MEMBERS))] : []),
  ];
}

function managing(view: MeetingView): Actions {
  const { actions, meeting } = view;
  const named = { meeting: meeting.id };
  const { cancel } = say;
  return [
    ...(actions.includes('choose') ? [choosing(view)] : []),
    ...(actions.includes('offer') ? [offering(view)] : []),
    ...(actions.includes('hold') ? [holding(view)] : []),
    ...(actions.includes('cancel')
      ? [unfold(cancel.title, cancelMeeting.inputs(), [cancelMeeting.submit(cancel.send, named)])]
      : []),
  ];
}

function choosing({ meeting, dates: all }: MeetingView) {
  const { choose } = say;
  const choices = all
    .filter(({ isChosen }) => !isChosen)
    .slice(0, DATES_ON_CARD)
    .map(({ id, startsAt }) => ({ value: id, title: say.date(startsAt, false) }));
  return unfold(
    choose.title,
    [paragraph(choose.note), ...chooseMeetingDate.inputs({ date: { choices, preset: choices[0]?.value } })],
    [chooseMeetingDate.submit(choose.send, { meeting: meeting.id })],
  );
}

function offering({ meeting, suggestions }: MeetingView) {
  const { offer } = say;
  const date = chosenDate(meeting) ?? meeting.dates[0];
  const [firstDay, secondDay, thirdDay] = suggestions;
  const inputs = offerDates.inputs({
    firstDay: { preset: firstDay },
    secondDay: { preset: secondDay },
    thirdDay: { preset: thirdDay },
    start: { preset: date && londonTime(date.startsAt) },
    end: { preset: date && londonTime(date.endsAt) },
  });
  return unfold(
    offer.title,
    [paragraph(offer.note), ...inputs],
    [offerDates.submit(offer.send, { meeting: meeting.id })],
  );
}

function holding({ meeting, members: all = [] }: MeetingView) {
  const { hold } = say;
  const shown = all.slice(0, MEMBERS_ON_CARD);
  const choices = shown.map(({ id, name }) => ({
    value: id,
    title: shownName({ name: short(name) }, plainAnywhere),
  }));
  const preset = shown
    .filter(({ answer, present }) => present ?? answer === 'yes')
    .map(({ id }) => id)
    .join(',');
  return unfold(hold.title, choices.length ? holdMeeting.inputs({ present: { choices, preset } }) : [], [
    holdMeeting.submit(hold.send, { meeting: meeting.id, ...(choices.length === 0 && { present: '' }) }),
  ]);
}
