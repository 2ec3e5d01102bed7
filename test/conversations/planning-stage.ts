import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf, type PressAnswer } from '../../scripts/support/teams-user.ts';
import { raiseSessionStage, type SessionStage } from './session-stage.ts';
import { press, typed } from './vote-stage.ts';

/** A Monday, ten weeks before the session of these tests. */
export const PLANNED_AT = new Date('2016-01-11T10:00:00Z');

type Answers = Record<string, string>;

/** What a session card asks for in every state, with changes. */
const planAnswers = (change: Answers = {}): Answers => ({
  venue: 'Harbour House',
  onlineLink: '',
  hostAuthority: 'D13',
  capacity: '18',
  reservedPerAuthority: '0',
  reservedUntil: '',
  trainers: '',
  materialVersion: '0',
  exerciseMode: 'anonymisedPerSystem',
  cutOffDays: '5',
  reminders: '7, 1',
  ...change,
});

/** The answers of the form for a new session, with changes. */
export const sessionAnswers = (change: Answers = {}): Answers => ({
  ...planAnswers(),
  code: 'T7',
  day: '2016-03-17',
  start: '09:30',
  end: '16:00',
  subRegion: 'South',
  ...change,
});

/** A stage with a programme and a version of its material, made in the chat. */
export async function raisePlanningStage(beginAt = PLANNED_AT): Promise<SessionStage> {
  const stage = await raiseSessionStage(beginAt);
  const empty = await typed(stage, 'manager', 'training programmes');
  const form = cardOf(await press(stage, 'manager', buttonOf(empty, 'programme.new')));
  cardOf(
    await press(stage, 'manager', buttonOf(form, 'programme.save'), {
      name: 'Case tracking',
      pilot: 'yes',
      aim: 'Consistent judgement',
      surveyDelayMonths: '3',
    }),
  );
  cardOf(await addedVersion(stage));
  return stage;
}

export const versionAnswers = (change: Answers = {}): Answers => ({
  version: '1.0',
  from: '2016-01-11',
  change: 'First pilot',
  reason: 'Authorities asked for it',
  evidence: 'Wish of the steering group',
  ...change,
});

export async function addedVersion(stage: SessionStage, change: Answers = {}): Promise<PressAnswer> {
  const form = await typed(stage, 'manager', 'new material');
  return press(stage, 'manager', buttonOf(form, 'material.save'), versionAnswers(change));
}

/** Fills in the form of a new session and saves it; the answer to that. */
export async function saved(stage: SessionStage, change: Answers = {}): Promise<PressAnswer> {
  const form = await typed(stage, 'manager', 'new session');
  return press(stage, 'manager', buttonOf(form, 'session.save'), sessionAnswers(change));
}

/** A session with everything that T5 asks for, prepared and open for booking; the card that says so. */
export async function openedSession(stage: SessionStage, change: Answers = {}): Promise<unknown> {
  const trainers = await stage.idOf('trainer');
  const draft = cardOf(await saved(stage, { trainers, materialVersion: '1.0', ...change }));
  const preparing = cardOf(await press(stage, 'manager', buttonOf(draft, 'session.prepare')));
  return cardOf(await press(stage, 'manager', buttonOf(preparing, 'session.open')));
}

/** The session of this code as it is stored. */
export async function storedAs(stage: SessionStage, code = 'T7') {
  const session = await stage.sessions.byCode(stage.region, code);
  if (!session) throw new Error(`There is no session ${code}.`);
  return session;
}
