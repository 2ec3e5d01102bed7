import { everyCountedQuestion } from '../../survey/counted-question.ts';
import { type CountingDeps, responseCounts } from '../../survey/response-counts.ts';
import { seriesName } from '../../survey/series.ts';
import type { SurveyKind } from '../../survey/survey-kind.ts';
import type { TrainingStore } from '../../training/training-store.ts';
import type { Asked, AskedSeries } from './asked-after-sessions.ts';

export interface AskedInSurveyDeps {
  counting: CountingDeps;
  training: Pick<TrainingStore, 'programmes'>;
}

/**
 * A question of a survey, for every training programme. How many were asked and replied is known as of now alone, so a
 * report on a day that is past does not tell it.
 */
export const askedInSurvey = (
  { counting, training }: AskedInSurveyDeps,
  kind: SurveyKind,
  question: string,
): Asked => ({
  async series({ region, at, isPast }) {
    const keys = everyCountedQuestion(kind).filter(({ id }) => id === question);
    const programmes = await training.programmes(region);
    const all = await Promise.all(
      programmes.map(async ({ id: programme }): Promise<AskedSeries[]> => {
        const [{ all: counted, open }, undecided] = await Promise.all([
          responseCounts(counting, { region, kind, programme }, at),
          counting.totals.hasUndecided(region, kind, programme),
        ]);
        // An evaluation that was too small to be counted may wait for good.
        const isOver = open === 0 && !(kind === 'impact' && undecided);
        return keys.map(({ key }, nth) => ({
          series: seriesName(kind, programme, key),
          // People are asked once, whatever the versions of the question.
          ...(!isPast && {
            counts: nth === 0 ? asCounts(counted) : asCounts({ deliverable: 0, completed: 0 }),
          }),
          isOver,
        }));
      }),
    );
    return all.flat();
  },
});

const asCounts = ({ deliverable, completed }: { deliverable: number; completed: number }) => ({
  invited: deliverable,
  replied: completed,
});
