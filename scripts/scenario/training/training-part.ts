import { z } from 'zod';
import { STAFF_GROUPS } from '../../../programme/region/person.ts';
import { READINESS_STATES } from '../../../programme/training/readiness.ts';
import { day, time, whole } from '../file-fields.ts';
import { surveyedProgramme, surveyedSession } from '../survey/survey-part.ts';

const sessionCode = z.string().regex(/^[A-Z0-9-]{1,10}$/, 'needs 1 to 10 capital letters, digits or hyphens');
/** So many people, by the code of their authority. */
const heads = z.record(z.string(), whole);

const plan = {
  id: sessionCode,
  date: day,
  start: time,
  end: time,
  subRegion: z.string(),
  capacity: whole.min(1, 'has to be 1 or more'),
  materialVersion: z.string(),
  cutOffDays: whole.default(5),
};

const session = z.looseObject({
  ...plan,
  ...surveyedSession,
  attendedByAuthority: heads,
  /** Of those who attended: who had attended an earlier session, too. */
  returningByAuthority: heads.default({}),
  lateCancelled: whole.default(0),
  didNotAttend: whole.default(0),
  /** How many waited while it was full; one of them got a seat that somebody gave back in time, and attended. */
  waitingList: whole.default(0),
});

const plannedSession = z.looseObject({
  ...plan,
  state: z.enum(['draft', 'preparing', 'open']),
  confirmedByAuthority: heads.default({}),
});

const material = z.object({
  version: z.string(),
  from: day,
  change: z.string(),
  reason: z.string(),
  evidence: z.array(z.string()).optional(),
  grades: whole.optional(),
  agreedFirst: whole.default(0),
  agreedAfter: whole.default(0),
});

const task = z.object({
  authority: z.string(),
  task: z.enum(['load training case', 'test log-ins']),
  state: z.enum(READINESS_STATES),
  blocker: z.string().optional(),
});

/** Beside the sessions, `reuse`: for a record system, the sessions whose way of preparing it is used again. */
const readiness = z
  .object({ reuse: z.record(z.string(), z.array(z.string())).default({}) })
  .catchall(z.array(task))
  .transform(({ reuse, ...sessions }): ReadinessPart => ({ reuse, sessions }));

interface ReadinessPart {
  reuse: Record<string, string[]>;
  /** By the code of the session. */
  sessions: Record<string, ReadinessEntry[]>;
}

export type ReadinessEntry = z.infer<typeof task>;
export type DeliveredSession = z.infer<typeof session>;
export type PlannedSession = z.infer<typeof plannedSession>;
/** What all sessions have. */
export type AnySession = DeliveredSession | PlannedSession;
export type Material = z.infer<typeof material>;

/** The parts of a scenario file that the story of training reads. */
export const trainingPart = {
  programme: z
    .looseObject({
      name: z.string(),
      pilot: z.boolean().default(false),
      delayMonths: whole.default(3),
      ...surveyedProgramme,
    })
    .default({ name: 'Training', pilot: false, delayMonths: 3, leaversBeforeSurvey: {} }),
  materials: z.array(material).default([]),
  sessions: z.array(session).default([]),
  plannedSessions: z.array(plannedSession).default([]),
  readiness: readiness.default({ reuse: {}, sessions: {} }),
  /** How many of those who attended are of which group. */
  staffGroups: z.partialRecord(z.enum(STAFF_GROUPS), whole).default({}),
};
