import { londonDay } from '../calendar.ts';
import { messageKey } from '../delivery/message.ts';
import type { Invitation } from './invitation.ts';
import type { SurveyKind } from './survey-kind.ts';

/** Days after a window has opened on which whoever has not answered is reminded, each once (E1, I4). */
export const REMINDER_DAYS: Readonly<Record<SurveyKind, readonly number[]>> = {
  evaluation: [2, 7],
  impact: [7, 14, 21],
};

/**
 * What a message that asks somebody is about. An evaluation is about its session. Surveys that fall on one day are asked
 * about together, in one message: its subject is the day.
 */
export const askedAbout = ({ kind, session, sendAt }: Invitation): string =>
  kind === 'evaluation' ? session : londonDay(sendAt);

/** What the reminder of a day is about. */
export const remindedAbout = (invitation: Invitation, days: number): string =>
  `${askedAbout(invitation)}/${days}`;

/** The key of the message that asks somebody first. */
export const askedKey = (invitation: Invitation): string =>
  keyOf(invitation, 'asked', askedAbout(invitation));

/** The keys of all reminders that somebody may have had. */
export const reminderKeys = (invitation: Invitation): string[] =>
  REMINDER_DAYS[invitation.kind].map(days => keyOf(invitation, 'reminder', remindedAbout(invitation, days)));

const keyOf = ({ kind, person }: Invitation, telling: string, subject: string): string =>
  messageKey({ kind: `${kind}.${telling}`, subject, recipient: person });
