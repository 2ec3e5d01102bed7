import { londonInstant, plusLondonDays } from '../calendar.ts';
import { oncePerInstant } from '../digest/once-per-instant.ts';
import { type DigestSection, LOOKS_BACK_DAYS, type Reader } from '../digest/section.ts';
import { consistentlyMainly } from '../disclosure/mainly.ts';
import { may } from '../region/permissions.ts';
import { releasedNow } from '../report/released-answers.ts';
import type { AskedAfterSessions, AskedDeps } from '../report/sections/asked-after-sessions.ts';
import type { SessionState } from '../training/session.ts';
import type { SessionStore } from '../training/training-store.ts';
import { distributionOf, practiceChange } from './figures.ts';
import type { SurveyKind } from './survey-kind.ts';
import type { CommentStore, InvitationStore, WindowStore } from './survey-store.ts';
import type { SurveyWindow, WindowCounts } from './window.ts';

interface OfSession {
  code: string;
  startsAt: Date;
  replied: number;
  asked: number;
}

/** News of evaluations: head counts of sessions, and what a new release says of the region. */
export type EvaluationLine =
  | (OfSession & { says: 'evaluationOpened'; closesAt: Date })
  | (OfSession & { says: 'evaluationClosed' })
  | { says: 'evaluationAnswers'; replies: number; topTwoPercent: number; sessions: number; isTrue: boolean }
  | { says: 'evaluationNearlyAll'; answer: number };

/** News of the survey, of the region alone (I8). */
export type SurveyLine =
  | { says: 'surveyReplies'; invited: number; replied: number; percent: number; isOver: boolean }
  | { says: 'surveyAnswers'; replies: number; changedPercent: number; netChangePercent: number }
  | { says: 'surveyNearlyAll'; answer: number };

/** Texts that nobody has read yet; told while there are any, for nobody knows when they were written (P6). */
export interface CommentsLine {
  says: 'commentsToRead';
  count: number;
}

interface SurveyDigestDeps {
  asked: Readonly<Record<SurveyKind, AskedDeps>>;
  windows: Pick<WindowStore, 'open' | 'ofSessions'>;
  invitations: Pick<InvitationStore, 'counts'>;
  sessions: Pick<SessionStore, 'startingBetween'>;
  comments: Pick<CommentStore, 'count'>;
}

interface CountedWindow {
  window: SurveyWindow;
  counts: WindowCounts;
}

/** What stands of one of the two surveys. */
interface Standing {
  windows: readonly CountedWindow[];
  released: AskedAfterSessions | undefined;
}

const HELD: readonly SessionState[] = ['delivered', 'completed'];
/** Whoever attended longer ago is asked in a window that is open still, or it has closed before a digest looks back. */
const ASKED_WITHIN_DAYS: Readonly<Record<SurveyKind, number>> = { evaluation: 20, impact: 150 };

/** The parts of the digest that evaluations and the survey contribute, from releases alone (X6). */
export function surveyDigest(deps: SurveyDigestDeps): DigestSection[] {
  const standing = (kind: SurveyKind) =>
    oncePerInstant((region, now) => readStanding(deps, kind, region, now));
  const [evaluation, impact] = [standing('evaluation'), standing('impact')];
  return [
    {
      kind: 'evaluations',
      async read(region, now) {
        const found = await evaluation(region, now);
        return reader => (seesFigures(reader) ? evaluationNews(found, reader, now) : []);
      },
    },
    {
      kind: 'survey',
      async read(region, now) {
        const found = await impact(region, now);
        return reader => (seesFigures(reader) ? surveyNews(found, reader, now) : []);
      },
    },
    {
      kind: 'dataProtection',
      async read(region) {
        const count = await deps.comments.count(region, 'waiting');
        return ({ person, day }): CommentsLine[] =>
          count > 0 && may(person, 'moderateComments', day) ? [{ says: 'commentsToRead', count }] : [];
      },
    },
  ];
}

async function readStanding(
  { asked, windows, invitations, sessions }: SurveyDigestDeps,
  kind: SurveyKind,
  region: string,
  now: Date,
): Promise<Standing> {
  const from = plusLondonDays(now, -LOOKS_BACK_DAYS - ASKED_WITHIN_DAYS[kind]);
  const [open, held, released] = await Promise.all([
    windows.open(region, kind),
    sessions.startingBetween(region, HELD, from, now),
    releasedNow(asked[kind], region, now),
  ]);
  const closed = await windows.ofSessions(
    region,
    kind,
    held.map(({ id }) => id),
  );
  const all = [...open, ...closed.filter(({ state }) => state === 'closed')];
  const counted = all.map(async window => ({
    window,
    counts: window.counts ?? (await invitations.counts(window, now)),
  }));
  return { windows: await Promise.all(counted), released };
}

const seesFigures = ({ person, day }: Reader): boolean => may(person, 'seeSurveyFigures', day);

/** Releases are made in the first minutes of a day. */
const isNewRelease = ({ shownOn }: AskedAfterSessions, since: Date): boolean => {
  const made = shownOn && londonInstant(shownOn, '00:00');
  return made !== undefined && made >= since;
};

const opened = ({ opensAt }: SurveyWindow, since: Date, now: Date): boolean =>
  opensAt > since && opensAt <= now;
const closed = ({ closesAt }: SurveyWindow, since: Date, now: Date): boolean =>
  closesAt > since && closesAt <= now;

function evaluationNews(
  { windows, released }: Standing,
  { since, audience }: Reader,
  now: Date,
): EvaluationLine[] {
  // Whoever trains sees the region's figures alone.
  const own = audience.kind === 'trainer' ? [] : windows;
  const sessions = own.flatMap(({ window, counts }): EvaluationLine[] => {
    const { code, startsAt, closesAt } = window;
    const about = { code, startsAt, replied: counts.completed, asked: counts.deliverable };
    if (closed(window, since, now)) return [{ says: 'evaluationClosed', ...about }];
    return opened(window, since, now) ? [{ says: 'evaluationOpened', ...about, closesAt }] : [];
  });
  return [...(released && isNewRelease(released, since) ? ratings(released) : []), ...sessions];
}

function ratings({ region, mainly }: AskedAfterSessions): EvaluationLine[] {
  if (!region) return [];
  if (region.kind === 'allOrNearlyAll') return [{ says: 'evaluationNearlyAll', answer: region.answer }];
  const { replies, topTwoPercent } = distributionOf(region);
  const { sessions = 0, isTrue = false } = consistentlyMainly(mainly) ?? {};
  return [{ says: 'evaluationAnswers', replies, topTwoPercent, sessions, isTrue }];
}

function surveyNews({ windows, released }: Standing, { since }: Reader, now: Date): SurveyLine[] {
  if (!released) return [];
  const { rate, region, isOver } = released;
  const moved = windows.some(({ window }) => opened(window, since, now) || closed(window, since, now));
  const { invited = 0, completed: replied = 0, percent = 0 } = rate ?? {};
  return [
    ...(moved && rate ? [{ says: 'surveyReplies' as const, invited, replied, percent, isOver }] : []),
    ...(region && isNewRelease(released, since) ? changes(region) : []),
  ];
}

function changes(region: NonNullable<AskedAfterSessions['region']>): SurveyLine[] {
  return region.kind === 'allOrNearlyAll'
    ? [{ says: 'surveyNearlyAll', answer: region.answer }]
    : [{ says: 'surveyAnswers', replies: region.replies, ...practiceChange(region) }];
}
