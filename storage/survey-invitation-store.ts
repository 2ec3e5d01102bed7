import type { Db, Filter } from 'mongodb';
import type { Invitation } from '../programme/survey/invitation.ts';
import { SURVEY_KINDS } from '../programme/survey/survey-kind.ts';
import type { InvitationStore } from '../programme/survey/survey-store.ts';
import type { WindowCounts, WindowName } from '../programme/survey/window.ts';
import { byKey, documentId, fromDocument, toDocument } from './document.ts';
import { text, texts } from './gate.ts';
import { insertMissing, isDuplicate } from './idempotent-writes.ts';
import { type InvitationDocument, ofWindow, surveyEnvelopes } from './survey-envelopes.ts';

/** Nobody reads an invitation with its envelope: that is large, and nobody else's business. */
const BARE = { projection: { store: 0 } } as const;

/** Collection `surveyInvitations`; the envelope that waits is under `store`. */
export function mongoInvitationStore(db: Db): InvitationStore {
  const invitations = db.collection<InvitationDocument>('surveyInvitations', { ignoreUndefined: true });

  async function found(filter: Filter<InvitationDocument>): Promise<Invitation[]> {
    const documents = await invitations.find(filter, BARE).toArray();
    return documents.map(document => fromDocument<Invitation>(document));
  }

  const dueNow = (region: string, kind: WindowName['kind'], now: Date) => ({
    region: text(region),
    kind: text(kind),
    open: true,
    sendAt: { $lte: now },
  });

  return {
    ...surveyEnvelopes(invitations),
    insertMissing: missing =>
      insertMissing(
        invitations,
        missing.map(one => toDocument(one, [one.id])),
      ),
    async own(name, person) {
      const [own] = await found({ ...ofWindow(name), person: text(person) });
      return own;
    },
    ofPerson: async (region, person) => found({ region: text(region), person: text(person) }),
    ofWindow: async name => found(ofWindow(name)),
    unanswered: async (region, kind, now) =>
      found({ ...dueNow(region, kind, now), completed: false, state: { $ne: 'notEligible' } }),
    undelivered: async (region, kind, now) =>
      found({ ...dueNow(region, kind, now), state: { $in: ['scheduled', 'undeliverable'] } }),
    async noteDelivery(region, id, how) {
      await invitations.updateOne(
        { ...byKey(region, id), state: { $in: ['scheduled', 'undeliverable'] } },
        { $set: how.state === 'sent' ? { state: 'sent', sentAt: how.sentAt } : { state: 'undeliverable' } },
      );
    },
    async setEligible(region, id, reason) {
      const waits = { ...byKey(region, id), completed: false, open: true };
      if (reason === undefined)
        await invitations.updateOne(
          { ...waits, state: 'notEligible' },
          { $set: { state: 'scheduled' }, $unset: { notEligible: '' } },
        );
      else await invitations.updateOne(waits, { $set: { state: 'notEligible', notEligible: text(reason) } });
    },
    async counts(name, now) {
      return countsOf(await found({ ...ofWindow(name), sendAt: { $lte: now } }));
    },
    async closedBefore(region, at) {
      const shut = { region: text(region), kind: { $in: [...SURVEY_KINDS] }, open: false };
      return found({ ...shut, closesAt: { $lt: at }, store: { $exists: false } });
    },
    async remove(region, ids) {
      const these = texts(ids).map(id => documentId(region, id));
      return (await invitations.deleteMany({ region: text(region), _id: { $in: these } })).deletedCount;
    },
    async replacePerson(region, gone, keep) {
      for (const { id } of await found({ region: text(region), person: text(gone) }))
        try {
          await invitations.updateOne(byKey(region, id), { $set: { person: text(keep) } });
        } catch (error) {
          // Both were asked after the same session. What either has answered stays where it is.
          if (!isDuplicate(error)) throw error;
        }
    },
  };
}

/** Of those whose time has come. */
function countsOf(all: readonly Invitation[]): WindowCounts {
  const asked = all.filter(one => one.state !== 'notEligible');
  const left = all.filter(one => one.notEligible === 'left').length;
  const completed = asked.filter(one => one.completed).length;
  const reached = asked.filter(one => one.completed || one.state === 'sent').length;
  return { invited: asked.length, deliverable: reached, completed, ...(left > 0 && { left }) };
}
