import type { Db } from 'mongodb';
import type { DeclaredBallot, DeclaredCount, Priority, VoteResult } from '../programme/vote/result.ts';
import type { VoteStore } from '../programme/vote/vote-store.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text } from './gate.ts';
import { insertOnce, put } from './idempotent-writes.ts';
import { readMarks, writtenMarks } from './paper-document.ts';

/** Marks are kept as on papers. */
interface KeptResult extends Omit<VoteResult, 'ballotPapers' | 'runOffPapers'> {
  ballotPapers: KeptBallot[];
  runOffPapers?: KeptBallot[];
}
type KeptBallot = Omit<DeclaredBallot, 'marks'> & { choices: string[] };

const toBallot = ({ choices, ...ballot }: KeptBallot): DeclaredBallot => ({
  ...ballot,
  marks: readMarks(choices),
});

const fromBallot = ({ marks, ...ballot }: DeclaredBallot): KeptBallot => ({
  ...ballot,
  choices: writtenMarks(marks),
});

const toResult = ({ ballotPapers, runOffPapers, ...result }: KeptResult): VoteResult => ({
  ...result,
  ballotPapers: ballotPapers.map(toBallot),
  ...(runOffPapers && { runOffPapers: runOffPapers.map(toBallot) }),
});

const fromResult = ({ ballotPapers, runOffPapers, ...result }: VoteResult): KeptResult => ({
  ...result,
  ballotPapers: ballotPapers.map(fromBallot),
  ...(runOffPapers && { runOffPapers: runOffPapers.map(fromBallot) }),
});

type ResultPart = Pick<
  VoteStore,
  'insertResult' | 'result' | 'lastResult' | 'firstDeclaredAt' | 'putPriority' | 'priorities'
>;

/** Collections `results`, one document for each vote, and `priorities`, one for each adopted topic of a vote. */
export function mongoResults(db: Db): ResultPart {
  const results = db.collection<Stored<KeptResult>>('results', { ignoreUndefined: true });
  const priorities = db.collection<Stored<Priority>>('priorities', { ignoreUndefined: true });

  async function result(region: string, vote: string): Promise<VoteResult | undefined> {
    const found = await results.findOne(byKey(region, vote));
    return found === null ? undefined : toResult(fromDocument<KeptResult>(found));
  }

  return {
    result,
    async lastResult(region, by) {
      const found = await results.findOne<Stored<DeclaredCount>>(
        { region: text(region), declaredAt: { $lte: by } },
        { sort: { declaredAt: -1, _id: -1 }, projection: { ballotPapers: 0, runOffPapers: 0 } },
      );
      return found === null ? undefined : fromDocument<DeclaredCount>(found);
    },
    async firstDeclaredAt(region) {
      const first = { sort: { declaredAt: 1 }, projection: { declaredAt: 1 } } as const;
      return (await results.findOne({ region: text(region) }, first))?.declaredAt;
    },
    async insertResult(value) {
      if (await insertOnce(results, toDocument(fromResult(value), [value.vote]))) return value;
      const there = await result(value.region, value.vote);
      if (there === undefined) throw new Error(`The result of vote ${value.vote} is neither new nor there.`);
      return there;
    },
    async putPriority(priority) {
      const document = toDocument(priority, [priority.vote, priority.code]);
      // `declared` is where every priority begins, so a declaration that is repeated must not undo a decision.
      if (priority.endorsement === 'declared') await insertOnce(priorities, document);
      else await put(priorities, document);
    },
    async priorities(region, vote) {
      const found = await priorities
        .find({ region: text(region), vote: text(vote) }, { sort: { code: 1 } })
        .toArray();
      return found.map(document => fromDocument<Priority>(document));
    },
  };
}
