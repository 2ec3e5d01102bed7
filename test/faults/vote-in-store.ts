import type { Db } from 'mongodb';
import { fairShuffle } from '../../bot/shuffle.ts';
import type { Person } from '../../programme/region/person.ts';
import type { Role } from '../../programme/region/roles.ts';
import { paperId } from '../../programme/vote/ballot.ts';
import { voteServices } from '../../programme/vote/vote-services.ts';
import { mongoConversationStore } from '../../storage/conversation-store.ts';
import { mongoPaperStore } from '../../storage/paper-store.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { mongoRegionStore } from '../../storage/region-store.ts';
import { mongoVoteStore } from '../../storage/vote-store.ts';
import { minute, samplePerson, sampleVote } from '../storage/contract/samples.ts';

/** When these votes open and close, and the last moment before that. */
export const OPENED = minute(5);
export const BEFORE = minute(49);
export const CLOSES = minute(50);

export const storesOn = (db: Db) => ({
  votes: mongoVoteStore(db),
  papers: mongoPaperStore(db),
  people: mongoPeopleStore(db),
  regions: mongoRegionStore(db),
  conversations: mongoConversationStore(db),
});

export type Stores = ReturnType<typeof storesOn>;

/** The services as one process has them. */
export const servicesOn = (stores: Stores) =>
  voteServices(
    stores,
    fairShuffle(n => n - 1),
  );

export const person = (region: string, id: string, ...roles: Role[]): Person =>
  samplePerson(region, id, { roles: roles.map(role => ({ role })) });

/** An open, recorded vote with these options, and an empty paper for each of `n` electors, who has a voter and a deputy. */
export async function openVote(
  { votes, papers }: Stores,
  region: string,
  n: number,
  codes: readonly string[],
) {
  const electorate = Array.from({ length: n }, (_, i) => `D${i}`).map(id => ({
    ...{ id, name: `Authority ${id}` },
    voters: [`voter of ${id}`, `deputy of ${id}`],
  }));
  const vote = {
    ...sampleVote(region, 'vote', { state: 'open', recordedVote: true, closesAt: CLOSES }),
    ...{ electorate, openedAt: OPENED, openedBy: 'chair' },
    options: codes.map(code => ({ code, title: `Topic ${code}` })),
  };
  const blank = electorate.map(({ id: elector, voters }) => ({
    ...{ id: paperId('vote', elector), region, vote: 'vote', elector, voters },
    ...{ open: true, closesAt: CLOSES, revision: 0, choices: [] },
  }));
  await papers.insertMissing(blank);
  await votes.insert(vote);
  return blank;
}
