import { londonDay } from '../calendar.ts';
import { seesVotes } from '../region/permissions.ts';
import type { Person } from '../region/person.ts';
import { holds } from '../region/roles.ts';
import { contributions, readDebate } from './debate.ts';
import type { NudgeStage } from './nudge.ts';
import { type OpenedVote, type Vote, wasOpened } from './vote.ts';
import type { VoteDeps } from './vote-deps.ts';

/** Ballots sent of those an authority has; undefined where it has none, or before voting opens. */
export type Voted = { sent: number; of: number } | undefined;

/** What one authority has done in a vote so far: never how it voted. */
export interface Participation {
  code: string;
  name: string;
  proposed: number;
  debated: number;
  voted: Voted;
  /** Ids of its link officers. */
  linkOfficers: string[];
}

/** Every authority of the day, by code. */
export async function participationIn(deps: VoteDeps, vote: Vote, now: Date): Promise<Participation[]> {
  const day = londonDay(now);
  const [debate, ballots, officers] = await Promise.all([
    readDebate(deps, vote, day),
    wasOpened(vote) ? ballotsByAuthority(deps, vote) : undefined,
    deps.people.withRoles(vote.region, ['linkOfficer']),
  ]);
  const { proposed, spoken } = contributions(debate);
  const told = officers.filter(one => !one.mergedInto && seesVotes(one, day));
  return debate.authorities.map(({ code, name }) => ({
    code,
    name,
    proposed: proposed.filter(one => one.authority === code).length,
    debated: spoken.filter(one => one.authority === code).length,
    voted: ballots?.get(code),
    linkOfficers: told.filter(one => holds(one, ['linkOfficer'], day, code)).map(one => one.id),
  }));
}

/** In a vote of delegates an authority has the ballots of its people. */
async function ballotsByAuthority(
  { papers, people }: VoteDeps,
  { region, id, unit, electorate }: OpenedVote,
): Promise<Map<string, { sent: number; of: number }>> {
  const cast = new Set(await papers.castElectors(region, id));
  const delegates: Person[] =
    unit === 'perDelegate'
      ? await people.byIds(
          region,
          electorate.map(elector => elector.id),
        )
      : [];
  const authorityOf = new Map(delegates.map(person => [person.id, person.authority]));
  const ballots = new Map<string, { sent: number; of: number }>();
  for (const elector of electorate) {
    const code = unit === 'perDelegate' ? authorityOf.get(elector.id) : elector.id;
    if (code === undefined) continue;
    const { sent, of } = ballots.get(code) ?? { sent: 0, of: 0 };
    ballots.set(code, { sent: sent + (cast.has(elector.id) ? 1 : 0), of: of + 1 });
  }
  return ballots;
}

/** Not a word in the debate; or none of the ballots that it has. */
export const isSilent = ({ proposed, debated, voted }: Participation, stage: NudgeStage): boolean =>
  stage === 'debate' ? proposed + debated === 0 : voted !== undefined && voted.sent === 0;
