import type { WindowName } from './window.ts';

/**
 * `scheduled`: to be asked at `sendAt`, or since then with the message on its way. `sent`: the message arrived.
 * `undeliverable`: it could not be delivered, and may be later. `notEligible`: not to be asked, and not in the base (I3).
 * Completed, reminded and closed without a reply are no states: the first is `completed`, the others follow from the
 * outbox and the window, so that an invitation never tells when somebody answered.
 */
export const INVITATION_STATES = ['scheduled', 'sent', 'undeliverable', 'notEligible'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** Why nobody asks this person (I3). Whether she attended is the session's to say, and may be corrected. */
export type NotEligibleReason = 'didNotAttend' | 'left' | 'objected';

/**
 * One person is asked once after one session. It says who is asked and whether she has answered, and nothing of what or
 * when: no time of answering, no reminder that was sent or saved, and no opening (P6). While her answer waits to be
 * opened it holds the sealed envelope, which no reader of an invitation gets to see.
 */
export interface Invitation extends WindowName {
  /** Random; shared with nothing that outlives the envelope. */
  id: string;
  person: string;
  state: InvitationState;
  notEligible?: NotEligibleReason;
  /** From here on she is asked. For an impact survey its day of sending (I2). */
  sendAt: Date;
  /** Was due before the survey began in the region (I4). */
  catchUp?: true;
  /** When the message arrived; absent while it did not. */
  sentAt?: Date;
  completed: boolean;
  /** False from the close on: whatever is answered later finds it shut, whatever a clock says. */
  open: boolean;
  /** As in the window, so that one command can decide whether an answer is in time. */
  closesAt: Date;
}

/** Is asked at this instant and has not answered yet. */
export const mayAnswer = (one: Invitation, now: Date): boolean =>
  !one.completed && one.state !== 'notEligible' && one.open && one.sendAt <= now && now < one.closesAt;
