import { trainingResultsCard } from '../../../cards/views/training-results-card.ts';
import { answer } from '../../answer.ts';
import type { Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { IndicatorsDeps } from '../indicators.ts';

/** Training by the three questions, with what the releases say of those who were asked. */
export const resultsReply = async (
  { training, released }: Pick<IndicatorsDeps, 'training' | 'released'>,
  caller: Caller,
): Promise<Reply> =>
  answer(await training.results.results(caller, await released(caller)), trainingResultsCard);
