import type { ReturnFigures } from '../../programme/impact-return/return-figures.ts';
import type { ProgrammeFiguresView } from '../../programme/survey/figures-service.ts';
import type {
  GroupFigure,
  QuestionFigures,
  SessionFiguresView,
  ShownCell,
  SurveyFiguresView,
} from '../../programme/survey/figures-views.ts';
import type { SurveyKind } from '../../programme/survey/survey-kind.ts';
import { exportSurveyFigures } from '../forms/export-survey-figures.ts';
import { showSurveyFigures } from '../forms/show-survey-figures.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { barChart, callout, heading, note, paragraph, subheading, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const say = words.surveyFigures;

const NAME_CHARACTERS = 60;
/** A region has a handful of sub-regions, and a programme of versions. */
const GROUPS = 12;

/** What a question of a session, and a question of a region, have in common. */
type Shown = Pick<QuestionFigures, 'id' | 'answers'> & { cell: ShownCell };

/** What was answered in a programme, as one audience may see it: distributions and shares, never a mean (E2). */
export function surveyFiguresCard(
  { figures, others }: ProgrammeFiguresView,
  ofAuthorities?: ReturnFigures,
): Card {
  const { kind, programme, rate, questions } = figures;
  const [main, ...more] = questions.filter(({ asAt }) => asAt !== undefined);
  const [first] = questions;
  const shown = main ?? first;
  return card({
    summary: say.summary(kind, rate),
    body: [
      heading(say.heading(kind, plainText(shortened(programme.name, NAME_CHARACTERS)))),
      paragraph([say.rate(rate), ...(main?.asAt ? [say.asAt(main.asAt)] : [])].join(' ')),
      ...(figures.left > 0 ? [note(say.left(figures.left))] : []),
      ...(rate.needsCare ? [callout(say.care, 'Warning')] : []),
      ...(figures.interim ? [note(say.interim)] : []),
      ...(shown ? mainQuestion(kind, { ...shown, cell: shown.region }) : []),
      ...verdict(figures),
      ...(shown ? groupTables(kind, shown) : []),
      ...more.flatMap(one => otherQuestion(kind, { ...one, cell: one.region })),
      ...(kind === 'impact' ? [note(say.selfReport)] : []),
      ...(ofAuthorities ? returnElements(ofAuthorities) : []),
      ...(others.length > 0 ? otherProgrammes(others) : []),
    ],
    actions: [
      ...(others.length > 0 ? [showSurveyFigures.submit(say.showOther, { kind })] : []),
      exportSurveyFigures.submit(say.exportFile, { kind, programme: programme.id }),
    ],
  });
}

/** What was said of one session. */
export function sessionFiguresCard({ kind, session, rate, questions }: SessionFiguresView): Card {
  const [main, ...more] = questions;
  return card({
    summary: say.summary(kind, rate),
    body: [
      heading(say.ofSession(session.code)),
      paragraph(say.rate(rate)),
      ...(main ? mainQuestion(kind, main) : []),
      ...(main?.cell.kind === 'hidden' ? [] : more.flatMap(one => otherQuestion(kind, one))),
    ],
  });
}

const answersOf = (kind: SurveyKind, { id, answers }: Shown): string[] =>
  answers.map(answer => say.answer(kind, id, answer));

/** In words what is not a distribution. */
function inWords(kind: SurveyKind, { id, answers, cell }: Shown): string {
  if (cell.kind === 'hidden') return say.hidden[cell.rule];
  return cell.kind === 'allOrNearlyAll'
    ? say.nearlyAll(say.answer(kind, id, answers[cell.answer] ?? ''))
    : say.hiddenShort;
}

const isShown = (cell: ShownCell): cell is Extract<ShownCell, { kind: 'shown' }> => cell.kind === 'shown';

function answerTable(kind: SurveyKind, shown: Shown, cell: Extract<ShownCell, { kind: 'shown' }>): Elements {
  return [
    table(
      [say.columns.answer, say.columns.people],
      answersOf(kind, shown).map((answer, place) => [
        answer,
        say.share(cell.counts[place] ?? 0, cell.replies),
      ]),
      [3, 2],
    ),
  ];
}

function mainQuestion(kind: SurveyKind, shown: Shown): Elements {
  const { id, cell } = shown;
  const title = subheading(say.question(kind, id));
  if (!isShown(cell)) return [title, paragraph(inWords(kind, shown))];
  const bars = answersOf(kind, shown).map((answer, place) => [answer, cell.counts[place] ?? 0] as const);
  const [first = 0, second = 0] = cell.counts;
  return [
    title,
    ...barChart(say.chart, bars),
    ...answerTable(kind, shown, cell),
    paragraph(say.topTwo(kind, first + second, cell.replies)),
  ];
}

function otherQuestion(kind: SurveyKind, shown: Shown): Elements {
  const title = subheading(say.question(kind, shown.id));
  return isShown(shown.cell)
    ? [title, ...answerTable(kind, shown, shown.cell)]
    : [title, paragraph(inWords(kind, shown))];
}

function verdict({ mainly, change }: SurveyFiguresView): Elements {
  return [
    ...(mainly ? [paragraph(say.mainly(mainly.region))] : []),
    ...(mainly?.consistently === undefined
      ? []
      : [paragraph(say.consistently(mainly.consistently, mainly.sessions))]),
    ...(change ? [paragraph(say.netChange(change.netChangePercent))] : []),
  ];
}

/** The first two answers by group; why a group is hidden stands once below. */
function groupTables(kind: SurveyKind, { subRegions, versions, id, answers }: QuestionFigures): Elements {
  const rows = (groups: readonly GroupFigure[], named: (name: string) => string) =>
    groups
      .slice(0, GROUPS)
      .map(({ name, cell }) => [named(name), ...groupCells(kind, { id, answers, cell })]);
  const columns = [say.columns.group, say.columns.replies, say.columns.topTwo];
  const tables = [
    { title: say.groups.subRegions, rows: rows(subRegions, name => plainText(name)) },
    { title: say.groups.versions, rows: rows(versions, name => say.version(name)) },
  ];
  const rules = [...subRegions, ...versions].flatMap(({ cell }) =>
    cell.kind === 'hidden' ? [cell.rule] : [],
  );
  return [
    ...tables.flatMap(one =>
      one.rows.length > 0 ? [subheading(one.title), table(columns, one.rows, [3, 2, 3])] : [],
    ),
    ...[...new Set(rules)].map(rule => note(say.hidden[rule])),
  ];
}

function groupCells(kind: SurveyKind, shown: Shown): [string, string] {
  const { cell } = shown;
  if (cell.kind === 'hidden') return [say.hiddenShort, say.hiddenShort];
  if (!isShown(cell)) return [String(cell.replies), inWords(kind, shown)];
  const [first = 0, second = 0] = cell.counts;
  return [String(cell.replies), say.share(first + second, cell.replies)];
}

/** What authorities say of themselves, beside what people say. */
function returnElements({ round, closesAt, returned, authorities, questions }: ReturnFigures): Elements {
  const texts = words.impactReturns.figures;
  const [main] = questions;
  const title = [subheading(texts.title(round)), paragraph(texts.returned(returned, authorities))];
  if (!main) return [...title, note(texts.notYet(closesAt))];
  return isShown(main.cell)
    ? [...title, ...answerTable('impact', main, main.cell)]
    : [...title, paragraph(inWords('impact', main))];
}

const otherProgrammes = (others: ProgrammeFiguresView['others']): Elements =>
  showSurveyFigures.inputs({
    programme: {
      choices: others.map(({ id, name }) => ({ value: id, title: plainAnywhere(name) })),
      preset: others[0]?.id,
    },
  });
