import type { VoteServices } from '../../programme/vote/vote-services.ts';
import type { Feature } from '../feature.ts';
import { ballotActions } from './voting/ballot-actions.ts';
import { proposalActions } from './voting/proposal-actions.ts';
import { resultActions } from './voting/result-actions.ts';
import { voteActions } from './voting/vote-actions.ts';
import { voteCommands } from './voting/vote-commands.ts';
import { voteTellings } from './voting/vote-tellings.ts';

/** What the voting feature stands on. */
export interface VotingDeps {
  services: VoteServices;
  region: string;
  /** Puts a file where the person can fetch it; answers its address. */
  offerFile(file: { name: string; type: string; content: Uint8Array }, now: Date): Promise<string>;
  /** Something changed that others should be told of: reconcile at once. */
  wake(): void;
}

/** Debate, vote, result: the region's priorities from proposal to endorsement. */
export function votingFeature(deps: VotingDeps): Feature {
  return {
    name: 'voting',
    commands: voteCommands(deps),
    actions: [...voteActions(deps), ...proposalActions(deps), ...ballotActions(deps), ...resultActions(deps)],
    jobs: [
      {
        name: 'vote.reconcile',
        reconcile: async now => {
          await deps.services.opening.reconcile(deps.region, now);
          await deps.services.closing.reconcile(deps.region, now);
          await deps.services.runOffs.reconcile(deps.region, now);
        },
      },
    ],
    tellings: voteTellings(deps),
    digest: deps.services.digest,
  };
}
