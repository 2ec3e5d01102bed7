import { recount } from '../../../programme/vote/recount.ts';
import { mongoVoteStore } from '../../../storage/vote-store.ts';
import { buttonOf } from '../../support/teams-user.ts';
import { reading } from '../reading.ts';
import type { Stage } from '../stage.ts';
import type { Told } from '../story.ts';

interface VoteFigures {
  electorate: number;
  ballots: number;
  turnoutPercent: number;
  support: Record<string, number>;
  adopted: string[];
  /** Once the branch has decided. */
  endorsed?: string[];
}

/** The figures of the declared vote, from the file that the programme manager exports, recounted. */
export async function voteFigures(stage: Stage): Promise<Told | undefined> {
  const manager = stage.user('manager');
  await manager.say('result');
  const result = stage.lastCard('manager');
  if (!result || !JSON.stringify(result).includes('vote.export')) return undefined;
  const button = buttonOf(result, 'vote.export');
  const { card } = await manager.press(button);
  const [link] = JSON.stringify(card).match(/http:[^"]+\/files\/[^"]+/) ?? [];
  const response = await fetch(link ?? '');
  const { count, differences } = recount(await response.text());
  if (differences.length) throw new Error(`The recount differs: ${differences.join(' ')}`);
  const endorsed = await endorsedIn(stage, String(button.data.vote));
  const vote: VoteFigures = {
    electorate: count.electorate,
    ballots: count.ballots,
    turnoutPercent: count.turnoutPercent,
    support: Object.fromEntries(count.options.map(option => [option.code, option.support])),
    adopted: count.adopted,
    ...(endorsed.length > 0 && { endorsed: count.adopted.filter(code => endorsed.includes(code)) }),
  };
  return { figures: { vote }, text: String(result.fallbackText) };
}

/** Codes of the topics that the branch has endorsed. */
const endorsedIn = (stage: Stage, vote: string): Promise<string[]> =>
  reading(stage, async db => {
    const priorities = await mongoVoteStore(db).priorities(stage.region, vote);
    return priorities.filter(({ endorsement }) => endorsement === 'endorsed').map(({ code }) => code);
  });
