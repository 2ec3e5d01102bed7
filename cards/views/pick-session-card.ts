import type { SessionHead } from '../../programme/training/readiness-views.ts';
import type { showAttendance } from '../forms/show-attendance.ts';
import type { showRoster } from '../forms/show-roster.ts';
import type { showStaffPlaces } from '../forms/show-staff-places.ts';
import type { showWaitingList } from '../forms/show-waiting-list.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { plainAnywhere } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { pick: say } = words.attendance;

/** The newest; whoever wants an older one names it. */
const SESSIONS = 60;

/** A session to choose, for a command that named none. */
export function pickSessionCard(
  texts: { heading: string; none: string },
  form: typeof showAttendance | typeof showRoster | typeof showStaffPlaces | typeof showWaitingList,
  sessions: readonly SessionHead[],
): Card {
  const choices = sessions.slice(0, SESSIONS).map(({ id, code, startsAt }) => ({
    value: id,
    title: say.choice(plainAnywhere(code), startsAt),
  }));
  const [first] = choices;
  return card({
    summary: texts.heading,
    body: [
      heading(texts.heading),
      ...(first ? form.inputs({ session: { choices, preset: first.value } }) : [paragraph(texts.none)]),
    ],
    actions: first ? [form.submit(say.show)] : [],
  });
}
