import { londonDay, londonTime } from '../../../programme/calendar.ts';
import type { NoPlaceReason } from '../../../programme/training/asking.ts';
import type { BookingState } from '../../../programme/training/booking.ts';
import type { WaitReason } from '../../../programme/training/who-is-next.ts';
import { capital, day, list, plural, sentence, time } from './format.ts';

interface CommandWords {
  names: readonly [string, ...string[]];
  help: string;
}

/** "12 January 2016, 09:30 to 16:30 London time" */
const span = (startsAt: Date, endsAt: Date): string =>
  londonDay(startsAt) === londonDay(endsAt)
    ? `${day(startsAt)}, ${londonTime(startsAt)} to ${londonTime(endsAt)} London time`
    : `${time(startsAt)} to ${time(endsAt)}`;

/** "7 of 18 seats are free" and the like, without a full stop. */
function free(seats: number, capacity: number, waiting: number): string {
  const seatsText =
    seats === 0
      ? `${capacity === 1 ? 'the only seat is' : `all ${capacity} seats are`} taken`
      : `${seats} of ${plural(capacity, 'seat')} ${seats === 1 ? 'is' : 'are'} free`;
  return waiting === 0 ? seatsText : `${seatsText} and ${plural(waiting, 'person waits', 'people wait')}`;
}

const untilText = (until: Date | undefined): string => (until ? ` until ${time(until)}` : '');

/** What somebody has on a session, said to her. */
const PLACES: Record<BookingState, string> = {
  confirmed: 'you have a seat',
  waitlisted: 'you wait for a seat',
  offered: 'a seat is offered to you',
  cancelled: 'you cancelled',
  declined: 'you declined the seat that was offered to you',
  lapsed: 'your time to wait, or to take the seat, ran out',
  transferred: 'you moved your seat or handed it over',
  attended: 'you attended',
  didNotAttend: 'you did not attend',
};

/** Booking a place, waiting for one, and giving it up. */
export const trainingBookings = {
  span,
  places: PLACES,

  commands: {
    sessions: {
      names: ['sessions', 'training sessions', 'list sessions'],
      help: 'Lists the training sessions that you can book.',
    } satisfies CommandWords,
    session: {
      names: ['session', 'show session'],
      help: 'Shows a training session and your place on it, such as "session T7".',
    } satisfies CommandWords,
    book: {
      names: ['book', 'book a place'],
      help: 'Books a seat on a training session, or waits for one, such as "book T7".',
    } satisfies CommandWords,
    mine: {
      names: ['my bookings', 'bookings', 'my sessions'],
      help: 'Shows your places on training sessions, to move, hand over or cancel them.',
    } satisfies CommandWords,
    staff: {
      names: ['book for staff', 'staff bookings'],
      help: 'Books and releases places for staff, such as "book for staff T7".',
    } satisfies CommandWords,
    waiting: {
      names: ['waiting list'],
      help: 'Shows who waits for a session and why, such as "waiting list T7".',
    } satisfies CommandWords,
  },

  buttons: {
    book: 'Book a seat',
    wait: 'Join the waiting list',
    accept: 'Take the seat',
    askToEnd: {
      confirmed: 'Cancel my seat',
      offered: 'Decline the seat',
      waitlisted: 'Leave the waiting list',
    },
    move: 'Move to another session',
    handOver: 'Hand over to a colleague',
    calendar: 'Calendar entry',
    calendarOut: 'Take it out of my calendar',
    join: 'Open the online room',
    mine: 'My bookings',
    sessions: 'All sessions',
    staff: 'Places for staff',
    waiting: 'Waiting list',
    show: 'Show this session',
    refresh: 'Refresh',
    first: 'First sessions',
    later: 'Later sessions',
    back: 'Back to the session',
    backToStaff: 'Back to the places',
  },

  list: {
    heading: 'Training sessions',
    laterHeading: 'Later training sessions',
    summary: (n: number) =>
      plural(n, 'training session that you can book', 'training sessions that you can book'),
    none: 'No training session can be booked now. Send "sessions" again later, or "my bookings" for the places that you have.',
    noneLater: 'There are no later sessions.',
    own: (subRegion: string) => `In ${subRegion}, your own sub-region`,
    others: 'In other sub-regions',
    row: (code: string, programme: string) => `${code}: ${programme}`,
    where: (place: string, subRegion: string) => `${place} (${subRegion})`,
    held: { seat: 'You have a seat.', waiting: 'You wait for a seat.' },
    choice: (code: string, startsAt: Date, seats: string) => `${code}, ${day(startsAt)}: ${seats}`,
    session: 'Session to look at',
  },

  seats: {
    count: free,
    sentence: (seats: number, capacity: number, waiting: number) =>
      `${capital(free(seats, capacity, waiting))}.`,
    join: 'Join the waiting list, and the next seat in your turn is offered to you.',
    nothing: {
      notOpen: 'Booking has not opened yet. Look again later with "sessions".',
      closed: 'Booking is closed. Ask the programme manager if you have to come.',
      begun: 'The session has begun or is over, so nothing can be booked or cancelled any more.',
      full: 'No seat is free for you, and it is too close to the session to wait for one. Send "sessions" to see the others.',
      trainer: 'You are a trainer, so you need no seat.',
      unconfirmed:
        'Your authority is not confirmed yet, so you cannot book. Ask the programme manager or your link officer to confirm it.',
    } satisfies Record<Exclude<NoPlaceReason, 'cancelled'>, string>,
    cancelled: (reason: string) => `This session was cancelled. Reason: ${sentence(reason)}`,
  },

  card: {
    heading: {
      none: (code: string) => `Training session ${code}`,
      confirmed: (code: string) => `You have a seat on session ${code}`,
      waitlisted: (code: string) => `You wait for a seat on session ${code}`,
      offered: (code: string) => `A seat on session ${code} is offered to you`,
    },
    facts: {
      date: 'When',
      place: 'Where',
      subRegion: 'Sub-region',
      seats: 'Seats',
      material: 'Material',
      reminders: 'Reminders',
    },
    online: 'Online; the link comes with your seat',
    onlineSeated: 'Online',
    venueAndOnline: (venue: string) => `${venue}, or online`,
    noPlaceYet: 'To be announced',
    material: (version: string) => `Version ${version}`,
    reminders: (daysBefore: readonly number[]) =>
      daysBefore.length === 0
        ? 'None'
        : `${list([...daysBefore].sort((a, b) => b - a).map(days => plural(days, 'day')))} before`,
    howToCancel: (until: Date) =>
      `If you cannot come, cancel it here, or send "my bookings", until ${time(until)}. Somebody who waits then gets your seat. A later cancellation is recorded as late, and the seat stays empty.`,
    lateNow: (since: Date) =>
      `The time to cancel ended on ${time(since)}. If you cannot come, hand the seat over to a colleague. A cancellation now is recorded as late, and the seat stays empty.`,
    offer: (endsAt: Date) =>
      `Take it until ${time(endsAt)}. After that it goes to the next in line, and you have to ask again.`,
    movedFrom: (startsAt: Date, endsAt: Date, reason: string) =>
      `The time was changed. It was ${span(startsAt, endsAt)}. Reason: ${sentence(reason)}`,
    before: (place: string) => `Before: ${place}.`,
    releasedBefore: 'Before: your place was released by your link officer or the programme manager.',
    attended: 'You are marked as present.',
    didNotAttend: 'You are marked as absent.',
    forOthers: 'For others',
  },

  line: {
    place: (place: number, of: number) =>
      place === 1 ? `You are next in line, number 1 of ${of}.` : `You are number ${place} of ${of} in line.`,
    why: {
      full: () => 'All seats are taken.',
      priority: (subRegion, until) => `Seats go to people of ${subRegion} first${untilText(until)}.`,
      reserved: (_, until) =>
        `The seats that are left are kept for authorities without one${untilText(until)}.`,
    } satisfies Record<WaitReason, (subRegion: string, until: Date | undefined) => string>,
    rule: 'Who is next: people of the authority with the fewest seats on this session, and among them whoever asked first. So a place in line can change when others join or leave.',
    nextStep: (until: Date) =>
      `You get a message when a seat is offered to you, and then have 2 working days to take it. From ${time(until)} on no seat is offered any more.`,
    promotedYou: (reason: string) =>
      `The programme manager put you first in line. Reason: ${sentence(reason)}`,
    promoted: (reason: string) =>
      `The programme manager put somebody first in line. Reason: ${sentence(reason)}`,
  },

  ending: {
    heading: {
      confirmed: (code: string) => `Cancel your seat on session ${code}?`,
      offered: (code: string) => `Decline the seat on session ${code}?`,
      waitlisted: (code: string) => `Leave the waiting list of session ${code}?`,
    },
    text: {
      confirmed:
        'Your seat is offered to the next in line at once. You cannot take it back; you can only book again.',
      offered: 'The seat is offered to the next in line at once, and you lose your place in line.',
      waitlisted: 'You lose your place in line. If you join again, you are behind those who wait by then.',
    },
    late: (since: Date) =>
      `The time to cancel ended on ${time(since)}. If you cancel now, it is recorded as late and the seat stays empty. If a colleague of your authority can come, go back and hand the seat over.`,
    yes: {
      confirmed: 'Cancel my seat now',
      offered: 'Decline it now',
      waitlisted: 'Leave the list now',
    },
    no: {
      confirmed: 'Keep my seat',
      offered: 'Back to the offer',
      waitlisted: 'Stay on the list',
    },
    done: {
      confirmed: 'Your seat is cancelled.',
      late: 'Your seat is cancelled. It is recorded as late, because the time to cancel was over.',
      offered: 'You declined the seat. It goes to the next in line.',
      waitlisted: 'You left the waiting list.',
    },
    changed: 'Your place has changed since you were asked, so nothing was done. This is how it stands.',
  },

  moving: {
    heading: (code: string) => `Move your seat from session ${code}`,
    intro:
      'These sessions of the same programme have a seat for you now. You keep your seat here until the other one is yours.',
    none: 'No other session of this programme has a seat for you now, so you keep this one. You can wait for a seat on another session all the same: choose it from "sessions".',
    to: 'Session to move to',
    choice: (code: string, startsAt: Date, subRegion: string, seats: string) =>
      `${code}, ${day(startsAt)}, ${subRegion}: ${seats}`,
    move: 'Move my seat',
    moved: (from: string) => `Your seat on session ${from} was moved here.`,
  },

  handing: {
    heading: (code: string) => `Hand over your seat on session ${code}`,
    name: 'Name or work email of a colleague of your authority',
    find: 'Look for the colleague',
    choose: 'Who takes the seat',
    intro: 'The seat is your colleague\u2019s at once, and a message says so. You cannot take it back.',
    none: (typed: string) =>
      `Nobody of your authority who could take the seat is found by "${typed}". Try a part of the name, or the work email. A colleague is found here after using the bot once.`,
    hand: 'Hand over the seat',
    done: 'Your seat is your colleague’s now.',
  },

  mine: {
    heading: 'Your places on training sessions',
    summary: (n: number) => `You have ${plural(n, 'place')} on training sessions to come`,
    none: 'You have no place on a session to come. Send "sessions" to see those that you can book.',
    past: 'Sessions that you attended',
    row: (code: string, place: string) => `${code}: ${place}`,
    over: (code: string, startsAt: Date) => `${code}, ${day(startsAt)}`,
    seat: PLACES.confirmed,
    waiting: (place: number, of: number) => `you wait, number ${place} of ${of} in line`,
    offered: (endsAt: Date) => `a seat is offered to you until ${time(endsAt)}`,
    show: (code: string) => `Show ${code}`,
    more: (n: number) => `${plural(n, 'more place is', 'more places are')} not shown here.`,
  },

  staff: {
    pickHeading: 'Book for staff',
    pickNone:
      'No session is open on which you could book for others. Send "sessions" later to see whether one is.',
    heading: (code: string) => `Places for staff on session ${code}`,
    summary: (code: string, places: number) => `Session ${code}: ${plural(places, 'place')} for staff`,
    notOpen: 'Booking is not open, so no more places can be booked.',
    bookFor: 'Book for somebody',
    who: 'Name or work email of the person',
    find: 'Look for the person',
    choose: 'Who is to come',
    choice: (name: string, more: readonly string[]) => (more.length ? `${name} (${more.join(', ')})` : name),
    foundNone: (typed: string) =>
      `Nobody for whom you can book is found by "${typed}". Try a part of the name, or the work email. People are found here after using the bot once.`,
    book: 'Book for this person',
    booked: {
      confirmed: (name: string) => `${name} has a seat and gets a message.`,
      waitlisted: (name: string) => `${name} is on the waiting list and gets a message.`,
      offered: (name: string) => `${name} is offered a seat already, and has to take it.`,
    },
    places: 'Places on this session',
    nobody: 'Nobody yet.',
    columns: { name: 'Name', authority: 'Authority', place: 'Place' },
    waits: (place: number, of: number) => `Waits, number ${place} of ${of}`,
    release: 'Release a place',
    toRelease: 'Place to release',
    releaseNow: 'Release it now',
    releaseNote: 'The person gets a message. A seat that comes free goes to the next in line.',
    releaseLate:
      'The time to cancel is over. A seat that is released now is recorded as late and stays empty. The person gets a message.',
    released: (name: string) => `The place of ${name} is released.`,
    more: (n: number) =>
      `${plural(n, 'more place is', 'more places are')} not shown here. To release one of them, book for that person again: it then comes first.`,
  },

  waiting: {
    pickHeading: 'Waiting lists',
    pickNone: 'Nobody waits for a session now. Send "sessions" to see those that can be booked.',
    heading: (code: string) => `Waiting list of session ${code}`,
    summary: (code: string, waiting: number) =>
      `Session ${code}: ${plural(waiting, 'person waits', 'people wait')}`,
    seats: (used: number, capacity: number, offered: number) =>
      `${used} of ${plural(capacity, 'seat')} taken${offered === 0 ? '' : `, ${offered} of them offered and not answered yet`}.`,
    nobody: 'Nobody waits.',
    row: (place: number, name: string, authority: string) => `${place}: ${name}, ${authority}`,
    why: {
      full: () => 'All seats are taken.',
      priority: until => `The own sub-region comes first${untilText(until)}.`,
      reserved: until => `The free seats are reserved for others${untilText(until)}.`,
    } satisfies Record<WaitReason, (until: Date | undefined) => string>,
    promoted: (why: string, reason: string) => `Put first: ${sentence(reason)} ${why}`,
    promote: 'Put somebody first',
    whom: 'Who gets the next seat',
    reason: 'Reason, shown to everybody who waits',
    save: 'Put first in line',
    done: {
      offered: (name: string) => `${name} is offered the next seat.`,
      waitlisted: (name: string) => `${name} is first in line and gets the next seat.`,
    },
    more: (n: number) => `${plural(n, 'more person waits', 'more people wait')} behind these.`,
  },

  calendar: {
    fileName: (code: string) => `session-${code}.ics`,
    title: (programme: string, code: string) => `${programme}, session ${code}`,
    description: (code: string, until: Date) =>
      `You have a seat on session ${code}. To cancel, send "session ${code}" to the bot in Teams until ${time(until)}.`,
    gone: (code: string) => `You have no seat on session ${code} any more.`,
    join: (link: string) => `Online: ${link}`,
    online: 'Online',
  },

  messages: {
    booked: (code: string, startsAt: Date) =>
      `You have a seat on session ${code} on ${day(startsAt)}: your link officer, the programme manager or a colleague saw to it. If you cannot come, cancel it here.`,
    putOnList: (code: string, startsAt: Date) =>
      `You were put on the waiting list of session ${code} on ${day(startsAt)}. If you do not want to come, leave the list here.`,
    offered: (code: string, startsAt: Date, endsAt: Date) =>
      `A seat on session ${code} on ${day(startsAt)} is offered to you. Take it until ${time(endsAt)}, or it goes to the next in line.`,
    promoted: (code: string, startsAt: Date, reason: string) =>
      `You are first in line for a seat on session ${code} on ${day(startsAt)}: the programme manager put you there. Reason: ${sentence(reason)} If you do not want to come, leave the list here.`,
    lapsed: (code: string) =>
      `The seat on session ${code} that was offered to you went to the next in line, because it was not taken in time. Ask again if you still want to come.`,
    notServed: (code: string) =>
      `No seat on session ${code} came free for you in time. Send "sessions" to see the others.`,
    released: (code: string) =>
      `Your place on session ${code} was released by your link officer or the programme manager. Ask them if you did not expect that.`,
    rescheduled: (code: string, startsAt: Date, endsAt: Date) =>
      `Session ${code} has another time: ${span(startsAt, endsAt)}. Your place there is kept. If you cannot come then, cancel it here.`,
    cancelled: (code: string, startsAt: Date, reason: string) =>
      `Session ${code} on ${day(startsAt)} was cancelled. Reason: ${sentence(reason)} Send "sessions" to see the others.`,
    reminder: (code: string, startsAt: Date) =>
      `You have a seat on session ${code} on ${time(startsAt)}. If you cannot come, cancel it now, so that somebody else can.`,
    reminderLate: (code: string, startsAt: Date) =>
      `You have a seat on session ${code} on ${time(startsAt)}. If you cannot come, hand it over to a colleague.`,
  },
};
