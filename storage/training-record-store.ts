import type { Db } from 'mongodb';
import type { TrainingRecord, TrainingRecordStore } from '../programme/training/training-record.ts';
import { byKey } from './document.ts';
import { text } from './gate.ts';
import { seatClaims, type TrainingRecordDocument } from './seat-claims.ts';
import { settledTogether } from './seat-settling.ts';

/** Without what the store adds, each list there. */
const toTrainingRecord = ({
  region,
  person,
  seats = [],
  waiting = [],
  claimed = [],
}: TrainingRecord): TrainingRecord => ({ region, person, seats, waiting, claimed });

/** Collection `trainingRecords`: one document for each person who ever asked for a place. Every change is one command. */
export function mongoTrainingRecordStore(db: Db): TrainingRecordStore {
  const records = db.collection<TrainingRecordDocument>('trainingRecords');

  const settle = settledTogether(records);

  return {
    claimSeat: seatClaims(records),
    async byPerson(region, person) {
      const found = await records.findOne(byKey(region, person));
      return toTrainingRecord(found ?? { region, person, seats: [], waiting: [], claimed: [] });
    },
    async byPeople(region, people) {
      const keys = [...new Set(people)].map(person => byKey(region, person)._id);
      return (await records.find({ region: text(region), _id: { $in: keys } }).toArray()).map(
        toTrainingRecord,
      );
    },
    async settleAsSeat(region, person, hold) {
      const { booking } = hold;
      const record = byKey(region, person);
      const settled = await settle({
        id: record._id,
        filter: { ...record, claimed: text(booking) },
        update: { $pull: { claimed: booking, waiting: { booking } } },
      });
      if (settled) return true;
      // One that was settled all the same has its seat, so this finds nothing to add.
      const added = await records.updateOne(
        { ...record, $nor: [{ seats: { $elemMatch: { booking } } }] },
        { $push: { seats: hold }, $pull: { waiting: { booking } } },
      );
      return added.matchedCount === 0;
    },
    async settleAsWaiting(region, person, hold) {
      const { booking } = hold;
      const record = byKey(region, person);
      const answered = { claimed: text(booking), seats: { booking } };
      const notYet = { $nor: [{ waiting: { $elemMatch: { booking } } }] };
      const noted = { $pull: answered, $push: { waiting: hold } };
      const filter = { ...record, claimed: booking, ...notYet };
      if (await settle({ id: record._id, filter, update: noted })) return true;
      // It waited before: a seat was offered and could not be had after all. One that was settled all the same waits too.
      const back = await records.updateOne({ ...record, claimed: booking }, { $pull: answered });
      if (back.matchedCount > 0) return true;
      const added = await records.updateOne({ ...record, ...notYet }, noted);
      return added.matchedCount === 0;
    },
    async release(region, person, booking) {
      const over = { booking: text(booking) };
      await records.updateOne(byKey(region, person), {
        $pull: { seats: over, waiting: over, claimed: booking },
      });
    },
    async moveHold(region, person, hold) {
      const { booking, timeChanges } = hold;
      const older = { booking: text(booking), timeChanges: { $lt: timeChanges } };
      const asNew = { booking: text(booking), timeChanges: { $gte: timeChanges } };
      for (const list of ['seats', 'waiting'] as const) {
        const behind = { [list]: { $elemMatch: older }, $nor: [{ [list]: { $elemMatch: asNew } }] };
        await records.updateOne({ ...byKey(region, person), ...behind }, { $push: { [list]: hold } });
        // Old and new can't change in one command. A crash between the two leaves both, which blocks more, never less.
        const both = { $and: [{ [list]: { $elemMatch: older } }, { [list]: { $elemMatch: asNew } }] };
        await records.updateOne({ ...byKey(region, person), ...both }, { $pull: { [list]: older } });
      }
    },
    async withClaims(region, until, limit) {
      const old = { region: text(region), 'seats.at': { $lte: until }, claimed: { $gt: '' } };
      return (await records.find(old, { limit }).toArray()).map(toTrainingRecord);
    },
  };
}
