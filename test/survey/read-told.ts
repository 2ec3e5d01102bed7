import { parse } from 'csv-parse/sync';
import { words } from '../../cards/wording/words.ts';
import { londonDay, londonInstant } from '../../programme/calendar.ts';
import { figuresCsv } from '../../programme/report/figures-csv.ts';
import { releasedAnswers } from '../../programme/report/released-answers.ts';
import { REPORT_AUDIENCES } from '../../programme/report/report.ts';
import { reportSection, type SectionTold } from '../../programme/report/section.ts';
import type { AskedDeps } from '../../programme/report/sections/asked-after-sessions.ts';
import { askedInSurvey } from '../../programme/report/sections/asked-in-survey.ts';
import { impactSurvey } from '../../programme/report/sections/impact-survey.ts';
import { sessionEvaluations } from '../../programme/report/sections/session-evaluations.ts';
import { surveyDigest } from '../../programme/survey/survey-digest.ts';
import type { SurveyKind } from '../../programme/survey/survey-kind.ts';
import { told } from '../digest/telling.ts';
import { samplePerson } from '../storage/contract/samples.ts';
import type { FiguresRig } from './figures-rig.ts';
import type { Read } from './read-outlets.ts';

const MAIN = { evaluation: 'overall', impact: 'changedPractice' } as const;

/** What is asked after sessions, as the report, the digest and the three questions come by it. */
function asked(rig: FiguresRig, kind: SurveyKind): AskedDeps {
  const { totals, windows, invitations, releases, regions } = rig.stores;
  const programme = { ...rig.programme, pilot: true, aim: '', surveyDelayMonths: 3 };
  const deps = {
    counting: { totals, windows, invitations },
    training: { programmes: async () => [programme] },
  };
  return { asked: askedInSurvey(deps, kind, MAIN[kind]), releases, regions };
}

/** The figures of a section, out of the file that a report gives of them. */
function readFigures({ figures, sources }: SectionTold): Read[] {
  const whole = figures.map(figure => ({ shown: '', ...figure }));
  const content = figuresCsv({ id: 'update', figures: whole, sources });
  const rows: Record<string, string>[] = parse(content, { bom: true, columns: true });
  const found = new Map<string, number[]>();
  for (const { figure = '', ofName = '', value } of rows) {
    if (!/\.answers(BySubRegion)?$/.test(figure)) continue;
    const group = ofName === '' ? 'region' : ofName;
    found.set(group, [...(found.get(group) ?? []), Number(value)]);
  }
  return [...found].map(([group, counts]) => ({ group, counts }));
}

/** What the update for directors says on a day, to each of those who get one, in its files. */
export async function readReports(rig: FiguresRig, kind: SurveyKind, at: Date): Promise<Read[]> {
  const texts = words.report.sections;
  const section =
    kind === 'evaluation'
      ? reportSection(sessionEvaluations(asked(rig, kind)), texts.evaluations)
      : reportSection(impactSurvey(asked(rig, kind)), texts.survey);
  const scope = { region: rig.region, asAt: londonDay(at), at, isPast: false, authorities: [] };
  const all = await Promise.all(REPORT_AUDIENCES.map(audience => section.tell({ ...scope, audience })));
  return all.flatMap(one => (one ? readFigures(one) : []));
}

/** How many gave the first two answers, worked out from their share as it was told. */
const fromShare = (replies: unknown, percent: unknown): Read => ({
  group: 'region',
  firstTwo: [Math.round((Number(percent) * Number(replies)) / 100), Number(replies)],
});

/** What the digest of the day says to a member of the steering group, and to whoever trains. */
export async function readDigests(rig: FiguresRig, kind: SurveyKind, now: Date): Promise<Read[]> {
  const sections = surveyDigest({
    ...rig.stores,
    asked: { evaluation: asked(rig, 'evaluation'), impact: asked(rig, 'impact') },
    comments: { count: async () => 0 },
  });
  const since = londonInstant(londonDay(now), '00:00') ?? now;
  const read = (['steeringMember', 'trainer'] as const).map(role =>
    told(sections, { region: rig.region, roles: [{ role }], since, now }),
  );
  const lines = (await Promise.all(read)).flatMap(one => [
    ...((kind === 'evaluation' ? one.evaluations : one.survey) ?? []),
  ]);
  return lines.flatMap(({ says, replies, topTwoPercent, changedPercent }) =>
    says === 'evaluationAnswers' || says === 'surveyAnswers'
      ? [fromShare(replies, topTwoPercent ?? changedPercent)]
      : [],
  );
}

/** What `training results` says of how well it was done, and of whether anybody is better off. */
export async function readThreeQuestions(rig: FiguresRig, kind: SurveyKind, now: Date): Promise<Read[]> {
  const released = releasedAnswers({ ratings: asked(rig, 'evaluation'), practice: asked(rig, 'impact') });
  const { ratings, practice } = await released({ person: samplePerson(rig.region, 'anna'), now });
  const cell = (kind === 'evaluation' ? ratings : practice)?.cell;
  return cell?.kind === 'shown' ? [{ group: 'region', counts: [...cell.counts] }] : [];
}
