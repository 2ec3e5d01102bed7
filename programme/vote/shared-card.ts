import type { Conversation } from '../delivery/conversation.ts';
import type { VoteState } from './vote.ts';

/** A vote's card that was posted in a channel or group, the same for all: kept so that it can be edited (V15). */
export interface SharedCard {
  id: string;
  region: string;
  vote: string;
  /** Where it was posted; in a channel `id` names the thread. */
  place: Pick<Conversation, 'id' | 'scope' | 'tenantId' | 'serviceUrl' | 'botId'>;
  messageId: string;
  sharedBy: string;
  sharedAt: Date;
  /** The state of the vote that it shows. */
  shown: VoteState;
  /** It is not edited any more: its vote is over, or the message is gone. */
  settled: boolean;
  /** Not edited before. */
  nextEditAt: Date;
}

export interface SharedCardStore {
  /** False when the id was already there. */
  insert(card: SharedCard): Promise<boolean>;
  /** Those that are not settled and may be edited now. */
  editable(region: string, now: Date): Promise<SharedCard[]>;
  /** Takes the next edit, while `nextEditAt` is still as `seen`: one process edits, and not again before `next`. */
  claimEdit(region: string, id: string, seen: Date, next: Date): Promise<boolean>;
  /** What became of it. */
  edited(
    region: string,
    id: string,
    end: Partial<Pick<SharedCard, 'shown' | 'settled' | 'nextEditAt'>>,
  ): Promise<void>;
}
