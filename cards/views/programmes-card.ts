import type { ProgrammesView } from '../../programme/training/programme-service.ts';
import { editProgramme } from '../forms/edit-programme.ts';
import { launchSurveys } from '../forms/launch-surveys.ts';
import { listMaterials } from '../forms/list-materials.ts';
import { newProgramme } from '../forms/new-programme.ts';
import { newSession } from '../forms/new-session.ts';
import { type Card, card, type Elements, unfold } from '../kit/card.ts';
import { heading, paragraph, table } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { programmes: say } = words.sessions;

/** A region has a few. */
const ROWS = 20;

/** Training programmes, and the way to their sessions and materials. */
export function programmesCard({ programmes, mayPlan }: ProgrammesView): Card {
  const shown = programmes.slice(0, ROWS);
  const choices = shown.map(({ id, name }) => ({ value: id, title: plainAnywhere(name) }));
  const list: Elements = [
    table(
      [say.columns.name, say.columns.aim, say.columns.survey],
      shown.map(({ name, pilot, aim, surveyDelayMonths, surveyLaunchedOn }) => [
        say.name(plainText(name), pilot),
        plainText(aim),
        say.survey(surveyDelayMonths, surveyLaunchedOn),
      ]),
      [3, 5, 2],
    ),
    ...newSession.inputs({ programme: { choices, preset: choices[0]?.value } }),
  ];
  const launching = launchSurveys.inputs({ launched: { choices, preset: choices[0]?.value } });
  return card({
    summary: say.summary(programmes.length),
    body: [heading(say.heading), ...(shown.length ? list : [paragraph(mayPlan ? say.none : say.noneForYou)])],
    actions: [
      ...(shown.length && mayPlan ? [newSession.submit(say.plan)] : []),
      ...(shown.length ? [listMaterials.submit(say.seeMaterials)] : []),
      ...(shown.length && mayPlan ? [editProgramme.submit(say.change)] : []),
      ...(shown.length && mayPlan
        ? [unfold(words.survey.launch.title, launching, [launchSurveys.submit(words.survey.launch.save)])]
        : []),
      ...(mayPlan ? [newProgramme.submit(say.add)] : []),
    ],
  });
}
