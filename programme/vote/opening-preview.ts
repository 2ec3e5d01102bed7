import type { Refusal } from '../refusal.ts';
import { accountKey, type Person } from '../region/person.ts';
import { electorsNow } from './electorate.ts';
import { votingMethod } from './methods/method.ts';
import type { Proposal } from './proposal.ts';
import type { OpeningView } from './views.ts';
import type { Elector, Vote } from './vote.ts';
import type { VoteDeps } from './vote-deps.ts';

const HOUR = 3_600_000;

/** When the debate has lasted as long as the rules ask (V3); undefined before it starts. */
export const debateEnd = (vote: Vote): Date | undefined =>
  vote.debateOpenedAt && new Date(vote.debateOpenedAt.getTime() + vote.minimumDebateHours * HOUR);

/** What can be chosen if the vote opened now. */
export const optionsOf = (proposals: readonly Proposal[]) =>
  proposals.filter(one => one.state === 'accepted').map(({ code, title }) => ({ code, title }));

/** What has to be known before a vote opens: options, electors, whom the bot can't reach, what still prevents it. */
export async function previewOpening(deps: VoteDeps, vote: Vote, now: Date): Promise<OpeningView> {
  const [{ electors, people }, proposals] = await Promise.all([
    electorsNow(deps, vote, now),
    deps.votes.proposals(vote.region, vote.id),
  ]);
  return {
    vote,
    options: optionsOf(proposals),
    electors: electors.length,
    withoutVoter: electors.filter(elector => elector.voters.length === 0).map(elector => elector.name),
    unreachable: await unreachableVoters(deps, vote.region, electors, people),
    problems: problemsOf(vote, proposals, electors, now),
  };
}

function problemsOf(
  vote: Vote,
  proposals: readonly Proposal[],
  electors: readonly Elector[],
  now: Date,
): Refusal[] {
  const problems: Refusal[] = [];
  const endsAt = debateEnd(vote);
  if (endsAt && endsAt > now) problems.push({ code: 'debateTooShort', endsAt });
  if (vote.closesAt <= now) problems.push({ code: 'closingTimePast', closesAt: vote.closesAt });
  const undecided = proposals
    .filter(proposal => proposal.state === 'submitted')
    .map(proposal => proposal.code);
  if (undecided.length) problems.push({ code: 'proposalsUndecided', codes: undecided });
  const options = optionsOf(proposals).length;
  if (options < 2) problems.push({ code: 'tooFewProposals', accepted: options });
  else problems.push(...votingMethod(vote.method).unfit(vote.method, options));
  if (!electors.some(elector => elector.voters.length)) problems.push({ code: 'noElectors' });
  return problems;
}

async function unreachableVoters(
  deps: VoteDeps,
  region: string,
  electors: readonly Elector[],
  people: readonly Person[],
): Promise<string[]> {
  const byId = new Map(people.map(person => [person.id, person]));
  const voters = electors.flatMap(elector =>
    elector.voters.flatMap(id => {
      const person = byId.get(id);
      return person ? [{ elector, person }] : [];
    }),
  );
  const accounts = voters.flatMap(({ person }) => person.accounts);
  const reached = new Set((await deps.conversations.reachable(region, accounts)).map(accountKey));
  return voters
    .filter(({ person }) => !person.accounts.some(account => reached.has(accountKey(account))))
    .map(({ elector, person }) =>
      person.id === elector.id ? person.name : `${person.name} (${elector.name})`,
    );
}
