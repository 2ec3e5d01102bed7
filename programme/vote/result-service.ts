import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { may } from '../region/permissions.ts';
import { ballotsCsv } from './ballots-csv.ts';
import { inOrder } from './marks.ts';
import type { DeclaredBallot, Priority, VoteResult } from './result.ts';
import type { RecordedBallot, ResultView } from './views.ts';
import { visible } from './visibility.ts';
import type { Vote } from './vote.ts';
import { notPermitted, type VoteDeps, voteInState } from './vote-deps.ts';

/** What is done with a declared result: read, exported, endorsed. */
export function resultService(deps: VoteDeps) {
  async function resultFor(asker: Asker, id: string): Promise<Outcome<ResultView>> {
    const { person, now } = asker;
    const found = await voteInState(deps, asker, id, ['declared']);
    if (!found.ok) return found;
    const seen = visible(found.value, { kind: 'person', person, day: londonDay(now) });
    const result = await deps.votes.result(person.region, id);
    if (!result || !seen.count) return refuse({ code: 'notDeclared', title: found.value.title });
    return done({
      result,
      priorities: await deps.votes.priorities(person.region, id),
      ...recordedOf(found.value, result),
      mayEndorse: may(person, 'endorsePriority', londonDay(now)),
      mayExport: seen.ballots,
    });
  }

  return {
    result: resultFor,

    /** The declared, anonymous ballots with the rules, as CSV: all that a recount needs. */
    async exportBallots(asker: Asker, id: string): Promise<Outcome<{ name: string; content: string }>> {
      const denied = notPermitted(asker, 'exportBallots');
      if (denied) return denied;
      const found = await resultFor(asker, id);
      if (!found.ok) return found;
      const { result } = found.value;
      return done({ name: `ballots-${londonDay(result.closedAt)}.csv`, content: ballotsCsv(result) });
    },

    /** The branch's decision on one adopted topic: a record of its own that leaves the result as it is (V10). */
    async endorse(
      asker: Asker,
      id: string,
      decision: { code: string; endorsement: 'endorsed' | 'notEndorsed'; note: string },
    ): Promise<Outcome<Priority>> {
      const denied = notPermitted(asker, 'endorsePriority');
      if (denied) return denied;
      const found = await resultFor(asker, id);
      if (!found.ok) return found;
      const { code, endorsement, note } = decision;
      const priority = found.value.priorities.find(one => one.code === code);
      if (!priority) return refuse({ code: 'notAdopted', codeWanted: code });
      const decided: Priority = {
        ...priority,
        endorsement,
        decidedBy: asker.person.id,
        decidedAt: asker.now,
        ...(note ? { note } : {}),
      };
      await deps.votes.putPriority(decided);
      return done(decided);
    },
  };
}

/** Who chose what in each round, in the order of the electorate (V5: only when the vote was recorded). */
function recordedOf(vote: Vote, result: VoteResult): Pick<ResultView, 'recorded' | 'recordedRunOff'> {
  if (!result.recordedVote) return {};
  const ranked = result.method.kind === 'ranked';
  const of = (papers: readonly DeclaredBallot[]): RecordedBallot[] =>
    (vote.electorate ?? []).flatMap(({ id, name }) => {
      const ballot = papers.find(({ elector }) => elector === id);
      return ballot ? [{ electorName: name, marks: inOrder(ballot.marks, result.options, ranked) }] : [];
    });
  return {
    recorded: of(result.ballotPapers),
    ...(result.runOffPapers && { recordedRunOff: of(result.runOffPapers) }),
  };
}
