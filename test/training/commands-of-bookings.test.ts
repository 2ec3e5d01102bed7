import assert from 'node:assert/strict';
import { MongoClient } from 'mongodb';
import { rememberedRegions } from '../../bot/remembered-regions.ts';
import { createIndexes } from '../../storage/indexes.ts';
import { startedStore } from '../embedded/started-store.ts';
import { BookingStage, booked } from './booking-stage.ts';
import { sampleAuthority } from './sample-session.ts';
import { TrainingRegion, trainingStores } from './training-rig.ts';

const SESSIONS = ['A1', 'A2', 'A3', 'A4', 'A5'];
const EACH = 20;

describe('People who press Book at the same moment', () => {
  const store = startedStore();
  const commands: string[] = [];
  let client: MongoClient;
  let stage: BookingStage;

  before(async () => {
    client = new MongoClient(store.uri, { monitorCommands: true, ignoreUndefined: true });
    const db = client.db('commands');
    await createIndexes(db);
    const stores = trainingStores(db);
    const region = new TrainingRegion('demo', {
      ...stores,
      regions: rememberedRegions(stores.regions, () => region.now),
    });
    await stores.regions.putSubRegion({ region: 'demo', code: 'South', name: 'South' });
    await stores.regions.putAuthority({ ...sampleAuthority('D13', 'South'), region: 'demo' });
    await stores.training.insertProgramme({
      ...{ id: 'programme', region: 'demo', name: 'Case-tracking training', pilot: false },
      ...{ aim: 'Better audits', surveyDelayMonths: 3 },
    });
    stage = new BookingStage(region);
    for (const session of SESSIONS) await stage.open(session, { capacity: 2 * EACH });
    client.on('commandStarted', ({ commandName, command }) =>
      commands.push(`${commandName} ${command[commandName]}`),
    );
  });
  after(() => client.close());

  /** So many book each session at once, and see their places; the commands that this took, in order. */
  async function press(wave: string): Promise<string[]> {
    const wishes = await Promise.all(
      SESSIONS.flatMap((session, n) =>
        Array.from({ length: EACH }, async (_, k) => {
          const id = `${wave}-${n}-${k}`;
          await stage.region.person(id, 'D13');
          return { session, asker: await stage.region.as(id), newBooking: `booking-${id}` };
        }),
      ),
    );
    commands.length = 0;
    const { bookings, places } = stage.region.services;
    const views = await Promise.all(
      wishes.map(async ({ session, asker, newBooking }) => {
        const outcome = await bookings.book(asker, { session, newBooking });
        assert.equal(booked(outcome).state, 'confirmed');
        return outcome.ok ? places.view(asker, outcome.value.session, outcome.value.booking) : assert.fail();
      }),
    );
    assert.equal(views.length, SESSIONS.length * EACH);
    return [...commands];
  }

  it('read their sessions in one command, and claim and take their seats in one each', async () => {
    assert.deepEqual(await press('first'), [
      'find authorities',
      'find sessions',
      'update trainingRecords',
      'update sessions',
      'find trainingProgrammes',
      'find subRegions',
    ]);
  });

  it('are known by one command, however many come for the first time', async () => {
    await stage.region.person('early', 'D13');
    commands.length = 0;
    const known = await Promise.all(
      ['early', 'unknown', 'unheard of'].map(name =>
        stage.region.stores.people.byAccount('demo', { tenantId: 'tenant', objectId: `demo-${name}` }),
      ),
    );
    assert.deepEqual(
      known.map(person => person?.id),
      ['early', undefined, undefined],
    );
    assert.deepEqual(commands, ['find people']);
  });

  it('read nothing of sessions that somebody booked lately', async () => {
    assert.deepEqual(await press('second'), ['update trainingRecords', 'update sessions']);
  });
});
