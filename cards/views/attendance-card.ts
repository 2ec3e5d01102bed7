import type { AttendanceView, RosterRow } from '../../programme/training/attendance-views.ts';
import type { SessionHead } from '../../programme/training/readiness-views.ts';
import { correctAttendance } from '../forms/correct-attendance.ts';
import { PEOPLE_ON_CARD, saveAttendance } from '../forms/save-attendance.ts';
import { showAttendance } from '../forms/show-attendance.ts';
import { showAttendanceCode } from '../forms/show-attendance-code.ts';
import { showRoster } from '../forms/show-roster.ts';
import { type Actions, type Card, card, type Elements, unfold } from '../kit/card.ts';
import { heading, note, paragraph, strong, subheading, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { code: codeWords, correction, here, placeOf, sheet: say, unknownPerson } = words.attendance;

const NAME_CHARACTERS = 50;
/** The rest is on the roster and in the exported list. */
const MARKED_ROWS = 40;

/** Attendance on one card: everybody is ticked, and whoever is not here loses the tick. */
export function attendanceCard(view: AttendanceView): Card {
  const { session, toMark, marked } = view;
  const carried = { session: session.id };
  const shown = toMark.slice(0, PEOPLE_ON_CARD);
  const tickets = shown.map(({ ticket }) => ticket).join(',');
  return card({
    summary: say.summary(plainAnywhere(session.code), toMark.length),
    body: [
      heading(say.heading(plainText(session.code))),
      paragraph(say.when(session.startsAt)),
      ...(shown.length > 0
        ? [
            paragraph(say.intro),
            ...saveAttendance.inputs({ present: { choices: shown.map(choice), preset: tickets } }),
          ]
        : [strong(marked.length > 0 ? say.allMarked : say.nobody)]),
      ...(toMark.length > shown.length ? [note(say.more(toMark.length - shown.length))] : []),
      ...markedElements(marked),
    ],
    actions: [
      ...(shown.length > 0 ? [saveAttendance.submit(say.save, { ...carried, shown: tickets })] : []),
      ...(toMark.length > 0 ? [showAttendanceCode.submit(say.code, carried)] : []),
      showRoster.submit(say.roster, carried),
      ...corrections(view),
      showAttendance.submit(say.refresh, carried),
    ],
  });
}

const nameOf = ({ name }: RosterRow): string => shortened(name, NAME_CHARACTERS) || unknownPerson;

const choice = (row: RosterRow) => ({
  value: String(row.ticket),
  title: plainAnywhere(
    say.person(
      nameOf(row),
      row.jobTitle && shortened(row.jobTitle, NAME_CHARACTERS),
      row.authorityName && shortened(row.authorityName, NAME_CHARACTERS),
    ),
  ),
});

function markedElements(marked: readonly RosterRow[]): Elements {
  if (marked.length === 0) return [];
  const present = marked.filter(({ state }) => state === 'attended').length;
  const hidden = marked.length - MARKED_ROWS;
  return [
    subheading(say.marked),
    paragraph(say.counted(present, marked.length - present)),
    table(
      [say.columns.name, say.columns.mark],
      marked.slice(0, MARKED_ROWS).map(row => [plainText(nameOf(row)), markOf(row)]),
      [1, 1],
    ),
    ...(hidden > 0 ? [note(words.attendance.roster.more(hidden))] : []),
    note(say.final),
  ];
}

const markOf = ({ state, correctionReason, byCode }: RosterRow): string =>
  correctionReason === undefined
    ? say.mark(placeOf(state), byCode === true)
    : say.corrected(placeOf(state), plainText(shortened(correctionReason, NAME_CHARACTERS)));

function corrections({ session, marked, mayCorrect }: AttendanceView): Actions {
  if (!mayCorrect || marked.length === 0) return [];
  const choices = marked.slice(0, PEOPLE_ON_CARD).map(row => ({
    value: String(row.ticket),
    title: correction.choice(plainAnywhere(nameOf(row)), placeOf(row.state)),
  }));
  return [
    unfold(correction.title, correctAttendance.inputs({ ticket: { choices } }), [
      correctAttendance.submit(correction.save, { session: session.id }),
    ]),
  ];
}

/** The code to be shown in the room; there is nothing on it that not everybody may see. */
export function attendanceCodeCard({ session, code }: AttendanceView): Card {
  return card({
    summary: codeWords.summary(plainAnywhere(session.code)),
    body: [
      heading(codeWords.heading(plainText(session.code))),
      paragraph(codeWords.intro),
      ...(code
        ? [
            { ...strong(codeWords.say(code.code)), size: 'ExtraLarge' as const },
            note(codeWords.until(code.validUntil)),
          ]
        : []),
    ],
    actions: [showAttendance.submit(codeWords.back, { session: session.id })],
  });
}

/** The answer to whoever is in the room and has sent the code. */
export const hereCard = ({ code, startsAt }: SessionHead): Card =>
  card({
    summary: here.summary(plainAnywhere(code)),
    body: [heading(here.heading), paragraph(here.text(plainText(code), startsAt))],
  });
