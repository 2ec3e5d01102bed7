import type { Day } from '../../programme/calendar.ts';
import { isSettled } from '../../programme/training/delivery-gate.ts';
import { READINESS_KINDS } from '../../programme/training/readiness.ts';
import type {
  AuthorityReadiness,
  ReadinessView,
  TaskView,
} from '../../programme/training/readiness-views.ts';
import { chooseBundle } from '../forms/choose-bundle.ts';
import { showReadiness } from '../forms/show-readiness.ts';
import { showReadinessTask, taskChoice } from '../forms/show-readiness-task.ts';
import { type Actions, type Card, card, type Elements, unfold } from '../kit/card.ts';
import { bullets, heading, note, paragraph, strong, subheading, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { bundle: bundleWords, counted, kinds, table: say } = words.readiness;

/** An authority takes a row; a region has up to about 40. */
const ROWS = 40;
const NAME_CHARACTERS = 50;
const BLOCKERS = 10;
const BLOCKER_CHARACTERS = 160;
/** Tasks that can be chosen to be changed: those that are open come first. */
const CHOICES = 60;

/** How far a session's preparation is, in words and figures; below, what the asker may change. */
export function readinessCard(view: ReadinessView): Card {
  const { session, count, rows } = view;
  const tasks = rows.flatMap(row => row.tasks).sort((a, b) => urgency(a) - urgency(b));
  return card({
    summary: say.summary(plainAnywhere(session.code), count),
    body: [
      heading(say.heading(plainText(session.code))),
      strong(`${words.format.capital(counted(count))}.`),
      paragraph([say.when(session.startsAt), say.more(count), ...commonDue(tasks)].join(' ')),
      ...(view.allBundle ? [paragraph(say.allBundle)] : []),
      ...authorityTable(rows, dueDays(tasks).length > 1),
      ...blockedTasks(tasks),
      ...unowned(tasks),
      ...(rows.length === 0 && !view.allBundle ? [note(say.hidden)] : []),
      ...(tasks.length > 0
        ? showReadinessTask.inputs({ task: { choices: taskChoices(tasks), preset: firstChoice(tasks) } })
        : []),
    ],
    actions: [
      ...(tasks.length > 0 ? [showReadinessTask.submit(say.change, { session: session.id })] : []),
      ...bundleActions(view),
      showReadiness.submit(say.refresh, { session: session.id }),
    ],
  });
}

const urgency = ({ state }: TaskView): number =>
  ['blocked', 'toDo', 'inProgress', 'done', 'notNeeded'].indexOf(state);

const nameOf = (name: string): string => shortened(name, NAME_CHARACTERS);

function authorityTable(rows: readonly AuthorityReadiness[], withDue: boolean): Elements {
  if (rows.length === 0) return [];
  const hidden = rows.length - ROWS;
  return [
    table(
      [say.authority, ...READINESS_KINDS.map(kind => kinds[kind])],
      rows.slice(0, ROWS).map(row => [
        say.withSystem(plainText(nameOf(row.name)), plainText(systemOf(row))),
        ...READINESS_KINDS.map(kind =>
          stateOf(
            row.tasks.find(task => task.kind === kind),
            withDue,
          ),
        ),
      ]),
      [4, 3, 3],
    ),
    ...(hidden > 0 ? [note(say.more40(hidden))] : []),
  ];
}

const systemOf = ({ bundle, tasks: [task] }: AuthorityReadiness): string =>
  bundle ? say.bundle : nameOf(task?.systemName ?? say.unknownSystem);

function stateOf(task: TaskView | undefined, withDue: boolean): string {
  if (!task) return say.none;
  return withDue && !isSettled(task.state) ? say.openUntil(task.state, task.due) : say.state(task.state);
}

/** The days on which open tasks are due; nearly always it is one, which is then said once. */
const dueDays = (tasks: readonly TaskView[]): Day[] => [
  ...new Set(tasks.filter(({ state }) => !isSettled(state)).map(({ due }) => due)),
];

function commonDue(tasks: readonly TaskView[]): string[] {
  const [due, ...others] = dueDays(tasks);
  return due !== undefined && others.length === 0 ? [say.allDue(due)] : [];
}

function blockedTasks(tasks: readonly TaskView[]): Elements {
  const blocked = tasks.filter(({ state }) => state === 'blocked').slice(0, BLOCKERS);
  if (blocked.length === 0) return [];
  return [
    subheading(say.blocked),
    ...bullets(
      blocked.map(({ authorityName, kind, blocker = '', ownerName = '' }) =>
        say.blocker(
          plainText(nameOf(authorityName)),
          kind,
          plainText(shortened(blocker, BLOCKER_CHARACTERS)),
          plainText(nameOf(ownerName)),
        ),
      ),
    ),
  ];
}

function unowned(tasks: readonly TaskView[]): Elements {
  const names = new Set(
    tasks
      .filter(({ owner, state }) => owner === undefined && !isSettled(state))
      .map(one => one.authorityName),
  );
  const shown = [...names].slice(0, BLOCKERS).map(name => plainText(nameOf(name)));
  return shown.length > 0 ? [note(say.withoutOwner(words.format.list(shown)))] : [];
}

const taskChoices = (tasks: readonly TaskView[]) =>
  tasks.slice(0, CHOICES).map(task => ({
    value: taskChoice(task),
    title: say.taskChoice(plainAnywhere(nameOf(task.authorityName)), task.kind, task.state),
  }));

const firstChoice = ([first]: readonly TaskView[]): string | undefined => first && taskChoice(first);

/** For the authorities that the asker acts for. */
function bundleActions({ session, rows, allBundle }: ReadinessView): Actions {
  const choices = rows
    .filter(row => row.mayEdit)
    .slice(0, ROWS)
    .map(({ authority, name, bundle }) => ({
      value: authority,
      title: bundleWords.choice(plainAnywhere(nameOf(name)), bundle),
    }));
  if (choices.length === 0 || allBundle) return [];
  const inputs = chooseBundle.inputs({ authority: { choices, preset: choices[0]?.value } });
  return [
    unfold(
      bundleWords.title,
      [paragraph(bundleWords.note), ...inputs],
      [chooseBundle.submit(bundleWords.save, { session: session.id })],
    ),
  ];
}
