import type { Stage } from '../../scripts/scenario/stage.ts';
import type { Outgoing } from '../../scripts/support/fake-connector.ts';
import { member } from './session-stage.ts';
import { stageForVotes } from './vote-stage.ts';

/** The first Monday at 08:00 after the stage is raised, and the one after it. */
export const MONDAY = new Date('2015-11-30T08:00:00Z');
export const NEXT_MONDAY = new Date('2015-12-07T08:00:00Z');

export type DigestStage = Stage & { keys: string[] };

/** The stage of votes with two more members of the steering group, and the bot's first, silent week behind it. */
export async function raiseDigestStage(): Promise<DigestStage> {
  const stage = await stageForVotes({}, [
    member('moss', undefined, [{ role: 'steeringMember' }], 'tenant-region'),
    member('nora', undefined, [{ role: 'steeringMember' }], 'tenant-north'),
  ]);
  await stage.bot.reconcile();
  return stage;
}

const isDigest = ({ text }: Outgoing): boolean => /^Weekly digest of/.test(text);

/** The digests that this person got, oldest first. */
export const digestsTo = (stage: Stage, key: string): Outgoing[] =>
  stage.connector.to(stage.user(key).conversationId).filter(isDigest);

/** Who got a digest, by their keys, sorted; whoever got two is there twice. */
export const readers = (stage: DigestStage): string[] =>
  stage.keys.flatMap(key => digestsTo(stage, key).map(() => key)).sort();
