import type { PeopleStore } from '../../../programme/region/people-store.ts';
import type { Vote } from '../../../programme/vote/vote.ts';
import type { VoteServices } from '../../../programme/vote/vote-services.ts';
import type { Caller } from '../../feature.ts';
import { demoMarks } from './demo-marks.ts';

/** Codes of the topics that each authority chooses, by its code. */
export type DemoBallots = Readonly<Record<string, readonly string[]>>;

interface Deps {
  services: VoteServices;
  people: PeopleStore;
  demo: { ballots: DemoBallots };
  now(): Date;
}

/** Everybody else sends a ballot; how many did. */
export async function othersVote(deps: Deps, caller: Caller, vote: Vote): Promise<number> {
  const { services, people, demo, now } = deps;
  let sent = 0;
  for (const [i, elector] of (vote.electorate ?? []).entries()) {
    const voter = elector.voters.find(id => id !== caller.person.id);
    if (elector.voters.includes(caller.person.id) || !voter) continue;
    const person = await people.byId(vote.region, voter);
    const mine = person && (await services.ballots.ballots({ person, now: now() }, vote.id));
    const ballot = mine?.ok ? mine.value.find(one => one.revision === 0) : undefined;
    const marks = demoMarks(vote.method, choicesOf(demo.ballots, vote, elector.id, i));
    if (!person || !ballot || marks.length === 0) continue;
    const cast = { vote: vote.id, paper: ballot.paper, revision: 0, marks };
    await services.ballots.cast({ person, now: now() }, cast);
    sent += 1;
  }
  return sent;
}

/** What the scenario says, as far as it is on the ballot; otherwise the next topics in turn. D08 stays silent there. */
function choicesOf(ballots: DemoBallots, vote: Vote, elector: string, i: number): string[] {
  const options = (vote.options ?? []).map(option => option.code);
  const told = ballots[elector]?.filter(code => options.includes(code)) ?? [];
  if (told.length) return told;
  return Object.keys(ballots).length && !ballots[elector]
    ? []
    : [options[i % options.length] ?? ''].filter(Boolean);
}
