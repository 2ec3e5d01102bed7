import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { Invitation } from '../../../programme/survey/invitation.ts';
import { mongoInvitationStore } from '../../../storage/survey-invitation-store.ts';
import { minute, newRegion, smuggled } from './samples.ts';
import { LATER, nameOf, sampleInvitation, sealedAs } from './survey-samples.ts';

const people = (invitations: readonly Invitation[]): string[] =>
  invitations.map(({ person }) => person).sort();

async function invited(db: Db, ...names: string[]) {
  const [invitations, region] = [mongoInvitationStore(db), newRegion()];
  await invitations.insertMissing(names.map(person => sampleInvitation(region, person)));
  const own = (person: string) => sampleInvitation(region, person);
  return { invitations, region, name: nameOf(region), own };
}

export function surveyInvitationContract(db: () => Db): void {
  describe('InvitationStore', () => {
    it('invites a person once to what is asked after a session', async () => {
      const { invitations, region, name, own } = await invited(db(), 'anna');
      assert.equal(await invitations.insertMissing([]), 0);
      const again = { ...own('anna'), id: 'another', sendAt: minute(9) };
      const more = { ...own('anna'), id: 'impact', kind: 'impact' as const };
      assert.equal(await invitations.insertMissing([again, more, own('ben')]), 2);
      assert.deepEqual(await invitations.own(name, 'anna'), own('anna'));
      assert.equal(await invitations.own(name, 'carl'), undefined);
      assert.equal(await invitations.own(nameOf(newRegion()), 'anna'), undefined);
      assert.deepEqual(people(await invitations.ofWindow(name)), ['anna', 'ben']);
      assert.deepEqual((await invitations.ofPerson(region, 'anna')).map(({ kind }) => kind).sort(), [
        'evaluation',
        'impact',
      ]);
    });

    it('knows who is to be asked: in time, eligible, and without an answer', async () => {
      const { invitations, region, own, name } = await invited(db(), 'anna', 'ben', 'carl');
      await invitations.insertMissing([
        { ...own('dora'), sendAt: minute(20) },
        { ...own('eve'), session: 'T2', open: false },
      ]);
      await invitations.submit(own('ben'), sealedAs(1), minute(5));
      await invitations.setEligible(region, own('carl').id, 'left');
      const asked = async (now: Date) => people(await invitations.unanswered(region, 'evaluation', now));
      assert.deepEqual(await asked(minute(10)), ['anna']);
      assert.deepEqual(await asked(minute(20)), ['anna', 'dora']);
      await invitations.setEligible(region, own('carl').id, undefined);
      assert.deepEqual(await invitations.own(name, 'carl'), own('carl'));
      assert.deepEqual(await asked(minute(10)), ['anna', 'carl']);
      assert.deepEqual(await invitations.unanswered(region, 'impact', LATER), []);
    });

    it('notes how the message was delivered, and that it did arrive after all', async () => {
      const { invitations, region, own, name } = await invited(db(), 'anna', 'ben');
      const waiting = async () => people(await invitations.undelivered(region, 'evaluation', minute(9)));
      assert.deepEqual(await waiting(), ['anna', 'ben']);
      await invitations.noteDelivery(region, own('anna').id, { state: 'undeliverable' });
      await invitations.noteDelivery(region, own('ben').id, { state: 'sent', sentAt: minute(3) });
      assert.deepEqual(await waiting(), ['anna']);
      await invitations.noteDelivery(region, own('anna').id, { state: 'sent', sentAt: minute(8) });
      await invitations.noteDelivery(region, own('anna').id, { state: 'undeliverable' });
      assert.deepEqual(await waiting(), []);
      const anna = await invitations.own(name, 'anna');
      assert.deepEqual([anna?.state, anna?.sentAt], ['sent', minute(8)]);
    });

    it('counts who was invited, who was reached, and who has answered', async () => {
      const { invitations, region, own, name } = await invited(
        db(),
        'anna',
        'ben',
        'carl',
        'dora',
        'eve',
        'fay',
      );
      await invitations.insertMissing([{ ...own('later'), sendAt: minute(40) }]);
      for (const person of ['anna', 'ben'])
        await invitations.noteDelivery(region, own(person).id, { state: 'sent', sentAt: minute(1) });
      await invitations.noteDelivery(region, own('carl').id, { state: 'undeliverable' });
      await invitations.noteDelivery(region, own('dora').id, { state: 'undeliverable' });
      await invitations.setEligible(region, own('eve').id, 'objected');
      await invitations.setEligible(region, own('fay').id, 'left');
      for (const person of ['anna', 'dora']) await invitations.submit(own(person), sealedAs(1), minute(5));
      assert.deepEqual(await invitations.counts(name, minute(9)), {
        invited: 4,
        deliverable: 3,
        completed: 2,
        left: 1,
      });
      // Whoever has answered stays in the base.
      await invitations.setEligible(region, own('anna').id, 'left');
      assert.equal((await invitations.counts(name, minute(9))).completed, 2);
    });
  });

  personContract(db);
}

function personContract(db: () => Db): void {
  describe('InvitationStore: people', () => {
    it('puts one person in the place of another, except where both were asked', async () => {
      const { invitations, region, own, name } = await invited(db(), 'kept', 'gone');
      const other = nameOf(region, 'T2');
      await invitations.insertMissing([{ ...own('gone'), ...other, id: 'elsewhere' }]);
      for (const _ of ['once', 'again']) await invitations.replacePerson(region, 'gone', 'kept');
      assert.equal((await invitations.own(other, 'kept'))?.id, 'elsewhere');
      assert.deepEqual(people(await invitations.ofWindow(name)), ['gone', 'kept']);
    });

    it('never lets an operator match', async () => {
      const { invitations, region, own, name } = await invited(db(), 'anna');
      const hostile = { ...name, session: smuggled };
      await assert.rejects(invitations.own(name, smuggled), TypeError);
      await assert.rejects(invitations.ofPerson(region, smuggled), TypeError);
      for (const act of [
        () => invitations.ofWindow(hostile),
        () => invitations.counts(hostile, LATER),
        () => invitations.envelopes(hostile),
        () => invitations.shut(hostile),
        () => invitations.discard(hostile),
        () => invitations.empty(hostile, 1),
        () => invitations.claim(name, [smuggled], 1),
        () => invitations.claim(name, ['a'], smuggled as unknown as number),
        () => invitations.submit({ ...own('anna'), person: smuggled }, sealedAs(1), minute(5)),
        () => invitations.submit(own('anna'), smuggled as unknown as Uint8Array, minute(5)),
        () => invitations.reseal({ ...own('anna'), id: smuggled }, sealedAs(1), minute(5)),
        () => invitations.envelope(region, smuggled),
        () => invitations.unanswered(region, smuggled as 'impact', LATER),
        () => invitations.undelivered(smuggled, 'impact', LATER),
        () => invitations.setEligible(region, 'invitation of anna', smuggled as 'left'),
        () => invitations.noteDelivery(smuggled, 'invitation of anna', { state: 'undeliverable' }),
        () => invitations.replacePerson(region, 'anna', smuggled),
      ])
        await assert.rejects(act, TypeError);
      assert.deepEqual(await invitations.own(name, 'anna'), own('anna'));
    });
  });
}
