import assert from 'node:assert/strict';
import { londonTime, plusMinutes } from '../../programme/calendar.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { buttonOf } from '../../scripts/support/teams-user.ts';
import { openDatabase } from '../../storage/database.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import {
  AUTHORITIES,
  CLOSES_AT,
  chosen,
  inDebate,
  opened,
  press,
  REGION,
  stageForVotes,
  textOf,
  typed,
  voted,
} from '../conversations/vote-stage.ts';
import { type AnotherBot, anotherBot, told } from './another-bot.ts';

const OFFICERS = ['chair', 'manager'];
const votersOf = (codes: readonly string[]) =>
  ['deputy', 'voter'].flatMap(role => codes.map(code => `${role}-${code}`));

describe('Clocks that change', function () {
  this.timeout(60_000);
  let stage: Stage & { keys: string[] };
  let restarted: AnotherBot;
  beforeEach(async () => {
    stage = await stageForVotes();
    restarted = await anotherBot(stage);
  });
  afterEach(async () => {
    await restarted.close();
    await stage.close();
  });

  /** Sets the clock, back or forth, and lets two bots tick: the second one has offered nothing yet that it could remember. */
  async function set(at: Date): Promise<void> {
    stage.time.turnTo(at);
    for (let i = 0; i < 2; i++) for (const bot of [stage.bot, restarted]) await bot.reconcile();
  }

  /** Sets the clock back an hour and lets the hour pass again. */
  async function hourAgain(): Promise<void> {
    const at = stage.now();
    for (let minutes = -60; minutes <= 0; minutes += 10) await set(plusMinutes(at, minutes));
  }

  it('repeat no message when a clock is set back an hour, and open nothing that was closed', async () => {
    const vote = await opened(stage);
    await voted(stage, 'voter-D01', ['NEG']);
    const { card } = await chosen(stage, 'voter-D02', ['WRK']);
    await set(plusMinutes(CLOSES_AT, -30));
    const reminded = told(stage);
    assert.equal(reminded.filter(line => line.endsWith('Reminder')).length, 6);
    await hourAgain();
    assert.deepEqual(told(stage), reminded);

    await set(CLOSES_AT);
    const closed = told(stage);
    await set(plusMinutes(CLOSES_AT, -60));
    const late = await press(stage, 'voter-D02', buttonOf(card, 'ballot.cast'));
    assert.match(late.text ?? '', /closed on 27 November 2015 at 15:00 London time/);
    await press(stage, 'chair', { verb: 'vote.declare', data: { vote } });
    await hourAgain();
    const news = [...OFFICERS, ...votersOf(AUTHORITIES.map(({ code }) => code))];
    assert.deepEqual(told(stage), [...closed, ...news.map(key => `${key}: The result is declared`)].sort());
    assert.match(textOf(await typed(stage, 'chair', 'result')), /1 of 4.*Topic NEG 1 of 1/);
  });

  it('let nobody who has left act for an hour more at the bot that has not heard of it', async () => {
    await inDebate(stage);
    assert.match(textOf(await typed(stage, 'voter-D01', 'propose')), /Propose/);
    const database = await openDatabase({ uri: stage.uri, dataDirectory: '' });
    const { account } = stage.user('voter-D01');
    const leaver = await mongoPeopleStore(database.db).byAccount(REGION.code, account);
    await database.close();
    const data = { person: leaver?.id, lastDay: '2015-11-25' };
    const left = await restarted.user('manager').press({ verb: 'people.leave', data });
    assert.match(textOf(left.card), /25 November 2015/);
    stage.time.turnTo(plusMinutes(stage.now(), -60));
    assert.match(String(await typed(stage, 'voter-D01', 'propose')), /^Only the director/);
  });

  it('remind and close once in the night in which the hour from one to two comes twice', async () => {
    stage.time.turnTo(new Date('2015-10-22T09:00:00Z'));
    const vote = await inDebate(stage, { closesDay: '2015-10-25', closesTime: '01:30', reminders: '60,30' });
    await set(new Date('2015-10-23T09:30:00Z'));
    await press(stage, 'manager', { verb: 'vote.askToOpen', data: { vote } });
    await stage.bot.reconcile();
    await press(stage, 'chair', buttonOf(stage.lastCard('chair'), 'vote.confirm'));
    await voted(stage, 'voter-D01', ['NEG']);
    const since = stage.connector.outgoing.length;

    const halfPastOne: Date[] = [];
    for (let at = new Date('2015-10-24T22:30:00Z'); at.getUTCHours() !== 3; at = plusMinutes(at, 10)) {
      await set(at);
      if (londonTime(at) === '01:30') halfPastOne.push(at);
    }
    assert.equal(halfPastOne.length, 2);
    const reminders = votersOf(['D02', 'D03', 'D04']).map(key => `${key}: Reminder`);
    assert.deepEqual(told(stage, since), [...reminders, ...reminders].sort());
    // It closed at the first of the two; who declares it hears of that when the week begins.
    assert.match(
      textOf(await typed(stage, 'chair', 'vote')),
      /Closed on 25 October 2015 at 01:30 London time/,
    );
    await set(new Date('2015-10-26T08:00:00Z'));
    assert.deepEqual(
      told(stage, since).filter(line => line.endsWith('Voting has closed')),
      ['chair: Voting has closed', 'manager: Voting has closed'],
    );
  });
});
