import type { PlanListView } from '../../programme/training/plan-views.ts';
import type { SessionSummary } from '../../programme/training/session.ts';
import { listProgrammes } from '../forms/list-programmes.ts';
import { showSession } from '../forms/show-session.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { heading, note, paragraph, subheading, table } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { buttons, plan, planned: say, stateNames } = words.sessions;

/** Rows of what is to come, and of what has been. */
const PLANNED = 30;
const PAST = 10;

/** All sessions for whoever plans them: what is to come first, the latest that took place after it. */
export function planListCard({ planned, past }: PlanListView): Card {
  const shown = [...planned.slice(0, PLANNED), ...past.slice(0, PAST)];
  const choices = shown.map(({ id, code, startsAt }) => ({
    value: id,
    title: say.choice(plainAnywhere(code), startsAt),
  }));
  const hidden = planned.length + past.length - shown.length;
  return card({
    summary: say.summary(planned.length),
    body: [
      heading(say.heading),
      ...(planned.length
        ? [tableOf(planned.slice(0, PLANNED))]
        : [paragraph(past.length ? say.none : say.noneAtAll)]),
      ...(past.length ? [subheading(say.past), tableOf(past.slice(0, PAST))] : []),
      ...(hidden > 0 ? [note(say.more(hidden))] : []),
      ...picking(choices),
    ],
    actions: [
      ...(choices.length ? [showSession.submit(say.show)] : []),
      listProgrammes.submit(buttons.newSession),
    ],
  });
}

const picking = (choices: { value: string; title: string }[]): Elements =>
  choices.length ? showSession.inputs({ session: { choices, preset: choices[0]?.value } }) : [];

const tableOf = (sessions: readonly SessionSummary[]) =>
  table(
    [say.columns.session, say.columns.date, say.columns.state, say.columns.seats],
    sessions.map(({ code, startsAt, state, seatsUsed, capacity, waiting }) => [
      plainText(code),
      words.format.day(startsAt),
      stateNames[state],
      plan.seats(seatsUsed, capacity, 0, waiting),
    ]),
    [2, 3, 3, 3],
  );
