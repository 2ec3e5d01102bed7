import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { Invitation } from '../../../programme/survey/invitation.ts';
import { mongoInvitationStore } from '../../../storage/survey-invitation-store.ts';
import { minute, newRegion } from './samples.ts';
import { nameOf, sampleInvitation, sealedAs } from './survey-samples.ts';

async function invited(db: Db, ...names: string[]) {
  const [invitations, region] = [mongoInvitationStore(db), newRegion()];
  await invitations.insertMissing(names.map(person => sampleInvitation(region, person)));
  const own = (person: string) => sampleInvitation(region, person);
  return { invitations, region, name: nameOf(region), own };
}

export function surveyEnvelopeContract(db: () => Db): void {
  describe('InvitationStore: answering', () => {
    const refusals: Record<string, Partial<Invitation>> = {
      'at the close': { closesAt: minute(5) },
      'before the time to be asked': { sendAt: minute(6) },
      'when it is shut': { open: false },
      'when nobody asks this person': { state: 'notEligible' },
      'a second time': { completed: true },
    };
    for (const [when, wrong] of Object.entries(refusals))
      it(`takes no answer ${when}`, async () => {
        const { invitations, region, name } = await invited(db());
        const anna = sampleInvitation(region, 'anna', wrong);
        await invitations.insertMissing([anna]);
        assert.equal(await invitations.submit(anna, sealedAs(1), minute(5)), false);
        assert.deepEqual(await invitations.own(name, 'anna'), anna);
        assert.deepEqual(await invitations.envelopes(name), []);
      });

    it('takes one answer of ten that come at once, and none of a stranger', async () => {
      const { invitations, region, name, own } = await invited(db(), 'anna');
      const stranger = { ...own('anna'), person: 'ben' };
      assert.equal(await invitations.submit(stranger, sealedAs(9), minute(5)), false);
      const elsewhere = { ...own('anna'), region: newRegion() };
      assert.equal(await invitations.submit(elsewhere, sealedAs(9), minute(5)), false);
      const tries = Array.from({ length: 10 }, (_, n) => n);
      const taken = await Promise.all(
        tries.map(n => invitations.submit(own('anna'), sealedAs(n), minute(5))),
      );
      assert.deepEqual(taken.filter(Boolean), [true]);
      const { id } = own('anna');
      const envelope = { invitation: id, sealed: sealedAs(taken.indexOf(true)) };
      assert.deepEqual(await invitations.envelope(region, id), envelope);
      assert.deepEqual(await invitations.envelopes(name), [envelope]);
      assert.deepEqual(await invitations.own(name, 'anna'), { ...own('anna'), completed: true });
    });

    it('changes an envelope that waits, for its owner alone and until the close', async () => {
      const { invitations, region, own } = await invited(db(), 'anna', 'ben');
      await invitations.submit(own('anna'), sealedAs(1), minute(5));
      const { id } = own('anna');
      assert.equal(
        await invitations.reseal({ ...own('anna'), person: 'ben' }, sealedAs(2), minute(6)),
        false,
      );
      assert.equal(await invitations.reseal(own('ben'), sealedAs(2), minute(6)), false);
      assert.equal(await invitations.reseal(own('anna'), sealedAs(2), minute(50)), false);
      assert.deepEqual((await invitations.envelope(region, id))?.sealed, sealedAs(1));
      assert.equal(await invitations.reseal(own('anna'), sealedAs(3), minute(49)), true);
      assert.deepEqual((await invitations.envelope(region, id))?.sealed, sealedAs(3));
      assert.equal(await invitations.envelope(region, own('ben').id), undefined);
    });
  });

  openingContract(db);
}

function openingContract(db: () => Db): void {
  describe('InvitationStore: openings', () => {
    it('gives envelopes to an opening, which nothing changes until they are taken out', async () => {
      const { invitations, region, name, own } = await invited(db(), 'anna', 'ben', 'carl');
      for (const person of ['anna', 'ben']) await invitations.submit(own(person), sealedAs(1), minute(5));
      await invitations.claim(name, [own('anna').id, own('carl').id], 1);
      // What another opening has is left alone, and so is one without an envelope.
      await invitations.claim(name, [own('anna').id], 2);
      assert.equal((await invitations.envelope(region, own('anna').id))?.opening, 1);
      assert.equal(await invitations.reseal(own('anna'), sealedAs(2), minute(6)), false);
      assert.equal(await invitations.reseal(own('ben'), sealedAs(2), minute(6)), true);
      await invitations.empty(name, 2);
      assert.equal((await invitations.envelopes(name)).length, 2);
      for (const _ of ['once', 'again']) await invitations.empty(name, 1);
      assert.deepEqual(
        (await invitations.envelopes(name)).map(({ invitation }) => invitation),
        [own('ben').id],
      );
      assert.equal(await invitations.reseal(own('anna'), sealedAs(2), minute(6)), false);
      assert.equal(await invitations.submit(own('anna'), sealedAs(2), minute(6)), false);
    });

    it('leaves the same of everybody who has answered and was opened, whenever that was', async () => {
      const { invitations, region, name, own } = await invited(db(), 'anna', 'ben', 'carl');
      for (const [n, person] of ['anna', 'ben', 'carl'].entries()) {
        await invitations.submit(own(person), sealedAs(n), minute(5 + n));
        if (n === 1) await invitations.reseal(own(person), sealedAs(8), minute(9));
        await invitations.claim(name, [own(person).id], n + 1);
        await invitations.empty(name, n + 1);
      }
      const documents = await db().collection('surveyInvitations').find({ region }).toArray();
      const rest = documents.map(({ _id, id, person, ...others }) => others);
      assert.equal(documents.length, 3);
      assert.ok(!('store' in (rest[0] ?? {})));
      assert.deepEqual(rest, [rest[0], rest[0], rest[0]]);
    });

    it('takes out unopened what nobody can read, of one window', async () => {
      const { invitations, region, name, own } = await invited(db(), 'anna', 'ben', 'carl');
      await invitations.insertMissing([{ ...own('anna'), id: 'elsewhere', session: 'T2' }]);
      for (const person of ['anna', 'ben']) await invitations.submit(own(person), sealedAs(1), minute(5));
      await invitations.submit({ ...own('anna'), id: 'elsewhere' }, sealedAs(1), minute(5));
      assert.equal(await invitations.discard(name), 2);
      assert.equal(await invitations.discard(name), 0);
      assert.deepEqual(await invitations.envelopes(name), []);
      assert.equal((await invitations.own(name, 'anna'))?.completed, true);
      assert.notEqual(await invitations.envelope(region, 'elsewhere'), undefined);
    });

    it('takes no answer and no change once a window is shut', async () => {
      const { invitations, region, name, own } = await invited(db(), 'anna', 'ben');
      await invitations.submit(own('anna'), sealedAs(1), minute(5));
      await invitations.shut(name);
      assert.equal(await invitations.submit(own('ben'), sealedAs(1), minute(6)), false);
      assert.equal(await invitations.reseal(own('anna'), sealedAs(2), minute(6)), false);
      assert.deepEqual((await invitations.envelope(region, own('anna').id))?.sealed, sealedAs(1));
    });
  });
}
