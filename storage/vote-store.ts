import type { Db, Filter } from 'mongodb';
import type { AwaitedMove, Vote, VoteRules } from '../programme/vote/vote.ts';
import type { VoteMove, VoteStore } from '../programme/vote/vote-store.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text, texts } from './gate.ts';
import { insertOnce } from './idempotent-writes.ts';
import { mongoProposals } from './proposal-store.ts';
import { mongoResults } from './result-store.ts';

type Votes = Omit<VoteStore, keyof ReturnType<typeof mongoProposals> | keyof ReturnType<typeof mongoResults>>;

/** Every field that is a rule, and nothing else of a vote, may be set by `changeRules`. */
const RULES: Record<keyof VoteRules, true> = {
  title: true,
  question: true,
  method: true,
  unit: true,
  delegateRoles: true,
  quorum: true,
  adoptRule: true,
  tieRule: true,
  runOffHours: true,
  noneOfThese: true,
  recordedVote: true,
  minimumDebateHours: true,
  closesAt: true,
  remindMinutesBefore: true,
};

const nothingAwaited: Filter<Stored<Vote>> = { awaiting: { $exists: false } };
const notFrozen: Filter<Stored<Vote>> = { electorate: { $exists: false } };

const stillAwaited = ({ move, askedBy, askedAt }: AwaitedMove): Filter<Stored<Vote>> => ({
  'awaiting.move': text(move),
  'awaiting.askedBy': text(askedBy),
  'awaiting.askedAt': askedAt,
});

const movable = ({ from, to, ifAwaiting }: VoteMove): Filter<Stored<Vote>> => ({
  state: text(from),
  ...(ifAwaiting && stillAwaited(ifAwaiting)),
  ...(to === 'draft' && { ...nothingAwaited, ...notFrozen }),
});

/** Collections `votes`, `proposals`, `debateEntries`, `results` and `priorities`. */
export const mongoVoteStore = (db: Db): VoteStore => ({
  ...mongoVotes(db),
  ...mongoProposals(db),
  ...mongoResults(db),
});

/** Collection `votes`: each document is the vote. Every change is one update under the conditions of its move. */
function mongoVotes(db: Db): Votes {
  const votes = db.collection<Stored<Vote>>('votes', { ignoreUndefined: true });
  const applied = async (
    region: string,
    id: string,
    only: Filter<Stored<Vote>>,
    update: { $set?: Partial<Vote>; $unset?: { awaiting: '' } },
  ) => (await votes.updateOne({ ...only, ...byKey(region, id) }, update)).matchedCount === 1;

  return {
    insert: async vote => insertOnce(votes, toDocument(vote, [vote.id])),
    async byId(region, id) {
      const found = await votes.findOne(byKey(region, id));
      return found === null ? undefined : fromDocument<Vote>(found);
    },
    async inStates(region, states) {
      const found = await votes.find({ region: text(region), state: { $in: texts(states) } }).toArray();
      return found.map(document => fromDocument<Vote>(document));
    },
    async latest(region, limit) {
      const newest = { sort: { createdAt: -1, _id: -1 }, limit } as const;
      const found = await votes.find({ region: text(region) }, newest).toArray();
      return found.map(document => fromDocument<Vote>(document));
    },
    move: async (region, id, move) =>
      applied(region, id, movable(move), { $set: { ...move.set, state: move.to }, $unset: { awaiting: '' } }),
    changeRules: (region, id, rules) =>
      applied(
        region,
        id,
        { state: { $in: ['draft', 'debate'] }, ...notFrozen, ...nothingAwaited },
        { $set: Object.fromEntries(Object.entries(rules).filter(([key]) => Object.hasOwn(RULES, key))) },
      ),
    ask: async (region, id, from, awaiting) =>
      applied(region, id, { state: text(from), ...nothingAwaited }, { $set: { awaiting } }),
    dropAsk: async (region, id, awaiting) =>
      applied(
        region,
        id,
        {
          ...stillAwaited(awaiting),
          // An opening that froze the electorate has begun: the papers may be out, and it can only be finished.
          $or: [{ 'awaiting.move': { $ne: 'open' } }, notFrozen],
        },
        { $unset: { awaiting: '' } },
      ),
    freeze: (region, id, { electorate, options, openedBy }) =>
      applied(
        region,
        id,
        { state: 'debate', 'awaiting.move': 'open', ...notFrozen },
        { $set: { electorate, options, openedBy } },
      ),
    async renameElector(region, id, elector, name) {
      const found = await votes.findOne(byKey(region, id));
      const place = (found?.electorate ?? []).findIndex(one => one.id === elector);
      if (place < 0) return;
      // Electors keep their places: the list is frozen, and a run-off changes only who may cast.
      await votes.updateOne(
        { ...byKey(region, id), [`electorate.${place}.id`]: text(elector) },
        {
          $set: { [`electorate.${place}.name`]: text(name) },
        },
      );
    },
  };
}
