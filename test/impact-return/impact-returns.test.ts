import assert from 'node:assert/strict';
import { words } from '../../cards/wording/words.ts';
import { returnQuestions } from '../../programme/impact-return/impact-return.ts';
import { returnServices } from '../../programme/impact-return/return-services.ts';
import type { RoleAssignment } from '../../programme/region/roles.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { mongoImpactReturnStore } from '../../storage/impact-return-store.ts';
import { mongoRegionStore } from '../../storage/region-store.ts';
import { mongoReleaseStore } from '../../storage/release-store.ts';
import { mongoTrainingStore } from '../../storage/training-store.ts';
import { newRegion, samplePerson } from '../storage/contract/samples.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { releaseSecrets } from '../support/release-secrets.ts';
import { at, LAUNCHED_ON } from '../survey/surveyed-programme.ts';

const SAID = { changedPractice: 'changedALot', agreement: 'more', obstacles: ['time'] };
const OPEN = at('2016-05-03');
/** Of the year to March 2016, whose last surveys go out on 30 June. */
const LAST = at('2016-07-28', '23:59');
const CLOSED = at('2016-07-29', '00:00');

describe('The impact return of an authority', () => {
  let database: OpenDatabase;
  let region: string;
  let services: ReturnType<typeof servicesOn>;

  const servicesOn = () => {
    const { db } = database;
    return returnServices({
      impactReturns: mongoImpactReturnStore(db),
      training: mongoTrainingStore(db),
      regions: mongoRegionStore(db),
      releases: mongoReleaseStore(db, releaseSecrets()),
    });
  };
  before(async () => {
    database = await openDatabase({ uri: await freshDatabase(), dataDirectory: '' });
  });
  after(() => database.close());
  beforeEach(async () => {
    region = newRegion();
    services = servicesOn();
    await mongoTrainingStore(database.db).insertProgramme({
      ...{ id: 'pilot', region, name: 'Pilot', pilot: true, aim: 'Judgement' },
      ...{ surveyDelayMonths: 3, surveyLaunchedOn: LAUNCHED_ON },
    });
    for (let n = 1; n <= 16; n++)
      await mongoRegionStore(database.db).putAuthority({
        ...{ region, code: code(n), name: `Authority ${n}`, type: 'unitary', subRegion: `S${n % 4}` },
        ...{ predecessors: [], successors: [], tenantIds: [] },
      });
  });

  const code = (n: number) => `D${String(n).padStart(2, '0')}`;
  const asker = (now: Date, role: RoleAssignment['role'] = 'qualityLead', n = 1) => ({
    person: samplePerson(region, `${role}-${n}`, { roles: [{ role, authority: code(n) }] }),
    now,
  });
  const target = (n = 1) => ({ programme: 'pilot', authority: code(n), round: 2015 });
  const send = (n = 1, ratings: Record<string, string | string[]> = SAID, seen = 0, now = OPEN) =>
    services.returns.send(asker(now, 'qualityLead', n), { ...target(n), ratings, seen });
  const codesOf = (outcome: Awaited<ReturnType<typeof send>>) =>
    outcome.ok ? [] : outcome.refusals.map(refusal => refusal.code);
  const kept = (n = 1) => mongoImpactReturnStore(database.db).of({ region, ...target(n) });

  it('asks what can be said for a whole team, has words for every option, and no free text', () => {
    const { questions } = returnQuestions(1);
    const asked = questions.map(one => [one.id, one.type === 'text' ? [] : [...one.options]]);
    const worded = Object.entries(words.impactReturns.questions);
    assert.deepEqual(
      asked,
      worded.map(([id, { options }]) => [id, Object.keys(options)]),
    );
    assert.ok(questions.every(({ type }) => type !== 'text'));
  });

  it('is sent once by its quality assurance lead, and changed until the close', async () => {
    assert.deepEqual(codesOf(await send()), []);
    assert.deepEqual(codesOf(await send()), [], 'pressed twice');
    assert.equal((await kept())?.revision, 1);
    const { obstacles: _, ...less } = SAID;
    assert.deepEqual(codesOf(await send(1, { ...less, changedPractice: 'noChange' }, 1, LAST)), []);
    const { ratings, revision, sentBy } = (await kept()) ?? assert.fail('gone');
    assert.deepEqual(
      [ratings, revision, sentBy],
      [{ changedPractice: 'noChange', agreement: 'more' }, 2, 'qualityLead-1'],
    );
    assert.deepEqual(codesOf(await send(1, { ...SAID, agreement: 'less' }, 1)), ['changedMeanwhile']);
  });

  it('is refused clearly when something is wrong with it, and nothing is kept', async () => {
    const bad: [Promise<Awaited<ReturnType<typeof send>>>, string][] = [
      [send(1, { ...SAID, changedPractice: 'superb' }), 'answerNotOffered'],
      [send(1, { agreement: 'more' }), 'answerMissing'],
      [send(1, { ...SAID, overall: 'excellent' }), 'answerNotOffered'],
      [send(1, { ...SAID, obstacles: ['time', 'time'] }), 'answerNotOffered'],
      [send(1, SAID, 0, at('2016-01-10')), 'returnNotOpen'],
      [send(1, SAID, 0, CLOSED), 'returnClosed'],
      [
        services.returns.send(asker(OPEN), { ...target(), round: 2014, ratings: SAID, seen: 0 }),
        'returnNotOpen',
      ],
      [
        services.returns.send(asker(OPEN), { ...target(), round: 9e12, ratings: SAID, seen: 0 }),
        'returnNotOpen',
      ],
      [
        services.returns.send(asker(OPEN), { ...target(), programme: 'made-up', ratings: SAID, seen: 0 }),
        'programmeNotFound',
      ],
      [services.returns.send(asker(OPEN), { ...target(2), ratings: SAID, seen: 0 }), 'returnNotYours'],
      [
        services.returns.send(asker(OPEN, 'linkOfficer'), { ...target(), ratings: SAID, seen: 0 }),
        'notYourRole',
      ],
      [
        services.returns.send(asker(OPEN, 'performanceLead'), { ...target(), ratings: SAID, seen: 0 }),
        'notYourRole',
      ],
    ];
    for (const [outcome, expected] of bad) assert.deepEqual(codesOf(await outcome), [expected]);
    for (const n of [1, 2]) assert.equal(await kept(n), undefined);
  });

  it('is read by the authority’s own lead and link officers, and by nobody else', async () => {
    await send();
    const reads = async (role: RoleAssignment['role'], n: number) => {
      const own = await services.returns.own(asker(OPEN, role, n));
      return own.ok
        ? own.value.map(one => [one.authority.code, one.sent?.revision, one.maySend])
        : codesOf(own);
    };
    assert.deepEqual(await reads('qualityLead', 1), [['D01', 1, true]]);
    assert.deepEqual(await reads('linkOfficer', 1), [['D01', 1, false]]);
    assert.deepEqual(await reads('linkOfficer', 2), [['D02', undefined, false]]);
    for (const role of ['programmeManager', 'trainer', 'chair', 'director', 'governanceLead'] as const)
      assert.deepEqual(await reads(role, 1), ['notYourRole'], role);
  });

  const said = ['changedALot', 'changedALittle', 'notYetPlanned'];
  async function returned(many: number, answerOf = (n: number) => said[n % 3] ?? ''): Promise<void> {
    for (let n = 1; n <= many; n++)
      assert.deepEqual(codesOf(await send(n, { ...SAID, changedPractice: answerOf(n) })), []);
  }
  const figures = (now: Date) => services.figures.ofProgramme(region, 'pilot', now);
  const cellAt = async (now: Date) => (await figures(now))?.questions[0]?.cell;

  it('is in figures of ten or more together, once all have closed, and in none before', async () => {
    await returned(12);
    await services.figures.bringUpToDate(region, LAST);
    const before = await figures(LAST);
    assert.deepEqual([before?.returned, before?.authorities, before?.questions], [12, 16, []]);
    await services.figures.bringUpToDate(region, CLOSED);
    assert.deepEqual((await figures(CLOSED))?.questions, [], 'what was sent in time may still come');
    const later = at('2016-07-29', '00:10');
    for (const one of [services, servicesOn()]) await one.figures.bringUpToDate(region, later);
    assert.deepEqual(await cellAt(later), { kind: 'shown', replies: 12, counts: [4, 4, 4, 0] });
    assert.equal(
      await database.db.collection('releases').countDocuments({ region }),
      4,
      'one for each question',
    );
  });

  it('gives nobody away: fewer than ten, all of one mind, and sub-regions stay hidden', async () => {
    await returned(9);
    await services.figures.bringUpToDate(region, at('2016-07-30'));
    assert.deepEqual(await cellAt(at('2016-07-30')), { kind: 'hidden', rule: 'X2' });

    region = newRegion();
    await mongoTrainingStore(database.db).insertProgramme({
      ...{ id: 'pilot', region, name: 'Pilot', pilot: true, aim: 'Judgement' },
      ...{ surveyDelayMonths: 3, surveyLaunchedOn: LAUNCHED_ON },
    });
    for (let n = 1; n <= 12; n++)
      await mongoRegionStore(database.db).putAuthority({
        ...{ region, code: code(n), name: `Authority ${n}`, type: 'unitary', subRegion: `S${n % 4}` },
        ...{ predecessors: [], successors: [], tenantIds: [] },
      });
    await returned(12, () => 'changedALot');
    await services.figures.bringUpToDate(region, at('2016-07-30'));
    assert.equal((await cellAt(at('2016-07-30')))?.kind, 'hidden');
    const shown = await database.db.collection('releases').find({ region }).toArray();
    const groups = shown.flatMap(({ groups: all }) => all);
    assert.ok(groups.some(({ subject }) => subject.level === 'subRegion'));
    for (const { subject, cell } of groups)
      if (subject.level === 'subRegion') assert.equal(cell.kind, 'hidden', subject.code);
  });
});
