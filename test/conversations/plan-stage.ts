import type { Priority, VoteResult } from '../../programme/vote/result.ts';
import type { Vote } from '../../programme/vote/vote.ts';
import { raiseStage, type Stage } from '../../scripts/scenario/stage.ts';
import { openDatabase } from '../../storage/database.ts';
import { mongoIndicatorStore } from '../../storage/indicator-store.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { mongoPlanStore } from '../../storage/plan-store.ts';
import { mongoVoteStore } from '../../storage/vote-store.ts';
import { sampleProposal, sampleVote } from '../storage/contract/samples.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { member } from './session-stage.ts';

const REGION = { code: 'test', name: 'Test region' };
export const VOTE = 'vote-1';
export const TITLES = {
  NEG: 'Preventing and tackling neglect',
  WRK: 'Recruiting and keeping social workers',
  QOP: 'Quality of practice',
};
type Topic = keyof typeof TITLES;

const AUTHORITIES = [
  { code: 'D01', name: 'Carrowmoor', type: 'unitary', subRegion: 'West' },
  { code: 'D02', name: 'Tavenshire', type: 'county', subRegion: 'West' },
];

const CAST = [
  member('manager', undefined, [{ role: 'programmeManager' }]),
  member('branch', undefined, [{ role: 'branchChair' }, { role: 'director' }]),
  member('ada', 'D01', [{ role: 'director' }]),
  member('sue', 'D02', [{ role: 'sponsor' }, { role: 'director' }]),
  member('olu', 'D01'),
  member('perf', 'D01', [{ role: 'performanceLead', authority: 'D01' }]),
  member('link', 'D01', [{ role: 'linkOfficer', authority: 'D01' }]),
  member('perf2', 'D02', [{ role: 'performanceLead', authority: 'D02' }]),
  member('link2', 'D02', [{ role: 'linkOfficer', authority: 'D02' }]),
  member('trainer', undefined, [{ role: 'trainer' }, { role: 'director' }]),
];

/** A Tuesday morning after the branch has endorsed two of the three topics that were adopted. */
export const BEGIN_AT = new Date('2016-05-03T09:00:00Z');
const DECLARED_AT = new Date('2015-11-27T15:10:00Z');

export interface PlanStage extends Stage {
  region: string;
  plans: ReturnType<typeof mongoPlanStore>;
  indicators: ReturnType<typeof mongoIndicatorStore>;
  votes: ReturnType<typeof mongoVoteStore>;
  people: ReturnType<typeof mongoPeopleStore>;
  idOf(key: string): Promise<string>;
  /** What the branch makes of a topic. */
  endorse(code: Topic, endorsement?: Priority['endorsement']): Promise<void>;
}

/** A stage with a vote that was declared, or is as `vote` says; NEG and WRK are endorsed, QOP is not. */
export async function raisePlanStage(beginAt = BEGIN_AT, vote: Partial<Vote> = {}): Promise<PlanStage> {
  const uri = await freshDatabase();
  const stage = await raiseStage({ region: REGION, demoAuthorities: AUTHORITIES }, CAST, beginAt, { uri });
  const database = await openDatabase({ uri, dataDirectory: '' });
  const { code: region } = REGION;
  const [votes, people] = [mongoVoteStore(database.db), mongoPeopleStore(database.db)];
  for (const { key } of CAST) await stage.user(key).install();
  await putVote(votes, vote);
  const endorse: PlanStage['endorse'] = (code, endorsement = 'endorsed') =>
    votes.putPriority({
      region,
      vote: VOTE,
      code,
      title: TITLES[code],
      endorsement,
      decidedAt: new Date('2016-04-22T09:00:00Z'),
    });
  for (const code of ['NEG', 'WRK'] as const) await endorse(code);
  await endorse('QOP', 'notEndorsed');
  return {
    ...stage,
    region,
    votes,
    people,
    endorse,
    plans: mongoPlanStore(database.db),
    indicators: mongoIndicatorStore(database.db),
    async idOf(key) {
      const person = await people.byAccount(region, stage.user(key).account);
      if (!person) throw new Error(`There is nobody called ${key}.`);
      return person.id;
    },
    async close() {
      await database.close();
      await stage.close();
    },
  };
}

async function putVote(votes: ReturnType<typeof mongoVoteStore>, more: Partial<Vote>): Promise<void> {
  const { code: region } = REGION;
  const options = Object.entries(TITLES).map(([code, title]) => ({ code, title }));
  const declared: Partial<Vote> = {
    state: 'declared',
    options,
    electorate: AUTHORITIES.map(({ code, name }) => ({ id: code, name, voters: [] })),
    openedAt: DECLARED_AT,
    closedAt: DECLARED_AT,
    declaredAt: DECLARED_AT,
  };
  const title = 'Priorities for 2016';
  const vote = sampleVote(
    region,
    VOTE,
    more.state === undefined ? { title, ...declared } : { title, ...more },
  );
  await votes.insert(vote);
  for (const { code, title } of options)
    await votes.insertProposal(
      sampleProposal(region, `proposal-${code}`, { vote: VOTE, code, title, state: 'accepted' }),
    );
  if (vote.state === 'declared') await votes.insertResult(resultOf(vote, options));
}

const resultOf = (vote: Vote, options: { code: string; title: string }[]): VoteResult => ({
  vote: VOTE,
  region: vote.region,
  title: vote.title,
  unit: vote.unit,
  method: vote.method,
  quorum: vote.quorum,
  adoptRule: vote.adoptRule,
  tieRule: vote.tieRule,
  noneOfThese: false,
  recordedVote: false,
  closedAt: DECLARED_AT,
  declaredAt: DECLARED_AT,
  declaredBy: 'chair',
  electorate: 16,
  ballots: 15,
  turnoutPercent: 93.8,
  quorumMet: true,
  options: options.map((option, index) => ({
    ...option,
    support: 13 - index * 3,
    rank: index + 1,
    adopted: true,
  })),
  adopted: options.map(({ code }) => code),
  tiedAtCut: [],
  noneChosen: 0,
  ballotPapers: [],
});
