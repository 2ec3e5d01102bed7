import type { AnyBulkWriteOperation, Collection } from 'mongodb';
import type {
  ClaimOutcome,
  Hold,
  TrainingRecord,
  TrainingRecordStore,
} from '../programme/training/training-record.ts';
import { coalesced } from './coalesced-writes.ts';
import { byKey, SCHEMA, type Stored } from './document.ts';
import { text } from './gate.ts';
import { refusedAsDuplicates } from './idempotent-writes.ts';

export type TrainingRecordDocument = Stored<TrainingRecord>;

interface Claim {
  id: string;
  hold: Hold;
  insteadOf: string | undefined;
  write: AnyBulkWriteOperation<TrainingRecordDocument>;
}

const BATCH = 500;
const CLAIMED: ClaimOutcome = { claimed: true };

/**
 * Claims of seats. Each is one conditional command: an upsert that finds no record to update when another seat stands in
 * the way, tries to insert a second record, and is refused by the `_id`. Those that come together go in one `bulkWrite`.
 */
export function seatClaims(records: Collection<TrainingRecordDocument>): TrainingRecordStore['claimSeat'] {
  async function write(batch: readonly Claim[]): Promise<(ClaimOutcome | undefined)[]> {
    const refused = await refusedAsDuplicates(
      records,
      batch.map(one => one.write),
    );
    if (refused.size === 0) return batch.map(() => CLAIMED);
    const ids = [...refused].map(index => batch[index]?.id ?? '');
    const standing = await records.find({ _id: { $in: ids } }).toArray();
    const seatsOf = new Map(standing.map(({ _id, seats = [] }) => [_id, seats]));
    return batch.map((claim, index) =>
      refused.has(index) ? standsInTheWay(claim, seatsOf.get(claim.id) ?? []) : CLAIMED,
    );
  }

  const enqueue = coalesced<Claim, ClaimOutcome | undefined>({ keyOf: ({ id }) => id, write, limit: BATCH });

  return async (region, person, hold, insteadOf) => {
    const claim = claimOf(region, person, hold, insteadOf);
    for (;;) {
      const outcome = await enqueue(claim);
      // Refused, but nothing stands in the way: two first claims of one person met, or what stood there went meanwhile.
      if (outcome) return outcome;
    }
  };
}

function claimOf(region: string, person: string, hold: Hold, insteadOf: string | undefined): Claim {
  const key = byKey(region, text(person));
  const { programme, startsAt, endsAt } = hold;
  const other = insteadOf === undefined ? {} : { booking: { $ne: text(insteadOf) } };
  const filter = {
    ...key,
    $nor: [
      { seats: { $elemMatch: { ...other, programme: text(programme) } } },
      { seats: { $elemMatch: { ...other, startsAt: { $lt: endsAt }, endsAt: { $gt: startsAt } } } },
    ],
  };
  const update = {
    $push: { seats: hold },
    $addToSet: { claimed: text(hold.booking) },
    $setOnInsert: { person, waiting: [], schema: SCHEMA },
  };
  return { id: key._id, hold, insteadOf, write: { updateOne: { filter, update, upsert: true } } };
}

/** Why the seat is not given; the same claim once more is claimed already. Undefined when nothing is in its way. */
function standsInTheWay({ hold, insteadOf }: Claim, seats: readonly Hold[]): ClaimOutcome | undefined {
  if (seats.some(({ booking }) => booking === hold.booking)) return CLAIMED;
  const others = seats.filter(({ booking }) => booking !== insteadOf);
  const sameProgramme = others.find(({ programme }) => programme === hold.programme);
  if (sameProgramme) return { claimed: false, clash: sameProgramme, because: 'sameProgramme' };
  const overlap = others.find(({ startsAt, endsAt }) => startsAt < hold.endsAt && endsAt > hold.startsAt);
  return overlap && { claimed: false, clash: overlap, because: 'overlap' };
}
