import type { ITable } from '@microsoft/teams.cards';
import type { Count } from '../../programme/vote/result.ts';
import { table } from '../kit/elements.ts';
import { words } from '../wording/words.ts';
import { topicLine } from './vote-rules.ts';

const { result: say } = words.vote;

/** Support per topic, highest first, and whether it is adopted, in words. */
export const supportTable = (count: Count): ITable =>
  table(
    [say.columns.topic, say.columns.support, say.columns.adopted],
    count.options.map(option => [
      topicLine(option),
      say.support(option.support, count.ballots),
      !option.adopted ? say.notAdopted : count.quorumMet ? say.adopted : say.adoptedAdvisory,
    ]),
    [5, 2, 2],
  );
