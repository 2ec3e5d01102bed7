import { ballotService } from './ballot-service.ts';
import { closingService, type Shuffle } from './closing-service.ts';
import { debateReader } from './debate-reader.ts';
import { debateService } from './debate-service.ts';
import { draftingService } from './drafting-service.ts';
import { openingService } from './opening-service.ts';
import { resultService } from './result-service.ts';
import { runOffService } from './run-off-service.ts';
import type { VoteDeps } from './vote-deps.ts';
import { voteDigest } from './vote-digest.ts';
import { voteMessages } from './vote-messages.ts';
import { voteReader } from './vote-reader.ts';

/** Everything that can be done with votes. */
export function voteServices(deps: VoteDeps, shuffle: Shuffle) {
  const closing = closingService(deps, shuffle);
  return {
    drafting: draftingService(deps),
    debate: debateService(deps),
    opening: openingService(deps),
    ballots: ballotService(deps),
    closing,
    runOffs: runOffService(deps),
    results: resultService(deps),
    reader: voteReader(deps, closing),
    debateReader: debateReader(deps),
    messages: voteMessages(deps),
    digest: voteDigest(deps, closing),
  };
}

export type VoteServices = ReturnType<typeof voteServices>;
