import type { TaskChangeView } from '../../programme/training/readiness-views.ts';
import { reuseSolution } from '../forms/reuse-solution.ts';
import { saveReadinessTask } from '../forms/save-readiness-task.ts';
import { showReadiness } from '../forms/show-readiness.ts';
import { type Card, card, type Elements, inPlace } from '../kit/card.ts';
import { callout, facts, heading, paragraph, strong, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { form: say, table } = words.readiness;

const NAME_CHARACTERS = 50;

/** One task to be changed; `filledIn` is a solution of others that was taken over and is not saved yet. */
export function readinessTaskCard(view: TaskChangeView, filledIn?: string): Card {
  const { session, task } = view;
  return card({
    summary: say.summary(plainAnywhere(task.authorityName), task.kind),
    body: [
      heading(say.heading(task.kind, plainText(session.code))),
      ...(filledIn === undefined ? [] : [callout(say.filledIn, 'Warning')]),
      facts([
        [say.facts.authority, plainText(task.authorityName)],
        [say.facts.system, plainText(task.systemName ?? '') || words.format.capital(table.unknownSystem)],
        [say.facts.due, words.format.dayText(task.due)],
      ]),
      ...earlierSolutions(view),
      ...saveReadinessTask.inputs({
        state: { preset: task.state },
        owner: { preset: task.ownerName && plainAnywhere(task.ownerName) },
        effortHours: { preset: task.effortHours?.toString() },
        blocker: { preset: task.blocker },
        solution: { preset: filledIn ?? task.solution },
      }),
    ],
    actions: [
      saveReadinessTask.submit(say.save, { ...nameOf(view), seen: task.changedAt.getTime() }),
      showReadiness.submit(say.back, { session: session.id }),
    ],
  });
}

const nameOf = ({ session, task }: TaskChangeView) => ({
  session: session.id,
  authority: task.authority,
  kind: task.kind,
});

function earlierSolutions(view: TaskChangeView): Elements {
  if (view.earlier.length === 0) return [];
  const line = (name: string) => plainText(shortened(name, NAME_CHARACTERS));
  return [
    subheading(say.earlier),
    ...view.earlier.flatMap(({ authorityName, sessionCode, solution }) => [
      strong(say.from(line(authorityName), plainText(sessionCode))),
      paragraph(plainText(solution)),
    ]),
    inPlace(
      view.earlier.map(({ session, authority, authorityName, sessionCode }) =>
        reuseSolution.submit(
          say.use(plainAnywhere(shortened(authorityName, NAME_CHARACTERS)), plainAnywhere(sessionCode)),
          { ...nameOf(view), fromSession: session, fromAuthority: authority },
        ),
      ),
    ),
  ];
}
