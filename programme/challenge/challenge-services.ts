import type { ChallengeDeps } from './challenge-deps.ts';
import { challengeDigest } from './challenge-digest.ts';
import { challengeFiguresService } from './challenge-figures-service.ts';
import { challengeMessages } from './challenge-messages.ts';
import { challengeProgrammeService } from './challenge-programme-service.ts';
import { challengeReader } from './challenge-reader.ts';
import { findingService } from './finding-service.ts';
import { learningService } from './learning-service.ts';
import { participationService } from './participation-service.ts';
import { peerChallengeService } from './peer-challenge-service.ts';

/** Everything that can be done with peer challenge. */
export function challengeServices(deps: ChallengeDeps) {
  const figures = challengeFiguresService(deps);
  return {
    programmes: challengeProgrammeService(deps),
    participations: participationService(deps),
    reader: challengeReader(deps),
    challenges: peerChallengeService(deps),
    findings: findingService(deps),
    learning: learningService(deps),
    messages: challengeMessages(deps),
    figures,
    digest: challengeDigest(figures.recent),
  };
}

export type ChallengeServices = ReturnType<typeof challengeServices>;
