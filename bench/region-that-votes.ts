import type { Person } from '../programme/region/person.ts';
import { paperId } from '../programme/vote/ballot.ts';
import type { OpenedVote } from '../programme/vote/vote.ts';
import { voteServices } from '../programme/vote/vote-services.ts';
import { mongoConversationStore } from '../storage/conversation-store.ts';
import { openDatabase } from '../storage/database.ts';
import { mongoOutboxStore } from '../storage/outbox-store.ts';
import { mongoPaperStore } from '../storage/paper-store.ts';
import { mongoPeopleStore } from '../storage/people-store.ts';
import { mongoRegionStore } from '../storage/region-store.ts';
import { mongoVoteStore } from '../storage/vote-store.ts';

export const REGION = 'bench';
export const TENANT = 'bench-tenant';
export const VOTE = 'bench-vote';
export const OPTIONS = ['NEG', 'WRK', 'QOP', 'EXP', 'CIC', 'SEN', 'MHH', 'EDU', 'FIN', 'DAT'];
const FAR_OFF = new Date('2199-12-31T12:00:00Z');

export const voterId = (n: number): string => `voter-${n}`;

/** An open vote of one delegate, one ballot, whose voters have all been told so. */
export async function seedVote(dataDirectory: string, voters: number): Promise<void> {
  const database = await openDatabase({ uri: undefined, dataDirectory });
  try {
    const { db } = database;
    const [people, papers, votes] = [mongoPeopleStore(db), mongoPaperStore(db), mongoVoteStore(db)];
    const ids = Array.from({ length: voters }, (_, n) => voterId(n));
    for (const id of ids) await people.insert(person(id));
    await votes.insert(vote(ids));
    await papers.insertMissing(
      ids.map(id => ({
        id: paperId(VOTE, id),
        region: REGION,
        vote: VOTE,
        elector: id,
        voters: [id],
        open: true,
        closesAt: FAR_OFF,
        revision: 0,
        marks: [],
      })),
    );
    const regions = mongoRegionStore(db);
    await regions.putRegion({ code: REGION, name: 'Bench', timezone: 'Europe/London' });
    const conversations = mongoConversationStore(db);
    const { messages } = voteServices({ votes, papers, people, regions, conversations }, list => [...list]);
    const outbox = mongoOutboxStore(db);
    const now = new Date();
    await outbox.offer(await messages.opened(REGION), now);
    const { claim, deliveries } = await outbox.take(REGION, '', FAR_OFF, FAR_OFF, voters);
    for (const { key } of deliveries) await outbox.settle(REGION, key, claim, { state: 'sent', at: now });
  } finally {
    await database.close();
  }
}

const person = (id: string): Person => ({
  id,
  region: REGION,
  accounts: [{ tenantId: TENANT, objectId: id }],
  name: `Voter ${id}`,
  staffGroup: 'serviceManager',
  authorityConfirmed: false,
  roles: [{ role: 'delegate' }],
  welcomedAt: new Date(),
});

const vote = (voters: string[]): OpenedVote => ({
  id: VOTE,
  region: REGION,
  state: 'open',
  title: 'Regional priorities',
  question: 'Which topics warrant joined up regional action?',
  method: { kind: 'approval', choices: 3 },
  unit: 'perDelegate',
  delegateRoles: ['delegate'],
  quorum: { kind: 'none' },
  adoptRule: { kind: 'topN', n: 3 },
  tieRule: 'includeAllTied',
  recordedVote: false,
  minimumDebateHours: 0,
  runOffHours: 24,
  noneOfThese: false,
  closesAt: FAR_OFF,
  remindMinutesBefore: [],
  createdBy: voterId(0),
  createdAt: new Date(),
  debateOpenedAt: new Date(),
  openedAt: new Date(),
  openedBy: voterId(0),
  electorate: voters.map(id => ({ id, name: id, voters: [id] })),
  options: OPTIONS.map(code => ({ code, title: `Topic ${code}` })),
});
