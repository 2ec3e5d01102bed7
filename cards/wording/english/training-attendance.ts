import { londonTime } from '../../../programme/calendar.ts';
import type { BookingState } from '../../../programme/training/booking.ts';
import { capitals, day, plural, time } from './format.ts';

/** What became of a place, as it stands on a roster. */
const PLACE_NAMES: Record<BookingState, string> = {
  confirmed: 'has a seat',
  waitlisted: 'waits',
  offered: 'is offered a seat',
  cancelled: 'cancelled late',
  declined: 'declined',
  lapsed: 'offer lapsed',
  transferred: 'moved',
  attended: 'attended',
  didNotAttend: 'did not attend',
};

interface CommandWords {
  names: readonly [string, ...string[]];
  help: string;
}

/** "6.5 hours" */
const hoursText = (hours: number): string => plural(hours, 'hour');

/** Who was there: attendance, lists and certificates. */
export const trainingAttendance = {
  commands: {
    attendance: {
      names: ['attendance', 'take attendance'],
      help: 'Takes the attendance of a session, such as "attendance T7".',
    } satisfies CommandWords,
    roster: {
      names: ['roster'],
      help: 'Shows who is on a session, such as "roster T7".',
    } satisfies CommandWords,
    here: {
      names: ['here', 'i am here'],
      help: 'Says that you are at a session, with the code shown in the room: "here" and the code.',
    } satisfies CommandWords,
    certificate: {
      names: ['certificate', 'my certificate', 'certificates'],
      help: 'Makes a certificate of a session that you attended.',
    } satisfies CommandWords,
  },

  unknownPerson: 'Somebody who is no longer here',
  places: capitals(PLACE_NAMES),
  placeOf: (state: BookingState) => capitals(PLACE_NAMES)[state],

  pick: {
    session: 'Session',
    attendanceHeading: 'Take attendance',
    attendanceNone:
      'No session waits for its attendance. A session of yours comes up here once it has begun; until then send "roster" with its name.',
    rosterHeading: 'Who is on a session',
    rosterNone: 'There is no session whose people you may see.',
    choice: (code: string, startsAt: Date) => `${code}, ${day(startsAt)}`,
    show: 'Show this session',
  },

  sheet: {
    heading: (code: string) => `Attendance of session ${code}`,
    summary: (code: string, toMark: number) =>
      `Attendance of session ${code}: ${plural(toMark, 'person', 'people')} to mark`,
    when: (startsAt: Date) => day(startsAt),
    intro:
      'Everybody is ticked. Take the tick from those who are not here, and save when everybody is in who will come: what is saved is final.',
    present: 'Present',
    person: (name: string, jobTitle: string | undefined, authority: string | undefined) =>
      [name, ...(jobTitle ? [jobTitle] : []), ...(authority ? [authority] : [])].join(', '),
    more: (n: number) => `${plural(n, 'more person comes', 'more people come')} up when these are saved.`,
    save: 'Save attendance',
    allMarked: 'Everybody with a seat is marked.',
    nobody: 'Nobody has a seat on this session.',
    counted: (present: number, absent: number) => `${present} attended, ${absent} did not.`,
    marked: 'Marked already',
    columns: { name: 'Name', mark: 'Attendance' },
    mark: (place: string, byCode: boolean) => (byCode ? `${place}, said with the code` : place),
    corrected: (place: string, reason: string) => `${place}. Corrected: ${reason}`,
    code: 'Show a code for the room',
    roster: 'Show the roster',
    refresh: 'Refresh',
    final: 'Attendance is final. The programme manager can correct it, with a reason that is kept.',
  },

  code: {
    heading: (code: string) => `Session ${code}: say that you are here`,
    summary: (code: string) => `The code for session ${code}`,
    intro:
      'Show this in the room. Whoever has a seat sends these words to the bot, and is marked as present:',
    say: (code: string) => `here ${code}`,
    until: (validUntil: Date) => `The code runs out on ${time(validUntil)}.`,
    back: 'Back to the attendance',
  },

  here: {
    heading: 'You are marked as present',
    summary: (code: string) => `You are marked as present on session ${code}`,
    text: (code: string, startsAt: Date) =>
      `Session ${code} on ${day(startsAt)}. Send "certificate" whenever you want a certificate of it.`,
    codeMissing:
      'Send "here" with the code behind it that is shown in the room, such as "here" and six letters and figures.',
  },

  correction: {
    title: 'Correct an attendance',
    person: 'Person',
    choice: (name: string, place: string) => `${name} (${place})`,
    to: 'What is true',
    choices: { attended: 'Attended', didNotAttend: 'Did not attend' },
    reason: 'Reason, kept with the correction',
    save: 'Save the correction',
  },

  roster: {
    heading: (code: string) => `Who is on session ${code}`,
    summary: (code: string, seats: number) => `Session ${code}: ${plural(seats, 'person', 'people')}`,
    seats: (seats: number, capacity: number) => `${seats} of ${plural(capacity, 'seat')} taken.`,
    ownStaff: (n: number) => `${plural(n, 'person', 'people')} of your authority.`,
    columns: { name: 'Name and job title', authority: 'Authority', place: 'Place' },
    nobody: 'Nobody is on this session.',
    nobodyOfYours: 'Nobody of your authority is on this session.',
    more: (n: number) => `${plural(n, 'more person is', 'more people are')} in the exported list.`,
    export: 'Export the list',
    attendance: 'Take attendance',
    refresh: 'Refresh',
    trainerNote: 'Trainers see names and job titles, and no authorities.',
  },

  list: {
    columns: {
      session: 'Session',
      date: 'Date',
      name: 'Name',
      jobTitle: 'Job title',
      authority: 'Authority',
      place: 'Place',
    },
  },

  certificate: {
    heading: 'Certificates',
    summary: (n: number) => `You attended ${plural(n, 'session')}`,
    intro: 'Choose the session that the certificate is about.',
    session: 'Session you attended',
    choice: (code: string, programme: string, startsAt: Date) => `${code}, ${programme}, ${day(startsAt)}`,
    make: 'Make the certificate',
    fileName: (code: string) => `certificate-${code}.pdf`,
    pdf: {
      title: 'Certificate of attendance',
      lead: 'This is to certify that',
      did: 'attended a session of',
      when: (startsAt: Date, endsAt: Date) =>
        `${day(startsAt)}, ${londonTime(startsAt)} to ${londonTime(endsAt)}`,
      hours: hoursText,
      issued: (code: string, at: Date) => `Session ${code}. Issued on ${day(at)}.`,
    },
  },
};
