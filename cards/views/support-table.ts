import type { ITable } from '@microsoft/teams.cards';
import type { Count } from '../../programme/vote/result.ts';
import type { Method } from '../../programme/vote/vote.ts';
import type { Elements } from '../kit/card.ts';
import { paragraph, table } from '../kit/elements.ts';
import { words } from '../wording/words.ts';
import { topicLine } from './vote-rules.ts';

const { result: say } = words.vote;

/** How many ballots say "none of these"; nothing where it could not be chosen. */
export const noneLine = (counted: Count, offered: boolean): Elements =>
  offered ? [paragraph(say.noneChosen(counted.noneChosen, counted.ballots))] : [];

/** Support per topic, highest first, and whether it is adopted, in words. */
export const supportTable = (method: Method, count: Count): ITable =>
  table(
    [say.columns.topic, say.columns.support[method.kind], say.columns.adopted],
    count.options.map(option => [
      topicLine(option),
      say.support(method, option.support, count.ballots),
      !option.adopted ? say.notAdopted : count.quorumMet ? say.adopted : say.adoptedAdvisory,
    ]),
    [5, 2, 2],
  );
