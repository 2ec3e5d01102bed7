import { choiceOf } from '../../support/card-inputs.ts';
import { buttonOf, buttonsOf } from '../../support/teams-user.ts';
import { pressed, typed } from '../acting.ts';
import type { Stage } from '../stage.ts';
import type { Delegate } from './delegates.ts';

type Ask = (stage: Stage, session: string, key: string) => Promise<void>;

/** Types the code of the session. */
const byName: Ask = async (stage, session, key) => {
  await typed(stage, key, `book ${session}`);
};

/** Finds the session in the list. */
const byList: Ask = async (stage, session, key) => {
  const list = await typed(stage, key, 'sessions', 'session.show');
  const chosen = { session: choiceOf(list, 'session', `${session},`) };
  const shown = await pressed(stage, key, buttonOf(list, 'session.show'), chosen);
  await pressed(stage, key, buttonOf(shown, 'booking.book'));
};

/** The link officer does it for her. */
const byOfficer =
  (authority: string): Ask =>
  async (stage, session, key) => {
    const officer = officerOf(authority);
    await stage.arrived(officer);
    const places = await typed(stage, officer, `book for staff ${session}`, 'staff.find');
    const { name } = stage.user(key);
    const found = await pressed(stage, officer, buttonOf(places, 'staff.find'), { text: name });
    await pressed(stage, officer, buttonOf(found, 'staff.book'), {
      person: choiceOf(found, 'person', name),
    });
  };

export const officerOf = (authority: string): string => `officer-${authority}`;

/**
 * They ask for a place, each authority for itself and its people one after the other: the first finds the session in the
 * list, for the second the link officer does it, and the others have heard how it is done.
 */
export const ask = (stage: Stage, session: string, delegates: readonly Delegate[]): Promise<void> =>
  byAuthority(delegates, async (authority, people) => {
    for (const [n, { key }] of people.entries()) {
      await stage.arrived(key);
      const how = n === 0 ? byList : n === 1 ? byOfficer(authority) : byName;
      await how(stage, session, key);
    }
  });

/** All authorities at the same time. */
async function byAuthority(
  delegates: readonly Delegate[],
  run: (authority: string, people: readonly Delegate[]) => Promise<void>,
): Promise<void> {
  const codes = [...new Set(delegates.map(({ authority }) => authority))];
  await Promise.all(
    codes.map(code =>
      run(
        code,
        delegates.filter(({ authority }) => authority === code),
      ),
    ),
  );
}

/** Gives up what this person has, as the question on the card offers it: a seat, an offer, or a place in line. */
export async function giveUp(stage: Stage, session: string, { key }: Delegate): Promise<void> {
  const place = await typed(stage, key, `session ${session}`, 'booking.askToEnd');
  const question = await pressed(stage, key, buttonOf(place, 'booking.askToEnd'));
  await pressed(stage, key, buttonOf(question, 'booking.end'));
}

/** Those who wait read what they are offered: whoever is to come takes the seat, and everybody before her declines it. */
export async function answerOffers(
  stage: Stage,
  session: string,
  waiting: readonly Delegate[],
  remark: (text: string) => void,
): Promise<void> {
  for (const _ of waiting) {
    await stage.bot.reconcile();
    const offered = waiting.find(({ key }) => takes(stage.lastCard(key)));
    if (!offered) throw new Error(`Nobody who waits for ${session} is offered the seat that came free.`);
    const { key, authority, fromWaitingList } = offered;
    const who = `${stage.user(key).name} of ${authority}`;
    if (fromWaitingList) {
      remark(`${who} is offered the seat and takes it.`);
      return void (await pressed(stage, key, buttonOf(stage.lastCard(key), 'booking.accept')));
    }
    remark(`${who} is offered the seat and declines it.`);
    await giveUp(stage, session, offered);
    // What was answered to her last is not an offer any more.
    await typed(stage, key, `session ${session}`);
  }
}

const takes = (card: unknown): boolean => buttonsOf(card).some(({ verb }) => verb === 'booking.accept');
