import type { ITable } from '@microsoft/teams.cards';
import type { Count } from '../../programme/vote/result.ts';
import type { Method } from '../../programme/vote/vote.ts';
import type { Elements } from '../kit/card.ts';
import { note, paragraph, subheading, table } from '../kit/elements.ts';
import { words } from '../wording/words.ts';
import { topicLine } from './vote-rules.ts';

const { result: say } = words.vote;

/** The second tally of a vote of delegates, in which each authority has one ballot; nothing in other votes. */
export function authorityLines(method: Method, { perAuthority }: Pick<Count, 'perAuthority'>): Elements {
  if (perAuthority === undefined) return [];
  if (perAuthority === 'withheld') return [note(say.perAuthorityWithheld)];
  const { authorities, options } = perAuthority;
  return [
    subheading(say.perAuthority),
    table(
      [say.columns.topic, say.columns.support[method.kind]],
      options.map(option => [topicLine(option), say.support(method, option.support, authorities)]),
      [5, 2],
    ),
    note(say.perAuthorityNote),
  ];
}

/** How many ballots say "none of these"; nothing where it could not be chosen. */
export const noneLine = (counted: Pick<Count, 'noneChosen' | 'ballots'>, offered: boolean): Elements =>
  offered ? [paragraph(say.noneChosen(counted.noneChosen, counted.ballots))] : [];

/** Support per topic, highest first, and whether it is adopted, in words. */
export const supportTable = (
  method: Method,
  count: Pick<Count, 'ballots' | 'options' | 'quorumMet'>,
): ITable =>
  table(
    [say.columns.topic, say.columns.support[method.kind], say.columns.adopted],
    count.options.map(option => [
      topicLine(option),
      say.support(method, option.support, count.ballots),
      !option.adopted ? say.notAdopted : count.quorumMet ? say.adopted : say.adoptedAdvisory,
    ]),
    [5, 2, 2],
  );
