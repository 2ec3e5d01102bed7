import type { RosterRow, RosterView } from '../../programme/training/attendance-views.ts';
import { exportRoster } from '../forms/export-roster.ts';
import { listNeeds } from '../forms/list-needs.ts';
import { showAttendance } from '../forms/show-attendance.ts';
import { showRoster } from '../forms/show-roster.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { heading, note, paragraph, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { placeOf, roster: say, unknownPerson } = words.attendance;

const NAME_CHARACTERS = 50;
/** The rest is in the exported list. */
const ROWS = 40;

/** Who is on a session, as far as the asker may know. */
export function rosterCard(view: RosterView): Card {
  const { session, capacity, seats, scope, rows } = view;
  const carried = { session: session.id };
  return card({
    summary: say.summary(plainAnywhere(session.code), rows.length),
    body: [
      heading(say.heading(plainText(session.code))),
      paragraph(
        `${words.format.day(session.startsAt)}. ${scope === 'ownStaff' ? say.ownStaff(rows.length) : say.seats(seats, capacity)}`,
      ),
      ...people(view),
      ...(scope === 'names' ? [note(say.trainerNote)] : []),
    ],
    actions: [
      ...(rows.length > 0 ? [exportRoster.submit(say.export, carried)] : []),
      ...(view.mayTakeAttendance ? [showAttendance.submit(say.attendance, carried)] : []),
      ...(scope === 'everything' ? [listNeeds.submit(words.accessNeeds.list.button, carried)] : []),
      showRoster.submit(say.refresh, carried),
    ],
  });
}

function people({ rows, scope }: RosterView): Elements {
  if (rows.length === 0) return [paragraph(scope === 'ownStaff' ? say.nobodyOfYours : say.nobody)];
  const withAuthority = scope !== 'names';
  const hidden = rows.length - ROWS;
  const short = (text: string | undefined): string => plainText(shortened(text ?? '', NAME_CHARACTERS));
  const cells = (row: RosterRow): string[] => [
    [short(row.name) || unknownPerson, ...(row.jobTitle ? [short(row.jobTitle)] : [])].join(', '),
    ...(withAuthority ? [short(row.authorityName)] : []),
    placeOf(row.state),
  ];
  return [
    table(
      [say.columns.name, ...(withAuthority ? [say.columns.authority] : []), say.columns.place],
      rows.slice(0, ROWS).map(cells),
      withAuthority ? [4, 3, 3] : [4, 3],
    ),
    ...(hidden > 0 ? [note(say.more(hidden))] : []),
  ];
}
