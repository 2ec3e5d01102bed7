import { meetingCard } from '../../../cards/views/meeting-card.ts';
import { words } from '../../../cards/wording/words.ts';
import { startOf } from '../../../programme/steering/meeting.ts';
import {
  MEETING_CANCELLED,
  MEETING_DATES,
  MEETING_FIXED,
  MEETING_FORECAST,
  MEETING_REMINDER,
} from '../../../programme/steering/meeting-messages.ts';
import type { MeetingView } from '../../../programme/steering/meeting-views.ts';
import type { Telling } from '../../feature.ts';
import type { SteeringFeatureDeps } from '../steering.ts';

const { tellings: say } = words.steering;

/** Which dates suit, what became of them, and a warning where too few may come. Drawn from what is true when sent. */
export function meetingTellings({ services, region }: SteeringFeatureDeps): Telling[] {
  const { meetings, meetingMessages: messages } = services;

  const telling = (
    kind: string,
    due: (region: string, now: Date) => ReturnType<Telling['due']>,
    text: (view: MeetingView, about: string) => string | undefined,
  ): Telling => ({
    kind,
    due: now => due(region, now),
    async draw({ subject }, person, now) {
      const [id = '', about = ''] = subject.split('/');
      const view = await meetings.one({ person, now }, id);
      const said = view.ok ? text(view.value, about) : undefined;
      return view.ok && said !== undefined ? { text: said, card: meetingCard(view.value) } : undefined;
    },
  });
  const mayAnswer = ({ actions, dates }: MeetingView): boolean =>
    actions.includes('answer') && dates.some(({ own }) => own === undefined);

  return [
    telling(MEETING_DATES, messages.dates, view =>
      mayAnswer(view) ? say.dates(startOf(view.meeting), view.dates.length > 1) : undefined,
    ),
    telling(MEETING_REMINDER, messages.reminders, view =>
      mayAnswer(view) ? say.reminder(startOf(view.meeting)) : undefined,
    ),
    telling(MEETING_FIXED, messages.fixed, ({ meeting, dates }, chosen) => {
      const date = dates.find(({ isChosen }) => isChosen);
      return meeting.chosen === chosen && date ? say.fixed(date.startsAt) : undefined;
    }),
    telling(MEETING_CANCELLED, messages.cancelled, ({ meeting }) =>
      meeting.state === 'cancelled' ? say.cancelled(startOf(meeting)) : undefined,
    ),
    telling(MEETING_FORECAST, messages.forecasts, ({ dates }, about) => {
      const date = dates.find(({ id, isChosen }) => isChosen && id === about);
      return date && !date.forecast.isEnough ? say.forecast(date.startsAt, date.forecast) : undefined;
    }),
  ];
}
