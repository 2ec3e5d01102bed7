import assert from 'node:assert/strict';
import type { Session } from '../../programme/training/session.ts';
import { peopleAt } from '../../scripts/scenario/staged-bot.ts';
import { buttonOf, type PressAnswer } from '../../scripts/support/teams-user.ts';
import { openDatabase } from '../../storage/database.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { sampleSession } from '../training/sample-session.ts';
import { member, type SessionStage } from './session-stage.ts';
import { book, bookAll, openSession, raiseTrainingStage } from './training-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

const ELSEWHERE = 'elsewhere';
const said = ({ card, text }: PressAnswer): string => (card ? textOf(card) : (text ?? ''));

/** Ann and Ben sit on the only two seats, Dan waits. */
describe('Bad input to booking in conversation', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  let places: Session;
  beforeEach(async () => {
    stage = await raiseTrainingStage();
    await openSession(stage);
    await bookAll(stage, ['ann', 'ben', 'dan']);
    await stage.bot.reconcile();
    places = await stage.stored();
  });
  afterEach(async () => {
    await stage.close();
  });

  const bookingOf = async (key: string): Promise<string> => {
    const person = await stage.idOf(key);
    return places.bookings.find(one => one.person === person)?.id ?? '';
  };
  const nothingChanged = async () => assert.deepEqual(await stage.stored(), places);

  /** Everything that can be pressed about a place on this session, with what the pressing person may fill in. */
  const presses = async (session: string, booking: string) => {
    const data = { session, booking };
    const person = await stage.idOf('cat');
    return {
      own: {
        'booking.book': { session },
        'booking.show': { session },
        'booking.accept': data,
        'booking.askToEnd': data,
        'booking.end': { ...data, as: 'confirmed' },
        'booking.askToMove': data,
        'booking.move': { ...data, to: session },
        'booking.findColleague': { ...data, text: 'Cat' },
        'booking.handOver': { ...data, person },
        'booking.calendar': data,
      },
      staff: {
        'staff.show': { session },
        'staff.find': { session, text: 'Cat' },
        'staff.book': { session, person },
        'staff.release': data,
      },
      list: { 'waiting.show': { session }, 'waiting.promote': { ...data, reason: 'Wants it' } },
    };
  };

  it('is a session of another region: it does not exist here, whatever is pressed', async () => {
    const theirs = sampleSession({ id: 'theirs', region: ELSEWHERE, code: 'X1', state: 'open' });
    await stage.sessions.insert(theirs);
    const { own, staff, list } = await presses('theirs', await bookingOf('ann'));
    for (const [key, verbs] of [
      ['ann', own],
      ['officer', staff],
      ['manager', { ...staff, ...list }],
    ] as const)
      for (const [verb, data] of Object.entries(verbs))
        assert.match(said(await press(stage, key, { verb, data })), /does not exist/, `${key} ${verb}`);
    assert.match(String(await book(stage, 'ann', 'X1')), /does not exist/);
    assert.deepEqual(await stage.sessions.byId(ELSEWHERE, 'theirs'), theirs);
    await nothingChanged();
  });

  it('is somebody of another region: nobody finds or books for her, and she gets no place here herself', async () => {
    const database = await openDatabase({ uri: stage.uri, dataDirectory: '' });
    const xan = member('xan', 'X1', [], 'tenant-elsewhere');
    await mongoPeopleStore(database.db).insert({
      ...{ id: 'xan', region: ELSEWHERE, name: xan.name, accounts: [xan.account], roles: [] },
      ...{ authority: 'X1', authorityConfirmed: true, welcomedAt: stage.now() },
    });
    await database.close();
    const manager = await typed(stage, 'manager', 'book for staff T7');
    const find = await press(stage, 'manager', buttonOf(manager, 'staff.find'), { text: 'Xan' });
    assert.match(said(find), /Nobody/);
    const session = 'session';
    for (const [key, verb, data] of [
      ['manager', 'staff.book', { session, person: 'xan' }],
      ['ann', 'booking.handOver', { session, booking: await bookingOf('ann'), person: 'xan' }],
    ] as const)
      assert.match(said(await press(stage, key, { verb, data })), /is not there any more/, verb);

    const { serviceUrl } = stage.connector;
    const clock = { now: stage.now, timer: stage.time.timer };
    const herself = peopleAt({ url: stage.bot.url, serviceUrl }, [xan], clock)('xan');
    const answer = await herself.press({ verb: 'booking.book', data: { session } });
    assert.match(said(answer), /not confirmed yet\. Ask the programme manager or your link officer/);
    await nothingChanged();
  });

  it('is somebody else’s staff, for a link officer, for whoever is none, and for the programme manager nobody at all', async () => {
    const session = 'session';
    const eve = { session, person: await stage.idOf('eve') };
    for (const [key, verb, data, answer] of [
      ['officer', 'staff.book', eve, /Eve Example is not of your authority/],
      [
        'ann',
        'staff.book',
        { ...eve, person: await stage.idOf('cat') },
        /Cat Example is not of your authority/,
      ],
      ['trainer', 'staff.book', eve, /is not of your authority/],
      [
        'officer',
        'staff.release',
        { session, booking: await bookingOf('dan') },
        /not there any more, or is not/,
      ],
      ['ann', 'staff.release', { session, booking: await bookingOf('ben') }, /Only the programme manager or/],
      ['manager', 'staff.book', { session, person: 'nobody' }, /is not there any more/],
      [
        'manager',
        'staff.book',
        { session, person: await stage.idOf('una') },
        /authority of Una Example is not confirmed yet/,
      ],
      ['manager', 'staff.book', { session, person: await stage.idOf('trainer') }, /Trainers have no seats/],
    ] as const) {
      const { card, text } = await press(stage, key, { verb, data });
      assert.equal(card, undefined, `${key} ${verb}`);
      assert.match(text ?? '', answer, `${key} ${verb}`);
    }
    await nothingChanged();
  });
});
