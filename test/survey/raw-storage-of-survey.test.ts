import assert from 'node:assert/strict';
import { plusLondonDays } from '../../programme/calendar.ts';
import { returnServices } from '../../programme/impact-return/return-services.ts';
import type { Answers } from '../../programme/survey/answers.ts';
import { mongoImpactReturnStore } from '../../storage/impact-return-store.ts';
import { mongoRegionStore } from '../../storage/region-store.ts';
import { mongoReleaseStore } from '../../storage/release-store.ts';
import { releaseSecrets } from '../support/release-secrets.ts';
import { findsNoLink } from './finds-no-link.ts';
import { booked, MARKED_IN_TIME } from './played-evaluation.ts';
import { RawReader, type RawStory } from './raw-story.ts';
import { SurveyRig } from './survey-rig.ts';
import { at, IMPACT, LAUNCHED_ON, Surveyed } from './surveyed-programme.ts';

/** So many that an opening in the night is of fourteen and leaves ten. */
const MANY = 24;
const PEOPLE = Array.from({ length: MANY + 6 }, (_, n) => `person ${n}`);
const SESSIONS = ['T1', 'T2'] as const;

const textOf = (session: string, n: number): string =>
  `Thought of ${String.fromCharCode(97 + n).repeat(9)} at ${session}`;
/** Nobody says the same, and nobody the same twice. */
const saidBy = (session: string, n: number): Answers => ({
  ...IMPACT,
  texts: { difference: textOf(session, n) },
});

describe('Whoever reads the raw storage of the survey', function () {
  this.timeout(60_000);
  const rig = new SurveyRig();
  after(() => rig.close());

  /** Everybody was at two sessions that are caught up on, and is asked about both in one message. */
  async function held(): Promise<Surveyed> {
    const surveyed = new Surveyed(rig.stores);
    await surveyed.launch();
    await surveyed.held('T1', '2015-06-18', PEOPLE);
    await surveyed.held(
      'T2',
      '2015-07-09',
      [],
      PEOPLE.map(id => booked(id, 'attended', MARKED_IN_TIME)),
    );
    return surveyed;
  }

  /** Somebody who has answered for herself sends her authority's return, under its name. */
  async function sendReturn({ region, stores, person }: Surveyed, now: Date): Promise<void> {
    const regions = mongoRegionStore(rig.db);
    const names = { name: 'Purbrook', type: 'unitary', subRegion: 'South' } as const;
    await regions.putAuthority({
      ...{ region, code: 'D13', ...names, predecessors: [], successors: [], tenantIds: [] },
    });
    const { returns } = returnServices({
      ...{ impactReturns: mongoImpactReturnStore(rig.db), training: stores.training, regions },
      releases: mongoReleaseStore(rig.db, releaseSecrets()),
    });
    const lead = person('person 2', { roles: [{ role: 'qualityLead', authority: 'D13' }] });
    const { changedPractice = '', agreement = '' } = IMPACT.ratings;
    const target = { programme: 'pilot', authority: 'D13', round: 2015, seen: 0 };
    const sent = await returns.send(
      { person: lead, now },
      { ...target, ratings: { changedPractice, agreement } },
    );
    assert.ok(sent.ok, JSON.stringify(sent));
  }

  /** The whole life of two windows, copied after every step. */
  async function life(): Promise<RawStory> {
    const surveyed = await held();
    const { region, services, person, stores } = surveyed;
    const reader = new RawReader(rig, region);
    const launch = at(LAUNCHED_ON, '08:00');
    const dayOf = (days: number) => plusLondonDays(launch, days);
    const tell = async (telling: 'asked' | 'reminder', now: Date) => {
      await reader.tell(services.impact, telling, now);
      await reader.copy(`${telling} at ${now.toISOString()}`);
    };
    const answer = async (session: string, n: number, now: Date): Promise<string> => {
      const asker = { person: person(`person ${n}`), now };
      const sent = await services.answering.send(asker, {
        ...{ kind: 'impact', session, given: saidBy(session, n) },
      });
      return sent.ok ? sent.value.receipt : assert.fail(JSON.stringify(sent));
    };
    await reader.copy('before');
    await surveyed.reconcile(launch);
    await tell('asked', launch);
    const receipts: string[] = [];
    for (let n = 0; n < MANY; n++) {
      for (const session of SESSIONS) receipts.push(await answer(session, n, at('2016-01-11', '10:00')));
      if (n % 6 === 0) await reader.copy(`answer ${n}`);
    }
    const asker = (n: number, now: Date) => ({ person: person(`person ${n}`), now });
    const { changing } = services;
    // Receipts come in twos, one for each session.
    await changing.correct(asker(3, dayOf(0)), receipts[6] ?? '', saidBy('T1', 3));
    await changing.withdraw(asker(4, dayOf(0)), receipts[8] ?? '');
    await reader.copy('a correction and a withdrawal');
    await stores.people.change(region, 'person 25', { leftOn: '2016-01-11' });
    await stores.people.setObjection(region, 'person 26', '2016-01-12');
    await surveyed.reconcile(dayOf(1));
    await reader.copy('an opening in the night, a leaver and an objection');
    for (const n of [0, 1, 2])
      await changing.correct(asker(n, dayOf(1)), receipts[2 * n] ?? '', saidBy('T1', n));
    await changing.withdraw(asker(5, dayOf(1)), receipts[10] ?? '');
    await reader.copy('corrections and a withdrawal of what may be opened');
    await sendReturn(surveyed, dayOf(2));
    await reader.copy('the return of an authority');
    for (const day of [7, 14, 21]) await tell('reminder', dayOf(day));
    await answer('T1', MANY, dayOf(22));
    await reader.copy('the last to answer, alone');
    await surveyed.reconcile(at('2016-02-09', '00:00'));
    await reader.copy('the close');
    const all = Array.from({ length: MANY + 1 }, (_, n) => n);
    return {
      ...{ region, kind: 'impact', copies: reader.copies, openings: { T1: [14, 11], T2: [14, 10] } },
      ...{ completed: 2 * MANY + 1, responses: 2 * MANY + 1 - 2, late: textOf('T1', MANY) },
      wrote: Object.fromEntries(SESSIONS.map(one => [one, all.map(n => textOf(one, n))])),
    };
  }

  let story: RawStory;
  before(async () => {
    await rig.open();
    story = await life();
  });

  findsNoLink(rig, () => story);

  it('finds an authority’s return under its name, and nothing on it that leads to what its sender answered', () => {
    const { impactReturns = [], surveyResponses = [] } = story.copies.at(-1)?.at ?? {};
    assert.deepEqual(
      impactReturns.map(({ authority, sentBy }) => [authority, sentBy]),
      [['D13', 'person 2']],
    );
    const [{ ratings, ...rest } = assert.fail()] = impactReturns;
    for (const response of surveyResponses)
      for (const field of ['authority', 'sentBy', 'sentAt', 'round', 'programme'])
        assert.ok(!(field in response), field);
    assert.ok(!('session' in rest) && !('opening' in rest));
  });
});
