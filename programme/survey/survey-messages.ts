import type { Asker } from '../asker.ts';
import { plusLondonDays, plusMinutes } from '../calendar.ts';
import { type DueMessage, messageKey } from '../delivery/message.ts';
import { askedAbout, REMINDER_DAYS, remindedAbout } from './asked-about.ts';
import { type Invitation, mayAnswer } from './invitation.ts';
import type { SurveyDeps } from './survey-deps.ts';
import type { SurveyKind } from './survey-kind.ts';
import { byClose, type QuestionsView, questionsView } from './survey-views.ts';
import type { SurveyWindow } from './window.ts';

/** For so long after an evaluation has opened people are in the room, or near it, at whatever time of day. */
const IN_THE_ROOM_MINUTES = 60;

export type SurveyTelling = 'asked' | 'reminder';

/** Who is to be asked and reminded, from invitations alone; nobody is once she has answered. */
export function surveyMessages(
  { windows, invitations }: Pick<SurveyDeps, 'windows' | 'invitations'>,
  kind: SurveyKind,
) {
  type Waiting = { invitation: Invitation; window: SurveyWindow };
  let read: { now: Date; region: string; found: Promise<Waiting[]> } | undefined;

  /** One read for both tellings of one tick: it hands the same instant to both. */
  function waiting(region: string, now: Date): Promise<Waiting[]> {
    if (read?.now !== now || read.region !== region) read = { now, region, found: readWaiting(region, now) };
    return read.found;
  }

  async function readWaiting(region: string, now: Date): Promise<Waiting[]> {
    const unanswered = await invitations.unanswered(region, kind, now);
    const sessions = [...new Set(unanswered.map(({ session }) => session))];
    const found = await windows.ofSessions(region, kind, sessions);
    const windowOf = new Map(found.map(window => [window.session, window]));
    return unanswered.flatMap(invitation => {
      const window = windowOf.get(invitation.session);
      return window && now < window.closesAt ? [{ invitation, window }] : [];
    });
  }

  const asked = ({ invitation, window }: Waiting, now: Date): Omit<DueMessage, 'kind' | 'region'>[] =>
    invitation.state === 'sent'
      ? []
      : [
          {
            subject: askedAbout(invitation),
            recipient: invitation.person,
            notBefore: invitation.sendAt,
            dropAfter: window.closesAt,
            ...(isInTheRoom(invitation, window, now) && { urgent: true }),
          },
        ];

  /** Those that are past, the last of which counts: a late one gives way to the next. */
  const reminders = ({ invitation, window }: Waiting, now: Date): Omit<DueMessage, 'kind' | 'region'>[] => {
    const steps = REMINDER_DAYS[kind].map(days => ({ days, at: plusLondonDays(window.opensAt, days) }));
    return steps.flatMap(({ days, at }, index) => {
      const dropAfter = steps[index + 1]?.at ?? window.closesAt;
      return at <= now && now < dropAfter && invitation.sendAt < at
        ? [
            {
              subject: remindedAbout(invitation, days),
              recipient: invitation.person,
              notBefore: at,
              dropAfter,
            },
          ]
        : [];
    });
  };

  const isInTheRoom = ({ sendAt }: Invitation, { opensAt }: SurveyWindow, now: Date): boolean =>
    kind === 'evaluation' &&
    sendAt.getTime() === opensAt.getTime() &&
    now < plusMinutes(opensAt, IN_THE_ROOM_MINUTES);

  const rules = { asked, reminder: reminders };

  return {
    async due(telling: SurveyTelling, region: string, now: Date): Promise<DueMessage[]> {
      const found = await waiting(region, now);
      const due = found.flatMap(one =>
        rules[telling](one, now).map(message => ({ ...message, region, kind: `${kind}.${telling}` })),
      );
      // Several surveys that are asked about together are one message.
      return [...new Map(due.map(message => [messageKey(message), message])).values()];
    },

    /** What to show now, by close; nothing when the person has answered since, or need not any more. */
    async view({ person, now }: Asker, subject: string): Promise<QuestionsView[]> {
      const [about = ''] = subject.split('/');
      const own = await invitations.ofPerson(person.region, person.id);
      const due = own.filter(one => one.kind === kind && askedAbout(one) === about && mayAnswer(one, now));
      const sessions = due.map(({ session }) => session);
      const found = await windows.ofSessions(person.region, kind, sessions);
      return found.sort(byClose).map(window => questionsView(window));
    },
  };
}
