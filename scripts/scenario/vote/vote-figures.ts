import { recount } from '../../../programme/vote/recount.ts';
import { openDatabase } from '../../../storage/database.ts';
import { mongoVoteStore } from '../../../storage/vote-store.ts';
import { buttonOf } from '../../support/teams-user.ts';
import type { Stage } from '../stage.ts';
import type { Told } from '../story.ts';

interface VoteFigures {
  electorate: number;
  ballots: number;
  turnoutPercent: number;
  support: Record<string, number>;
  adopted: string[];
  /** Once the branch has endorsed any. */
  endorsed?: string[];
}

/** The figures of the declared vote, from the file that the programme manager exports, recounted. */
export async function voteFigures(stage: Stage): Promise<Told | undefined> {
  const manager = stage.user('manager');
  await manager.say('result');
  const result = stage.lastCard('manager');
  if (!result || !JSON.stringify(result).includes('vote.export')) return undefined;
  const { card } = await manager.press(buttonOf(result, 'vote.export'));
  const [link] = JSON.stringify(card).match(/http:[^"]+\/files\/[^"]+/) ?? [];
  const response = await fetch(link ?? '');
  const { count, differences } = recount(await response.text());
  if (differences.length) throw new Error(`The recount differs: ${differences.join(' ')}`);
  const vote: VoteFigures = {
    electorate: count.electorate,
    ballots: count.ballots,
    turnoutPercent: count.turnoutPercent,
    support: Object.fromEntries(count.options.map(option => [option.code, option.support])),
    adopted: count.adopted,
    ...(await endorsedOn(stage, count.adopted)),
  };
  return { figures: { vote }, text: String(result.fallbackText) };
}

/** Which of the adopted topics the branch has endorsed, in the same order. */
async function endorsedOn(stage: Stage, adopted: readonly string[]): Promise<Pick<VoteFigures, 'endorsed'>> {
  const database = await openDatabase({ uri: stage.uri, dataDirectory: '' });
  try {
    const found = await mongoVoteStore(database.db).endorsed(stage.region);
    const endorsed = adopted.filter(code => found.some(one => one.code === code));
    return endorsed.length > 0 ? { endorsed } : {};
  } finally {
    await database.close();
  }
}
