import type { RunningBot } from '../../bot/main.ts';
import type { World } from '../../bot/world.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { peopleAt, startStagedBot } from '../../scripts/scenario/staged-bot.ts';
import type { TeamsUser } from '../../scripts/support/teams-user.ts';
import { CAST, REGION } from '../conversations/vote-stage.ts';

export interface AnotherBot extends RunningBot {
  /** The same person, whose activities reach this bot. */
  user(key: string): TeamsUser;
}

/** Another bot on the stage's database, with connections and a memory of its own. */
export async function anotherBot(stage: Stage, world: Partial<World> = {}): Promise<AnotherBot> {
  const clock = { now: stage.now, timer: stage.time.timer, ...world };
  const { uri, keyDirectory } = stage;
  const bot = await startStagedBot({ region: REGION.code, uri, keyDirectory, world: clock });
  return { ...bot, user: peopleAt({ ...bot, serviceUrl: stage.connector.serviceUrl }, CAST, clock) };
}

/** Messages that go out unasked, by how their text begins. */
const UNASKED =
  /^(Voting is open|Reminder|Voting has closed|The result is declared|.* is void|Your confirmation is needed)/;

/** Who got which unasked message, such as `voter-D01: Reminder`, sorted; one that came twice is there twice. */
export const told = ({ connector, user }: Stage, since = 0): string[] => {
  const keyOf = new Map(CAST.map(({ key }) => [user(key).conversationId, key]));
  return connector.outgoing
    .slice(since)
    .flatMap(({ conversationId, text }) => {
      const [what] = UNASKED.exec(text) ?? [];
      return what === undefined ? [] : [`${keyOf.get(conversationId)}: ${what}`];
    })
    .sort();
};
