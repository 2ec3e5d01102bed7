import type { Asker } from '../asker.ts';
import { afterQuietHours, londonDay, plusLondonDays } from '../calendar.ts';
import type { DueMessage } from '../delivery/message.ts';
import { NUDGE_STAGES, type Nudge, type NudgeStage, type NudgeStore, stageOf } from './nudge.ts';
import { debateEnd } from './opening-preview.ts';
import { isSilent, participationIn } from './participation.ts';
import type { Vote } from './vote.ts';
import type { VoteDeps } from './vote-deps.ts';

export const NUDGE = 'vote.nudge';

/** A nudge that could not be sent for so long is dropped: the next one may be asked for by then. */
const NUDGE_DAYS = 3;

/** What a link officer is told: that the own authority was not heard, or has not voted. Nothing of any other. */
export interface NudgeView {
  vote: Vote;
  stage: NudgeStage;
  authorityName: string;
  debateEndsAt?: Date;
}

/** Messages of nudges, from what is stored; each asked again, when it is sent, whether it is still true. */
export function nudgeMessages(deps: VoteDeps & { nudges: NudgeStore }) {
  async function dueIn(vote: Vote, nudges: readonly Nudge[], now: Date): Promise<DueMessage[]> {
    const all = await participationIn(deps, vote, now);
    const officersOf = new Map(all.map(one => [one.code, one.linkOfficers]));
    return nudges.flatMap(({ region, stage, authority, day, at }) =>
      (officersOf.get(authority) ?? []).map(recipient => ({
        region,
        kind: NUDGE,
        subject: `${vote.id}/${stage}/${authority}/${day}`,
        recipient,
        notBefore: at,
        dropAfter: stage === 'vote' ? vote.closesAt : plusLondonDays(at, NUDGE_DAYS),
        urgent: stage === 'vote' && afterQuietHours(at) >= vote.closesAt,
      })),
    );
  }

  return {
    async due(region: string, now: Date): Promise<DueMessage[]> {
      const recent = await deps.nudges.since(region, londonDay(plusLondonDays(now, -NUDGE_DAYS)));
      if (recent.length === 0) return [];
      const votes = await deps.votes.inStates(region, ['debate', 'open']);
      const due = votes.map(vote =>
        dueIn(
          vote,
          recent.filter(one => one.vote === vote.id && one.stage === stageOf(vote)),
          now,
        ),
      );
      return (await Promise.all(due)).flat();
    },

    /** What this link officer is to be told now; undefined when the authority was heard since, or it is over. */
    async view({ person, now }: Asker, subject: string): Promise<NudgeView | undefined> {
      const [id = '', named = '', authority] = subject.split('/');
      const stage = NUDGE_STAGES.find(one => one === named);
      const vote = await deps.votes.byId(person.region, id);
      if (!vote || !stage || stageOf(vote) !== stage) return undefined;
      const found = (await participationIn(deps, vote, now)).find(one => one.code === authority);
      if (!found || !isSilent(found, stage) || !found.linkOfficers.includes(person.id)) return undefined;
      const endsAt = debateEnd(vote);
      return {
        vote,
        stage,
        authorityName: found.name,
        ...(endsAt ? { debateEndsAt: endsAt } : {}),
      };
    },
  };
}
