import { endorsePriority } from '../../../cards/forms/endorse-priority.ts';
import { exportBallots } from '../../../cards/forms/export-ballots.ts';
import { showResult } from '../../../cards/forms/show-result.ts';
import { downloadCard } from '../../../cards/views/download-card.ts';
import { resultCard } from '../../../cards/views/result-card.ts';
import type { VoteServices } from '../../../programme/vote/vote-services.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { VotingDeps } from '../voting.ts';

/** The result card for this person. */
export const resultReply = async (services: VoteServices, caller: Caller, vote: string): Promise<Reply> =>
  answer(await services.results.result(caller, vote), resultCard);

/** The result for everybody who reads along: without the buttons of the one who shares it. */
export const sharedResult = async ({ services }: VotingDeps, caller: Caller, vote: string): Promise<Reply> =>
  answer(await services.results.result(caller, vote), view =>
    resultCard({ ...view, mayEndorse: false, mayExport: false }),
  );

/** The exported ballots as a card with a link to the file. */
export async function exportReply(
  { services, offerFile }: VotingDeps,
  caller: Caller,
  vote: string,
): Promise<Reply> {
  const exported = await services.results.exportBallots(caller, vote);
  if (!exported.ok) return refused(exported.refusals);
  const file = {
    name: exported.value.name,
    type: 'text/csv; charset=utf-8',
    content: Buffer.from(exported.value.content),
  };
  const url = await offerFile(file, caller.now);
  return { kind: 'card', card: downloadCard({ name: exported.value.name, url }) };
}

/** What is done with a declared result. */
export function resultActions(deps: VotingDeps): Action[] {
  const { services } = deps;
  return [
    action(showResult, (caller, { vote }) => resultReply(services, caller, vote)),
    action(exportBallots, (caller, { vote }) => exportReply(deps, caller, vote)),
    action(endorsePriority, async (caller, { vote, code, decision, note }) => {
      const decided = await services.results.endorse(caller, vote, { code, endorsement: decision, note });
      return decided.ok ? resultReply(services, caller, vote) : refused(decided.refusals);
    }),
  ];
}
