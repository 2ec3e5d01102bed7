import type { Session } from '../../programme/training/session.ts';
import { cardOf } from '../../scripts/scenario/acting.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { buttonOf, type PressAnswer } from '../../scripts/support/teams-user.ts';
import { inputsOf } from '../cards/card-walk.ts';
import { member, raiseSessionStage, type SessionStage } from './session-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

/** A Monday morning, six weeks before the sample session, which is on a Thursday. */
export const BEGIN_AT = new Date('2016-02-01T10:00:00Z');

/** Long ago, so that everybody may book. */
const OPENED_AT = new Date('2016-01-04T10:00:00Z');

const NORTH = { code: 'D21', name: 'Fellmoor', type: 'unitary', subRegion: 'North', recordSystem: 'Tessera' };

/** People of three authorities, some of them guests, or of a tenant of their own; one is not confirmed anywhere. */
const PEOPLE = [
  member('eve', 'D14'),
  member('fay', 'D14'),
  member('nia', 'D21'),
  member('ned', 'D21'),
  member('gus', 'D13', [], 'tenant-host'),
  member('olu', 'D14', [], 'tenant-chine-bay'),
  member('una'),
];

/** The stage of sessions, with people of another sub-region and of other tenants on it. */
export const raiseTrainingStage = async (beginAt = BEGIN_AT): Promise<SessionStage> => {
  const stage = await raiseSessionStage(beginAt, { authorities: [NORTH], cast: PEOPLE });
  await stage.training.insertProgramme({
    id: 'programme',
    region: stage.region,
    name: 'Case-tracking training',
    pilot: true,
    aim: 'Better audits',
    surveyDelayMonths: 3,
  });
  return stage;
};

/** A session of two seats that everybody may book, unless it says otherwise. */
export const openSession = (stage: SessionStage, more: Partial<Session> = {}): Promise<Session> =>
  stage.place({ state: 'open', openedAt: OPENED_AT, capacity: 2, ...more });

/** Types "book", and answers the card, or the text where it is refused. */
export const book = (stage: SessionStage, key: string, code = 'T7'): Promise<unknown> =>
  typed(stage, key, `book ${code}`);

/** One after the other. */
export async function bookAll(stage: SessionStage, keys: readonly string[], code = 'T7'): Promise<void> {
  for (const key of keys) await book(stage, key, code);
}

/** Presses the button with this verb on the person's card of the session; the answer to that. */
export const pressOn = async (
  stage: SessionStage,
  key: string,
  verb: string,
  inputs: Record<string, string> = {},
): Promise<PressAnswer> => press(stage, key, buttonOf(await typed(stage, key, 'session T7'), verb), inputs);

/** Gives up what this person has, as the question on the card offers it; the answer to that. */
export async function giveUp(stage: SessionStage, key: string): Promise<PressAnswer> {
  const question = cardOf(await pressOn(stage, key, 'booking.askToEnd'));
  return press(stage, key, buttonOf(question, 'booking.end'));
}

/** What this person reads on the card of the session. */
export const standing = async (stage: SessionStage, key: string, code = 'T7'): Promise<string> =>
  textOf(await typed(stage, key, `session ${code}`));

/** The states of the bookings of this person, in the order of asking. */
export async function statesOf(stage: SessionStage, key: string, id = 'session'): Promise<string[]> {
  const [session] = await stage.sessions.byIds(stage.region, [id]);
  const person = await stage.idOf(key);
  return (session?.bookings ?? []).filter(one => one.person === person).map(({ state }) => state);
}

/** The texts of all messages that this person got since `begin`, answers left out by whoever counts before. */
export const messagesTo = (stage: Stage, key: string, begin = 0): string[] =>
  stage.connector
    .to(stage.user(key).conversationId)
    .slice(begin)
    .map(({ text }) => text);

/** So many messages this person got by now. */
export const messageCount = (stage: Stage, key: string): number => messagesTo(stage, key).length;

/** Runs what concerns others, and answers the texts of the messages that this person got meanwhile. */
export async function told(stage: Stage, key: string, run: () => Promise<unknown>): Promise<string[]> {
  await stage.bot.reconcile();
  const before = messageCount(stage, key);
  await run();
  await stage.bot.reconcile();
  return messagesTo(stage, key, before);
}

/** Without the weekly digests among them. */
export const besidesDigests = (texts: readonly string[]): string[] =>
  texts.filter(text => !text.startsWith('Weekly digest'));

/** The choices that a card offers, by their titles. */
export const choicesOf = (card: unknown): Record<string, string> =>
  Object.fromEntries(
    inputsOf(card)
      .flatMap(({ choices }) => (choices ?? []) as { title: string; value: string }[])
      .map(({ title, value }) => [title.split(/[ ,(]/).slice(0, 2).join(' ').trim(), value]),
  );
