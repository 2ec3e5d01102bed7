import { Binary, type Collection } from 'mongodb';
import type { StoredEnvelope } from '../programme/survey/envelope.ts';
import type { Invitation } from '../programme/survey/invitation.ts';
import type { InvitationStore, OwnInvitation } from '../programme/survey/survey-store.ts';
import type { WindowName } from '../programme/survey/window.ts';
import { byKey, documentId, type Stored } from './document.ts';
import { text, texts, whole } from './gate.ts';

/** What the store adds to an invitation: its envelope while that waits, with the opening that has taken it. */
interface Waiting {
  envelope: Binary;
  opening?: number;
}

export type InvitationDocument = Stored<Invitation, Waiting>;

export const ofWindow = ({ region, kind, session }: WindowName) => ({
  region: text(region),
  kind: text(kind),
  session: text(session),
});

/** Bytes, and nothing else that could be a condition or a document. */
function bytes(sealed: Uint8Array): Binary {
  if (!(sealed instanceof Uint8Array)) throw new TypeError('An envelope is bytes.');
  return new Binary(sealed);
}

const inTime = ({ region, id, person }: OwnInvitation, at: Date) => ({
  ...byKey(region, id),
  person: text(person),
  open: true,
  closesAt: { $gt: at },
});

const toEnvelope = ({ id, store }: InvitationDocument): StoredEnvelope[] =>
  store === undefined
    ? []
    : [
        {
          invitation: id,
          sealed: new Uint8Array(store.envelope.value()),
          ...(store.opening !== undefined && { opening: store.opening }),
        },
      ];

const WAITS = { 'store.envelope': { $exists: true } } as const;
const FREE = { 'store.opening': { $exists: false } } as const;

/**
 * Answering, and what becomes of the envelope. Nothing is written beside it that says when: the same fields change for
 * whoever answers first and last, and a corrected envelope takes the place of the other one.
 */
export function surveyEnvelopes(
  invitations: Collection<InvitationDocument>,
): Pick<
  InvitationStore,
  'submit' | 'reseal' | 'envelope' | 'envelopes' | 'shut' | 'claim' | 'empty' | 'discard'
> {
  const envelope = { projection: { _id: 0, id: 1, store: 1 } } as const;

  return {
    async submit(own, sealed, at) {
      const first = { completed: false, state: { $ne: 'notEligible' as const }, sendAt: { $lte: at } };
      const { matchedCount } = await invitations.updateOne(
        { ...inTime(own, at), ...first },
        { $set: { completed: true, store: { envelope: bytes(sealed) } } },
      );
      return matchedCount === 1;
    },
    async reseal(own, sealed, at) {
      const { matchedCount } = await invitations.updateOne(
        { ...inTime(own, at), ...WAITS, ...FREE },
        { $set: { 'store.envelope': bytes(sealed) } },
      );
      return matchedCount === 1;
    },
    async envelope(region, id) {
      const found = await invitations.findOne(byKey(region, id), envelope);
      return found === null ? undefined : toEnvelope(found)[0];
    },
    async envelopes(name) {
      return (await invitations.find({ ...ofWindow(name), ...WAITS }, envelope).toArray()).flatMap(
        toEnvelope,
      );
    },
    async shut(name) {
      await invitations.updateMany({ ...ofWindow(name), open: true }, { $set: { open: false } });
    },
    async claim(name, ids, opening) {
      const these = { ...ofWindow(name), _id: { $in: texts(ids).map(id => documentId(name.region, id)) } };
      await invitations.updateMany(
        { ...these, ...WAITS, ...FREE },
        { $set: { 'store.opening': whole(opening) } },
      );
    },
    async empty(name, opening) {
      const taken = { ...ofWindow(name), 'store.opening': whole(opening) };
      await invitations.updateMany(taken, { $unset: { store: '' } });
    },
    async discard(name) {
      const waiting = { ...ofWindow(name), ...WAITS };
      return (await invitations.updateMany(waiting, { $unset: { store: '' } })).modifiedCount;
    },
  };
}
