import { addRecordSystem } from '../../cards/forms/add-record-system.ts';
import { chooseBundle } from '../../cards/forms/choose-bundle.ts';
import { reuseSolution } from '../../cards/forms/reuse-solution.ts';
import { saveReadinessTask } from '../../cards/forms/save-readiness-task.ts';
import { setSystemInUse } from '../../cards/forms/set-system-in-use.ts';
import { showCoverage } from '../../cards/forms/show-coverage.ts';
import { showReadiness } from '../../cards/forms/show-readiness.ts';
import { chosenTask, showReadinessTask } from '../../cards/forms/show-readiness-task.ts';
import { showRecordSystems } from '../../cards/forms/show-record-systems.ts';
import { plainAnywhere } from '../../cards/kit/plain-text.ts';
import { coverageCard } from '../../cards/views/coverage-card.ts';
import { readinessCard } from '../../cards/views/readiness-card.ts';
import { readinessOverviewCard } from '../../cards/views/readiness-overview-card.ts';
import { readinessTaskCard } from '../../cards/views/readiness-task-card.ts';
import { recordSystemsCard } from '../../cards/views/record-systems-card.ts';
import { words } from '../../cards/wording/words.ts';
import { londonDay } from '../../programme/calendar.ts';
import { may } from '../../programme/region/permissions.ts';
import { READINESS_KINDS } from '../../programme/training/readiness.ts';
import { READINESS_REMINDER } from '../../programme/training/readiness-reminders.ts';
import type { TrainingServices } from '../../programme/training/training-services.ts';
import type { TaskName } from '../../programme/training/training-store.ts';
import { answer, refused } from '../answer.ts';
import { type Action, action, type Caller, type Command, type Feature, type Telling } from '../feature.ts';
import type { Reply } from '../reply.ts';
import { permitted } from './permitted.ts';

interface ReadinessDeps {
  services: TrainingServices;
  region: string;
}

const { commands: say, reminder } = words.readiness;

/** Getting ready across record systems: tasks, systems in use, and where training has been. */
export function readinessFeature(deps: ReadinessDeps): Feature {
  const { services, region } = deps;
  return {
    name: 'readiness',
    commands: commands(services),
    actions: [...taskActions(services), ...systemActions(services)],
    jobs: [
      { name: 'readiness.reconcile', reconcile: now => services.readiness.reconcile(region, now) },
      { name: 'training.totals', reconcile: () => services.totals.bringUpToDate(region) },
    ],
    tellings: [reminderTelling(deps)],
    waiting: asker => services.ownTasks(asker),
  };
}

const tableReply = async ({ readiness }: TrainingServices, caller: Caller, session: string): Promise<Reply> =>
  answer(await readiness.table(caller, session), readinessCard);

function commands(services: TrainingServices): Command[] {
  const { readiness, systems, figures, sessions } = services;
  return [
    {
      ...say.readiness,
      audience: 'private',
      // Whoever owns a task may ask as well, and is told of it by the reminder.
      shownTo: (person, now) => may(person, 'seeRoster', londonDay(now)),
      async run(caller, rest) {
        if (rest === '') return answer(await readiness.overview(caller), readinessOverviewCard);
        const found = await sessions.called(caller, rest);
        return found.ok ? tableReply(services, caller, found.value.id) : refused(found.refusals);
      },
    },
    permitted('seeRecordSystems', say.systems, async caller =>
      answer(await systems.overview(caller), recordSystemsCard),
    ),
    permitted('seeCoverage', say.coverage, async caller =>
      answer(await figures.coverage(caller), coverageCard),
    ),
  ];
}

function taskActions(services: TrainingServices): Action[] {
  const { readiness } = services;
  return [
    action(showReadiness, (caller, { session }) => tableReply(services, caller, session)),
    action(showReadinessTask, async (caller, { session, task }) => {
      const { authority, kind: chosen } = chosenTask(task);
      const kind = READINESS_KINDS.find(one => one === chosen);
      if (!kind) return refused([{ code: 'taskNotFound' }]);
      return answer(await readiness.task(caller, { session, authority, kind }), view =>
        readinessTaskCard(view),
      );
    }),
    action(reuseSolution, async (caller, { fromSession, fromAuthority, ...task }) =>
      answer(await readiness.task(caller, task), view => {
        const from = view.earlier.find(
          ({ session, authority }) => session === fromSession && authority === fromAuthority,
        );
        return readinessTaskCard(view, from?.solution);
      }),
    ),
    action(saveReadinessTask, async (caller, { session, authority, kind, seen, effortHours, ...answers }) => {
      const name: TaskName = { session, authority, kind };
      const told = { ...answers, ...(effortHours !== undefined && { effortHours }) };
      return answer(await readiness.change(caller, name, new Date(seen), told), readinessCard);
    }),
    action(chooseBundle, async (caller, { session, authority, uses }) =>
      answer(await readiness.chooseBundle(caller, session, authority, uses === 'bundle'), readinessCard),
    ),
  ];
}

const systemActions = ({ systems, figures }: TrainingServices): Action[] => [
  action(showRecordSystems, async caller => answer(await systems.overview(caller), recordSystemsCard)),
  action(addRecordSystem, async (caller, { name, supplier }) =>
    answer(await systems.add(caller, name, supplier), recordSystemsCard),
  ),
  action(setSystemInUse, async (caller, { authority, system, from }) =>
    answer(await systems.setInUse(caller, authority, system, from), recordSystemsCard),
  ),
  action(showCoverage, async caller => answer(await figures.coverage(caller), coverageCard)),
];

/** To owners of tasks that are open; whoever has finished since is told nothing. */
const reminderTelling = ({ services: { readiness }, region }: ReadinessDeps): Telling => ({
  kind: READINESS_REMINDER,
  due: now => readiness.reminders(region, now),
  async draw({ subject }, person, now) {
    const [session = ''] = subject.split('/');
    const view = await readiness.ownOpen({ person, now }, session);
    return (
      view && {
        text: reminder.text(plainAnywhere(view.session.code), view.session.startsAt, view.count),
        card: readinessCard(view),
      }
    );
  },
});
