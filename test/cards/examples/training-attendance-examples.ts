import { showAttendance } from '../../../cards/forms/show-attendance.ts';
import { showRoster } from '../../../cards/forms/show-roster.ts';
import { attendanceCard, attendanceCodeCard, hereCard } from '../../../cards/views/attendance-card.ts';
import { certificatesCard } from '../../../cards/views/certificates-card.ts';
import { pickSessionCard } from '../../../cards/views/pick-session-card.ts';
import { rosterCard } from '../../../cards/views/roster-card.ts';
import { words } from '../../../cards/wording/words.ts';
import type { RosterRow } from '../../../programme/training/attendance-views.ts';
import { BOOKING_STATES } from '../../../programme/training/booking.ts';
import { headOf } from '../../../programme/training/readiness-views.ts';
import { sampleSession } from '../../training/sample-session.ts';
import type { Examples } from './examples.ts';
import type { Typed } from './votes.ts';

const { pick } = words.attendance;

const rows = (typed: Typed, count: number, state?: RosterRow['state']): RosterRow[] =>
  Array.from({ length: count }, (_, index) => ({
    ticket: index + 1,
    name: index === 1 ? '' : typed(`Person ${index}`),
    ...(index % 3 && { jobTitle: typed('Head of service') }),
    authorityName: typed(`Authority ${index}`),
    state: state ?? BOOKING_STATES[index % BOOKING_STATES.length] ?? 'confirmed',
    ...(index % 4 === 0 && { byCode: true as const }),
    ...(index % 5 === 0 && { correctionReason: typed('Came at ten') }),
  }));

const withoutAuthority = ({ authorityName: _, ...row }: RosterRow): RosterRow => row;

const codeInRoom = { code: 'B7K2MX', validUntil: new Date('2016-03-18T00:00:00Z') };
const sessionOf = (typed: Typed) =>
  headOf(sampleSession({ code: typed('T7').slice(0, 10), state: 'delivered' }));

/** Cards about who is, and was, on a session. */
export const examples: Examples = (typed, { electors }) => ({
  ...attendanceExamples(typed, electors),
  ...rosterExamples(typed, electors),
  ...choosingExamples(typed, electors),
});

function attendanceExamples(typed: Typed, electors: number) {
  const session = sessionOf(typed);
  const taking = { session, toMark: rows(typed, electors, 'confirmed'), marked: [], mayCorrect: true };
  return {
    'attendanceCard before anybody is marked': attendanceCard(taking),
    'attendanceCard for the programme manager afterwards': attendanceCard({
      ...taking,
      toMark: [],
      marked: rows(typed, electors).map((row, index) => ({
        ...row,
        state: index % 3 ? 'attended' : 'didNotAttend',
      })),
    }),
    'attendanceCard half done, for a trainer': attendanceCard({
      ...taking,
      toMark: rows(typed, 3, 'confirmed').map(withoutAuthority),
      marked: rows(typed, 3, 'attended').map(withoutAuthority),
      mayCorrect: false,
      code: codeInRoom,
    }),
    'attendanceCard of a session without anybody': attendanceCard({ ...taking, toMark: [] }),
    'attendanceCodeCard for the room': attendanceCodeCard({ ...taking, code: codeInRoom }),
    'hereCard for somebody in the room': hereCard(session),
  };
}

function rosterExamples(typed: Typed, electors: number) {
  const roster = {
    session: sessionOf(typed),
    capacity: 18,
    seats: 12,
    scope: 'everything' as const,
    rows: rows(typed, electors),
    mayTakeAttendance: true,
  };
  return {
    'rosterCard for the programme manager': rosterCard(roster),
    'rosterCard for a trainer': rosterCard({
      ...roster,
      scope: 'names',
      rows: rows(typed, 5, 'confirmed').map(withoutAuthority),
    }),
    'rosterCard of own staff, without any': rosterCard({
      ...roster,
      scope: 'ownStaff',
      rows: [],
      mayTakeAttendance: false,
    }),
  };
}

function choosingExamples(typed: Typed, electors: number) {
  const sessions = Array.from({ length: Math.min(electors, 80) }, (_, n) => ({
    ...sessionOf(typed),
    id: `session-${n}`,
    code: typed(`T${n}`).slice(0, 10),
  }));
  return {
    'pickSessionCard for attendance': pickSessionCard(
      { heading: pick.attendanceHeading, none: pick.attendanceNone },
      showAttendance,
      sessions,
    ),
    'pickSessionCard for a roster, without any': pickSessionCard(
      { heading: pick.rosterHeading, none: pick.rosterNone },
      showRoster,
      [],
    ),
    'certificatesCard with some': certificatesCard(
      sessions.map(one => ({
        session: one,
        name: typed('Asha Green'),
        programmeName: typed('Case tracking'),
        regionName: typed('Demo Region'),
        hours: 6.5,
        issuedAt: new Date('2016-03-18T09:00:00Z'),
      })),
    ),
  };
}
