import { plusLondonDays, plusLondonMonths } from '../calendar.ts';
import type { SessionState, SessionSummary } from '../training/session.ts';
import type { TrainingProgramme } from '../training/training-programme.ts';
import type { SessionStore, TrainingStore } from '../training/training-store.ts';
import { type ImpactTimes, impactTimes } from './impact-times.ts';

const HELD: readonly SessionState[] = ['delivered', 'completed'];
/** A window is open for 28 days and is never sent later than a long holiday after its due day. */
const LOOK_BACK_DAYS = 45;
const FIRST = new Date(0);

/** A session after which people are being asked now. */
export interface SurveyedSession {
  session: SessionSummary;
  times: ImpactTimes;
}

/**
 * Sessions whose survey is open at this instant. While a programme catches up that can be any of its sessions; later only
 * those of a few weeks, so that it costs the same however many there were.
 */
export async function surveyedSessions(
  { sessions, training }: { sessions: SessionStore; training: TrainingStore },
  region: string,
  now: Date,
): Promise<SurveyedSession[]> {
  const programmes = (await training.programmes(region)).filter(one => one.surveyLaunchedOn !== undefined);
  const found = await Promise.all(programmes.map(one => openOf(sessions, region, one, now)));
  return found.flat();
}

async function openOf(
  sessions: SessionStore,
  region: string,
  { id, surveyDelayMonths, surveyLaunchedOn = '' }: TrainingProgramme,
  now: Date,
): Promise<SurveyedSession[]> {
  const catchingUp = now < impactTimes(FIRST, 0, surveyLaunchedOn).closesAt;
  const latest = plusLondonMonths(now, -surveyDelayMonths);
  const from = catchingUp ? FIRST : plusLondonDays(latest, -LOOK_BACK_DAYS);
  // The day of the month may not exist three months on, so a little later than the instant so many months ago.
  const around = await sessions.startingBetween(region, HELD, from, plusLondonDays(latest, 5));
  return around
    .filter(({ programme }) => programme === id)
    .map(session => ({ session, times: impactTimes(session.startsAt, surveyDelayMonths, surveyLaunchedOn) }))
    .filter(({ times }) => times.opensAt <= now && now < times.closesAt);
}
