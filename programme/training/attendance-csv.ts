import { stringify } from 'csv-stringify/sync';
import { londonDay } from '../calendar.ts';
import { escaped } from '../csv-cell.ts';
import type { RosterRow, RosterView } from './attendance-views.ts';

/** The words of the list, in the language of those who read it. */
export interface AttendanceListWords {
  columns: {
    session: string;
    date: string;
    name: string;
    jobTitle: string;
    authority: string;
    place: string;
  };
  place(row: Pick<RosterRow, 'state' | 'late'>): string;
}

/**
 * The attendance list as CSV, one row for each person that the asker may see; without the authority where the asker may
 * not know it (T8). Cells that a spreadsheet would take for a formula are escaped.
 */
export function attendanceCsv({ session, scope, rows }: RosterView, words: AttendanceListWords): string {
  const { columns } = words;
  const withAuthority = scope !== 'names';
  const heading = [
    columns.session,
    columns.date,
    columns.name,
    columns.jobTitle,
    ...(withAuthority ? [columns.authority] : []),
    columns.place,
  ];
  const day = londonDay(session.startsAt);
  const cells = rows.map(row => [
    session.code,
    day,
    row.name,
    row.jobTitle ?? '',
    ...(withAuthority ? [row.authorityName ?? ''] : []),
    words.place(row),
  ]);
  const all = [heading, ...cells].map(line => line.map(escaped));
  return stringify(all, { bom: true, record_delimiter: 'windows' });
}

/** Name of the file; letters, digits and hyphens only. */
export const attendanceFileName = ({ session }: RosterView): string =>
  `attendance-${session.code}-${londonDay(session.startsAt)}.csv`;
