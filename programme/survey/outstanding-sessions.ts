import type { SessionState, SessionSummary } from '../training/session.ts';
import type { SessionStore } from '../training/training-store.ts';
import { roundOf, roundTimes, waitedForSince } from './round.ts';
import type { SurveyKind } from './survey-kind.ts';
import type { WindowStore } from './survey-store.ts';
import type { SurveyWindow } from './window.ts';

/** A session after which people are being asked, or will be. */
export interface OutstandingSession
  extends Pick<SurveyWindow, 'session' | 'programme' | 'startsAt' | 'subRegion' | 'materialVersion'> {
  /** Absent before anybody is asked. */
  window?: SurveyWindow;
}

const HELD: readonly SessionState[] = ['delivered', 'completed'];
const TO_COME: readonly SessionState[] = ['preparing', 'open', 'closedToBooking'];

const ofWindow = (window: SurveyWindow): OutstandingSession => ({ ...window, window });

const ofSession = ({ id, materialVersion = '', ...rest }: SessionSummary): OutstandingSession => {
  const { programme, startsAt, subRegion } = rest;
  return { session: id, programme, startsAt, subRegion, materialVersion };
};

/**
 * All sessions whose survey has not closed. A round also waits for the sessions that are still planned in it, so it
 * cannot be released before its last one.
 */
export async function outstandingSessions(
  { windows, sessions }: { windows: WindowStore; sessions: SessionStore },
  region: string,
  kind: SurveyKind,
  now: Date,
): Promise<OutstandingSession[]> {
  const open = await windows.open(region, kind);
  const { until } = roundTimes(roundOf(now));
  const around = await sessions.startingBetween(region, [...HELD, ...TO_COME], waitedForSince(now), until);
  const ids = around.map(({ id }) => id);
  const asked = new Set((await windows.ofSessions(region, kind, ids)).map(({ session }) => session));
  // What should have been held and was not is waited for no longer.
  const waitedFor = around.filter(({ id, startsAt, state }) =>
    TO_COME.includes(state) ? startsAt > now : !asked.has(id),
  );
  return [...open.map(ofWindow), ...waitedFor.map(ofSession)];
}
