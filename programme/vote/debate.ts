import type { Day } from '../calendar.ts';
import { type Authority, authoritiesOn } from '../region/authority.ts';
import type { Person } from '../region/person.ts';
import type { DebateEntry, Proposal, Stance } from './proposal.ts';
import type { Vote } from './vote.ts';
import type { VoteDeps } from './vote-deps.ts';

/** All that was put forward and said before a vote, with those who did. */
export interface Debate {
  /** In the order in which they came, withdrawn ones too. */
  proposals: Proposal[];
  entries: DebateEntry[];
  /** Proposers and speakers, by id. */
  people: ReadonlyMap<string, Person>;
  /** The region's on the day that was asked for, by code. */
  authorities: Authority[];
  /** Names of authorities of all times, by code: the debate may be older than a merger. */
  authorityNames: ReadonlyMap<string, string>;
}

export async function readDebate(deps: VoteDeps, { region, id }: Vote, day: Day): Promise<Debate> {
  const [proposals, entries, authorities] = await Promise.all([
    deps.votes.proposals(region, id),
    deps.votes.debate(region, id),
    deps.regions.authorities(region),
  ]);
  const ids = [...proposals.map(one => one.proposedBy), ...entries.flatMap(one => one.author ?? [])];
  const people = await deps.people.byIds(region, [...new Set(ids)]);
  return {
    proposals,
    entries,
    people: new Map(people.map(person => [person.id, person])),
    authorities: authoritiesOn(authorities, day),
    authorityNames: new Map(authorities.map(({ code, name }) => [code, name])),
  };
}

/** How many spoke for and against a topic, and how many questions there are; answers take no side. */
export function stancesOn({ entries }: Debate, proposal: string): Record<Stance, number> {
  const stances: Record<Stance, number> = { for: 0, against: 0, question: 0 };
  for (const { stance, proposal: on } of entries)
    if (on === proposal && stance !== 'answer') stances[stance] += 1;
  return stances;
}

/** Questions that nobody has answered, of one topic or of all, in the order in which they were asked. */
export function unansweredIn({ entries }: Debate, proposal?: string): DebateEntry[] {
  const answered = new Set(entries.map(one => one.answers));
  return entries.filter(
    one =>
      one.stance === 'question' &&
      !answered.has(one.id) &&
      (proposal === undefined || one.proposal === proposal),
  );
}

/** What each authority did before the vote, by code: a withdrawn topic was not put forward. */
export function contributions({ proposals, entries, people }: Debate) {
  const proposed = proposals
    .filter(one => one.state !== 'withdrawn')
    .map(one => ({ proposal: one.id, authority: people.get(one.proposedBy)?.authority }));
  const spoken = entries.map(({ proposal, authority }) => ({ proposal, authority }));
  return { proposed, spoken };
}

/** Authorities that were heard, by number, and those that were not, by name. */
export interface Hearing {
  heard: number;
  of: number;
  silent: string[];
}

/** Who was heard on a topic, or in the whole debate: putting a topic forward is being heard on it (V13). */
export function hearing(debate: Debate, proposal?: string): Hearing {
  const { proposed, spoken } = contributions(debate);
  const codes = new Set(
    [...proposed, ...spoken]
      .filter(one => proposal === undefined || one.proposal === proposal)
      .map(one => one.authority),
  );
  const silent = debate.authorities.filter(({ code }) => !codes.has(code)).map(({ name }) => name);
  return { heard: debate.authorities.length - silent.length, of: debate.authorities.length, silent };
}
