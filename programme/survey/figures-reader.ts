import type { Day } from '../calendar.ts';
import { type Audience, cellFor } from '../disclosure/audience.ts';
import type { Cell, Figure, Subject } from '../disclosure/cell.ts';
import { consistentlyMainly, mainlyOf } from '../disclosure/mainly.ts';
import type { Release } from '../disclosure/release.ts';
import type { ReleaseStore } from '../disclosure/release-store.ts';
import type { RegionStore } from '../region/region-store.ts';
import type { TrainingProgramme } from '../training/training-programme.ts';
import { type CountedQuestion, everyCountedQuestion } from './counted-question.ts';
import { practiceChange } from './figures.ts';
import type { GroupFigure, QuestionFigures, SessionFiguresView, SurveyFiguresView } from './figures-views.ts';
import { type CountingDeps, rateOf, responseCounts } from './response-counts.ts';
import { seriesName } from './series.ts';
import type { SurveyKind } from './survey-kind.ts';
import type { SurveyWindow } from './window.ts';

export interface FiguresDeps extends CountingDeps {
  releases: ReleaseStore;
  regions: RegionStore;
}

/** The questions of which the first two answers are told together (E3, I6). */
const OVERALL = 'overall';
const CHANGED_PRACTICE = 'changedPractice';

const NOTHING_YET: Cell = { kind: 'hidden', rule: 'X6' };

interface Asked {
  kind: SurveyKind;
  programme: Pick<TrainingProgramme, 'id' | 'name' | 'region'>;
  audience: Audience;
  now: Date;
  /** What was shown on that day; now, when it is left out. Head counts are always of now. */
  on?: Day;
}

interface Released {
  question: CountedQuestion;
  release: Release | undefined;
}

/**
 * What was released of a survey, as one audience may read it (DOMAIN 1.4). It costs the same however many have answered:
 * one release for each question, and head counts that are kept.
 */
export function figuresReader(deps: FiguresDeps) {
  const releaseBy = (region: string, series: string, on?: Day) =>
    on === undefined ? deps.releases.last(region, series) : deps.releases.lastBy(region, series, on);

  const releasesOf = (kind: SurveyKind, { region, id }: Asked['programme'], on?: Day): Promise<Released[]> =>
    Promise.all(
      everyCountedQuestion(kind).map(async question => ({
        question,
        release: await releaseBy(region, seriesName(kind, id, question.key), on),
      })),
    );

  return {
    async ofProgramme({ kind, programme, audience, now, on }: Asked): Promise<SurveyFiguresView> {
      const { region, id } = programme;
      const [released, counts, subRegions, undecided] = await Promise.all([
        releasesOf(kind, programme, on),
        responseCounts(deps, { region, kind, programme: id }, now),
        deps.regions.subRegions(region),
        deps.totals.hasUndecided(region, kind, id),
      ]);
      const names = new Map(subRegions.map(({ code, name }) => [code, name]));
      return {
        kind,
        programme: { id, name: programme.name },
        rate: rateOf(counts.all),
        left: counts.all.left ?? 0,
        subRegionRates: subRegions.flatMap(({ code, name }) => {
          const one = counts.subRegions.get(code);
          return one ? [{ code, name, rate: rateOf(one) }] : [];
        }),
        // An evaluation that was too small to be counted may wait for good.
        interim: counts.open > 0 || (kind === 'impact' && undecided),
        questions: released.map(one => figuresOf(one, audience, names)),
        ...mainlyIn(released),
        ...changeIn(released),
      };
    },

    /** Of one session, for those who may see it; a trainer sees an own session (`audience`). */
    async ofSession(window: SurveyWindow, audience: Audience, now: Date): Promise<SessionFiguresView> {
      const { region, kind, session, programme, code, startsAt } = window;
      const subject: Subject = { level: 'session', code: session };
      const questions = everyCountedQuestion(kind).map(async ({ id, key, answers }) => {
        const cell = await deps.releases.session(region, seriesName(kind, programme, key), session);
        return {
          id,
          answers,
          cell: cellFor(audience, { subject, cell: cell ?? NOTHING_YET }) ?? NOTHING_YET,
        };
      });
      const counts = window.counts ?? (await deps.invitations.counts(window, now));
      return {
        kind,
        session: { id: session, code, startsAt },
        rate: rateOf(counts),
        questions: await Promise.all(questions),
      };
    },
  };
}

function figuresOf(
  { question: { id, answers }, release }: Released,
  audience: Audience,
  names: ReadonlyMap<string, string>,
): QuestionFigures {
  const at = (level: Subject['level']): GroupFigure[] =>
    (release?.groups ?? [])
      .filter(({ subject }) => subject.level === level)
      .flatMap(figure => groupFor(audience, figure, names));
  return {
    id,
    answers,
    ...(release && { asAt: release.asAt }),
    region: at('region')[0]?.cell ?? NOTHING_YET,
    subRegions: at('subRegion'),
    versions: at('version'),
  };
}

function groupFor(audience: Audience, figure: Figure, names: ReadonlyMap<string, string>): GroupFigure[] {
  const cell = cellFor(audience, figure);
  const { code } = figure.subject;
  return cell ? [{ code, name: names.get(code) ?? code, cell }] : [];
}

const regionCell = (released: readonly Released[], id: string) => {
  const release = released.find(one => one.question.id === id)?.release;
  return { release, cell: release?.groups.find(({ subject }) => subject.level === 'region')?.cell };
};

function mainlyIn(released: readonly Released[]): Pick<SurveyFiguresView, 'mainly'> {
  const { release, cell } = regionCell(released, OVERALL);
  const region = cell && mainlyOf(cell);
  if (!release || region === undefined) return {};
  const all = consistentlyMainly(release.mainly);
  return { mainly: { region, sessions: release.mainly.sessions, ...(all && { consistently: all.isTrue }) } };
}

function changeIn(released: readonly Released[]): Pick<SurveyFiguresView, 'change'> {
  const { cell } = regionCell(released, CHANGED_PRACTICE);
  return cell?.kind === 'shown' ? { change: practiceChange(cell) } : {};
}
