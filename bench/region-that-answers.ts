import type { Db } from 'mongodb';
import { plusLondonDays } from '../programme/calendar.ts';
import type { Ratings } from '../programme/survey/answers.ts';
import { questionSet } from '../programme/survey/question-set.ts';
import type { SurveyResponse } from '../programme/survey/response.ts';
import type { SurveyKind } from '../programme/survey/survey-kind.ts';
import type { SurveyWindow } from '../programme/survey/window.ts';
import type { Session } from '../programme/training/session.ts';
import { toDocument } from '../storage/document.ts';
import { mongoRegionStore } from '../storage/region-store.ts';
import { toSessionDocument } from '../storage/session-document.ts';
import { mongoTrainingStore } from '../storage/training-store.ts';

export const PROGRAMME = 'programme';
/** Of each kind. */
export const RESPONSES_PER_WINDOW = 25;
const SUB_REGIONS = ['West', 'Central', 'North', 'South'];
const VERSIONS = ['1.0', '1.1', '2.0'];
const TOGETHER = 100;
const FIRST_DAY = new Date('2006-04-03T08:30:00Z');
const DAYS = 3_600;

/** A session out of so many, spread over ten years. */
function sessionOf(region: string, n: number, of: number): Session {
  const startsAt = plusLondonDays(FIRST_DAY, Math.floor((n * DAYS) / of));
  return {
    ...{ id: `session-${n}`, region, programme: PROGRAMME, code: `S${n}`, state: 'completed' },
    ...{ startsAt, endsAt: new Date(startsAt.getTime() + 6 * 3_600_000), venue: 'Hall' },
    ...{
      subRegion: SUB_REGIONS[n % SUB_REGIONS.length] ?? '',
      materialVersion: VERSIONS[n % VERSIONS.length] ?? '',
    },
    ...{ capacity: 30, reservedPerAuthority: 0, trainers: ['trainer'], exerciseMode: 'neutralBundle' },
    ...{ cutOffDays: 5, remindDaysBefore: [7], createdBy: 'manager', createdAt: startsAt },
    ...{ timeChanges: [], usesNeutralBundle: [], bookings: [], unsettled: [], nextTicket: 1 },
  };
}

const closedWindow = (kind: SurveyKind, session: Session): SurveyWindow => ({
  ...{ region: session.region, kind, session: session.id, code: session.code, programme: PROGRAMME },
  ...{
    startsAt: session.startsAt,
    subRegion: session.subRegion,
    materialVersion: session.materialVersion ?? '',
  },
  ...{ questions: 1, opensAt: session.endsAt, closesAt: plusLondonDays(session.endsAt, 14), state: 'closed' },
  ...{ openings: 2, lookedOn: '2006-01-01', uncounted: true },
  counts: { invited: 30, deliverable: 30, completed: RESPONSES_PER_WINDOW },
});

/** Sound answers, different ones for different people. */
function ratingsOf(kind: SurveyKind, n: number): Ratings {
  const ratings = questionSet(kind, 1).questions.flatMap((question, place) => {
    if (question.type === 'text') return [];
    const answer = question.options[(n * 7 + place * 3 + (n % 5)) % question.options.length] ?? '';
    return [[question.id, question.type === 'severalOf' ? [answer] : answer] as const];
  });
  return Object.fromEntries(ratings);
}

const responsesTo = ({ region, kind, session, subRegion, materialVersion }: SurveyWindow): SurveyResponse[] =>
  Array.from({ length: RESPONSES_PER_WINDOW }, (_, n) => ({
    ...{ region, kind, session, subRegion, materialVersion, questions: 1, opening: 1 },
    id: `${kind}-${session}-${n}`,
    ratings: ratingsOf(kind, n),
  }));

/** A region with sub-regions and a programme, and nothing answered yet. */
export async function layRegion(db: Db, region: string): Promise<void> {
  const regions = mongoRegionStore(db);
  await regions.putRegion({ code: region, name: region, timezone: 'Europe/London' });
  for (const code of SUB_REGIONS) await regions.putSubRegion({ region, code, name: code });
  await mongoTrainingStore(db).insertProgramme({
    ...{ id: PROGRAMME, region, name: 'Case tracking', pilot: false, aim: 'Consistent judgement' },
    ...{ surveyDelayMonths: 3, surveyLaunchedOn: '2006-01-01' },
  });
}

/** Sessions `from` to `to` out of so many, whose windows have closed with all their responses, uncounted. */
export async function answerSessions(
  db: Db,
  region: string,
  { from, to, of }: { from: number; to: number; of: number },
): Promise<void> {
  for (let start = from; start < to; start += TOGETHER) {
    const numbers = Array.from({ length: Math.min(TOGETHER, to - start) }, (_, i) => start + i);
    const sessions = numbers.map(n => sessionOf(region, n, of));
    const windows = sessions.flatMap(one => [closedWindow('evaluation', one), closedWindow('impact', one)]);
    const responses = windows.flatMap(responsesTo);
    await db.collection('sessions').insertMany(sessions.map(one => toSessionDocument(one, 0)) as never[]);
    await db
      .collection('surveyWindows')
      .insertMany(windows.map(one => toDocument(one, [one.kind, one.session])) as never[]);
    await db
      .collection('surveyResponses')
      .insertMany(responses.map(one => toDocument(one, [one.id])) as never[]);
  }
}
