import { words } from '../../cards/wording/words.ts';
import { challengeServices } from '../../programme/challenge/challenge-services.ts';
import { evaluationServices } from '../../programme/evaluation/evaluation-services.ts';
import { impactServices } from '../../programme/impact/impact-services.ts';
import { returnServices } from '../../programme/impact-return/return-services.ts';
import { planServices } from '../../programme/improvement/plan-services.ts';
import { indicatorServices } from '../../programme/indicators/indicator-services.ts';
import { peopleServices } from '../../programme/region/people-services.ts';
import { releasedAnswers } from '../../programme/report/released-answers.ts';
import { reportService } from '../../programme/report/report-service.ts';
import { rightsServices } from '../../programme/rights/rights-services.ts';
import { steeringServices } from '../../programme/steering/steering-services.ts';
import { summitServices } from '../../programme/summit/summit-services.ts';
import { answeredServices } from '../../programme/survey/answered-services.ts';
import { surveyDigest } from '../../programme/survey/survey-digest.ts';
import { surveyServices } from '../../programme/survey/survey-services.ts';
import { accessNeedService } from '../../programme/training/access-need-service.ts';
import { trainingServices } from '../../programme/training/training-services.ts';
import { voteServices } from '../../programme/vote/vote-services.ts';
import { attendanceCode } from '../attendance-code.ts';
import type { Config } from '../config.ts';
import { receiptCode } from '../receipt-code.ts';
import { rememberedRegions } from '../remembered-regions.ts';
import { askedOfTraining, reportSections } from '../report-sections.ts';
import { fairShuffle } from '../shuffle.ts';
import type { World } from '../world.ts';
import type { Stores } from './stores.ts';

/** Everything that can be done, on what keeps its promises. */
export function servicesOn(
  { region, programmeManagers: managers }: Pick<Config, 'region' | 'programmeManagers'>,
  { now, newId, randomInt }: Pick<World, 'now' | 'newId' | 'randomInt'>,
  stores: Stores,
) {
  const shuffle = fairShuffle(randomInt);
  const asked = { ...stores, newId };
  const regions = rememberedRegions(stores.regions, now);
  const training = trainingServices({ ...stores, regions }, attendanceCode(randomInt));
  const oba = indicatorServices(stores);
  const survey = surveyServices(asked, { shuffle, newReceipt: receiptCode(randomInt) });
  const plans = planServices({ ...stores, oba });
  const year = {
    challenge: challengeServices(stores),
    summit: summitServices(stores),
    steering: steeringServices(stores),
  };
  const ofTraining = askedOfTraining(stores);
  const sections = reportSections(stores, { training, oba, plans, ...year });
  const people = peopleServices({ ...stores, region, managers });
  return {
    people,
    rights: rightsServices({
      ...stores,
      ...people.known,
      endPlace: training.bookings.end,
      nameless: words.rights.nameless,
    }),
    votes: voteServices(stores, shuffle),
    training,
    needs: accessNeedService(stores),
    oba,
    plans,
    ...year,
    survey,
    released: releasedAnswers(ofTraining),
    askedNews: surveyDigest({
      ...stores,
      asked: { evaluation: ofTraining.ratings, impact: ofTraining.practice },
    }),
    asking: { evaluation: evaluationServices(asked, shuffle), impact: impactServices(asked, shuffle) },
    answered: answeredServices({ ...stores, answers: survey.answers }),
    impactReturns: returnServices({ ...stores, regions }),
    reports: reportService({ ...stores, sections, frame: words.report.frame }),
  };
}

export type Services = ReturnType<typeof servicesOn>;
