import assert from 'node:assert/strict';
import { plusLondonDays, plusLondonMonths, plusMilliseconds } from '../../programme/calendar.ts';
import { retentionService } from '../../programme/retention/retention-service.ts';
import { askedKey } from '../../programme/survey/asked-about.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { newRegion } from '../storage/contract/samples.ts';
import {
  nameOf,
  sampleComment,
  sampleInvitation,
  sampleResponse,
  sampleWindow,
} from '../storage/contract/survey-samples.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { NOTHING, retentionDeps } from '../support/retention-rig.ts';

const counts = { invited: 2, deliverable: 2, completed: 1 };

describe('What has been kept of evaluations for as long as was promised', () => {
  let database: OpenDatabase;
  before(async () => {
    database = await openDatabase({ uri: await freshDatabase(), dataDirectory: '' });
  });
  after(() => database.close());

  /** A window that has closed, with two who were asked, one answer and one text. */
  async function closed() {
    const region = newRegion();
    const deps = retentionDeps(database.db, region);
    const window = sampleWindow(region);
    await deps.windows.insertOnce(window);
    const asked = ['anna', 'ben'].map(person => sampleInvitation(region, person));
    await deps.invitations.insertMissing(asked);
    await deps.responses.insertMissing([sampleResponse(region, 'answer')]);
    await deps.comments.insertMissing([sampleComment(region, 'text')]);
    await deps.invitations.shut(nameOf(region));
    const [first] = asked;
    assert.ok(first);
    const kind = 'evaluation.asked';
    const [, subject = ''] = askedKey(first).split('/');
    await deps.outbox.offer(
      [{ region, kind, subject, recipient: 'anna', notBefore: window.opensAt }],
      window.opensAt,
    );
    const close = async () => {
      await deps.windows.close(nameOf(region), counts);
      await deps.windows.noteCounted(region, 'evaluation', ['T1']);
    };
    return { deps, region, window, close, first, ...retentionService(deps) };
  }

  const justAfter = (at: Date): Date => plusMilliseconds(at, 1);

  it('is who was asked, 30 days after the close, with the message that asked; what was counted stays', async () => {
    const { deps, region, window, close, first, removeOutdated } = await closed();
    await close();
    const end = plusLondonDays(window.closesAt, 30);
    assert.deepEqual(await removeOutdated(end), NOTHING);
    assert.equal((await deps.outbox.byKeys(region, [askedKey(first)])).length, 1);
    assert.deepEqual(await removeOutdated(justAfter(end)), { ...NOTHING, invitations: 2 });
    assert.deepEqual(await deps.invitations.ofWindow(nameOf(region)), []);
    assert.deepEqual(await deps.outbox.byKeys(region, [askedKey(first)]), []);
    assert.deepEqual((await deps.windows.of(nameOf(region)))?.counts, counts);
    assert.deepEqual(await removeOutdated(justAfter(end)), NOTHING);
  });

  it('is nobody who was asked while the window could not be closed, or its counts would be wrong', async () => {
    const { deps, region, window, removeOutdated } = await closed();
    assert.deepEqual(await removeOutdated(plusLondonDays(window.closesAt, 40)), NOTHING);
    assert.equal((await deps.invitations.ofWindow(nameOf(region))).length, 2);
  });

  it('is a text after 2 years and an answer after 6, each once', async () => {
    const { deps, region, window, close, removeOutdated } = await closed();
    await close();
    await removeOutdated(plusLondonMonths(window.closesAt, 2));
    const [two, six] = [24, 72].map(months => justAfter(plusLondonMonths(window.closesAt, months)));
    assert.ok(two && six);
    assert.deepEqual(await removeOutdated(plusMilliseconds(two, -1)), NOTHING);
    assert.deepEqual(await removeOutdated(two), { ...NOTHING, texts: 1 });
    assert.deepEqual(await deps.comments.ofWindow(nameOf(region)), []);
    assert.equal((await deps.responses.ofWindow(nameOf(region))).length, 1);
    assert.deepEqual(await removeOutdated(six), { ...NOTHING, answers: 1 });
    assert.deepEqual(await deps.responses.ofWindow(nameOf(region)), []);
    assert.deepEqual(await removeOutdated(six), NOTHING);
  });

  it('is counted by a rehearsal as it would be removed, and stays', async () => {
    const { deps, region, window, close, rehearse, removeOutdated } = await closed();
    await close();
    const later = plusLondonMonths(window.closesAt, 80);
    const all = { ...NOTHING, invitations: 2, texts: 1, answers: 1 };
    for (const _ of [1, 2]) assert.deepEqual(await rehearse(later), all);
    assert.equal((await deps.invitations.ofWindow(nameOf(region))).length, 2);
    assert.deepEqual(await removeOutdated(later), all);
    assert.deepEqual(await rehearse(later), NOTHING);
  });
});
