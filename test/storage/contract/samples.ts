import type { Conversation } from '../../../programme/delivery/conversation.ts';
import type { DueMessage } from '../../../programme/delivery/message.ts';
import type { Person } from '../../../programme/region/person.ts';
import { type BallotCast, type Paper, paperId } from '../../../programme/vote/ballot.ts';
import type { Proposal } from '../../../programme/vote/proposal.ts';
import type { Vote } from '../../../programme/vote/vote.ts';
import { choosing } from '../../support/choosing.ts';

let regions = 0;

/** A region that no other test uses: tests share a database and need nothing cleaned up between them. */
export const newRegion = (): string => `region ${++regions}`;

/** So many hours after the midnight that began the day. */
export const hour = (n: number): Date => new Date(Date.UTC(2015, 10, 27, n));
export const minute = (n: number): Date => new Date(Date.UTC(2015, 10, 27, 10, n));

/** What a hostile client puts where a string belongs. */
export const smuggled = { $gt: '' } as unknown as string;

export const samplePerson = (region: string, id: string, more: Partial<Person> = {}): Person => ({
  id,
  region,
  accounts: [{ tenantId: 'tenant', objectId: `object of ${id}` }],
  name: `Person ${id}`,
  authorityConfirmed: false,
  roles: [],
  ...more,
});

export const sampleVote = (region: string, id: string, more: Partial<Vote> = {}): Vote => ({
  id,
  region,
  state: 'draft',
  title: 'Shared priorities',
  question: 'Which topics should the region work on together?',
  method: { kind: 'approval', choices: 3 },
  unit: 'perAuthority',
  delegateRoles: [],
  quorum: { kind: 'moreThanHalfOfElectorate' },
  adoptRule: { kind: 'moreThanHalfOfBallots', max: 3 },
  tieRule: 'includeAllTied',
  runOffHours: 24,
  noneOfThese: false,
  recordedVote: false,
  minimumDebateHours: 24,
  closesAt: minute(50),
  remindMinutesBefore: [60],
  createdBy: 'manager',
  createdAt: minute(0),
  ...more,
});

export const sampleProposal = (region: string, id: string, more: Partial<Proposal> = {}): Proposal => ({
  id,
  region,
  vote: 'vote',
  code: id.toUpperCase(),
  title: `Topic ${id}`,
  caseForAction: 'It crosses borders.',
  proposedBy: 'voter',
  proposedAt: minute(1),
  state: 'submitted',
  ...more,
});

/** The paper of elector `elector`, cast by `voter of <elector>`, closing at minute 50. */
export const samplePaper = (region: string, vote: string, elector: string): Paper => ({
  id: paperId(vote, elector),
  region,
  vote,
  elector,
  voters: [`voter of ${elector}`, `deputy of ${elector}`],
  open: true,
  closesAt: minute(50),
  revision: 0,
  marks: [],
});

export const sampleCast = (paper: Paper, more: Partial<BallotCast> = {}): BallotCast => ({
  region: paper.region,
  vote: paper.vote,
  paper: paper.id,
  voter: `voter of ${paper.elector}`,
  seenRevision: paper.revision,
  marks: choosing('NEG'),
  at: minute(10),
  ...more,
});

export const sampleMessage = (
  region: string,
  recipient: string,
  more: Partial<DueMessage> = {},
): DueMessage => ({
  region,
  kind: 'reminder',
  subject: 'vote/60',
  recipient,
  notBefore: minute(5),
  ...more,
});

export const sampleConversation = (
  region: string,
  id: string,
  more: Partial<Conversation> = {},
): Conversation => ({
  region,
  id,
  scope: 'personal',
  tenantId: 'tenant',
  serviceUrl: 'https://smba.example/old/',
  botId: 'bot',
  account: { tenantId: 'tenant', objectId: `object of ${id}` },
  updatedAt: minute(1),
  ...more,
});
