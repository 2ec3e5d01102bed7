import { nudgeAuthorities } from '../../cards/forms/nudge-authorities.ts';
import { silentAuthorities } from '../../cards/forms/silent-authorities.ts';
import { nudgeCard, nudgeText } from '../../cards/views/nudge-card.ts';
import { silentAuthoritiesCard } from '../../cards/views/silent-authorities-card.ts';
import { words } from '../../cards/wording/words.ts';
import { NUDGE, nudgeMessages } from '../../programme/vote/nudge-messages.ts';
import { silenceService } from '../../programme/vote/silence-service.ts';
import type { VoteState } from '../../programme/vote/vote.ts';
import type { VoteServices } from '../../programme/vote/vote-services.ts';
import { answer } from '../answer.ts';
import { action, type Caller, type Feature } from '../feature.ts';
import type { Reply } from '../reply.ts';
import { allowed, onCurrentVote } from './voting/current-vote.ts';

interface SilenceDeps {
  stores: Parameters<typeof silenceService>[0];
  votes: VoteServices;
  region: string;
  /** Somebody is to be told: reconcile at once. */
  wake(): void;
}

const DEBATED: readonly VoteState[] = ['open', 'debate', 'closed', 'declared'];

/** Which authorities are silent, for the programme manager, and a word to their link officers. */
export function silenceFeature({ stores, votes, region, wake }: SilenceDeps): Feature {
  const service = silenceService(stores);
  const messages = nudgeMessages(stores);
  const show = async (caller: Caller, vote: string): Promise<Reply> =>
    answer(await service.silent(caller, vote), view => silentAuthoritiesCard(view));

  return {
    name: 'silence',
    commands: [
      {
        ...words.vote.silence.command,
        audience: 'private',
        shownTo: allowed('nudgeAuthorities'),
        run: caller => onCurrentVote(votes, caller, DEBATED, vote => show(caller, vote.id)),
      },
    ],
    actions: [
      action(silentAuthorities, (caller, { vote }) => show(caller, vote)),
      action(nudgeAuthorities, async (caller, { vote, stage }) => {
        const nudged = await service.nudge(caller, vote, stage);
        if (nudged.ok) wake();
        return answer(nudged, ({ told, view }) => silentAuthoritiesCard(view, told));
      }),
    ],
    tellings: [
      {
        kind: NUDGE,
        due: now => messages.due(region, now),
        async draw({ subject }, person, now) {
          const view = await messages.view({ person, now }, subject);
          return view && { text: nudgeText(view), card: nudgeCard(view) };
        },
      },
    ],
  };
}
