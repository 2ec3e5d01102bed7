import type { ReadinessOverview } from '../../programme/training/readiness-views.ts';
import { showReadiness } from '../forms/show-readiness.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph, table } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { counted, overview: say } = words.readiness;
const { day } = words.format;

/** The next ones; a programme plans few sessions at a time. */
const SESSIONS = 40;

/** How far the preparation of each session is, and a list to choose one from. */
export function readinessOverviewCard(overview: ReadinessOverview): Card {
  const shown = overview.slice(0, SESSIONS);
  const [first] = shown;
  return card({
    summary: say.summary(overview.length),
    body: [
      heading(say.heading),
      ...(first
        ? [
            table(
              [say.columns.session, say.columns.date, say.columns.ready],
              shown.map(({ session, count }) => [
                plainText(session.code),
                day(session.startsAt),
                counted(count),
              ]),
              [2, 3, 4],
            ),
            ...showReadiness.inputs({
              session: {
                preset: first.session.id,
                choices: shown.map(({ session: { id, code, startsAt } }) => ({
                  value: id,
                  title: say.choice(plainAnywhere(code), startsAt),
                })),
              },
            }),
          ]
        : [paragraph(say.none)]),
    ],
    actions: first ? [showReadiness.submit(say.show)] : [],
  });
}
