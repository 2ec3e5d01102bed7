import type { Shuffle } from '../vote/closing-service.ts';
import { answeringService } from './answering-service.ts';
import { changingService } from './changing-service.ts';
import { answersReader } from './given-answers.ts';
import { type OpeningDeps, openingService } from './opening-service.ts';
import type { Receipt } from './receipt.ts';

/** What both surveys have in common. `newReceipt` makes a code that nobody can guess. */
export const surveyServices = (
  deps: OpeningDeps,
  { shuffle, newReceipt }: { shuffle: Shuffle; newReceipt(): Receipt },
) => ({
  answering: answeringService(deps, newReceipt),
  changing: changingService(deps),
  openings: openingService(deps, shuffle),
  answers: answersReader(deps),
});

export type SurveyServices = ReturnType<typeof surveyServices>;
