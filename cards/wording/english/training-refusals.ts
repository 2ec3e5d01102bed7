import type { TrainingRefusal } from '../../../programme/training/training-refusal.ts';
import { plainAnywhere as plain } from '../../kit/plain-text.ts';
import { day, dayText, list, plural, sentence, time } from './format.ts';
import { READINESS_KIND_NAMES, READINESS_STATE_NAMES } from './training-readiness.ts';
import { OPENING_NEED_NAMES, SESSION_STATE_NAMES } from './training-sessions.ts';

type Sentences = {
  [C in TrainingRefusal['code']]: (refusal: Extract<TrainingRefusal, { code: C }>) => string;
};

/** "version 2.0"; alone the number would be taken for the beginning of a numbered list. */
const edition = (version: string): string => plain(`version ${version}`);

/** Why not, and what to do next, in training. */
export const TRAINING_REFUSALS: Sentences = {
  sessionStarted: ({ session }) =>
    `Session ${plain(session)} has begun, so its bookings cannot be changed any more. Send "sessions" to see those to come.`,
  sessionFull: ({ session }) =>
    `Session ${plain(session)} is full, and it is too close to wait for a seat. Send "sessions" to see the others.`,
  bookingNotFound: () =>
    'This booking is not there any more, or is not yours. Send "my bookings" to see what you have.',
  offerOver: ({ session }) =>
    `The seat on session ${plain(session)} was offered for a limited time, which is over. Send "sessions" to book again or to wait.`,
  notWaiting: ({ session }) =>
    `This person does not wait for a seat on session ${plain(session)} any more. Show the session again to see who does.`,
  colleagueHasSeat: ({ session }) =>
    `Nothing was changed. Your colleague has a seat on session ${plain(session)} already, or one on another session that is in the way. Choose another colleague, or cancel your seat.`,
  seatElsewhere: ({ session }) =>
    `Nothing was changed. Session ${plain(session)} has free seats, but a seat on another session is in the way. Show that session and move the seat, or cancel it first.`,
  seatInTheWay: ({ session, other, startsAt, because }) =>
    because === 'sameProgramme'
      ? `Nothing was changed. One person has one seat in a programme, and this one is on session ${plain(other)} on ${time(startsAt)}. Show session ${plain(other)} and move that seat to session ${plain(session)}, or cancel it first.`
      : `Nothing was changed. Session ${plain(session)} overlaps session ${plain(other)} on ${time(startsAt)}, which is booked. Show session ${plain(other)} and cancel that seat first, if this one matters more.`,
  trainersDoNotBook: () =>
    'Trainers have no seats on sessions. Ask the programme manager to name you as a trainer of the session.',
  personNotConfirmed: ({ name }) =>
    `Nothing was changed. The authority of ${plain(name)} is not confirmed yet. Send "people to confirm" and confirm it, then try again.`,
  notYourStaff: ({ name }) =>
    `${plain(name)} is not of your authority, so you cannot book or release places there. Ask that authority's link officer.`,
  anotherProgramme: ({ session, other }) =>
    `Sessions ${plain(session)} and ${plain(other)} belong to different programmes, so a seat cannot be moved between them. Send "book ${plain(other)}" instead.`,
  noSeatToMoveTo: ({ session }) =>
    `Session ${plain(session)} has no free seat for you now, so your booking stays as it is. Send "book ${plain(session)}" to wait for a seat there.`,
  mergeWaitsForBooking: ({ session }) =>
    `As one person they would have two places that do not go together, one of them on session ${plain(session)}. Have one of the two cancelled, then merge them.`,
  sessionNotFound: () =>
    'This session does not exist or is not for you to see. Send "sessions" to see those that are.',
  sessionNotInState: ({ session, state, needed }) =>
    `Session ${plain(session)} is ${SESSION_STATE_NAMES[state]}; that can only be done while it is ${list(
      needed.map(one => SESSION_STATE_NAMES[one]),
      'or',
    )}. Show the session again to see what can be done now.`,
  sessionCancelled: ({ session, reason }) =>
    `Session ${plain(session)} was cancelled. Reason: ${sentence(plain(reason))} Send "sessions" to see the others.`,
  surveysBegan: ({ name, began }) =>
    `The surveys of ${plain(name)} began on ${dayText(began)}, so that day cannot be changed any more. Send "survey results" to see how they go.`,
  launchInThePast: ({ day: on }) =>
    `${dayText(on)} has gone, and nothing was saved. Choose today or a later day: whatever was due before it is caught up with.`,
  programmeNotFound: () =>
    'This training programme does not exist. Send "training programmes" and choose one, or make one.',
  programmeNameTaken: ({ name }) =>
    `Nothing was saved. There is a training programme called ${plain(name)} already. Choose another name, or change that one.`,
  sessionCodeTaken: ({ codeWanted }) =>
    `Nothing was saved. Another session is called ${plain(codeWanted)}. Choose another code.`,
  startInPast: ({ startsAt }) =>
    `Nothing was changed. The session would begin on ${time(startsAt)}, which is past. Choose a later date.`,
  endsBeforeStart: ({ startsAt, endsAt }) =>
    `Nothing was saved. The session would begin on ${time(startsAt)} and end on ${time(endsAt)}. Choose an end that is later than the start.`,
  subRegionNotFound: () =>
    'Nothing was saved. This sub-region is not on the list any more. Open the form again and choose one that is.',
  trainerNotFound: () =>
    'Nothing was saved. Somebody chosen as a trainer is not known here any more. Open the form again and choose from its list.',
  notATrainer: ({ name, on }) =>
    `Nothing was saved. ${plain(name)} is not a trainer on ${day(on)}. Give that role for the day with "give role", or choose somebody else.`,
  materialNotFound: ({ version }) =>
    `There is no ${edition(version)} of the material of this programme. Send "materials" to see those that there are, or "new material" to add it.`,
  reservedUntilNeeded: () =>
    'Nothing was saved. Seats are kept for each authority, but not until when. Choose the last day, or keep 0 seats.',
  reservedAboveCapacity: ({ reserved, capacity }) =>
    `Nothing was saved. ${plural(reserved, 'seat')} would be kept for authorities, and there are only ${capacity}. Choose a smaller number for each authority, or more seats.`,
  capacityBelowSeats: ({ session, capacity, seats }) =>
    `Nothing was saved. ${plural(seats, 'seat')} of session ${plain(session)} are taken or on offer, so it cannot have only ${capacity}. Choose ${seats} or more.`,
  openingIncomplete: ({ session, missing }) =>
    `Booking for session ${plain(session)} cannot open yet. Missing: ${list(missing.map(need => OPENING_NEED_NAMES[need]))}. Add that and open it again.`,
  versionTaken: ({ version }) =>
    `Nothing was saved. The material has a ${edition(version)} already. Choose another number.`,
  caseInUse: ({ version, session }) =>
    `Nothing was saved. The material's ${edition(version)} was used in session ${plain(session)}, so its practice case stays as it was there. Send "new material" and describe the changed case with a new version.`,
  referenceGradeNeeded: ({ version }) =>
    `Nothing was saved. The material's ${edition(version)} has no reference grade yet that grades could agree with. Choose it with the practice case first, and then write the counts.`,
  agreementAboveGrades: ({ grades }) =>
    `Nothing was saved. More grades would agree than the ${grades} that were given. Check the numbers.`,
  taskNotFound: () =>
    'This task does not exist or is not yours to change. Send "readiness" to see the tasks that are.',
  blockerNeeded: () =>
    'Nothing was saved. A blocked task says what is in its way. Write that, or choose another state.',
  ownerNotFound: ({ text: typed, found }) =>
    found === 0
      ? `Nothing was saved. Nobody of this authority is called "${plain(typed)}" here. Write the name or the work email of somebody who has used the bot, or leave the owner empty.`
      : `Nothing was saved. ${found} people of this authority fit "${plain(typed)}". Write the full name or the work email.`,
  recordSystemNotFound: () =>
    'This record system is not on the list any more. Send "record systems" and choose one that is.',
  sessionNotStarted: ({ session, startsAt }) =>
    `Session ${plain(session)} begins on ${time(startsAt)}. Attendance is taken from then on. Send "attendance ${plain(session)}" again when it has begun.`,
  notYourSession: ({ session }) =>
    `You are not a trainer of session ${plain(session)}, so this is not for you to see. Ask the programme manager if you should be.`,
  preparationNotDone: ({ session, authorities }) =>
    authorities.length === 0
      ? `Nothing was saved. Session ${plain(session)} cannot take place yet: the preparation of some authorities is not done. Ask the programme manager, who can finish it or let them work with the neutral bundle.`
      : `Nothing was saved. Session ${plain(session)} cannot take place yet, because this is not done: ${authorities
          .map(
            ({ name, open }) =>
              `${plain(name)} (${list(open.map(({ kind, state }) => `${READINESS_KIND_NAMES[kind]}: ${READINESS_STATE_NAMES[state]}`))})`,
          )
          .join(
            '; ',
          )}. Send "readiness ${plain(session)}" and finish it, or let these authorities work with the neutral bundle.`,
  attendanceCodeUnknown: () =>
    'No session has this code now. Check it in the room: it is 6 letters and figures long and runs out at midnight. Send "here" with the code behind it.',
  noSeatOnSession: ({ session }) =>
    `There is no such seat on session ${plain(session)} now, so nothing was changed. Send "my bookings" to see what you have.`,
  notExpectedHere: ({ session }) =>
    `You have no seat on session ${plain(session)}, or are marked as absent. Tell the trainer in the room; the programme manager can correct it.`,
  nothingToCorrect: ({ session }) =>
    `Nothing was changed. The attendance of that person on session ${plain(session)} is not marked, or is as you say already. Send "attendance ${plain(session)}" to see it.`,
  nothingAttended: () =>
    'There is no session yet at which you are marked as present, so there is no certificate. Send "my bookings" to see your sessions.',
};
